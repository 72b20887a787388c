import Preferences
import Statistics

/// Chooses the strength of an elastic net by cross-validation with whole prompts in a fold.
///
/// The largest penalty whose held-out log-loss is within one standard error, over folds, of the
/// smallest.
///
/// Source: Friedman, Hastie & Tibshirani (2010).
struct PenaltySearch {
  let problem: BinaryProblem
  let seed: UInt64

  /// Folds of the search; fewer where there are fewer clusters.
  static let foldCount = 5
  /// Penalties tried.
  static let penaltyCount = 30

  /// The net of a problem with these weights; position is not penalised.
  static func net(_ problem: BinaryProblem, _ weights: [Double]?) throws(FitError) -> ElasticNet {
    let free = problem.rows.freeColumns
    return try ElasticNet(
      design: problem.design, outcomes: problem.outcomes, weights: weights,
      mixture: PenalisedRegression.mixture,
      multipliers: problem.rows.columns.indices.map { free.contains($0) ? 0 : 1 })
  }

  /// The penalty.
  func penalty() throws(FitError) -> Double {
    let penalties = try PenaltySearch.net(problem, problem.weights)
      .penalties(count: PenaltySearch.penaltyCount)
    let folds = min(PenaltySearch.foldCount, problem.rows.clusterCount)
    guard folds >= 2 else { return penalties[0] }
    let assigned = Folds.grouped(
      clusterKeys: problem.rows.clusters.map { "\($0)" }, count: folds, seed: seed)
    var losses = [[Double]](repeating: [], count: penalties.count)
    for fold in 0..<folds {
      let weights = assigned.indices.map {
        assigned[$0] == fold ? 0 : problem.weights?[$0] ?? 1
      }
      let outside = assigned.indices.filter { assigned[$0] == fold }
      let design = problem.design.selectingRows(outside)
      let outcomes = outside.map { problem.outcomes[$0] }
      for (index, point) in try PenaltySearch.net(problem, weights).path(penalties).enumerated() {
        losses[index].append(
          PredictionQuality.logLoss(
            (design * point.coefficients).map(expit).map(Validator.bounded), outcomes: outcomes))
      }
    }
    let means = losses.map(mean)
    guard let best = means.indices.min(by: { means[$0] < means[$1] }) else { return penalties[0] }
    let bound =
      means[best] + standardDeviation(losses[best]) / Double(folds).squareRoot()
    // Penalties descend, so the first within the bound is the largest.
    return penalties[means.firstIndex { $0 <= bound } ?? best]
  }
}
