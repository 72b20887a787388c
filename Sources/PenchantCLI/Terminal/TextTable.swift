/// A table for a terminal: a head, a rule, rows, columns aligned left or right.
struct TextTable {
  /// A column of a table.
  struct Column {
    let title: String
    let isRight: Bool
    /// Widest the column may get; longer cells are cut.
    let limit: Int

    static func left(_ title: String, limit: Int = 40) -> Column {
      Column(title: title, isRight: false, limit: limit)
    }

    static func right(_ title: String) -> Column {
      Column(title: title, isRight: true, limit: 40)
    }
  }

  let columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The lines of the table.
  func lines(on terminal: Terminal) -> [String] {
    let widths = columns.indices.map { index in
      let widest = ([columns[index].title] + rows.map { $0[index] }).map(ColumnWidth.of).max()
      return min(widest ?? 0, columns[index].limit)
    }
    func line(_ cells: [String]) -> String {
      let fitted = cells.indices.map {
        ColumnWidth.fit(cells[$0], widths[$0], alignRight: columns[$0].isRight)
      }
      let joined = fitted.joined(separator: "  ")
      return terminal.legible(String(joined.reversed().drop { $0 == " " }.reversed()))
    }
    let head = terminal.paint(line(columns.map(\.title)), .faint)
    return [head] + rows.map(line)
  }
}
