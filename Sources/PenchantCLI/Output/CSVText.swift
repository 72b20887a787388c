/// Results as comma-separated values (RFC 4180), a head line first.
struct CSVText {
  private(set) var lines: [String]

  /// Starts with the names of the columns.
  init(_ names: [String]) {
    lines = [CSVText.line(names)]
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    lines.append(CSVText.line(cells))
  }

  /// The whole text, without the last line end.
  var text: String { lines.joined(separator: "\n") }

  /// A number as Swift prints it, the shortest text that reads back the same; empty for none.
  static func number(_ value: Double?) -> String {
    value.map { $0.isFinite ? "\($0)" : "" } ?? ""
  }

  /// A line of cells, quoted where they need it.
  static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
