import Preferences
import Statistics

/// One thing to time.
enum Benchmark: String, CaseIterable {
  /// From the bytes of a factor table to columns in memory.
  case reading
  /// One clustered logistic fit of a factor table.
  case fit
  /// 100 cluster-bootstrap refits of it.
  case refits
  /// 100 one-step cluster-bootstrap replicates of it.
  case oneStep = "one-step"
  /// One clustered fit of 170,000 x 24, with memory.
  case memory
  /// 10,000 posterior draws on 800 x 7.
  case gibbs
  /// The pooled model of 30 judges x 40 rows with 6 columns.
  case pooled

  /// The replicates of a bootstrap.
  static let replicates = 100

  /// Whether it needs a factor table.
  var needsTable: Bool {
    switch self {
    case .reading, .fit, .refits, .oneStep: true
    case .memory, .gibbs, .pooled: false
    }
  }

  /// Runs it on the table at `path`.
  func run(path: String, repeats: Int) throws -> Timing {
    var timing = Timing(rawValue)
    switch self {
    case .reading:
      let table = try timing.measure(repeats: repeats) { try Problem.table(path) }
      timing.figures = [("rows", Double(table.comparisons.count))]
    case .fit:
      let problem = Problem(try Problem.table(path))
      let found = try timing.measure(repeats: repeats) { try problem.fit() }
      timing.estimates = found.fit.coefficients
      timing.errors = found.errors
    case .refits: try refits(Problem(try Problem.table(path)), repeats, &timing)
    case .oneStep: try oneStep(Problem(try Problem.table(path)), repeats, &timing)
    case .memory: try memory(&timing)
    case .gibbs: try gibbs(repeats, &timing)
    case .pooled: try pooled(repeats, &timing)
    }
    return timing
  }

  private func refits(_ problem: Problem, _ repeats: Int, _ timing: inout Timing) throws {
    let fit = try problem.fit().fit
    let found = timing.measure(repeats: repeats) {
      ClusterBootstrap.refits(
        of: fit, clusters: problem.clusters, influence: influence(fit, problem),
        replicateCount: Benchmark.replicates, seed: 1)
    }.compactMap(\.self)
    timing.figures = [("replicates", Double(found.count))]
    timing.errors = deviations(found)
  }

  private func oneStep(_ problem: Problem, _ repeats: Int, _ timing: inout Timing) throws {
    let fit = try problem.fit().fit
    let found = timing.measure(repeats: repeats) {
      ClusterBootstrap.oneStep(
        estimate: fit.coefficients, influence: influence(fit, problem),
        replicateCount: Benchmark.replicates, seed: 1)
    }
    timing.figures = [("replicates", Double(found.count))]
    timing.errors = deviations(found)
  }

  private func influence(_ fit: LogisticFit, _ problem: Problem) -> Matrix {
    Sandwich.influence(scores: fit.scores, bread: fit.covariance, clusters: problem.clusters)
  }

  private func deviations(_ replicates: [[Double]]) -> [Double] {
    (replicates.first ?? []).indices.map { column in
      standardDeviation(replicates.map { $0[column] })
    }
  }

  /// Peak memory of the fit, the design included, over the size of the design.
  private func memory(_ timing: inout Timing) throws {
    let baseline = Memory.current
    let problem = Problem(rows: 170_000, columns: 24)
    let size = Double(problem.design.storage.count * 8)
    Memory.resetPeak()
    _ = try timing.measure(repeats: 1) { try problem.fit() }
    timing.figures = [
      ("designBytes", size), ("peakBytes", Memory.peak - baseline),
      ("peakPerDesign", (Memory.peak - baseline) / size),
    ]
  }

  private func gibbs(_ repeats: Int, _ timing: inout Timing) throws {
    let problem = Problem(rows: 800, columns: 7)
    let posterior = try timing.measure(repeats: repeats) {
      try BayesianRegression(
        design: problem.design, outcomes: problem.outcomes,
        prior: .student(degreesOfFreedom: 7, scales: [Double](repeating: 2.5, count: 7)),
        chainCount: 4, drawCount: 2500, seed: 1)
    }
    timing.figures = [("draws", Double(posterior.chains.reduce(0) { $0 + $1.rowCount }))]
  }

  private func pooled(_ repeats: Int, _ timing: inout Timing) throws {
    let problem = Problem(rows: 1200, columns: 6)
    let judges = Clusters((0..<1200).map { $0 / 40 })
    let model = try timing.measure(repeats: repeats) {
      try HierarchicalRegression(
        design: problem.design, outcomes: problem.outcomes, judges: judges)
    }
    timing.figures = [("judges", 30), ("iterations", Double(model.iterations))]
  }
}
