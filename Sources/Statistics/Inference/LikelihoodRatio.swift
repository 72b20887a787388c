/// A test by twice the loss of log-likelihood when parameters are held.
public struct LikelihoodRatio: Sendable, Equatable {
  /// Twice the loss of log-likelihood; rounding below zero is cut off.
  public let statistic: Double
  /// The number of parameters held.
  public let degreesOfFreedom: Int
  /// The p-value by the chi-square distribution.
  public let pValue: Double

  /// Joins a statistic with its p-value.
  public init(statistic: Double, degreesOfFreedom: Int) {
    self.statistic = max(statistic, 0)
    self.degreesOfFreedom = degreesOfFreedom
    pValue = ChiSquare(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(self.statistic)
  }

  /// Tests that the coefficients of `columns` are zero by a second fit on the same rows.
  ///
  /// Right for independent rows only; with clusters the Wald test of a sandwich covariance
  /// comes first.
  public static func test(
    _ fit: LogisticFit, columns: [Int]
  ) throws(FitError) -> LikelihoodRatio {
    let held = try maximise(fit.likelihood, fit.coefficients, columns)
    return LikelihoodRatio(
      statistic: 2 * (fit.logLikelihood - held), degreesOfFreedom: columns.count)
  }

  private static func maximise(
    _ likelihood: some Likelihood, _ estimate: [Double], _ columns: [Int]
  ) throws(FitError) -> Double {
    var start = estimate
    for column in columns { start[column] = 0 }
    return try NewtonSolver().maximise(likelihood, from: start, holding: columns)
      .derivatives.value
  }
}
