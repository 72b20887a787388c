/// Rows of a gold file on which constants of a factor were fitted.
///
/// A benchmark must not score the factor on them.
public struct FittedRows: Hashable, Sendable {
  /// The file's name without endings, such as "stance.refusal_xstest".
  public let file: String
  /// Half 0 or 1 of the groups (see ``half(_:)``); nil for the whole file.
  public let half: Int?

  /// Declares rows.
  public init(_ file: String, half: Int?) {
    self.file = file
    self.half = half
  }

  /// Whether a row of this file and group was fitted on.
  public func contains(group: String) -> Bool {
    half.map { FittedRows.half(group) == $0 } ?? true
  }

  /// Which half of a file a group is in, 0 or 1: the lowest bit of the CRC-32 of its name.
  public static func half(_ group: String) -> Int {
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in group.utf8 {
      checksum ^= UInt32(byte)
      for _ in 0..<8 {
        checksum = checksum & 1 == 1 ? (checksum >> 1) ^ 0xEDB8_8320 : checksum >> 1
      }
    }
    return Int(~checksum & 1)
  }
}

extension FactorCatalogue {
  /// What the constants of a factor were fitted on, among gold files; most were fitted on none.
  public static func fittedRows(of factor: String) -> [FittedRows] { fitted[factor] ?? [] }

  /// Files that were looked at while word lists, rules or parts of the factor were chosen.
  ///
  /// No number was fitted on them, but figures there may be a little high.
  public static func seenFiles(of factor: String) -> [String] { seen[factor] ?? [] }

  private static let fitted: [String: [FittedRows]] = [
    "length.words": [
      FittedRows("length.ud_counts_ja", half: 0), FittedRows("length.ud_counts_zh", half: 0),
    ],
    "length.tokens": [FittedRows("length.llm_tokens", half: 0)],
    "fluency.slor": background, "fluency.odd_wording": background,
    "fluency.index": background,
    // Prompts whose wording the Japanese rules were written by.
    "correctness.constraints_met": [FittedRows("correctness.constraints_ja", half: 0)],
    "stance.refusal": [FittedRows("stance.refusal_xstest", half: 0)],
    "stance.politeness": [FittedRows("stance.politeness_wikipedia", half: 0)],
    "stance.polite_strategies": [FittedRows("stance.politeness_wikipedia", half: 0)],
  ]

  /// Files whose texts share sentences with those that the language model has read.
  private static let background = [
    "fluency.truncation", "fluency.degeneration", "correctness.constraints_en",
    "correctness.halueval_general", "correctness.halueval_qa",
  ].map { FittedRows($0, half: nil) }

  private static let seen: [String: [String]] = [
    "length.sentences": ["length.ud_counts_en"],
    "fluency.spelling_error_rate": ["fluency.jfleg_pairs", "fluency.gug"],
    "fluency.grammar_error_rate": ["fluency.jfleg_pairs", "fluency.gug"],
    "fluency.slor": ["fluency.jfleg_pairs", "fluency.gug"],
    "fluency.odd_wording": ["fluency.jfleg_pairs", "fluency.gug", "fluency.blimp"],
    "fluency.index": [
      "fluency.jfleg_pairs", "fluency.gug", "fluency.blimp", "fluency.summeval",
    ],
    "fluency.readability": ["fluency.readability_clear"],
    "fluency.word_rarity": ["fluency.readability_clear"],
    "fluency.language_mismatch": ["correctness.constraints_en"],
    "correctness.constraints_met": [
      "correctness.constraints_en", "correctness.constraints_es", "correctness.constraints_fr",
    ],
    "stance.refusal": ["stance.refusal_xstest"],
    "stance.hedging": ["stance.contrast"],
    "stance.apology": ["stance.contrast"],
    "stance.flattery": ["stance.contrast"],
    "stance.politeness": [
      "stance.politeness_ja", "stance.politeness_zh", "stance.politeness_es",
      "stance.politeness_wikipedia",
    ],
    "stance.polite_strategies": [
      "stance.politeness_ja", "stance.politeness_zh", "stance.politeness_es",
    ],
    "stance.sentiment": ["stance.sentiment_zh", "stance.sentiment_en"],
    "stance.admits_limits": ["stance.hand"],
    "stance.moralising": ["stance.hand"],
  ]
}
