import Charts

/// The lower part of page 1: contents, and how to read the numbers.
struct SummaryFoot {
  let content: ReportContent
  let contents: [ReportOutlineEntry]

  private static let boxHeight = 79.0

  private var sections: [ReportOutlineEntry] { contents.filter { $0.level == 0 } }

  private var rows: Int { (sections.count + 3) / 4 }

  func height(_ composer: PageComposer) -> Double {
    contentsHeight + 10 + Self.boxHeight
  }

  private var contentsHeight: Double { sections.isEmpty ? 0 : Double(rows) * 12 + 12 }

  func write(on composer: PageComposer) {
    if !sections.isEmpty {
      composer.place(contentsHeight) { drawContents(on: $0, composer) }
    }
    composer.place(Self.boxHeight, before: 10) { drawBox(on: $0, composer) }
  }

  private func drawContents(on canvas: any Canvas, _ composer: PageComposer) {
    let theme = composer.theme
    let width = composer.width
    canvas.stroke(
      .line(from: Point(0, 0.5), to: Point(width, 0.5)), StrokeStyle(theme.ink, width: 1))
    canvas.draw(
      content.words.text("summary", "contents"),
      TextStyle(size: 8, weight: 600, color: theme.ink), at: Point(0, 14))
    let left = 58.0
    let step = (width - left) / 4
    let name = TextStyle(size: 7.1, color: theme.ink)
    let page = TextStyle(size: 7.5, weight: 500, color: theme.tertiary, tabularFigures: true)
    for (index, entry) in sections.enumerated() {
      let x = left + Double(index % 4) * step
      let y = 14 + Double(index / 4) * 12
      let title = canvas.shortened(entry.title, name, to: step - 36)
      canvas.draw(number(of: entry), page, at: Point(x, y))
      canvas.draw(title, name, at: Point(x + 13, y))
      let end = x + 13 + canvas.width(of: StyledText(title, name))
      canvas.draw(
        content.words.text("words", "page", ["number": "\(entry.page)"]),
        TextStyle(size: 6.8, color: theme.tertiary), at: Point(end + 5, y))
      canvas.link(
        Rectangle(x: x, y: y - 8, width: step - 4, height: 11), to: entry.destination)
    }
  }

  /// The words for sizes of effects, and how far from 50 % they are used.
  var sizes: [(range: String, word: String)] {
    [
      (content.words.text("summary", "under"), "no-visible-effect"), ("2 – 5", "slight"),
      ("5 – 10", "clear"), ("10 – 20", "strong"),
      (content.words.text("summary", "over"), "dominant"),
    ].map { ($0.0, content.words.text("words", $0.1)) }
  }

  /// How to read a chance.
  var reading: String {
    content.view.imported == nil
      ? content.words.text("summary", "read") : content.words.text("imported", "read")
  }

  private func number(of entry: ReportOutlineEntry) -> String {
    ReportSection.allCases.first { $0.destination == entry.destination }?.number ?? ""
  }

  private func drawBox(on canvas: any Canvas, _ composer: PageComposer) {
    let theme = composer.theme
    let words = content.words
    canvas.fill(
      .rectangle(
        Rectangle(x: 0, y: 0, width: composer.width, height: Self.boxHeight), radius: 3),
      theme.tint)
    let head = TextStyle(size: 8, weight: 600, color: theme.ink)
    let body = TextStyle(size: 7.5, color: theme.ink)
    let strong = TextStyle(size: 7.5, weight: 600, color: theme.ink)
    canvas.draw(words.text("summary", "readTitle"), head, at: Point(12, 14))
    TextBlock(
      reading, body, strong: strong, leading: 10.8, width: 232,
      limit: 5, measuring: canvas
    ).draw(on: canvas, x: 12, y: 18)
    canvas.draw(words.text("summary", "wordsTitle"), head, at: Point(262, 14))
    for (index, size) in sizes.enumerated() {
      let y = 26 + Double(index) * 10.8
      canvas.draw(size.range, TextStyle(size: 7.2, color: theme.secondary), at: Point(262, y))
      canvas.draw(size.word, strong.resized(7.2), at: Point(322, y))
    }
    let marks: [(MarkShape, Bool, String)] = [
      (.circle, true, "markHuman"), (.diamond, true, "markLLM"),
      (.square, true, "markOther"), (.diamond, false, "markHollow"),
    ]
    // Without intervals nothing is undecided.
    let shown = content.view.imported == nil ? marks : Array(marks.dropLast())
    for (index, mark) in shown.enumerated() {
      let y = 26 + Double(index) * 12
      canvas.drawMark(mark.0, at: Point(400, y - 2.5), filled: mark.1, theme: theme)
      canvas.draw(words.text("words", mark.2), body.resized(7.2), at: Point(408, y))
    }
  }
}

extension TextStyle {
  /// The same style in another size.
  func resized(_ size: Double) -> TextStyle {
    var style = self
    style.size = size
    return style
  }
}
