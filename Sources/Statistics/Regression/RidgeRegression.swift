/// Logistic regression with a penalty on the squares of coefficients.
///
/// Maximises `l(b) - sum of lambda_j b_j^2 / 2`: the mode under independent priors
/// b_j ~ N(0, 1 / lambda_j). The penalty does not grow with the number of rows. Leave position
/// unpenalised (lambda 0).
public struct RidgeRegression: Sendable {
  /// The estimates.
  public let coefficients: [Double]
  /// The log-likelihood at the estimate, without the penalty.
  public let logLikelihood: Double
  /// The inverse of the information plus the penalties.
  public let covariance: Matrix
  /// The trace of `(H + D)^-1 H`: how many free coefficients the fit is worth.
  public let effectiveDegreesOfFreedom: Double
  /// The number of Newton steps.
  public let iterations: Int

  /// Fits with one penalty per column.
  ///
  /// Shapes and units as in ``LogisticRegression/fit(design:outcomes:weights:start:)``.
  public init(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil, penalties: [Double],
    start: [Double]? = nil
  ) throws(FitError) {
    try LogisticRegression.check(design: design, outcomes: outcomes, weights: weights)
    let likelihood = RowLikelihood(
      design: design, weights: weights, family: BinaryFamily(outcomes: outcomes))
    try self.init(likelihood: likelihood, penalties: penalties, start: start)
  }

  /// Fits any likelihood of the logistic family; parameters beyond `penalties` are free.
  public init(
    likelihood: some Likelihood, penalties: [Double], start: [Double]? = nil
  ) throws(FitError) {
    let objective = PenalisedObjective(
      base: likelihood, penalty: SquarePenalty(penalties: penalties))
    let start = start ?? [Double](repeating: 0, count: likelihood.parameterCount)
    let maximum = try NewtonSolver().maximise(objective, from: start)
    guard let factor = Cholesky(maximum.derivatives.information) else {
      throw .singular(iteration: maximum.iterations)
    }
    let plain = likelihood.derivatives(at: maximum.parameters)
    coefficients = maximum.parameters
    logLikelihood = plain.value
    covariance = factor.inverse
    effectiveDegreesOfFreedom = factor.solve(plain.information).diagonal.reduce(0, +)
    iterations = maximum.iterations
  }
}
