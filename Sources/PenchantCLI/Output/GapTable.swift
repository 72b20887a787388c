import Preferences
import Reports

/// Factors of two sides with their gap as a bar, at 80 columns and wider.
struct GapTable {
  private struct Row {
    let title: String
    let first: String
    let second: String
    let points: Estimate
    let isDecided: Bool
  }

  let terminal: Terminal
  /// Names of the two sides, as heads of their columns.
  let first: String
  let second: String
  private var rows: [Row] = []

  private static let side = 13
  private static let bar = 10

  init(terminal: Terminal, first: String, second: String) {
    self.terminal = terminal
    self.first = first
    self.second = second
  }

  /// Adds a factor; chances from 0 to 1, the gap in points.
  mutating func add(
    title: String, first: Estimate, second: Estimate, points: Estimate, isDecided: Bool
  ) {
    rows.append(
      Row(
        title: title, first: CompareNumbers.chance(first),
        second: CompareNumbers.chance(second), points: points, isDecided: isDecided))
  }

  /// Columns of the factor's title.
  private var titleWidth: Int { min(terminal.width - 2 * GapTable.side - 32, 40) }

  /// The head, a line for each factor, and how to read them.
  var lines: [String] {
    let largest = max(rows.map { abs($0.points.value) }.max() ?? 1, 1)
    let head =
      ColumnWidth.fit("Factor", titleWidth) + "  "
      + ColumnWidth.fit(first, GapTable.side) + " " + ColumnWidth.fit(second, GapTable.side)
      + ColumnWidth.fit("gap", 5, alignRight: true)
      + ColumnWidth.fit("95%", 12, alignRight: true)
    return [terminal.paint(terminal.legible(head), .faint)] + rows.map { line($0, largest) }
  }

  private func line(_ row: Row, _ largest: Double) -> String {
    let points = NumberStyle.points(row.points.value, isDecided: row.isDecided)
    let ends =
      row.points.lower.flatMap { lower in
        row.points.upper.map {
          NumberStyle.points(lower, isDecided: row.isDecided) + " to "
            + NumberStyle.points($0, isDecided: row.isDecided)
        }
      } ?? ""
    let text =
      ColumnWidth.fit(row.title, titleWidth) + "  "
      + ColumnWidth.fit(row.first, GapTable.side) + " "
      + ColumnWidth.fit(row.second, GapTable.side)
    let number = ColumnWidth.fit(points, 5, alignRight: true)
    let interval = ColumnWidth.fit(ends, 12, alignRight: true)
    let length = max(
      row.isDecided ? 1 : 0, Int((abs(row.points.value) / largest * Double(GapTable.bar)).rounded())
    )
    let bar =
      row.isDecided
      ? terminal.paint(
        String(repeating: terminal.mark("█", "#"), count: length),
        row.points.value > 0 ? .azure : .orange)
      : terminal.paint("undecided", .faint)
    let bold =
      row.isDecided ? terminal.paint(terminal.legible(number), .bold) : terminal.legible(number)
    return terminal.legible(text) + bold + terminal.paint(terminal.legible(interval), .faint)
      + "  " + bar
  }
}
