import Preferences
import Statistics

extension PenalisedRegression {
  /// Chains and kept draws of the posterior; a single short chain where only predictions count.
  private var effort: (chains: Int, draws: Int) { hasIntervals ? (4, 2500) : (1, 500) }

  /// Posterior means and intervals under Student priors.
  func posterior(
    degreesOfFreedom: Double, scale: Double
  ) throws(FitError) -> VerdictRegression.Estimate {
    let problem = BinaryProblem(rows, outcome)
    let sampled = try BayesianRegression(
      design: problem.design, outcomes: problem.outcomes,
      prior: .student(degreesOfFreedom: degreesOfFreedom, scales: priorScales(scale)),
      chainCount: effort.chains, drawCount: effort.draws, seed: choices.seed)
    let summaries = rows.columns.indices.map { sampled.summary(of: $0) }
    let likelihood = try problem.likelihood()
    let means = summaries.map(\.mean)
    return VerdictRegression.Estimate(
      rows: problem.rows, outcome: problem.outcome, estimator: "bayes", coefficients: means,
      bread: try inverse(likelihood.derivatives(at: means).information),
      scores: likelihood.scores(at: means), logLikelihood: likelihood.value(at: means),
      intervals: (
        "posterior",
        rows.columns.indices.map { .quantiles(of: sampled.draws(of: $0).flatMap(\.self)) }
      ),
      covariance: Matrix.diagonal(summaries.map { square($0.standardDeviation) }),
      diagnostics: [
        shrinkage(
          "Student priors of scale \(scale) with \(Int(degreesOfFreedom)) degrees of freedom")
      ] + independenceNote + chainNotes(summaries) + problem.notes)
  }

  private var independenceNote: [Diagnostic] {
    let hasClusters = rows.clusterCount < rows.entries.count
    return hasClusters
      ? [
        Diagnostic(
          code: .clustersIgnored,
          message: "posterior intervals take the rows of a prompt as independent")
      ] : []
  }

  /// Says where chains disagree or hold too few independent draws.
  ///
  /// Source: Vehtari et al. (2021) for the bounds.
  private func chainNotes(_ summaries: [PosteriorSummary]) -> [Diagnostic] {
    guard hasIntervals else { return [] }
    let worst = summaries.map(\.splitRHat).max() ?? 1
    let fewest = summaries.map { min($0.bulkSampleSize, $0.tailSampleSize) }.min() ?? .infinity
    guard worst > 1.01 || fewest < 400 else { return [] }
    return [
      Diagnostic(
        code: .notConverged,
        message: "the chains disagree (R-hat \(Rounded.text(worst)), \(Int(fewest)) independent "
          + "draws): the posterior is rough")
    ]
  }
}
