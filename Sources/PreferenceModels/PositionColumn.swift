import Preferences

/// The position column of a judge: +1 where A was shown first, -1 where B was, 0 unknown.
///
/// Its coefficient is the position bias, and the only intercept a model has. It is refused
/// where the order is unknown, and where one system was always shown first: position and
/// quality of the system are then one and the same.
struct PositionColumn: Sendable {
  /// The column, a value for each row; empty when refused.
  let values: [Double]
  /// Why there is no column, or what to know about it.
  let diagnostic: Diagnostic?

  /// Builds the column for the verdicts of one judge.
  init(_ entries: [JudgedTable.Entry], in table: JudgedTable) {
    let known = entries.count { $0.shownFirst != nil }
    if known == 0 {
      values = []
      diagnostic = PositionColumn.refusal(
        "the order in which responses were shown is unknown: position bias is not estimated")
    } else if PositionColumn.isConfounded(entries, table) {
      values = []
      diagnostic = PositionColumn.refusal(
        "one system was always shown first: position bias cannot be told from the quality "
          + "of that system and is not estimated")
    } else {
      values = PositionColumn.values(of: entries)
      diagnostic =
        known == entries.count
        ? nil
        : Diagnostic(
          code: .orderUnknown,
          message: "the shown order is known for \(known) of \(entries.count) verdicts; "
            + "position bias rests on these")
    }
  }

  /// The column, where it is not refused.
  static func values(of entries: [JudgedTable.Entry]) -> [Double] {
    entries.map { entry in entry.shownFirst.map { $0 == .a ? 1 : -1 } ?? 0 }
  }

  private static func refusal(_ message: String) -> Diagnostic {
    Diagnostic(code: .orderUnknown, message: message)
  }

  /// Whether for every pair of systems the same one is always first, on enough verdicts
  /// that a random order would have shown both.
  private static func isConfounded(
    _ entries: [JudgedTable.Entry], _ table: JudgedTable
  ) -> Bool {
    struct Pair: Hashable {
      let low: String
      let high: String
    }
    var lowFirst: [Pair: (first: Int, second: Int)] = [:]
    for entry in entries {
      let row = table.comparisons[entry.comparison]
      guard let shownFirst = entry.shownFirst, let a = row.systemA, let b = row.systemB, a != b
      else { continue }
      let first = shownFirst == .a ? a : b
      let pair = Pair(low: min(a, b), high: max(a, b))
      if first == pair.low {
        lowFirst[pair, default: (0, 0)].first += 1
      } else {
        lowFirst[pair, default: (0, 0)].second += 1
      }
    }
    let isOneSided = lowFirst.values.allSatisfy { $0.first == 0 || $0.second == 0 }
    let most = lowFirst.values.map { max($0.first, $0.second) }.max() ?? 0
    return isOneSided && most >= 10
  }
}
