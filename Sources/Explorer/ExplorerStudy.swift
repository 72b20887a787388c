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
    var first = ""
    var second = ""
    var scenario = ""
    var find = ""
    /// The current pair, which the answer is centred on.
    var pair = ""
    /// Changed weights of `first`, "factor:log-odds,…".
    var weights = ""
  }

  /// Pairs in one answer.
  static let page = 50

  private let fitted: FittedStudy
  private let store: Study
  private let evidence: Evidence
  private let table: PairTable
  private let bench: WhatIfBench
  private let rowOfID: [String: Int]

  /// Prepares the answers.
  ///
  /// - Throws: ``WhatIfError`` where a fitted weight is not finite.
  public init(
    _ fitted: FittedStudy, store: Study, evidence: @escaping Evidence
  ) throws {
    self.fitted = fitted
    self.store = store
    self.evidence = evidence
    table = PairTable(fitted)
    bench = try WhatIfBench(fitted)
    rowOfID = Dictionary(
      zip(table.ids, table.ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The study without its pairs.
  var document: StudyDocument { StudyDocument(fitted) }

  /// The study with some of its pairs: those on which judges disagree first.
  func document(withPairs count: Int) throws -> StudyDocument {
    var document = document
    let judges = document.judges.filter { !$0.weights.isEmpty }.map(\.name)
    var rows: [Int] = []
    var seen: Set<Int> = []
    for (index, first) in judges.enumerated() {
      for second in judges[(index + 1)...] {
        for row in table.disagreements(first, second) where seen.insert(row).inserted {
          rows.append(row)
        }
      }
    }
    rows += table.ids.indices.filter { !seen.contains($0) }
    document.pairs = try rows.prefix(count).sorted().compactMap { try pair(table.ids[$0]) }
    return document
  }

  /// A pair with its texts, or nil.
  func pair(_ id: String) throws -> PairDocument? {
    guard let row = rowOfID[id], let comparison = try store.comparison(id: id) else { return nil }
    return PairDocument(comparison, row: row, in: table, marks: evidence(comparison))
  }

  /// The pairs that fit a question, around its current one.
  func pairs(_ question: Question) throws -> PairList {
    var rows: [Int]
    switch question.filter {
    case .all: rows = Array(table.ids.indices)
    case .disagree: rows = table.disagreements(question.first, question.second)
    case .flips:
      rows = try changed(question.first, question.weights).map(bench.flippedRows) ?? []
    }
    if !question.scenario.isEmpty {
      rows.removeAll { table.scenarios[$0] != question.scenario }
    }
    if !question.find.isEmpty {
      let found = try store.comparisons(containing: question.find)
      rows.removeAll { !found.contains(table.ids[$0]) }
    }
    let place = rowOfID[question.pair].flatMap { rows.firstIndex(of: $0) } ?? 0
    let start = max(0, min(place - 10, rows.count - Self.page))
    let shown = rows[start..<min(rows.count, start + Self.page)]
    let prompts = try store.prompts(ofComparisons: shown.map { table.ids[$0] })
    return PairList(
      total: rows.count, start: start,
      pairs: zip(shown, prompts).map { row, prompt in
        PairList.Entry(
          id: table.ids[row], scenario: table.scenarios[row],
          prompt: String(prompt.prefix(120)),
          verdicts: table.votes(row).map(PairDocument.Verdict.init))
      })
  }

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
