import Preferences

/// A comparison as its row gives it, before ids and kinds of judges are settled.
struct DraftComparison {
  /// The comparison's name in the source.
  var id: String?
  var prompt: Prompt
  var responseA: Response
  var responseB: Response
  var scenario: String?
  var cluster: String?
  var given: [GivenFactor] = []
  var verdicts: [DraftVerdict] = []
  /// What files of verdicts only call this comparison.
  var joinKey: JoinKey?
}

/// A verdict as its row gives it.
struct DraftVerdict {
  /// The judge's name; nil where the source has none.
  var judge: String?
  /// What the judge is, where the source says.
  var kind: JudgeKind?
  var choice: Choice
  var shownFirst: Side?
  var weight = 1.0
  var rationale: String?
}

/// What one row holds.
enum DraftRow {
  /// Comparisons with their verdicts; several where a row holds more than two responses.
  case comparisons([DraftComparison])
  /// A verdict on a comparison that another file describes, by its join key.
  case verdict(DraftVerdict, on: JoinKey, systems: SystemNames? = nil)
}

/// The names of the two systems, where only the file of verdicts has them.
struct SystemNames: Hashable {
  var a: String?
  var b: String?
}
