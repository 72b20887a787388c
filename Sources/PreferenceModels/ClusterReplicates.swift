import Preferences
import Statistics

/// What estimates on prompts drawn with replacement say about an estimate.
///
/// Refits where a likelihood was maximised, Firth's included; one Newton step from the estimate
/// for the quick form. A sample that separates the verdicts gets Firth's estimate, and is
/// counted. The same seed draws the same prompts for both.
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
    let refits =
      isQuick
      ? Refits(found: Self.steps(estimate, clusters, seed))
      : Self.refits(estimate, clusters, seed)
    let replicates = refits.found.compactMap(\.self)
    guard replicates.count * 100 >= Self.leastShare * Self.count else { return nil }
    let columns = estimate.rows.columns.indices
    let draws = columns.map { column in replicates.map { $0[column] } }
    let means = draws.map(mean)
    let gaps = Matrix(
      columns: zip(draws, means).map { draws, mean in draws.map { $0 - mean } })
    covariance = (1 / Double(replicates.count - 1)) * gaps.crossProduct
    intervals = draws.map { .quantiles(of: $0) }
    name = isQuick ? "one-step bootstrap" : "bootstrap"
    notes = Self.notes(lost: Self.count - replicates.count, penalised: refits.penalised)
  }

  private static func notes(lost: Int, penalised: Int) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if penalised > 0 {
      notes.append(
        Diagnostic(
          code: .separation,
          message: "\(penalised) of \(count) samples of prompts separate the verdicts: Firth's "
            + "estimates in their place in the bootstrap"))
    }
    if lost > 0 {
      notes.append(
        Diagnostic(
          code: .separation,
          message: "\(lost) of \(count) samples of prompts allow no finite estimate and are "
            + "left out of the bootstrap"))
    }
    return notes
  }

  private static func influence(
    _ estimate: VerdictRegression.Estimate, _ clusters: Clusters
  ) -> Matrix {
    Sandwich.influence(scores: estimate.scores, bread: estimate.bread, clusters: clusters)
  }

  private static func steps(
    _ estimate: VerdictRegression.Estimate, _ clusters: Clusters, _ seed: UInt64
  ) -> [[Double]?] {
    let columns = Array(estimate.rows.columns.indices)
    return ClusterBootstrap.oneStep(
      estimate: estimate.coefficients,
      influence: influence(estimate, clusters).selectingColumns(columns),
      replicateCount: count, seed: seed)
  }

  private static func refits(
    _ estimate: VerdictRegression.Estimate, _ clusters: Clusters, _ seed: UInt64
  ) -> Refits {
    guard let fit = estimate.fit else { return Refits() }
    let decided = DecidedVerdicts(estimate, clusters)
    if estimate.estimator == "firth" {
      return Refits(found: decided?.refits(Array(0..<count), seed) ?? [])
    }
    var result = Refits(
      found: ClusterBootstrap.refits(
        of: fit, clusters: clusters, influence: influence(estimate, clusters),
        replicateCount: count, seed: seed))
    let separated = result.found.indices.filter { result.found[$0] == nil }
    guard let decided, !separated.isEmpty else { return result }
    for (replicate, refit) in zip(separated, decided.refits(separated, seed)) {
      result.found[replicate] = refit
      result.penalised += refit == nil ? 0 : 1
    }
    return result
  }

  /// Replicates in turn; nil for those without an estimate.
  private struct Refits {
    var found: [[Double]?] = []
    /// How many are Firth's, since their verdicts are separated.
    var penalised = 0
  }

  /// The decided verdicts behind an estimate, which Firth's estimator needs.
  private struct DecidedVerdicts {
    let design: Matrix
    let outcomes: [Double]
    let weights: [Double]?
    let clusters: Clusters

    /// Nil for estimates on a latent scale, which are not comparable.
    init?(_ estimate: VerdictRegression.Estimate, _ clusters: Clusters) {
      if let binary = estimate.binary {
        design = binary.fit.likelihood.design
        outcomes = binary.outcomes
        weights = binary.weights
        self.clusters = clusters
        return
      }
      guard estimate.outcome.isLogitOfDecided else { return nil }
      let problem = BinaryProblem(estimate.rows, estimate.outcome)
      let numbers = Dictionary(
        zip(estimate.rows.clusters, clusters.indices), uniquingKeysWith: { first, _ in first })
      design = problem.design
      outcomes = problem.outcomes
      weights = problem.weights
      self.clusters = Clusters(
        indices: problem.rows.clusters.compactMap { numbers[$0] }, count: clusters.count)
    }

    func refits(_ replicates: [Int], _ seed: UInt64) -> [[Double]?] {
      ClusterBootstrap.penalisedRefits(
        design: design, outcomes: outcomes, weights: weights, clusters: clusters,
        replicates: replicates, seed: seed)
    }
  }
}
