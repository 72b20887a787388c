import Preferences
import Statistics

/// The covariance of an estimate whose rows depend on each other within clusters.
struct ClusteredErrors: Sendable {
  /// Covariance of the design's columns.
  let covariance: Matrix
  /// "HC0", "CR0", "CR1", "CR1S", "CR2", "jackknife", "two-way", "bootstrap" or
  /// "one-step bootstrap".
  let name: String
  /// Clusters minus one.
  let commonDegrees: Double
  /// Degrees of freedom of the t intervals, one per column.
  let degreesOfFreedom: [Double]
  /// Intervals that do not come from the covariance, a column each.
  let intervals: [ColumnInterval]?
  /// Errors and degrees of freedom of the parameters of ties or grades.
  let levels: [Level]
  /// Why the errors are not the ones asked for, if so.
  let notes: [Diagnostic]

  /// What is known of a parameter that belongs to the size of a grade.
  struct Level: Sendable {
    let standardError: Double
    let degreesOfFreedom: Double
  }

  /// With fewer clusters than this the plain cluster sandwich is too small, and CR2 takes over.
  ///
  /// In simulations (docs/statistics.md) intervals by CR1 hold 93 % with 50 prompts, by CR2 95 %.
  static let manyClusters = 100
  /// The root on the response scale takes a matrix as large as the cluster; beyond this the root
  /// of whitened residuals takes its place, which differs by a tenth of a percent.
  static let largestCluster = 200

  /// Computes the errors of an estimate.
  ///
  /// - Parameters:
  ///   - estimate: The estimate.
  ///   - choice: The kind of errors.
  ///   - clusters: The cluster of each row.
  ///   - seed: Seed of the drawn prompts.
  init(
    of estimate: VerdictRegression.Estimate, choice: ErrorChoice, clusters: Clusters,
    seed: UInt64
  ) {
    let problem = Problem(estimate: estimate, clusters: clusters)
    switch choice {
    case .automatic: self = problem.automatic
    case .hc0: self = problem.independent
    case .cr0: self = problem.clustered("CR0", .none)
    case .cr1: self = problem.clustered("CR1", .clusters)
    case .cr1s: self = problem.clustered("CR1S", .clustersAndRows)
    case .cr2: self = problem.corrected ?? problem.clustered("CR1", .clusters).noting(.noCR2)
    case .twoWay: self = problem.twoWay
    case .bootstrap, .oneStepBootstrap: self = problem.bootstrapped(choice, seed: seed)
    }
  }

  /// `covariance` and `degreesOfFreedom` have the columns first, then the levels.
  private init(
    _ covariance: Matrix, columns: [Int], name: String, commonDegrees: Int,
    degreesOfFreedom: [Double]? = nil, intervals: [ColumnInterval]? = nil,
    notes: [Diagnostic] = []
  ) {
    let common = Double(max(commonDegrees, 1))
    self.covariance = covariance.block(columns)
    self.name = name
    self.commonDegrees = common
    let degrees = degreesOfFreedom ?? [Double](repeating: common, count: covariance.columnCount)
    self.degreesOfFreedom = columns.map { degrees[$0] }
    let errors = standardErrors(covariance)
    levels = (columns.count..<max(covariance.columnCount, columns.count)).map {
      Level(standardError: errors[$0], degreesOfFreedom: degrees[$0])
    }
    self.intervals = intervals
    self.notes = notes
  }

  private init(_ other: ClusteredErrors, notes: [Diagnostic]) {
    covariance = other.covariance
    name = other.name
    commonDegrees = other.commonDegrees
    degreesOfFreedom = other.degreesOfFreedom
    levels = other.levels
    intervals = other.intervals
    self.notes = notes
  }

  private func noting(_ note: Note) -> ClusteredErrors {
    ClusteredErrors(
      self, notes: notes + [Diagnostic(code: .fewClusters, message: note.message)])
  }

  /// Why errors are not the ones asked for.
  private enum Note {
    case noCR2
    case noPairs
    case noReplicates

    var message: String {
      switch self {
      case .noCR2:
        "CR2 errors need two prompts or more, and no column that rests on one of them alone: "
          + "CR1 used"
      case .noPairs:
        "errors by prompt and by pair of systems need two known pairs or more: CR1 used"
      case .noReplicates:
        "fewer than \(ClusterReplicates.leastShare) % of the bootstrap's samples of prompts allow "
          + "an estimate: CR1 used"
      }
    }
  }

  /// What the errors are computed from.
  private struct Problem {
    let estimate: VerdictRegression.Estimate
    let clusters: Clusters

    var columns: [Int] { Array(estimate.rows.columns.indices) }
    var occupied: Int { clusters.occupiedCount }

    var automatic: ClusteredErrors {
      guard occupied > 1 else { return independent }
      let plain = clustered("CR1", .clusters)
      guard occupied < ClusteredErrors.manyClusters else { return plain }
      return corrected ?? jackknifed(plain) ?? plain
    }

    /// The jackknife, for models with thresholds, which have no CR2.
    private func jackknifed(_ plain: ClusteredErrors) -> ClusteredErrors? {
      guard !estimate.outcome.isLogitOfDecided, estimate.estimator == "ml",
        let covariance = ClusterJackknife.covariance(
          of: estimate, clusters: clusters, sandwich: plain.covariance)
      else { return nil }
      return ClusteredErrors(
        covariance, columns: columns, name: "jackknife", commonDegrees: occupied - 1)
    }

    var independent: ClusteredErrors {
      ClusteredErrors(
        Sandwich.covariance(scores: estimate.scores, bread: estimate.bread), columns: columns,
        name: "HC0", commonDegrees: estimate.rows.entries.count - 1)
    }

    func clustered(_ name: String, _ correction: Sandwich.Correction) -> ClusteredErrors {
      guard occupied > 1 else { return independent }
      return ClusteredErrors(
        Sandwich.covariance(
          scores: estimate.scores, bread: estimate.bread, clusters: clusters,
          correction: correction
        ), columns: columns, name: name, commonDegrees: occupied - 1)
    }

    /// CR2, where it exists: a likelihood of an exponential family, and no parameter that rests
    /// on a single cluster alone.
    var corrected: ClusteredErrors? {
      guard occupied > 1, let errors = reduced,
        errors.degreesOfFreedom.allSatisfy({ $0.isFinite && $0 > 0 }),
        errors.covariance.diagonal.allSatisfy({ $0.isFinite && $0 > 0 })
      else { return nil }
      return ClusteredErrors(
        errors.covariance, columns: columns, name: "CR2", commonDegrees: occupied - 1,
        degreesOfFreedom: errors.degreesOfFreedom)
    }

    func bootstrapped(_ choice: ErrorChoice, seed: UInt64) -> ClusteredErrors {
      guard occupied > 1 else { return independent }
      guard let found = ClusterReplicates(of: estimate, choice: choice, seed: seed) else {
        return clustered("CR1", .clusters).noting(.noReplicates)
      }
      return ClusteredErrors(
        found.covariance, columns: columns, name: found.name, commonDegrees: occupied - 1,
        intervals: found.intervals, notes: found.notes)
    }

    private var reduced: BiasReducedSandwich? {
      if let binary = estimate.binary,
        clusters.sizes.allSatisfy({ $0 <= ClusteredErrors.largestCluster })
      {
        return BiasReducedSandwich(
          binary.fit, outcomes: binary.outcomes, weights: binary.weights, clusters: clusters)
      }
      return estimate.fit.flatMap { BiasReducedSandwich(levelsOf: $0, clusters: clusters) }
    }

    var twoWay: ClusteredErrors {
      guard let pairs = estimate.rows.systemPairs, pairs.occupiedCount > 1, occupied > 1 else {
        return clustered("CR1", .clusters).noting(.noPairs)
      }
      return ClusteredErrors(
        Sandwich.twoWayCovariance(
          scores: estimate.scores, bread: estimate.bread, first: clusters, second: pairs
        ), columns: columns, name: "two-way", commonDegrees: min(occupied, pairs.occupiedCount) - 1)
    }
  }
}
