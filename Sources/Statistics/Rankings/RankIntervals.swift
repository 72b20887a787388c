import RealModule

/// Ranks that hold together: with 95 % probability every true rank lies in its interval.
///
/// System i ranks below j where `a_j - a_i > c se_ij`, and c is the 95 % quantile of the largest
/// standardised difference over all pairs when the clusters' influences are drawn with normal
/// weights. Percentiles of bootstrapped ranks are too narrow where systems are close.
///
/// Source: Mogstad, Romano, Shaikh & Wilhelm (2024).
public struct RankIntervals: Sendable, Equatable {
  /// The best rank of each system, from 1.
  public let best: [Int]
  /// The worst rank of each system.
  public let worst: [Int]
  /// The critical value c.
  public let critical: Double

  /// Draws behind the critical value.
  public static let draws = 2000

  /// Intervals for the ranks of abilities.
  ///
  /// - Parameters:
  ///   - abilities: The estimates.
  ///   - influence: The influence of each cluster (rows) on each ability, few-clusters factor
  ///     included.
  ///   - degreesOfFreedom: Those of the errors; the critical value grows as t does over normal.
  ///   - seed: Seed of the draws.
  public init(abilities: [Double], influence: Matrix, degreesOfFreedom: Double, seed: UInt64) {
    let size = abilities.count
    var errors = Matrix(rowCount: size, columnCount: size)
    let covariance = influence.crossProduct
    for first in 0..<size {
      for second in 0..<size {
        errors[first, second] = max(
          covariance[first, first] + covariance[second, second] - 2 * covariance[first, second], 0
        ).squareRoot()
      }
    }
    var largest: [Double] = []
    for draw in 0..<Self.draws {
      var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
      let weights = (0..<influence.rowCount).map { _ in generator.normal() }
      let moved = influence.transposed * weights
      var most = 0.0
      for first in 0..<size {
        for second in 0..<first where errors[first, second] > 0 {
          most = max(most, abs(moved[first] - moved[second]) / errors[first, second])
        }
      }
      largest.append(most)
    }
    let heavier =
      StudentT(degreesOfFreedom: degreesOfFreedom).quantile(0.975)
      / NormalDistribution().quantile(0.975)
    let critical = quantile(largest.sorted(), 0.95) * heavier
    self.critical = critical
    func isBelow(_ one: Int, _ other: Int) -> Bool {
      abilities[other] - abilities[one] > critical * errors[one, other]
        && abilities[other] > abilities[one]
    }
    best = (0..<size).map { one in 1 + (0..<size).count { isBelow(one, $0) } }
    worst = (0..<size).map { one in size - (0..<size).count { isBelow($0, one) } }
  }
}
