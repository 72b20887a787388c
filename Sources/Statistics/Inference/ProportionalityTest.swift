import RealModule

/// A test that two judges have the same priorities and differ only in decisiveness.
///
/// The hypothesis is `b_second = kappa b_first` for some kappa. A noisier judge has all its
/// coefficients shrunk, so unequal coefficients alone do not prove unequal priorities. The
/// distance `d' (C V C')^-1 d` with `d = b_second - kappa b_first` and `C = (-kappa I, I)` is
/// minimised over kappa and referred to F with q - 1 and G - 1 degrees of freedom.
///
/// Source: Allison (1999); Swait & Louviere (1993).
public struct ProportionalityTest: Sendable, Equatable {
  /// The multiplier that brings the judges closest: above 1, the second is more decisive.
  public let ratio: Double
  /// The smallest distance.
  public let statistic: Double
  /// The number of coefficients minus 1.
  public let degreesOfFreedom: Int
  /// The p-value by the F distribution.
  public let pValue: Double

  /// Compares coefficients with their joint covariance (2q x 2q, the first judge first).
  ///
  /// Nil with fewer than two coefficients or clusters, or where a covariance is singular.
  public init?(first: [Double], second: [Double], covariance: Matrix, clusterCount: Int) {
    precondition(first.count == second.count, "\(first.count) against \(second.count)")
    guard first.count > 1, clusterCount > 1 else { return nil }
    let distance = { (ratio: Double) -> Double in
      Self.distance(first, second, covariance, ratio)
    }
    // kappa = tan(angle) covers all ratios of either sign in one finite range.
    // The distance is a ratio of smooth functions of the angle: few valleys, all of them wide.
    let count = 90
    let angles = (0..<count).map { Double.pi * ((Double($0) + 0.5) / Double(count) - 0.5) }
    let values = angles.map { distance(Double.tan($0)) }
    guard let best = values.indices.min(by: { values[$0] < values[$1] }), values[best].isFinite
    else { return nil }
    let step = Double.pi / Double(count)
    let angle = Self.minimum(angles[best] - step, angles[best] + step) { distance(Double.tan($0)) }
    ratio = Double.tan(angle)
    statistic = distance(ratio)
    degreesOfFreedom = first.count - 1
    pValue = FDistribution(
      numerator: Double(first.count - 1), denominator: Double(clusterCount - 1)
    ).upperTail(statistic / Double(first.count - 1))
  }

  private static func distance(
    _ first: [Double], _ second: [Double], _ covariance: Matrix, _ ratio: Double
  ) -> Double {
    let width = first.count
    let gap = zip(first, second).map { $1 - ratio * $0 }
    var spread = Matrix(rowCount: width, columnCount: width)
    for row in 0..<width {
      for column in 0..<width {
        spread[row, column] =
          covariance[width + row, width + column]
          - ratio * (covariance[row, width + column] + covariance[width + row, column])
          + ratio * ratio * covariance[row, column]
      }
    }
    guard let factor = Cholesky(spread) else { return .infinity }
    return dot(gap, factor.solve(gap))
  }

  /// The smallest value between two points, by golden sections.
  private static func minimum(
    _ lower: Double, _ upper: Double, _ function: (Double) -> Double
  ) -> Double {
    let golden = (5.0.squareRoot() - 1) / 2
    var low = lower
    var high = upper
    var left = high - golden * (high - low)
    var right = low + golden * (high - low)
    var leftValue = function(left)
    var rightValue = function(right)
    while high - low > 1e-10 {
      if leftValue < rightValue {
        high = right
        right = left
        rightValue = leftValue
        left = high - golden * (high - low)
        leftValue = function(left)
      } else {
        low = left
        left = right
        leftValue = rightValue
        right = low + golden * (high - low)
        rightValue = function(right)
      }
    }
    return (low + high) / 2
  }
}
