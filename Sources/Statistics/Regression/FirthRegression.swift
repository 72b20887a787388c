/// Logistic regression with Firth's penalty: finite estimates even under separation.
///
/// Maximises `l(b) + log det(X'WX) / 2`, which removes the bias of order 1/n and shrinks
/// towards p = 1/2. Intervals and tests come from the profile of the penalised likelihood;
/// Wald intervals mislead under separation. Changing the units of a column changes its
/// coefficient accordingly and shifts the penalised log-likelihood by a constant.
///
/// Source: Firth (1993); Heinze & Schemper (2002); Kosmidis & Firth (2021).
public struct FirthRegression: Sendable {
  /// The estimate; its log-likelihood is the unpenalised one at the estimate, its covariance
  /// the inverse of X'WX, its scores the plain ones.
  public let fit: LogisticFit
  /// The largest penalised log-likelihood.
  public let penalisedLogLikelihood: Double
  private let objective: FirthObjective

  /// Fits by scoring steps, each at most 5 log-odds in any row.
  ///
  /// Shapes and units as in ``LogisticRegression/fit(design:outcomes:weights:start:)``.
  ///
  /// - Throws: ``FitError/aliased(columns:)`` when columns repeat each other, or what is wrong
  ///   with an argument.
  public init(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil
  ) throws(FitError) {
    try LogisticRegression.check(design: design, outcomes: outcomes, weights: weights)
    let likelihood = RowLikelihood(
      design: design, weights: weights, family: BinaryFamily(outcomes: outcomes))
    objective = FirthObjective(likelihood: likelihood)
    let start = [Double](repeating: 0, count: design.columnCount)
    let maximum: NewtonSolver.Maximum
    do {
      maximum = try Self.solver.maximise(objective, from: start)
    } catch {
      let aliased = ColumnRank(design).aliased.map(\.column)
      throw aliased.isEmpty ? error : .aliased(columns: aliased)
    }
    penalisedLogLikelihood = maximum.derivatives.value
    var plain = maximum
    plain.derivatives = likelihood.derivatives(at: maximum.parameters)
    fit = try LogisticFit(maximum: plain, likelihood: likelihood)
  }

  /// The test that a coefficient is zero by the penalised likelihood ratio.
  ///
  /// The coefficient is held at 0 and the penalty keeps the full information matrix; dropping
  /// the column instead would make the answer depend on its units.
  public func likelihoodRatio(column: Int) throws(FitError) -> LikelihoodRatio {
    var start = fit.coefficients
    start[column] = 0
    var objective = objective
    objective.held = [column]
    let held = try Self.solver.maximise(objective, from: start, holding: [column])
    return LikelihoodRatio(
      statistic: 2 * (penalisedLogLikelihood - held.derivatives.value), degreesOfFreedom: 1)
  }

  /// The interval of a coefficient by the profile of the penalised likelihood.
  ///
  /// Under complete separation the profile can have several branches. Up to 2,000 rows, and where
  /// the estimates put every row on the side of its outcome, each search for the other
  /// coefficients starts at their estimates, so the interval ends where the branch around the
  /// estimate does. Elsewhere each search goes on from the results nearby, which saves steps; on
  /// the judges of AlpacaEval whose verdicts are separable both gave the same ends to 2e-10.
  /// `neighbour`, the interval at another level, saves more.
  public func profileInterval(
    column: Int, level: Double = 0.95, neighbour: (interval: ProfileInterval, level: Double)? = nil
  ) throws(FitError) -> ProfileInterval {
    try profileInterval(
      column: column, level: level,
      continues: objective.likelihood.design.rowCount > 2000 && !isComplete, neighbour: neighbour)
  }

  func profileInterval(
    column: Int, level: Double, continues: Bool,
    neighbour: (interval: ProfileInterval, level: Double)? = nil
  ) throws(FitError) -> ProfileInterval {
    var objective = objective
    objective.held = [column]
    return try ProfileInterval(
      of: column, objective: objective, estimate: fit.coefficients, information: fit.information,
      value: penalisedLogLikelihood, level: level, solver: Self.solver,
      followsTangent: false, continues: continues, neighbour: neighbour)
  }

  /// Whether the estimates put every row on the side of its outcome.
  private var isComplete: Bool {
    let likelihood = objective.likelihood
    return zip(likelihood.design * fit.coefficients, likelihood.family.outcomes)
      .allSatisfy { $0 * ($1 - 0.5) >= 0 }
  }

  private static var solver: NewtonSolver {
    var solver = NewtonSolver()
    solver.maximumIterations = 1000
    solver.largestShift = 5
    return solver
  }
}
