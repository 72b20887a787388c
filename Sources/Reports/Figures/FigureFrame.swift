import Charts

/// Draws what stands around a chart: number, title, subtitle and note.
struct FigureFrame {
  let measuring: any TextMeasuring
  let theme = Theme.light

  /// The width of a panel; two stand in a row.
  static let panelWidth = 240.6

  /// Draws every part of a figure.
  func figures(of source: FigureSource, number: Int) -> [NumberedFigure] {
    source.parts.enumerated().map { index, part in
      NumberedFigure(
        key: source.key, number: number, part: index,
        figure: source.isPanels
          ? panel(part, of: source) : full(part, index: index, of: source, number: number))
    }
  }

  private func full(
    _ part: FigureSource.Part, index: Int, of source: FigureSource, number: Int
  ) -> ReportFigure {
    let width = PaperSize.contentWidth
    let isLast = index == source.parts.count - 1
    let title = index == 0 ? source.title : source.title + " (continued)"
    let note = isLast ? source.note : ""
    let head = block(title, theme.text.figureTitle, Leading.figureTitle, width, limit: 2)
    let subtitle = TextBlock(
      source.subtitle, theme.text.subtitle, strong: theme.text.strongSubtitle,
      leading: Leading.subtitle, width: width, measuring: measuring)
    let foot = TextBlock(
      note, theme.text.note, strong: theme.text.strongNote, leading: Leading.note, width: width,
      measuring: measuring)
    let chart = part.chart
    let size = chart.size(width: width, measuring: measuring)
    let canvas = RecordingCanvas(measuring: measuring)
    canvas.draw("FIGURE \(number)", theme.text.overline, at: Point(0, 6))
    var y = 9.0
    head.draw(on: canvas, y: y)
    y += head.height + 1
    subtitle.draw(on: canvas, y: y)
    y += subtitle.height + 12
    canvas.translated(by: Point(0, y)) { chart.draw(on: canvas, width: width) }
    y += size.height + 10
    foot.draw(on: canvas, y: y)
    y += foot.height
    return ReportFigure(
      name: part.name, title: title, description: shortened(source.description),
      size: Size(width, y), drawing: canvas.displayList)
  }

  private func panel(_ part: FigureSource.Part, of source: FigureSource) -> ReportFigure {
    let width = Self.panelWidth
    let chart = part.chart
    let size = chart.size(width: width, measuring: measuring)
    let canvas = RecordingCanvas(measuring: measuring)
    var x = 0.0
    if let mark = part.mark {
      canvas.drawMark(mark, at: Point(3.5, 6), theme: theme)
      x = 12
    }
    let style = theme.text.bodyStrong
    canvas.draw(
      measuring.shortened(part.title, style, to: width - x), style, at: Point(x, 9))
    canvas.translated(by: Point(0, 16)) { chart.draw(on: canvas, width: width) }
    return ReportFigure(
      name: part.name, title: part.title, description: shortened(source.description),
      size: Size(width, size.height + 16), drawing: canvas.displayList)
  }

  private func block(
    _ words: String, _ style: TextStyle, _ leading: Double, _ width: Double,
    limit: Int = .max
  ) -> TextBlock {
    TextBlock(
      words, style, leading: leading, width: width, limit: limit, measuring: measuring)
  }

  private func shortened(_ text: String) -> String { Phrases.name(text, limit: 300) }
}
