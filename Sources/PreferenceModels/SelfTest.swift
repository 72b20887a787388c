public import Preferences
import Statistics

/// Refits verdicts whose weights are known, and counts how often the intervals hold them.
public struct SelfTest: Sendable {
  /// What is simulated.
  public let design: String
  private let table: JudgedTable
  private let choices: ModelChoices

  /// A test on the pairs, order, prompts and judges of a study.
  public init(like table: JudgedTable, title: String, choices: ModelChoices = ModelChoices()) {
    self.table = table
    design = title
    self.choices = choices
  }

  /// A test on the built-in design.
  ///
  /// Eight factors, half of each difference shared by the pairs of a prompt; two judges, one of
  /// whom knows ties.
  public init(
    comparisons: Int, clusters: Int, seed: UInt64, choices: ModelChoices = ModelChoices()
  ) {
    self.init(
      like: SelfTest.builtIn(comparisons: comparisons, clusters: clusters, seed: seed),
      title: "built-in", choices: choices)
  }

  /// Draws, fits and counts.
  ///
  /// Replicates run side by side; each draws from its own streams, so that the result does not
  /// depend on how many cores there are.
  ///
  /// - Parameters:
  ///   - replicates: Data sets to draw, at least 1.
  ///   - seed: Seed of the draws.
  ///   - progress: Told the number of replicates done and of all.
  /// - Returns: What was found.
  public func run(
    replicates: Int, seed: UInt64, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> SelfTestResult {
    precondition(replicates > 0, "\(replicates) replicates")
    let setting = Setting(table: table, choices: choices)
    var outcomes = [ReplicateOutcome?](repeating: nil, count: replicates)
    await withTaskGroup(of: (Int, ReplicateOutcome).self) { group in
      for replicate in 0..<replicates {
        group.addTask { (replicate, setting.outcome(replicate: replicate, seed: seed)) }
      }
      var done = 0
      for await (replicate, outcome) in group {
        outcomes[replicate] = outcome
        done += 1
        progress?(done, replicates)
      }
    }
    return SelfTestTally(outcomes.compactMap(\.self)).result(
      design: design, comparisons: table.comparisons.count, clusters: setting.occupied,
      judges: table.judges.count, seed: seed)
  }

  /// What replicates share.
  private struct Setting: Sendable {
    let fitter: JudgeFitter
    let simulators: [VerdictSimulator]
    let clusterCount: Int

    init(table: JudgedTable, choices: ModelChoices) {
      let differences = FactorDifferences(table)
      clusterCount = (table.comparisons.map(\.cluster).max() ?? -1) + 1
      fitter = JudgeFitter(
        differences: differences, clusterCount: clusterCount, choices: choices)
      simulators = table.judges.map {
        VerdictSimulator(JudgeRows($0, in: table, differences: differences))
      }
    }

    var occupied: Int { Set(simulators.flatMap(\.rows.clusters)).count }

    func outcome(replicate: Int, seed: UInt64) -> ReplicateOutcome {
      var outcome = ReplicateOutcome()
      for (judge, simulator) in simulators.enumerated() {
        var generator = CounterGenerator(
          seed: seed, stream: UInt64(replicate) << 20 | UInt64(judge))
        let shared = (0..<clusterCount).map { _ in generator.normal() }
        let rows = simulator.draw(using: &generator, shared: shared)
        guard let model = try? fitter.fit(rows) else {
          outcome.notFitted += 1
          continue
        }
        for (index, column) in model.rows.columns.enumerated() {
          guard let place = simulator.rows.columns.firstIndex(of: column) else { continue }
          let name = JudgeRows.name(of: column, fitter.differences)
          outcome.estimates.append(
            SimulatedEstimate(
              isFactor: column.isFactor, truth: simulator.truth[place],
              coefficient: Intervals.coefficient(
                of: index, in: model, named: name,
                scale: JudgeRows.scale(of: column, fitter.differences), differing: 0),
              verdicts: model.rows.entries.count))
        }
        outcome.estimates += model.levels.map { level in
          SimulatedEstimate(
            isFactor: false, truth: VerdictSimulator.logTie,
            coefficient: SelfTest.coefficient(of: level), verdicts: model.rows.entries.count)
        }
      }
      outcome.screen()
      return outcome
    }
  }

  /// The parameter of ties in the shape of the others.
  private static func coefficient(of level: LevelParameter) -> Coefficient {
    Coefficient(
      factor: "ties", estimate: level.estimate, scale: 1, perUnit: level.estimate,
      standardError: level.standardError, lower: level.lower, upper: level.upper,
      innerLower: level.lower, innerUpper: level.upper, pValue: 1, qValue: nil,
      chance: expit(level.estimate), chanceLower: expit(level.lower),
      chanceUpper: expit(level.upper), state: .undecided, differing: 0)
  }

  private static func builtIn(comparisons: Int, clusters: Int, seed: UInt64) -> JudgedTable {
    var generator = CounterGenerator(seed: seed, stream: .max)
    let cluster = (0..<comparisons).map { $0 % clusters }
    let columns = VerdictSimulator.weights.indices.map { index in
      let shared = (0..<clusters).map { _ in generator.normal() }
      return JudgedTable.Column(
        factor: Factor(
          name: "factor.\(index + 1)", family: .given, title: "Factor \(index + 1)", unit: "points"),
        a: cluster.map { shared[$0] + generator.normal() },
        b: [Double](repeating: 0, count: comparisons))
    }
    let verdicts = [("decided", false), ("with ties", true)].map { name, hasTies in
      JudgedTable.JudgeVerdicts(
        judge: Judge(name: name, kind: .rule),
        entries: (0..<comparisons).map { row in
          JudgedTable.Entry(
            comparison: row, choice: hasTies ? .tie : .a,
            shownFirst: generator.uniform() < 0.5 ? .a : .b)
        })
    }
    return JudgedTable(
      comparisons: cluster.enumerated().map {
        JudgedTable.Row(id: "\($0.offset)", cluster: $0.element)
      },
      columns: columns, judges: verdicts)
  }
}
