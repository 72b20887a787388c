import Charts

/// A table of the report as HTML.
struct HTMLTable {
  let table: Table
  /// The kinds of judges in words, for readers who cannot see a mark.
  let words: ReportWords

  /// The table with its title as caption, and its note under it.
  func markup(id: String?, before number: Bool = true) -> String {
    var caption = number ? overline(table.number) : ""
    caption += HTMLText.element("span", ["class": "title"], HTMLText.escaped(table.title))
    let rows = [
      "<table>", HTMLText.element("caption", [:], caption),
      HTMLText.element("thead", [:], HTMLText.element("tr", [:], table.columns.map(head).joined())),
      "<tbody>", table.rows.map(row).joined(separator: "\n"), "</tbody>", "</table>",
    ]
    let scroll = HTMLText.element(
      "div",
      ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": table.title],
      "\n" + rows.joined(separator: "\n") + "\n")
    let note =
      table.note.isEmpty
      ? "" : "\n" + HTMLText.element("p", ["class": "note"], HTMLText.marked(table.note))
    let attributes: KeyValuePairs<String, String> =
      id.map { ["class": "table", "id": $0] } ?? ["class": "table"]
    return HTMLText.element("div", attributes, "\n" + scroll + note + "\n")
  }

  private func overline(_ text: String) -> String {
    text.isEmpty
      ? "" : HTMLText.element("span", ["class": "overline"], HTMLText.escaped(text)) + " "
  }

  private func head(_ column: Table.Column) -> String {
    HTMLText.element(
      "th", column.isNumeric ? ["scope": "col", "class": "number"] : ["scope": "col"],
      HTMLText.escaped(column.head.filter { !$0.isEmpty }.joined(separator: " ")))
  }

  private func row(_ row: Table.Row) -> String {
    let cells = zip(table.columns, row.cells).enumerated().map { place, pair in
      cell(pair.1, isNumeric: pair.0.isNumeric, isFirst: place == 0)
    }
    return HTMLText.element("tr", row.hasRule ? ["class": "rule"] : [:], cells.joined())
  }

  private func cell(_ cell: Table.Cell, isNumeric: Bool, isFirst: Bool) -> String {
    var classes = isNumeric ? ["number"] : []
    switch cell.style {
    case .plain: break
    case .strong: classes.append("strong")
    case .quiet: classes.append("quiet")
    }
    let name = classes.joined(separator: " ")
    let content = (cell.mark.map(mark) ?? "") + HTMLText.escaped(cell.text)
    if isFirst {
      return HTMLText.element(
        "th", name.isEmpty ? ["scope": "row"] : ["scope": "row", "class": name], content)
    }
    return HTMLText.element("td", name.isEmpty ? [:] : ["class": name], content)
  }

  private func mark(_ shape: MarkShape) -> String { HTMLMark(words: words).markup(shape) + " " }
}

/// A judge's mark among words.
struct HTMLMark {
  let words: ReportWords

  func markup(_ shape: MarkShape) -> String {
    let (letter, kind): (String, String) =
      switch shape {
      case .circle: ("●", "human")
      case .diamond: ("◆", "llm")
      case .square: ("■", "other")
      }
    return HTMLText.element(
      "span", ["class": kind, "role": "img", "aria-label": words.text("html", kind)], letter)
  }
}
