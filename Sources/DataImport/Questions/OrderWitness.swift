import Preferences

/// Watches what a table says of the shown order, and whether it can mean what it says.
///
/// Two things look like the place on the screen and are not: a verdict "first" that names a
/// column while another response was shown first, and a column that always gives the first
/// place to the same system.
final class OrderWitness {
  private let speaksOfPlace: Bool?
  /// Whether the user named the column of the shown order, which settles the matter.
  private let isSettled: Bool
  private var rows = 0
  private var shownFirst: String?
  private var isAlwaysTheSame = true

  /// Fewer rows can have the same system first by chance: one in 512 with ten.
  private static let enough = 10

  init(_ mapping: ColumnMapping) {
    speaksOfPlace = mapping.speaksOfPlace
    isSettled = mapping[.shownFirst] != nil || mapping.orderIsUnknown
  }

  /// Turns a verdict that speaks of the shown order into one on the row's own order.
  ///
  /// - Throws: ``RowProblem/open(_:)`` for "first" and its like where the second response
  ///   was shown first and nobody said which of the two is meant.
  func settleFrame(
    of field: String, shown: String?, _ record: Record, _ draft: inout DraftComparison
  ) throws(RowProblem) {
    guard speaksOfPlace != false, let verdict = draft.verdicts.first,
      let words = record.words(field).map({ trimmed($0).lowercased() })
    else { return }
    if speaksOfPlace == true {
      let systems = [draft.responseA.system, draft.responseB.system]
      guard !systems.contains(where: { $0?.lowercased() == words }) else { return }
      switch verdict.shownFirst {
      case .a: break
      case .b: draft.verdicts[0].choice = verdict.choice.swapped
      case nil: draft.verdicts[0].choice = .abstention(reason: "order unknown")
      }
    } else if verdict.shownFirst == .b, Self.places.contains(VerdictWords.normalised(words)),
      let shown
    {
      throw .open(.frame(column: field, value: words, shown: shown))
    }
  }

  private static let places: Set<String> = ["first", "second", "left", "right"]

  /// Takes note of which system was shown first.
  func witness(_ draft: DraftComparison) {
    guard !isSettled, isAlwaysTheSame, let side = draft.verdicts.first?.shownFirst,
      let a = draft.responseA.system, let b = draft.responseB.system
    else { return }
    let first = side == .a ? a : b
    shownFirst = shownFirst ?? first
    rows += 1
    if first != shownFirst || a == b { isAlwaysTheSame = false }
  }

  /// The question that a file raises whose first place always goes to one system.
  func question(column: String?) -> ImportQuestion? {
    guard !isSettled, isAlwaysTheSame, rows >= Self.enough, let shownFirst, let column else {
      return nil
    }
    return .firstIsSystem(column: column, system: shownFirst)
  }
}
