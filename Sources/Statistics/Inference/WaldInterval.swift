/// An estimate's interval with the test of zero.
public struct WaldInterval: Sendable, Equatable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The estimate divided by its standard error.
  public let statistic: Double
  /// The two-sided p-value of the statistic.
  public let pValue: Double

  /// The interval `estimate +- t * standardError`; normal where no degrees of freedom are given.
  public init(
    estimate: Double, standardError: Double, degreesOfFreedom: Double? = nil, level: Double = 0.95
  ) {
    statistic = estimate / standardError
    let quantile: Double
    if let degreesOfFreedom {
      let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
      quantile = distribution.quantile(0.5 + level / 2)
      pValue = distribution.twoSided(statistic)
    } else {
      let distribution = NormalDistribution()
      quantile = distribution.quantile(0.5 + level / 2)
      pValue = distribution.twoSided(statistic)
    }
    lower = estimate - quantile * standardError
    upper = estimate + quantile * standardError
  }
}
