import Preferences
import Statistics

/// Estimates drawn towards zero by a penalty or a prior, position left free.
///
/// Columns are on the scale of their root mean square, so that one strength means the same for
/// every factor.
struct PenalisedRegression {
  let rows: JudgeRows
  let outcome: OutcomeModel
  let choices: ModelChoices
  let hasIntervals: Bool

  /// Mixture of the elastic net between sizes (1) and squares (0).
  static let mixture = 0.5
  /// Replicates behind the intervals of the elastic net.
  static let replicates = 200
  /// Scale of the prior on position, wide enough to leave it alone.
  static let positionScale = 10.0

  /// Scale of the Laplace priors of Preference Dissection, per sign of a difference.
  static let dissectionScale = 0.1

  /// Runs the estimator that was chosen.
  func estimate() throws(FitError) -> VerdictRegression.Estimate {
    switch choices.estimator {
    case .elasticNet: try elasticNet()
    case .cauchy: try mode(degreesOfFreedom: 1, scale: 1.25)
    case .student: try mode(degreesOfFreedom: 7, scale: 2.5)
    case .bayes: try posterior(choices.prior, scale: choices.priorScale)
    case .preferenceDissection:
      try posterior(.laplace, scale: PenalisedRegression.dissectionScale)
    default: try ridge(penalty: choices.penalty ?? 1)
    }
  }

  private func ridge(penalty: Double) throws(FitError) -> VerdictRegression.Estimate {
    let penalties = rows.columns.indices.map { rows.freeColumns.contains($0) ? 0 : penalty }
    let problem = BinaryProblem(rows, outcome)
    let isGraded = outcome == .davidson || outcome == .graded
    let likelihood = isGraded ? try gradedLikelihood() : try problem.likelihood()
    let fit = try RidgeRegression(likelihood: likelihood, penalties: penalties)
    return VerdictRegression.Estimate(
      rows: isGraded ? rows : problem.rows, outcome: isGraded ? outcome : problem.outcome,
      estimator: "ridge", coefficients: Array(fit.coefficients[..<penalties.count]),
      bread: fit.covariance, scores: likelihood.scores(at: fit.coefficients),
      logLikelihood: fit.logLikelihood,
      diagnostics: [shrinkage("a ridge penalty of \(penalty)")] + (isGraded ? [] : problem.notes))
  }

  private func gradedLikelihood() throws(FitError) -> any Likelihood {
    let steps = rows.entries.map(\.choice.steps).max() ?? 1
    return try AdjacentCategoryRegression.likelihood(
      design: rows.design, grades: rows.entries.map { $0.choice.grade(steps: steps) },
      steps: steps, weights: rows.weights)
  }

  private func mode(
    degreesOfFreedom: Double, scale: Double
  ) throws(FitError) -> VerdictRegression.Estimate {
    let problem = BinaryProblem(rows, outcome)
    let scales = priorScales(scale)
    let mode = try StudentPriorMode(
      design: problem.design, outcomes: problem.outcomes, weights: problem.weights,
      degreesOfFreedom: degreesOfFreedom, scales: scales)
    let likelihood = try problem.likelihood()
    return VerdictRegression.Estimate(
      rows: problem.rows, outcome: problem.outcome, estimator: choices.estimator.rawValue,
      coefficients: mode.coefficients, bread: mode.covariance,
      scores: likelihood.scores(at: mode.coefficients),
      logLikelihood: likelihood.value(at: mode.coefficients),
      diagnostics: [
        shrinkage(
          choices.estimator == .cauchy
            ? "Cauchy priors of scale \(scale)"
            : "Student priors of scale \(scale) with \(Int(degreesOfFreedom)) degrees of freedom")
      ] + problem.notes)
  }

  /// The scale of the prior on each column.
  func priorScales(_ scale: Double) -> [Double] {
    rows.columns.indices.map {
      rows.freeColumns.contains($0) ? PenalisedRegression.positionScale : scale
    }
  }

  private func elasticNet() throws(FitError) -> VerdictRegression.Estimate {
    let problem = BinaryProblem(rows, outcome)
    let penalty: Double
    if let given = choices.penalty {
      penalty = given
    } else {
      penalty = try PenaltySearch(problem: problem, seed: choices.seed).penalty()
    }
    let point = try PenaltySearch.net(problem, problem.weights).path([penalty])[0]
    let likelihood = try problem.likelihood()
    let replicates = hasIntervals ? try bootstrap(problem, penalty: penalty) : []
    let columns = rows.columns.indices.map { column in replicates.map { $0[column] } }
    let derivatives = likelihood.derivatives(at: point.coefficients)
    let bread = try inverse(derivatives.information)
    return VerdictRegression.Estimate(
      rows: problem.rows, outcome: problem.outcome, estimator: "elastic-net",
      coefficients: point.coefficients, bread: bread,
      scores: likelihood.scores(at: point.coefficients), logLikelihood: point.logLikelihood,
      intervals: hasIntervals ? ("bootstrap", columns.map { .quantiles(of: $0) }) : nil,
      covariance: hasIntervals
        ? Matrix.diagonal(columns.map { square(standardDeviation($0)) }) : nil,
      selection: hasIntervals
        ? columns.map { draws in Double(draws.count { $0 != 0 }) / Double(draws.count) } : nil,
      diagnostics: [
        shrinkage(
          "an elastic-net penalty of \(Rounded.text(penalty)) "
            + (choices.penalty == nil ? "(by cross-validation)" : "(as asked)"))
      ] + problem.notes)
  }

  /// The coefficients of replicates in which whole prompts are drawn with replacement.
  private func bootstrap(
    _ problem: BinaryProblem, penalty: Double
  ) throws(FitError) -> [[Double]] {
    let clusters = Clusters(problem.rows.clusters)
    var replicates: [[Double]] = []
    for replicate in 0..<PenalisedRegression.replicates {
      let weights = ClusterBootstrap.rowWeights(
        problem.weights, clusters: clusters,
        multiplicities: ClusterBootstrap.multiplicities(
          clusterCount: clusters.count, replicate: replicate, seed: choices.seed))
      replicates.append(
        try PenaltySearch.net(problem, weights).path([penalty])[0].coefficients)
    }
    return replicates
  }

  func inverse(_ information: Matrix) throws(FitError) -> Matrix {
    guard let factor = Cholesky(information) else { throw .singular(iteration: 0) }
    return factor.inverse
  }

  func square(_ value: Double) -> Double { value * value }

  func shrinkage(_ how: String) -> Diagnostic {
    Diagnostic(
      code: .shrunken,
      message: "estimates are drawn towards 50 % by \(how); intervals do not undo that")
  }
}
