import Preferences
import Statistics

extension PenalisedRegression {
  /// Chains and kept draws of the posterior; a single short chain where only predictions count.
  private var effort: (chains: Int, draws: Int) { hasIntervals ? (4, 2500) : (1, 500) }

  /// Posterior means and intervals under priors of a family.
  func posterior(
    _ family: PriorChoice, scale: Double?
  ) throws(FitError) -> VerdictRegression.Estimate {
    let problem = BinaryProblem(rows, outcome)
    let scale = scale ?? family.standardScale
    let prior = prior(family, scale: scale)
    let sampled = try BayesianRegression(
      design: problem.design, outcomes: problem.outcomes, prior: prior,
      chainCount: effort.chains, drawCount: effort.draws, seed: choices.seed)
    let summaries = rows.columns.indices.map { sampled.summary(of: $0) }
    let likelihood = try problem.likelihood()
    let means = summaries.map(\.mean)
    let chains = hasIntervals ? chainNotes(summaries) : []
    return VerdictRegression.Estimate(
      rows: problem.rows, outcome: problem.outcome, estimator: choices.estimator.rawValue,
      status: chains.isEmpty ? .converged : .unmixed, coefficients: means,
      bread: try inverse(likelihood.derivatives(at: means).information),
      scores: likelihood.scores(at: means), logLikelihood: likelihood.value(at: means),
      intervals: (
        "posterior",
        rows.columns.indices.map { .quantiles(of: sampled.draws(of: $0).flatMap(\.self)) }
      ),
      covariance: Matrix.diagonal(summaries.map { square($0.standardDeviation) }),
      posteriors: hasIntervals ? try posteriors(summaries, prior, problem) : nil,
      diagnostics: [priorNote(family, scale)] + independenceNote + chains + problem.notes)
  }

  private func prior(_ family: PriorChoice, scale: Double) -> BayesianRegression.Prior {
    let scales = priorScales(scale)
    return switch family {
    case .normal: .normal(scales: scales)
    case .student: .student(degreesOfFreedom: 7, scales: scales)
    case .laplace: .laplace(scales: scales)
    }
  }

  private func posteriors(
    _ summaries: [PosteriorSummary], _ prior: BayesianRegression.Prior, _ problem: BinaryProblem
  ) throws(FitError) -> [Coefficient.Posterior] {
    let mode = try prior.mode(design: problem.design, outcomes: problem.outcomes)
    let deviations = prior.standardDeviations
    return summaries.indices.map { column in
      Coefficient.Posterior(
        mode: mode[column], priorDeviation: deviations[column],
        probabilityPositive: summaries[column].probabilityPositive,
        rHat: summaries[column].splitRHat, bulkSampleSize: summaries[column].bulkSampleSize,
        tailSampleSize: summaries[column].tailSampleSize)
    }
  }

  private func priorNote(_ family: PriorChoice, _ scale: Double) -> Diagnostic {
    if choices.estimator == .preferenceDissection {
      return Diagnostic(
        code: .shrunken,
        message: "the model of Preference Dissection: Laplace(0, \(scale)) priors on signs of "
          + "differences, no position. The fewer verdicts, the more it shrinks: ranking judges "
          + "with different numbers of verdicts by it partly ranks these numbers. For comparison "
          + "with that paper only")
    }
    let name =
      switch family {
      case .normal: "Normal priors of standard deviation \(scale)"
      case .student: "Student priors of scale \(scale) with 7 degrees of freedom"
      case .laplace: "Laplace priors of scale \(scale)"
      }
    return shrinkage(name)
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
    let worst = summaries.map(\.splitRHat).max() ?? 1
    let fewest = summaries.map { min($0.bulkSampleSize, $0.tailSampleSize) }.min() ?? .infinity
    // Written so that a figure that is no number counts as bad.
    guard !(worst <= 1.01 && fewest >= 400) else { return [] }
    return [
      Diagnostic(
        code: .notConverged,
        message: "the chains disagree (R-hat \(Rounded.text(worst)), "
          + "\(fewest.isFinite ? Int(fewest) : 0) independent draws): the posterior is rough")
    ]
  }
}
