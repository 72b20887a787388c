import Charts

/// A finding on the page: number, claim, words and links, with its small chart at the right.
struct FindingBlock {
  private let finding: Finding
  private let content: ReportContent
  private let text: TypeScale
  private let title: TextBlock
  private let body: TextBlock
  private let chartHeight: Double
  private let width: Double

  private static let indent = 20.0
  private static let chartWidth = 176.0

  init(_ finding: Finding, content: ReportContent, composer: PageComposer) {
    self.finding = finding
    self.content = content
    text = composer.text
    width = composer.width
    let room = 286.0
    title = TextBlock(
      finding.title, composer.text.findingTitle, leading: Leading.figureTitle, width: room,
      limit: 2, measuring: composer.measuring)
    body = TextBlock(
      finding.text, composer.text.body, strong: composer.text.bodyStrong,
      leading: Leading.body - 0.4, width: finding.chart == nil ? 400 : room, limit: 5,
      measuring: composer.measuring)
    chartHeight =
      finding.chart?.size(width: Self.chartWidth, measuring: composer.measuring).height ?? 0
  }

  var height: Double {
    max(title.height + 2 + body.height + (links.isEmpty ? 0 : 11), chartHeight + 2)
  }

  func draw(on canvas: any Canvas, number: Int) {
    let theme = Theme.light
    canvas.draw("\(number)", text.sectionNumber, at: Point(0, 11))
    title.draw(on: canvas, x: Self.indent)
    body.draw(on: canvas, x: Self.indent, y: title.height + 2)
    let y = title.height + 2 + body.height + 8
    let style = TextStyle(size: 7, color: theme.llm)
    var x = Self.indent
    for (index, number) in links.enumerated() {
      let words =
        index == 0
        ? "\u{2192} " + content.words.text("words", "figure", ["number": "\(number)"])
        : ", \(number)"
      canvas.draw(words, style, at: Point(x, y))
      let wide = canvas.width(of: StyledText(words, style))
      canvas.link(
        Rectangle(x: x, y: y - 7, width: wide, height: 9), to: "figure-\(number)")
      x += wide
    }
    guard let chart = finding.chart else { return }
    canvas.translated(by: Point(width - Self.chartWidth, 0)) {
      chart.draw(on: canvas, width: Self.chartWidth)
    }
  }

  private var links: [Int] { finding.figures.compactMap(content.number) }
}
