public import Charts
public import Preferences

/// The report as one HTML document that needs nothing else: the accessible edition.
///
/// Sections, words and numbers are those of the pages. Pictures are SVG whose letters are
/// text, each with a title, a description and its numbers as a table; colours follow the
/// reader's choice of light or dark. The document has no scripts, and its content policy
/// forbids every request.
public struct HTMLReport {
  /// The title of the document.
  public let title: String
  /// How many figures there are.
  public let figureCount: Int
  /// The whole document, UTF-8 when written.
  public let document: String

  /// Writes a report.
  ///
  /// The same analysis, options and fonts make the same text.
  ///
  /// - Parameters:
  ///   - analysis: The results; everything shown is read from them.
  ///   - options: Sections and words; the paper plays no part.
  ///   - measuring: Measures text as the reader's browser is likely to set it.
  /// - Throws: ``ReportError`` when a template of the user's folder is broken.
  public init(
    analysis: Analysis, options: ReportOptions = ReportOptions(),
    measuring: any TextMeasuring
  ) throws(ReportError) {
    let words = try ReportWords(folder: options.templateFolder)
    let content = ReportContent(
      view: AnalysisView(words.renamed(analysis)), words: words, options: options,
      measuring: measuring)
    title = content.title
    figureCount = Set(content.figures.map(\.number)).count
    document = HTMLDocument(content: content).markup
  }
}

/// The frame of the document around its sections.
struct HTMLDocument {
  let content: ReportContent

  private var words: ReportWords { content.words }

  var markup: String {
    let colors = SVGColors()
    let summary = HTMLSummary(content: content, colors: colors)
    let flow = HTMLFlow(content: content, colors: colors)
    let sections = content.sections
    for section in sections where section != .summary { content.write(section, on: flow) }
    let hasSummary = sections.contains(.summary)
    let main = (hasSummary ? [summary.section] : []) + [flow.markup]
    // Colours are known when everything is drawn.
    return [
      "<!DOCTYPE html>", HTMLText.open("html", ["lang": words.text("html", "language")]),
      head(colors), "<body>",
      HTMLText.element(
        "a", ["class": "skip", "href": "#main"], HTMLText.escaped(words.text("html", "skip"))),
      "<header>", summary.head, "</header>", contents(sections), "<main id=\"main\">",
      main.joined(separator: "\n"), "</main>", "<footer>", foot, "</footer>", "</body>", "</html>",
      "",
    ].joined(separator: "\n")
  }

  private func head(_ colors: SVGColors) -> String {
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    return [
      "<head>", "<meta charset=\"utf-8\"/>",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\"/>",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
      "<meta name=\"color-scheme\" content=\"light dark\"/>",
      "<meta name=\"generator\" content=\"Penchant "
        + "\(HTMLText.escaped(content.view.analysis.run.version))\"/>",
      HTMLText.element("title", [:], HTMLText.escaped(content.title)), "<style>",
      HTMLStyle.rules(colors), "</style>", "</head>",
    ].joined(separator: "\n")
  }

  private func contents(_ sections: [ReportSection]) -> String {
    let entries = sections.map { section in
      let number = HTMLText.element("span", ["class": "section-number"], section.number)
      return HTMLText.element(
        "li", [:],
        HTMLText.element(
          "a", ["href": "#" + section.destination],
          number + " " + HTMLText.escaped(words.title(of: section))))
    }
    return HTMLText.element(
      "nav", ["aria-label": words.text("html", "contents")],
      "\n<ul>\n" + entries.joined(separator: "\n") + "\n</ul>\n")
  }

  private var foot: String {
    let parts = [content.subject] + (content.options.date.map { [$0] } ?? [])
    return HTMLText.element("p", [:], HTMLText.escaped(parts.joined(separator: " · ")))
  }
}
