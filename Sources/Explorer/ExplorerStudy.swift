import NIOConcurrencyHelpers
public import PreferenceModels
public import Preferences
public import StudyStore

/// A fitted study and its texts, as the answers to the page's questions.
public struct ExplorerStudy: Sendable {
  /// Finds the words behind factor values in the texts of a comparison.
  public typealias Evidence = @Sendable (Comparison) -> [EvidenceMark]

  /// Which pairs the page asks for.
  struct Question {
    /// Which pairs: all, those on which A and B differ, or those that flip.
    enum Filter: String {
      case all
      case disagree
      case flips
    }

    var filter = Filter.all
    /// The judges in the slots, A first; empty where a slot is.
    var judges: [String] = []
    var scenario = ""
    /// The factor in which the responses must differ.
    var differs = ""
    var find = ""
    /// The current pair, which the answer is centred on.
    var pair = ""
    /// Changed weights of the first judge, "factor:log-odds,…".
    var weights = ""

    func judge(_ slot: Int) -> String { slot < judges.count ? judges[slot] : "" }
  }

  /// Pairs in one answer.
  static let page = 50

  private let fitted: FittedStudy
  private let texts: StudyTexts
  private let evidence: Evidence
  private let table: PairTable
  private let bench: WhatIfBench
  private let rowOfID: [String: Int]
  /// The analysis with models assessed and audits; nil until it is there.
  private let complete = NIOLockedValueBox<Analysis?>(nil)

  /// Prepares the answers.
  ///
  /// - Throws: ``WhatIfError`` where a fitted weight is not finite.
  public init(
    _ fitted: FittedStudy, store: Study, evidence: @escaping Evidence
  ) throws {
    self.fitted = fitted
    self.evidence = evidence
    table = PairTable(fitted)
    texts = try StudyTexts(store, comparisons: table.ids)
    bench = try WhatIfBench(fitted)
    rowOfID = Dictionary(
      zip(table.ids, table.ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Takes what was still being worked out: models assessed, and audits.
  public func complete(_ analysis: Analysis) { complete.withLockedValue { $0 = analysis } }

  /// The study without its pairs.
  var document: StudyDocument {
    var study = fitted
    let complete = complete.withLockedValue { $0 }
    if let complete { study.analysis = complete }
    return StudyDocument(study, isComplete: complete != nil)
  }

  /// What takes longer than the fits; empty until it is there.
  var rest: RestDocument { RestDocument(complete.withLockedValue { $0 }) }

  /// The study with some of its pairs: those on which judges disagree first.
  func document(withPairs count: Int) throws -> StudyDocument {
    var document = document
    let judges = document.judges.filter { !$0.weights.isEmpty }.map(\.name)
    var rows: [Int] = []
    var seen: Set<Int> = []
    search: for (index, first) in judges.enumerated() {
      for second in judges[(index + 1)...] {
        for row in table.disagreements(first, second) where seen.insert(row).inserted {
          rows.append(row)
        }
        if rows.count >= count { break search }
      }
    }
    rows += table.ids.indices.filter { !seen.contains($0) }
    document.pairs = try rows.prefix(count).sorted().compactMap { try pair(table.ids[$0]) }
    return document
  }

  /// A pair with its texts, or nil.
  func pair(_ id: String) throws -> PairDocument? {
    guard let row = rowOfID[id], let comparison = try texts.comparison(id: id) else { return nil }
    // Words are looked for in what is shown alone: a megabyte would take seconds.
    let marks = evidence(PairDocument.shown(comparison))
    return PairDocument(comparison, row: row, in: table, marks: marks)
  }

  /// The pairs that fit a question, around its current one.
  func pairs(_ question: Question) throws -> PairList {
    let (rows, isPartial) = try found(question)
    let place = rowOfID[question.pair].flatMap { Self.place(of: $0, in: rows) } ?? 0
    let start = max(0, min(place - 10, rows.count - Self.page))
    let shown = rows[start..<min(rows.count, start + Self.page)]
    let prompts = try texts.prompts(ofComparisons: shown.map { table.ids[$0] })
    let judges = Set(question.judges)
    return PairList(
      total: rows.count, start: start, isPartial: isPartial,
      pairs: zip(shown, prompts).map { row, prompt in
        PairList.Entry(
          id: table.ids[row], scenario: table.scenarios[row],
          prompt: String(prompt.prefix(120)),
          verdicts: table.votes(row, of: judges).map(PairDocument.Verdict.init))
      })
  }

  /// The rows that fit a question, in order, and whether there are more.
  private func found(_ question: Question) throws -> (rows: [Int], isPartial: Bool) {
    var rows: [Int]
    switch question.filter {
    case .all: rows = Array(table.ids.indices)
    case .disagree: rows = table.disagreements(question.judge(0), question.judge(1))
    case .flips:
      rows =
        try changed(question.judges.first { !$0.isEmpty } ?? "", question.weights).map(
          bench.flippedRows) ?? []
    }
    if !question.scenario.isEmpty { rows = table.rows(rows, ofScenario: question.scenario) }
    if !question.differs.isEmpty { rows = table.rows(rows, differingIn: question.differs) }
    guard !question.find.isEmpty else { return (rows, false) }
    let found = try texts.find(question.find)
    return (Self.common(rows, found.rows), found.isPartial)
  }

  /// The numbers that stand in both of two rising lists.
  private static func common(_ left: [Int], _ right: [Int]) -> [Int] {
    var common: [Int] = []
    var other = right.startIndex
    for row in left {
      while other < right.endIndex, right[other] < row { other += 1 }
      if other < right.endIndex, right[other] == row { common.append(row) }
    }
    return common
  }

  /// The place of a number in a rising list, or nil.
  private static func place(of row: Int, in rows: [Int]) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? low : nil
  }

  /// Readies the search, so that the first question need not.
  public func warmSearch() throws { try texts.warm() }

  /// What a judge's model would pick with other weights; nil without a model or a change.
  func whatIf(_ judge: String, weights: String) throws -> WhatIfDocument? {
    guard let judge = changed(judge, weights) else { return nil }
    let result = try bench.result(of: judge)
    return WhatIfDocument(
      comparisons: result.comparisons, flips: result.flips.count,
      agreements: result.agreements)
  }

  /// The what-if judge that the page describes.
  private func changed(_ name: String, _ weights: String) -> WhatIfJudge? {
    guard var judge = try? fitted.whatIfJudge(basedOn: name) else { return nil }
    for part in weights.split(separator: ",") {
      guard let cut = part.lastIndex(of: ":"), let value = Double(part[part.index(after: cut)...]),
        value.isFinite
      else { return nil }
      judge = judge.setting(String(part[..<cut]), to: value)
    }
    return judge
  }
}
