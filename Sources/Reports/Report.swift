public import Charts
public import Preferences

/// A report of an analysis: pages and figures, laid out and ready to be drawn anywhere.
public struct Report: Sendable {
  /// The title, also of the file.
  public let title: String
  /// What the report is about: the run and its data.
  public let subject: String
  /// The pages in order.
  public let pages: [ReportPage]
  /// The table of contents that a reader of PDF shows.
  public let outline: [ReportOutlineEntry]
  /// Every figure by itself, in order.
  public let figures: [ReportFigure]

  /// Lays out a report.
  ///
  /// The same analysis, options and fonts make the same report.
  ///
  /// - Parameters:
  ///   - analysis: The results; everything shown is read from them.
  ///   - options: Paper, sections and words.
  ///   - measuring: Measures text as the canvas will set it.
  /// - Throws: ``ReportError`` when a template of the user's folder is broken.
  public init(
    analysis: Analysis, options: ReportOptions = ReportOptions(),
    measuring: any TextMeasuring
  ) throws(ReportError) {
    let words = try ReportWords(folder: options.templateFolder)
    let view = AnalysisView(words.renamed(analysis))
    let content = ReportContent(view: view, words: words, options: options, measuring: measuring)
    title = content.title
    subject = content.subject
    let composed = content.compose()
    pages = composed.pages
    outline = composed.outline
    figures = content.figures.map(\.figure)
  }

  /// Draws all pages into a document, with its outline.
  public func write(to document: any PagedDocument) {
    var parents: [OutlineEntry] = []
    for (index, page) in pages.enumerated() {
      page.draw(on: document.beginPage(page.size, name: nil))
      for entry in outline where entry.page == index + 1 {
        parents.removeLast(max(0, parents.count - entry.level))
        parents.append(
          document.addOutline(entry.title, at: entry.point, under: parents.last))
      }
    }
  }
}
