/// Logistic regression with independent Student priors on the coefficients.
///
/// Maximises `l(b) - sum of (nu + 1)/2 log(1 + (b_j / s_j)^2 / nu)`. With nu = 1 (Cauchy) and
/// s = 1.25 per root mean square it is the default of Gelman et al. (2008), whose scale 2.5 is
/// for inputs of standard deviation 1/2. Heavy tails make the function neither concave nor
/// always single-peaked: the best of several starts is taken.
public struct StudentPriorMode: Sendable {
  /// The mode.
  public let coefficients: [Double]
  /// The log-likelihood minus the penalty at the mode.
  public let logPosterior: Double
  /// The inverse of minus the second derivatives there, for the normal approximation.
  public let covariance: Matrix

  /// Finds the mode under priors centred at 0 with one scale per column.
  public init(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil, degreesOfFreedom: Double,
    scales: [Double]
  ) throws(FitError) {
    try LogisticRegression.check(design: design, outcomes: outcomes, weights: weights)
    let likelihood = RowLikelihood(
      design: design, weights: weights, family: BinaryFamily(outcomes: outcomes))
    let objective = PenalisedObjective(
      base: likelihood,
      penalty: StudentPenalty(degreesOfFreedom: degreesOfFreedom, scales: scales))
    var solver = NewtonSolver()
    solver.maximumIterations = 500
    var best: NewtonSolver.Maximum?
    var failure = FitError.noRows
    // A strong and a weak normal prior lead to the small and the large mode, if there are two.
    for strength in [1.0, 0.01] {
      do {
        let start = try RidgeRegression(
          likelihood: likelihood, penalties: scales.map { strength / ($0 * $0) }
        ).coefficients
        let found = try solver.maximise(objective, from: start)
        if found.derivatives.value > best?.derivatives.value ?? -.infinity { best = found }
      } catch {
        failure = error
      }
    }
    guard let best, let factor = Cholesky(best.derivatives.information) else { throw failure }
    coefficients = best.parameters
    logPosterior = best.derivatives.value
    covariance = factor.inverse
  }
}
