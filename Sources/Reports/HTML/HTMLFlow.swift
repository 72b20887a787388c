import Charts

/// Writes sections one under the other as HTML.
final class HTMLFlow: ReportFlow {
  private let content: ReportContent
  private let colors: SVGColors
  private var lines: [String] = []
  private var isOpen = false

  init(content: ReportContent, colors: SVGColors) {
    self.content = content
    self.colors = colors
  }

  /// What was written, every section closed.
  var markup: String { (lines + (isOpen ? ["</section>"] : [])).joined(separator: "\n") }

  func begin(_ section: ReportSection, needing needed: Double) {
    if isOpen { lines.append("</section>") }
    isOpen = true
    let id = section.destination
    let number = HTMLText.element("span", ["class": "section-number"], section.number)
    lines.append(HTMLText.open("section", ["id": id, "aria-labelledby": id + "-heading"]))
    lines.append(
      HTMLText.element(
        "h2", ["id": id + "-heading"],
        number + " " + HTMLText.escaped(content.words.title(of: section))))
  }

  func paragraph(_ words: String, before: Double) {
    lines.append(HTMLText.element("p", [:], HTMLText.marked(words)))
  }

  func columns(_ left: [String], _ right: [String], before: Double) {
    let columns = [left, right].map { column in
      HTMLText.element(
        "div", [:], column.map { HTMLText.element("p", [:], HTMLText.marked($0)) }.joined())
    }
    lines.append(
      HTMLText.element("div", ["class": "columns"], "\n" + columns.joined(separator: "\n") + "\n"))
  }

  func heading(_ words: String, before: Double) {
    lines.append(HTMLText.element("h3", [:], HTMLText.escaped(words)))
  }

  func panel(_ title: String, _ paragraphs: [String], before: Double) {
    let body = paragraphs.map { HTMLText.element("p", [:], HTMLText.marked($0)) }.joined()
    lines.append(
      HTMLText.element(
        "div", ["class": "panel"],
        HTMLText.element("h3", [:], HTMLText.escaped(title)) + HTMLText.element("div", [:], body)))
  }

  func formula(_ words: String, before: Double) {
    lines.append(
      HTMLText.element(
        "p", ["class": "formula scroll", "tabindex": "0", "role": "math", "aria-label": words],
        HTMLText.escaped(words)))
  }

  func listing(_ rows: [(name: String, value: String)], before: Double) {
    let entries = rows.map { row in
      HTMLText.element("dt", [:], HTMLText.escaped(row.name))
        + HTMLText.element("dd", [:], HTMLText.escaped(row.value))
    }
    lines.append(
      HTMLText.element("dl", ["class": "listing"], "\n" + entries.joined(separator: "\n") + "\n"))
  }

  func place(_ table: Table, before: Double) {
    lines.append(
      HTMLTable(table: table, words: content.words).markup(id: table.destination))
  }

  func place(_ figures: [NumberedFigure], before: Double) {
    for figure in figures where figure.part == 0 {
      write(figures.filter { $0.number == figure.number }, of: content.source(of: figure))
    }
  }

  func placePanels(_ figures: [NumberedFigure], of source: FigureSource, before: Double) {
    write(figures, of: source)
  }

  private func write(_ parts: [NumberedFigure], of source: FigureSource) {
    lines.append(
      HTMLFigure(source: source, parts: parts, content: content, colors: colors).markup())
  }
}
