import Charts

/// Fills pages from top to bottom; what is placed together never breaks across pages.
final class PageComposer: ReportFlow {
  let measuring: any TextMeasuring
  private let words: ReportWords
  let theme = Theme.light
  private let paper: PaperSize
  /// The number of the first page.
  private let firstPage: Int
  private var canvases: [RecordingCanvas] = []
  private(set) var sections: [String] = []
  private(set) var outline: [ReportOutlineEntry] = []
  private var section = ""
  /// Figures that had no room; they open the next page.
  private var floating: [NumberedFigure] = []
  /// Top of the room that is left on the page.
  private var y = 0.0
  /// Where the last section's heading ended, on this page.
  private var headingEnd: Double?

  init(
    paper: PaperSize, firstPage: Int, words: ReportWords, measuring: any TextMeasuring
  ) {
    self.paper = paper
    self.words = words
    self.firstPage = firstPage
    self.measuring = measuring
  }

  var text: TypeScale { theme.text }
  var width: Double { PaperSize.contentWidth }

  /// Height that is left on the page.
  var remaining: Double { canvases.isEmpty ? 0 : paper.bottom - y }

  /// Height of an empty page.
  var full: Double { paper.bottom - PaperSize.top }

  /// The drawings of all pages.
  var drawings: [DisplayList] { canvases.map(\.displayList) }

  /// Whether nothing stands on the page yet.
  private var isAtTop: Bool { y <= PaperSize.top + 0.01 }

  /// Begins a page.
  func breakPage() {
    headingEnd = nil
    canvases.append(RecordingCanvas(measuring: measuring))
    sections.append(section)
    y = PaperSize.top
    settle()
  }

  /// Lets a figure open the next page, so that what follows it in the text fills this one.
  func float(_ figure: NumberedFigure) { floating.append(figure) }

  /// Whether a figure waits for the next page; what comes then must not overtake it twice.
  var isFloating: Bool { !floating.isEmpty }

  /// Ends the last page: figures that still wait get their place.
  func finish() {
    if isFloating { breakPage() }
  }

  private func settle() {
    let figures = floating
    floating = []
    for figure in figures { fix(figure, before: 16) }
  }

  /// Begins a section, on a new page unless `needed` points after its title fit here.
  func begin(_ section: ReportSection, needing needed: Double) {
    let title = words.title(of: section)
    self.section = title
    // A section's figures stand before the next section.
    if isFloating { breakPage() }
    // They may have filled the page.
    if canvases.isEmpty || remaining < 34 + 28 + needed { breakPage() }
    let before = isAtTop ? 2.0 : 28.0
    enter(title, level: 0, destination: section.destination, below: before)
    let number = section.number + "  "
    place(28, before: before) { canvas in
      let style = text.sectionNumber
      canvas.draw(number, style, at: Point(0, 14))
      canvas.draw(
        title, text.sectionTitle,
        at: Point(canvas.width(of: StyledText(number, style)) + 2, 14))
    }
    headingEnd = y
  }

  /// Whether a section's heading is the last thing placed: what follows must not leave it alone.
  var isUnderHeading: Bool { y == headingEnd }

  /// Begins the summary, whose page has no section heading.
  func beginSummary() {
    let summary = ReportSection.summary
    section = words.title(of: summary)
    enter(section, level: 0, destination: summary.destination)
  }

  /// Adds a line to the outline that leads to what is placed next, if it fits here.
  func enter(_ title: String, level: Int, destination: String, below: Double = 0) {
    if canvases.isEmpty { breakPage() }
    let point = Point(paper.margin, max(y + below - 8, 0))
    outline.append(
      ReportOutlineEntry(
        title: title, page: firstPage + canvases.count - 1, level: level,
        destination: destination, point: point))
    canvases[canvases.count - 1].destination(destination, at: point)
  }

  /// Makes room for `height` points, on the next page if need be.
  func reserve(_ height: Double) {
    if canvases.isEmpty || (remaining < height && !isAtTop) { breakPage() }
  }

  /// Draws something of a height; `before` is left out at the top of a page.
  func place(_ height: Double, before: Double = 0, _ draw: (any Canvas) -> Void) {
    reserve(height + (isAtTop ? 0 : before))
    if !isAtTop { y += before }
    let canvas = canvases[canvases.count - 1]
    canvas.translated(by: Point(paper.margin, y)) { draw(canvas) }
    y += height
  }

  /// Leaves room, but not at the top of a page.
  func space(_ height: Double) {
    if !isAtTop { y += height }
  }

  /// Places a paragraph of running text.
  func paragraph(_ words: String, before: Double) {
    let block = TextBlock(
      words, text.body, strong: text.bodyStrong, leading: Leading.body,
      width: width, measuring: measuring)
    place(block.height, before: before) { block.draw(on: $0) }
  }

  /// Places paragraphs in two columns.
  func columns(_ left: [String], _ right: [String], before: Double) {
    let half = 240.6
    let blocks = [left, right].map { paragraphs in
      paragraphs.map {
        TextBlock(
          $0, text.body, strong: text.bodyStrong, leading: Leading.body, width: half,
          measuring: measuring)
      }
    }
    let heights = blocks.map { column in
      column.reduce(0) { $0 + $1.height + 6 } - 6
    }
    place(max(heights.max() ?? 0, 0), before: before) { canvas in
      for (column, x) in zip(blocks, [0, width - half]) {
        var y = 0.0
        for block in column {
          block.draw(on: canvas, x: x, y: y)
          y += block.height + 6
        }
      }
    }
  }

  /// Places a small heading that stays with what follows.
  func heading(_ words: String, before: Double) {
    reserve(before + 60)
    place(17, before: before) { $0.draw(words, text.figureTitle, at: Point(0, 10)) }
  }
}
