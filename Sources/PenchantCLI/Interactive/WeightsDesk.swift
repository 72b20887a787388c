import PreferenceModels
import Preferences

/// What `penchant weights -i` asks a study, each answer kept until the question changes.
final class WeightsDesk {
  /// One factor as the screen shows it.
  struct Row {
    let name: String
    let title: String
    let a: Coefficient?
    let b: Coefficient?

    /// Chance of B minus chance of A in points; nil where one has no weight.
    var gap: Double? {
      guard let a, let b else { return nil }
      return 100 * (b.chance - a.chance)
    }
  }

  /// Judges with a model.
  let judges: [JudgeFit]
  /// The scenarios, largest first.
  let scenarios: [String]
  let analysis: Analysis
  private let study: FittedStudy
  private let table: PairTable
  private let bench: WhatIfBench
  private let texts: (ExplainedPair) throws -> ExplainedPair
  private var lastPairs: (state: WeightsState, rows: [Int])?
  private var lastResult: (state: WeightsState, result: WhatIfResult)?
  private var lastPair: (judges: [String], pair: ExplainedPair)?

  /// Prepares the answers.
  ///
  /// - Parameters:
  ///   - study: The fitted study.
  ///   - texts: Adds prompt and responses to an explained pair.
  /// - Throws: ``CommandFailure`` where no judge has a model.
  init(_ study: FittedStudy, texts: @escaping (ExplainedPair) throws -> ExplainedPair) throws {
    self.study = study
    self.texts = texts
    analysis = study.analysis
    let modelled = Set(study.modelledJudges)
    judges = analysis.judges.filter { modelled.contains($0.judge) }
    guard !judges.isEmpty else {
      throw CommandFailure("no judge has a model", fix: "penchant fit says why", code: .data)
    }
    scenarios = analysis.data.scenarios.map(\.name)
    table = PairTable(study)
    bench = try WhatIfBench(study)
  }

  /// What the next key may need to know.
  func facts(_ state: WeightsState) throws -> WeightsState.Facts {
    let fitted = try study.whatIfJudge(basedOn: judges[state.a].judge).weights
    return WeightsState.Facts(
      judges: judges.map(\.judge), scenarios: scenarios, rows: rows(state).map(\.name),
      fitted: Dictionary(
        fitted.map { ($0.factor, $0.estimate) }, uniquingKeysWith: { first, _ in first }),
      pairs: try pairs(state).count)
  }

  /// The factors in the wanted order.
  func rows(_ state: WeightsState) -> [Row] {
    let titles = analysis.data.factors.filter(\.inModel).map { ($0.factor.name, $0.factor.title) }
    let rows = titles.map { name, title in
      Row(
        name: name, title: title, a: coefficient(name, of: state.a),
        b: state.b.flatMap { coefficient(name, of: $0) })
    }.filter { row in
      let all = [row.a, row.b].compactMap(\.self)
      return !all.isEmpty && (!state.hidesUndecided || all.contains { $0.state == .decided })
    }
    let keys: [Double]
    switch state.order {
    case .table: return rows
    case .effect: keys = rows.map { $0.a?.estimate ?? -.infinity }
    case .gap: keys = rows.map { $0.gap ?? $0.a?.estimate ?? -.infinity }
    }
    return zip(rows, keys).enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
  }

  /// Rows of the pairs that fit the filter.
  func pairs(_ state: WeightsState) throws -> [Int] {
    let key = state.filtering
    if let lastPairs, lastPairs.state == key { return lastPairs.rows }
    var rows: [Int]
    switch state.filter {
    case .all: rows = Array(table.ids.indices)
    case .disagreements:
      rows = state.b.map { table.disagreements(judges[state.a].judge, judges[$0].judge) } ?? []
    case .flips: rows = try bench.flippedRows(of: try whatIfJudge(state))
    }
    if let scenario = state.scenario {
      rows = table.rows(rows, ofScenario: scenarios[scenario])
    }
    if let factor = state.differs { rows = table.rows(rows, differingIn: factor) }
    lastPairs = (key, rows)
    return rows
  }

  /// The judge in slot A with its changed weights.
  func whatIfJudge(_ state: WeightsState) throws -> WhatIfJudge {
    let judge = try study.whatIfJudge(basedOn: judges[state.a].judge)
    return judge.weights.reduce(judge) { judge, weight in
      state.changes[weight.factor].map { judge.setting(weight.factor, to: $0) } ?? judge
    }
  }

  /// What the changed weights would pick; nil without a change.
  func result(_ state: WeightsState) throws -> WhatIfResult? {
    guard !state.changes.isEmpty else { return nil }
    let key = state.weighing
    if let lastResult, lastResult.state == key { return lastResult.result }
    let result = try bench.result(of: try whatIfJudge(state))
    lastResult = (key, result)
    return result
  }

  /// The current pair explained, with its texts; nil where none fits.
  func pair(_ state: WeightsState) throws -> (pair: ExplainedPair, row: Int)? {
    let found = try pairs(state)
    guard !found.isEmpty else { return nil }
    let row = found[min(state.pair, found.count - 1)]
    let names = [state.a, state.b].compactMap { $0.map { judges[$0].judge } }
    if let lastPair, lastPair.judges == names, lastPair.pair.comparison == table.ids[row] {
      return (lastPair.pair, row)
    }
    guard let pair = study.explained(table.ids[row], by: names) else { return nil }
    let whole = try texts(pair)
    lastPair = (names, whole)
    return (whole, row)
  }

  /// Chance of response A before and after the changes.
  func chances(_ state: WeightsState, row: Int) throws -> (before: Double, after: Double)? {
    guard !state.changes.isEmpty else { return nil }
    return try bench.chances(of: try whatIfJudge(state), comparison: row)
  }

  private func coefficient(_ name: String, of judge: Int) -> Coefficient? {
    judges[judge].coefficients.first { $0.factor == name }
  }
}

extension WeightsState {
  /// What decides which pairs fit.
  fileprivate var filtering: WeightsState {
    var key = WeightsState()
    (key.a, key.b, key.scenario) = (a, b, scenario)
    (key.filter, key.differs) = (filter, differs)
    if filter == .flips { key.changes = changes }
    return key
  }

  /// What decides what the changed weights pick.
  fileprivate var weighing: WeightsState {
    var key = WeightsState()
    (key.a, key.changes) = (a, changes)
    return key
  }
}
