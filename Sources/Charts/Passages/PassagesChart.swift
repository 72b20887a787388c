/// A question over its two answers, side by side, with numbered passages.
public struct PassagesChart: Chart {
  /// One of the answers.
  public struct Column: Hashable, Sendable {
    /// What stands over it at the left.
    public var title: String
    /// What stands over it at the right.
    public var remark: String
    /// The words.
    public var text: MarkedText

    /// Creates an answer.
    public init(title: String, remark: String, text: MarkedText) {
      self.title = title
      self.remark = remark
      self.text = text
    }
  }

  /// What stands before the question.
  public var promptTitle: String
  /// The question; empty for none.
  public var prompt: MarkedText
  /// The answers, from left to right.
  public var columns: [Column]
  /// Colours and text styles.
  public var theme: Theme

  private static let gutter = 12.0
  private static let headHeight = 20.0
  private static let indent = 46.0

  /// Creates a chart.
  public init(
    promptTitle: String, prompt: MarkedText, columns: [Column], theme: Theme = .light
  ) {
    self.promptTitle = promptTitle
    self.prompt = prompt
    self.columns = columns
    self.theme = theme
  }

  /// The height of the question and the longer answer.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    let texts = columns.map { lines(of: $0.text, width: each(width), measuring).height }
    return Size(
      width, promptHeight(width, measuring) + Self.headHeight + (texts.max() ?? 0) + 4)
  }

  /// Draws the question on its panel and both answers.
  public func draw(on canvas: any Canvas, width: Double) {
    let top = promptHeight(width, canvas)
    if top > 0 {
      canvas.fill(
        .rectangle(Rectangle(x: 0, y: 0, width: width, height: top - 6), radius: 2), theme.tint)
      canvas.draw(
        promptTitle, TextStyle(size: 7.2, weight: 600, color: theme.secondary),
        at: Point(8, 15.5))
      canvas.translated(by: Point(Self.indent, 0)) {
        lines(of: prompt, width: width - Self.indent - 8, canvas).draw(on: canvas, top: 6.5)
      }
    }
    for (index, column) in columns.enumerated() {
      let x = Double(index) * (each(width) + Self.gutter)
      canvas.group(GroupInfo(title: "\(column.title), \(column.remark)")) {
        canvas.translated(by: Point(x, top)) { draw(column, width: each(width), on: canvas) }
      }
    }
  }

  private func draw(_ column: Column, width: Double, on canvas: any Canvas) {
    let strong = TextStyle(size: 8, weight: 600, color: theme.ink)
    canvas.draw(column.title, strong, at: Point(0, 9))
    let room = width - canvas.width(of: column.title, strong) - 10
    let quiet = TextStyle(size: 7, color: theme.tertiary)
    canvas.draw(
      canvas.shortened(column.remark, quiet, to: room), quiet, at: Point(width, 9), anchor: .end)
    canvas.horizontalLine(14, 0, width, StrokeStyle(theme.axis, width: 0.6))
    lines(of: column.text, width: width, canvas).draw(on: canvas, top: Self.headHeight - 2)
  }

  private func each(_ width: Double) -> Double {
    let count = Double(max(columns.count, 1))
    return (width - Self.gutter * (count - 1)) / count
  }

  private func promptHeight(_ width: Double, _ measuring: any TextMeasuring) -> Double {
    guard !prompt.text.isEmpty else { return 0 }
    return lines(of: prompt, width: width - Self.indent - 8, measuring).height + 19
  }

  private func lines(
    of text: MarkedText, width: Double, _ measuring: any TextMeasuring
  ) -> MarkedLines {
    MarkedLines(
      text, width: width, style: TextStyle(size: 8.2, color: theme.ink), leading: 11.6,
      theme: theme, measuring: measuring)
  }
}
