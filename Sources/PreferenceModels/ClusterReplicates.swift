import Preferences
import Statistics

/// What estimates on prompts drawn with replacement say about an estimate.
///
/// Refits where a likelihood was maximised, Firth's included; one Newton step from the estimate
/// for the quick form. The same seed draws the same prompts for both.
struct ClusterReplicates {
  /// Covariance of the columns over the replicates.
  let covariance: Matrix
  /// Percentile intervals, a column each.
  let intervals: [ColumnInterval]
  /// "bootstrap" or "one-step bootstrap".
  let name: String
  /// What the reader must know of the replicates.
  let notes: [Diagnostic]

  /// Samples of prompts; with 1,000 an end of a 95 % interval moves by about a twentieth of its
  /// width from seed to seed.
  static let count = 1000
  /// With fewer samples than this share that allow an estimate, in percent, the others say little.
  static let leastShare = 90

  /// Draws the replicates; nil where too few of them allow an estimate.
  init?(of estimate: VerdictRegression.Estimate, choice: ErrorChoice, seed: UInt64) {
    // Prompts that the judge has not seen are not drawn.
    let clusters = Clusters(estimate.rows.clusters)
    let isQuick = choice == .oneStepBootstrap
    let replicates =
      isQuick
      ? Self.steps(estimate, clusters, seed) : Self.refits(estimate, clusters, seed)
    guard replicates.count * 100 >= Self.leastShare * Self.count else { return nil }
    let columns = estimate.rows.columns.indices
    let draws = columns.map { column in replicates.map { $0[column] } }
    let means = draws.map(mean)
    let gaps = Matrix(
      columns: zip(draws, means).map { draws, mean in draws.map { $0 - mean } })
    covariance = (1 / Double(replicates.count - 1)) * gaps.crossProduct
    intervals = draws.map { .quantiles(of: $0) }
    name = isQuick ? "one-step bootstrap" : "bootstrap"
    let lost = Self.count - replicates.count
    notes =
      lost == 0
      ? []
      : [
        Diagnostic(
          code: .separation,
          message: "\(lost) of \(Self.count) samples of prompts allow no finite estimate and are "
            + "left out of the bootstrap")
      ]
  }

  private static func influence(
    _ estimate: VerdictRegression.Estimate, _ clusters: Clusters
  ) -> Matrix {
    Sandwich.influence(scores: estimate.scores, bread: estimate.bread, clusters: clusters)
  }

  private static func steps(
    _ estimate: VerdictRegression.Estimate, _ clusters: Clusters, _ seed: UInt64
  ) -> [[Double]] {
    let columns = Array(estimate.rows.columns.indices)
    return ClusterBootstrap.oneStep(
      estimate: estimate.coefficients,
      influence: influence(estimate, clusters).selectingColumns(columns),
      replicateCount: count, seed: seed)
  }

  private static func refits(
    _ estimate: VerdictRegression.Estimate, _ clusters: Clusters, _ seed: UInt64
  ) -> [[Double]] {
    guard let fit = estimate.fit else { return [] }
    if estimate.estimator == "firth", let binary = estimate.binary {
      return firth(binary, clusters, seed)
    }
    return ClusterBootstrap.refits(
      of: fit, clusters: clusters, influence: influence(estimate, clusters),
      replicateCount: count, seed: seed
    ).compactMap(\.self)
  }

  private static func firth(
    _ binary: VerdictRegression.BinaryFit, _ clusters: Clusters, _ seed: UInt64
  ) -> [[Double]] {
    (0..<count).compactMap { replicate in
      let weights = ClusterBootstrap.rowWeights(
        binary.weights, clusters: clusters,
        multiplicities: ClusterBootstrap.multiplicities(
          clusterCount: clusters.count, replicate: replicate, seed: seed))
      let refit = try? FirthRegression(
        design: binary.fit.likelihood.design, outcomes: binary.outcomes, weights: weights)
      return refit?.fit.coefficients
    }
  }
}
