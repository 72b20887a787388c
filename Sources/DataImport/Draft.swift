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
  /// Verdicts that could not be read, beside others that could.
  var badVerdicts: [RowProblem] = []
  /// How many lines below the row's first line it begins.
  var lineOffset = 0
  /// What files of verdicts only call this comparison.
  var joinKey: JoinKey?
  /// The texts in other files that this comparison is made of.
  var references: TextReferences?
  /// What ``ContentIdentity`` tells of it, where its row alone says it.
  var contentHash: UInt64?

  /// Whether one of the responses has a text.
  var hasText: Bool { responseA.text != nil || responseB.text != nil }
}

extension DraftComparison {
  /// Adds one judge's verdict; one that cannot be read does not touch the others.
  ///
  /// A code with two readings is no matter of one row, and is thrown on.
  mutating func add(
    _ verdict: () throws(RowProblem) -> DraftVerdict
  ) throws(RowProblem) {
    do throws(RowProblem) {
      verdicts.append(try verdict())
    } catch {
      switch error {
      case .ambiguousVerdict, .open: throw error
      default: break
      }
      badVerdicts.append(error)
    }
  }

  /// Refuses a row of which no verdict could be read.
  func requireVerdict() throws(RowProblem) {
    if verdicts.isEmpty, let problem = badVerdicts.first { throw problem }
  }
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
  /// Whether the same verdict in another file says nothing new, as with a known right answer.
  var countsOnce = false
}

/// What one row holds.
enum DraftRow {
  /// Comparisons with their verdicts; several where a row holds more than two responses.
  case comparisons([DraftComparison])
  /// The elements of a list that holds the whole file, each good or bad by itself.
  case elements([DraftComparison], bad: [BadElement])
  /// A verdict on a comparison that another file describes, by its join key.
  case verdict(DraftVerdict, on: JoinKey, systems: SystemNames? = nil)
  /// Questions or answers that the rows of other files name.
  case texts([SharedText])
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
    case .verdict, .texts: []
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
        drafts += try read(element).map { draft in
          var draft = draft
          draft.lineOffset = element.lineOffset
          return draft
        }
      } catch {
        bad.append(BadElement(lineOffset: element.lineOffset, problem: error))
      }
    }
    return .elements(drafts, bad: bad)
  }
}
