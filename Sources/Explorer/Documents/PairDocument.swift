import PreferenceModels
public import Preferences

/// One comparison as the page shows it.
struct PairDocument: Encodable {
  /// One of the two responses.
  struct Side: Encodable {
    @Nullable var system: String?
    @Nullable var text: String?
    /// Letters of the text that were left out at its end.
    let left: Int
  }

  /// What one judge decided.
  struct Verdict: Encodable {
    let judge: String
    let kind: JudgeKind
    let forA: Int
    let ties: Int
    let forB: Int
    let lean: Int

    init(_ votes: PairTable.Votes) {
      judge = votes.judge.name
      kind = votes.judge.kind
      forA = votes.forA
      ties = votes.ties
      forB = votes.forB
      lean = votes.lean
    }
  }

  let id: String
  @Nullable var scenario: String?
  let prompt: String
  let a: Side
  let b: Side
  /// Scaled, transformed differences A - B by factor; absent where 0.
  let differences: [String: Double]
  /// Marks of what applies, by key; absent where 0.
  let applies: [String: Double]
  let verdicts: [Verdict]
  /// The words behind factor values, in UTF-16 offsets of the shown text.
  let marks: [EvidenceMark]

  /// Letters of a response that are shown; the rest of a longer one is counted.
  static let limit = 60_000

  init(_ comparison: Comparison, row: Int, in table: PairTable, marks: [EvidenceMark]) {
    id = comparison.id
    scenario = comparison.scenario
    prompt = String(comparison.prompt.text.prefix(Self.limit))
    a = Self.side(comparison.responseA)
    b = Self.side(comparison.responseB)
    differences = Dictionary(
      table.factorDifferences(row).map { ($0.factor, $0.difference) },
      uniquingKeysWith: { first, _ in first })
    applies = Dictionary(
      table.marks(row).map { (StudyDocument.key(of: $0.factors), $0.value) },
      uniquingKeysWith: { first, _ in first })
    verdicts = table.votes(row).map(Verdict.init)
    self.marks = marks
  }

  /// The comparison with its texts as far as they are shown.
  static func shown(_ comparison: Comparison) -> Comparison {
    var comparison = comparison
    comparison.prompt.text = String(comparison.prompt.text.prefix(limit))
    comparison.responseA.text = comparison.responseA.text.map { String($0.prefix(limit)) }
    comparison.responseB.text = comparison.responseB.text.map { String($0.prefix(limit)) }
    return comparison
  }

  private static func side(_ response: Response) -> Side {
    let text = response.text.map { String($0.prefix(limit)) }
    let left = (response.text?.count ?? 0) - (text?.count ?? 0)
    return Side(system: response.system, text: text, left: left)
  }
}

/// Words of a response behind a factor's value.
public struct EvidenceMark: Hashable, Sendable, Encodable {
  /// "a" or "b".
  public let side: String
  /// First UTF-16 unit of the words.
  public let start: Int
  /// The unit after the last.
  public let end: Int
  /// The factor's name.
  public let factor: String

  /// Creates a mark.
  public init(side: Side, start: Int, end: Int, factor: String) {
    self.side = side == .a ? "a" : "b"
    self.start = start
    self.end = end
    self.factor = factor
  }
}

/// Some of the pairs that fit a question, around the current one.
struct PairList: Encodable {
  /// A pair in a list.
  struct Entry: Encodable {
    let id: String
    @Nullable var scenario: String?
    let prompt: String
    /// Verdicts of the judges in the slots.
    let verdicts: [PairDocument.Verdict]
  }

  /// All pairs that fit.
  let total: Int
  /// Place of the first listed one among them.
  let start: Int
  /// Whether the searched words stand in more pairs than were looked at.
  let isPartial: Bool
  let pairs: [Entry]
}

/// What changed weights would pick.
struct WhatIfDocument: Encodable {
  let comparisons: Int
  let flips: Int
  let agreements: [WhatIfResult.Agreement]
}
