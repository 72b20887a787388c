/// A test that several linear combinations of coefficients are all zero.
public struct WaldTest: Sendable, Equatable {
  /// The distance of the estimates from zero, d'V^-1 d.
  public let statistic: Double
  /// The number of combinations.
  public let degreesOfFreedom: Int
  /// The p-value by the chi-square distribution, right for many clusters.
  public let chiSquarePValue: Double
  /// The p-value of statistic / q by F(q, G - 1), where the number of clusters is known.
  public let fPValue: Double?

  /// Tests that `estimates` with this covariance are zero; nil where it is singular.
  public init?(estimates: [Double], covariance: Matrix, clusterCount: Int? = nil) {
    guard let factor = Cholesky(covariance) else { return nil }
    let distance = dot(estimates, factor.solve(estimates))
    let count = Double(estimates.count)
    statistic = distance
    degreesOfFreedom = estimates.count
    chiSquarePValue = ChiSquare(degreesOfFreedom: count).upperTail(distance)
    fPValue = clusterCount.flatMap { clusters in
      guard clusters > 1 else { return nil }
      return FDistribution(numerator: count, denominator: Double(clusters - 1))
        .upperTail(distance / count)
    }
  }
}
