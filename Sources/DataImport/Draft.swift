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
  /// The elements of a list that holds the whole file, each good or bad by itself.
  case elements([DraftComparison], bad: [BadElement])
  /// A verdict on a comparison that another file describes, by its join key.
  case verdict(DraftVerdict, on: JoinKey, systems: SystemNames? = nil)
}

/// The names of the two systems, where only the file of verdicts has them.
struct SystemNames: Hashable {
  var a: String?
  var b: String?
}

/// An element of a list inside a row that could not be read.
struct BadElement {
  /// How many lines below the row's first line it begins.
  var lineOffset: Int
  /// What is wrong with it.
  var problem: RowProblem
}

extension DraftRow {
  /// The comparisons of the row.
  var comparisons: [DraftComparison] {
    switch self {
    case .comparisons(let drafts), .elements(let drafts, _): drafts
    case .verdict: []
    }
  }

  /// Reads each element of a list; a bad one does not touch the others.
  static func reading(
    _ elements: [Field], with read: (Field) throws(RowProblem) -> [DraftComparison]
  ) -> DraftRow {
    var drafts: [DraftComparison] = []
    var bad: [BadElement] = []
    for element in elements {
      do throws(RowProblem) {
        drafts += try read(element)
      } catch {
        bad.append(BadElement(lineOffset: element.lineOffset, problem: error))
      }
    }
    return .elements(drafts, bad: bad)
  }
}
