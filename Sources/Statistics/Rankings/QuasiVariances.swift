import RealModule

/// Variances of single effects that give back the variances of their differences.
///
/// Finds q with `q_i + q_j` close to `Var(a_i - a_j)` for every pair, by least squares of the
/// logarithms. Two systems then differ by `sqrt(q_i + q_j)` standard errors, whichever system is
/// the reference.
///
/// Source: Firth & de Menezes (2004).
public struct QuasiVariances: Sendable, Equatable {
  /// The quasi-variance of each effect; one may be negative, which means only that sums count.
  public let values: [Double]
  /// The largest relative error of `sqrt(q_i + q_j)` over all pairs.
  public let worstError: Double

  /// Finds the quasi-variances for the covariance of three effects or more; nil where some
  /// difference has no variance, or no solution is found.
  public init?(_ covariance: Matrix) {
    let size = covariance.rowCount
    guard size > 2 else { return nil }
    var pairs: [(first: Int, second: Int, log: Double)] = []
    for first in 0..<size {
      for second in first + 1..<size {
        let variance =
          covariance[first, first] + covariance[second, second] - 2 * covariance[first, second]
        guard variance > 0, variance.isFinite else { return nil }
        pairs.append((first, second, Double.log(variance)))
      }
    }
    var point = Self.start(pairs, size)
    var value = Self.objective(pairs, point)
    for _ in 0..<200 {
      guard let step = Self.step(pairs, point, size) else { return nil }
      var share = 1.0
      var next = zip(point, step).map { $0 + $1 }
      var reached = Self.objective(pairs, next)
      while !(reached <= value), share > 1e-8 {
        share /= 2
        next = zip(point, step).map { $0 + share * $1 }
        reached = Self.objective(pairs, next)
      }
      guard reached <= value else { break }
      point = next
      let gain = value - reached
      value = reached
      if gain <= 1e-14 * (1 + value), share == 1 { break }
    }
    values = point
    worstError =
      pairs.map { pair in
        abs(Double.exp(0.5 * (Double.log(point[pair.first] + point[pair.second]) - pair.log)) - 1)
      }.max() ?? 0
  }

  /// The least squares of the variances themselves, or halves where those are not positive.
  private static func start(
    _ pairs: [(first: Int, second: Int, log: Double)], _ size: Int
  ) -> [Double] {
    let count = Double(size)
    var sums = [Double](repeating: 0, count: size)
    var total = 0.0
    for pair in pairs {
      let variance = Double.exp(pair.log)
      sums[pair.first] += variance
      sums[pair.second] += variance
      total += variance
    }
    let solved = sums.map { ($0 - total / (count - 1)) / (count - 2) }
    if pairs.allSatisfy({ solved[$0.first] + solved[$0.second] > 0 }) { return solved }
    return sums.map { $0 / (count - 1) / 2 }
  }

  /// The sum of squares; infinite where a sum is not positive.
  private static func objective(
    _ pairs: [(first: Int, second: Int, log: Double)], _ point: [Double]
  ) -> Double {
    var sum = 0.0
    for pair in pairs {
      let variance = point[pair.first] + point[pair.second]
      guard variance > 0 else { return .infinity }
      let gap = Double.log(variance) - pair.log
      sum += gap * gap
    }
    return sum
  }

  /// The Gauss-Newton step.
  private static func step(
    _ pairs: [(first: Int, second: Int, log: Double)], _ point: [Double], _ size: Int
  ) -> [Double]? {
    var products = Matrix(rowCount: size, columnCount: size)
    var right = [Double](repeating: 0, count: size)
    for pair in pairs {
      let variance = point[pair.first] + point[pair.second]
      let slope = 1 / variance
      let gap = pair.log - Double.log(variance)
      for one in [pair.first, pair.second] {
        right[one] += slope * gap
        for other in [pair.first, pair.second] { products[one, other] += slope * slope }
      }
    }
    return Cholesky(products)?.solve(right)
  }
}
