import Charts

/// A figure as HTML: its words, its pictures with real text, and its numbers as a table.
struct HTMLFigure {
  let source: FigureSource
  let parts: [NumberedFigure]
  let content: ReportContent
  let colors: SVGColors

  private var words: ReportWords { content.words }
  private var number: Int { parts.first?.number ?? 0 }
  private var id: String { "figure-\(number)" }

  func markup() -> String {
    let pictures = parts.map { source.isPanels ? panel($0) : picture($0) }
    let body =
      source.isPanels
      ? HTMLText.element("div", ["class": "panels"], "\n" + pictures.joined(separator: "\n") + "\n")
      : pictures.joined(separator: "\n")
    let pieces = [
      HTMLText.open(
        "figure",
        [
          "id": id, "aria-labelledby": id + "-heading",
          "class": source.isPanels ? "chart several" : "chart",
        ]), caption, body,
      source.note.isEmpty
        ? "" : HTMLText.element("p", ["class": "note"], HTMLText.marked(source.note)),
      numbers, "</figure>",
    ]
    return pieces.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var caption: String {
    let overline = HTMLText.element(
      "span", ["class": "overline"],
      HTMLText.escaped(words.text("html", "figure", ["number": "\(number)"])))
    return HTMLText.element(
      "figcaption", [:],
      HTMLText.element(
        "h3", ["id": id + "-heading"], overline + " " + HTMLText.escaped(source.title))
        + HTMLText.element("p", ["class": "subtitle"], HTMLText.marked(source.subtitle)))
  }

  private func picture(_ part: NumberedFigure) -> String {
    HTMLText.element(
      "div",
      ["class": "scroll picture", "role": "region", "tabindex": "0", "aria-label": name(part)],
      "\n" + svg(part, width: PaperSize.contentWidth))
  }

  private func panel(_ part: NumberedFigure) -> String {
    let mark = source.parts[part.part].mark.map { HTMLMark(words: words).markup($0) + " " } ?? ""
    return HTMLText.element(
      "div", ["class": "panel-figure"],
      "\n" + HTMLText.element("h4", [:], mark + HTMLText.escaped(source.parts[part.part].title))
        + "\n" + svg(part, width: FigureFrame.panelWidth))
  }

  private func svg(_ part: NumberedFigure, width: Double) -> String {
    SVGTextCanvas.document(
      of: source.parts[part.part].chart, width: width, title: name(part),
      description: part.figure.description, identifier: "\(id)-part-\(part.part + 1)",
      colors: colors, measuring: content.measuring)
  }

  private func name(_ part: NumberedFigure) -> String {
    source.isPanels || source.parts.count == 1
      ? part.figure.title
      : words.text(
        "html", "part",
        ["title": source.title, "number": "\(part.part + 1)", "count": "\(source.parts.count)"])
  }

  /// The numbers behind the picture, to be opened.
  private var numbers: String {
    let tables = FigureTables(content: content).tables(of: source)
    guard !tables.isEmpty else { return "" }
    let markup = tables.map { HTMLTable(table: $0, words: words).markup(id: nil, before: false) }
    let summary = HTMLText.element(
      "summary", [:],
      HTMLText.escaped(words.text("html", "numbers", ["number": "\(number)"])))
    return HTMLText.element(
      "details", [:], "\n" + ([summary] + markup).joined(separator: "\n") + "\n")
  }
}
