import Statistics

/// The interval and the test of one column where they do not come from an error alone.
struct ColumnInterval: Sendable {
  /// Two ends.
  struct Ends: Sendable {
    let lower: Double
    let upper: Double
  }

  /// The 95 % interval.
  let outer: Ends
  /// The 66 % interval.
  let inner: Ends
  /// Two-sided p-value of no effect.
  let pValue: Double

  /// The interval by the profile of a penalised likelihood.
  static func profile(_ firth: FirthRegression, column: Int) throws(FitError) -> ColumnInterval {
    let outer = try firth.profileInterval(column: column)
    let inner = try firth.profileInterval(
      column: column, level: Intervals.inner, neighbour: (outer, 0.95))
    return ColumnInterval(
      outer: Ends(lower: outer.lower, upper: outer.upper),
      inner: Ends(lower: inner.lower, upper: inner.upper),
      pValue: try firth.likelihoodRatio(column: column).pValue)
  }

  /// The interval of a normal approximation.
  static func normal(estimate: Double, standardError: Double) -> ColumnInterval {
    let outer = WaldInterval(estimate: estimate, standardError: standardError)
    let inner = WaldInterval(
      estimate: estimate, standardError: standardError, level: Intervals.inner)
    return ColumnInterval(
      outer: Ends(lower: outer.lower, upper: outer.upper),
      inner: Ends(lower: inner.lower, upper: inner.upper), pValue: outer.pValue)
  }

  /// The interval between quantiles of replicates or draws.
  ///
  /// The p-value is twice the smaller share on one side of zero, replicates at zero on both.
  static func quantiles(of draws: [Double]) -> ColumnInterval {
    let sorted = draws.sorted()
    func ends(_ level: Double) -> Ends {
      Ends(
        lower: quantile(sorted, (1 - level) / 2), upper: quantile(sorted, (1 + level) / 2))
    }
    let side = min(sorted.count { $0 <= 0 }, sorted.count { $0 >= 0 })
    return ColumnInterval(
      outer: ends(0.95), inner: ends(Intervals.inner),
      pValue: min(1, 2 * Double(side + 1) / Double(sorted.count + 1)))
  }
}
