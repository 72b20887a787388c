/// What effects a number of comparisons can show.
public enum Power {
  /// The smallest true coefficient that is found with probability `power`.
  ///
  /// `(z_(1 - significance/2) + z_power)` times the standard error: 2.80 at 80 % and 5 %.
  public static func minimumDetectableEffect(
    standardError: Double, power: Double = 0.8, significance: Double = 0.05
  ) -> Double {
    reach(power: power, significance: significance) * standardError
  }

  /// The standard error to expect of a coefficient per root mean square of its column.
  ///
  /// `sqrt(VIF * DEFF / (n * v))` with the variance inflation of the column, the design effect
  /// `1 + (m - 1) rho` of clusters of m rows with correlation rho, and v the mean of p (1 - p):
  /// 1/4 without effects, about 0.20 with them.
  public static func standardError(
    comparisonCount: Int, varianceInflation: Double = 1, designEffect: Double = 1,
    meanVariance: Double = 0.25
  ) -> Double {
    (varianceInflation * designEffect / (Double(comparisonCount) * meanVariance)).squareRoot()
  }

  /// The design effect of clusters of a mean size with a correlation within clusters.
  public static func designEffect(clusterSize: Double, correlation: Double) -> Double {
    1 + (clusterSize - 1) * correlation
  }

  /// The number of comparisons that shows a coefficient with probability `power`.
  ///
  /// Source: Hsieh, Bloch & Larsen (1998), for a model without a constant.
  public static func comparisonCount(
    effect: Double, varianceInflation: Double = 1, designEffect: Double = 1,
    meanVariance: Double = 0.25, power: Double = 0.8, significance: Double = 0.05
  ) -> Double {
    let reach = reach(power: power, significance: significance)
    return reach * reach * varianceInflation * designEffect / (effect * effect * meanVariance)
  }

  /// The probability that a true coefficient is found, by the normal approximation.
  public static func power(
    effect: Double, standardError: Double, significance: Double = 0.05
  ) -> Double {
    let normal = NormalDistribution()
    let cut = normal.quantile(1 - significance / 2)
    let shift = abs(effect) / standardError
    return normal.upperTail(cut - shift) + normal.cumulative(-cut - shift)
  }

  private static func reach(power: Double, significance: Double) -> Double {
    let normal = NormalDistribution()
    return normal.quantile(1 - significance / 2) + normal.quantile(power)
  }
}
