/// Several questions to the same rows: shared names at the left, a plot a question, each
/// with its own axis.
///
/// Rows are 13 pt high up to 24, then 9.3. A short upright line marks what noise alone
/// would give.
public struct AuditColumnsChart: Chart {
  /// A named row.
  public struct Row: Hashable, Sendable {
    /// The name.
    public var label: String
    /// The kind.
    public var shape: MarkShape

    /// Creates a row.
    public init(label: String, shape: MarkShape) {
      self.label = label
      self.shape = shape
    }
  }

  /// The answer of one row to one question.
  public enum Cell: Hashable, Sendable {
    /// An estimate, what noise alone would give, and a number printed beside it.
    case estimate(IntervalEstimate, expected: Double? = nil, number: String = "")
    /// A value that has no error, with the reason.
    case fixed(Double, remark: String)
    /// Words in place of an estimate; a dash where they are empty.
    case remark(String)
  }

  /// A question.
  public struct Column: Sendable {
    /// The letter that words refer to.
    public var letter: String
    /// The question in a few words.
    public var title: String
    /// What is measured.
    public var subtitle: String
    /// The values.
    public var axis: any ValueAxis
    /// An answer for each row.
    public var cells: [Cell]
    /// A value of its own with a name, drawn as a dashed line: "random".
    public var landmark: Landmark?

    /// A named value of an axis.
    public struct Landmark: Hashable, Sendable {
      /// The value.
      public var value: Double
      /// The name over its line.
      public var label: String

      /// Creates a landmark.
      public init(value: Double, label: String) {
        self.value = value
        self.label = label
      }
    }

    /// Creates a question.
    public init(
      letter: String, title: String, subtitle: String, axis: any ValueAxis, cells: [Cell],
      landmark: Landmark? = nil
    ) {
      self.letter = letter
      self.title = title
      self.subtitle = subtitle
      self.axis = axis
      self.cells = cells
      self.landmark = landmark
    }
  }

  /// The rows from top to bottom.
  public var rows: [Row]
  /// The questions from left to right.
  public var columns: [Column]
  /// What the short upright lines mean; empty where there are none.
  public var expectedTitle: String
  /// Colours and text styles.
  public var theme: Theme

  private static let top = 38.0
  private static let gap = 22.0

  /// Creates a chart.
  public init(
    rows: [Row], columns: [Column], expectedTitle: String = "", theme: Theme = .light
  ) {
    self.rows = rows
    self.columns = columns
    self.expectedTitle = expectedTitle
    self.theme = theme
  }

  private var rowHeight: Double { rows.count <= 24 ? 13 : 9.3 }
  private var bottom: Double { Self.top + Double(rows.count) * rowHeight }

  /// The height of heads, rows and axes.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, bottom + (expectedTitle.isEmpty ? 16 : 28))
  }

  /// Draws names and all columns.
  public func draw(on canvas: any Canvas, width: Double) {
    let style = rows.count <= 24 ? theme.text.rowName : theme.text.denseName
    let labelWidth = min(
      max(canvas.widest(rows.map(\.label), style.weighted(600)), min(60, 0.2 * width)),
      0.24 * width)
    for (index, row) in rows.enumerated() {
      let own = row.shape == .circle ? style.weighted(600) : style
      canvas.draw(
        canvas.shortened(row.label, own, to: labelWidth), own,
        at: Point(labelWidth, ForestLayout.baseline(center(index))), anchor: .end)
    }
    let left = labelWidth + 14
    let each =
      (width - left - Self.gap * Double(max(columns.count - 1, 0)))
      / Double(max(columns.count, 1))
    for (index, column) in columns.enumerated() {
      let x = left + Double(index) * (each + Self.gap)
      draw(column, left: x, right: x + each, on: canvas)
    }
    guard !expectedTitle.isEmpty, let last = columns.indices.last else { return }
    let x = left + Double(last) * (each + Self.gap)
    let baseline = bottom + 24
    canvas.verticalLine(x + 2, baseline - 7, baseline + 1, StrokeStyle(theme.ink, width: 1.1))
    canvas.draw(
      canvas.shortened(expectedTitle, theme.text.legend, to: width - x - 8),
      theme.text.legend, at: Point(x + 7, baseline))
  }

  private func center(_ row: Int) -> Double { Self.top + (Double(row) + 0.5) * rowHeight }

  private func draw(
    _ column: Column, left: Double, right: Double, on canvas: any Canvas
  ) {
    drawHead(of: column, left: left, right: right, on: canvas)
    // Numbers beside marks and the last tick need room at the right.
    let axis = PlacedAxis(axis: column.axis, left: left + 4, right: right - 16)
    canvas.drawGrid(axis, top: Self.top - 4, bottom: bottom, onlyTitled: true, theme: theme)
    if let landmark = column.landmark, axis.axis.contains(landmark.value) {
      let x = axis.x(landmark.value)
      canvas.verticalLine(
        x, Self.top - 2, bottom, StrokeStyle(theme.reference, width: 0.7, dash: [2, 1.6]))
      let style = theme.text.columnUnit
      let half = canvas.width(of: landmark.label, style) / 2
      canvas.draw(
        landmark.label, style, at: Point(min(x, right - half), Self.top - 5), anchor: .middle)
    }
    for (index, (row, cell)) in zip(rows, column.cells).enumerated() {
      let title = "\(row.label), \(column.title): \(spoken(cell))"
      canvas.group(GroupInfo(title: title)) {
        draw(cell, row.shape, at: center(index), right: right, on: canvas, axis)
      }
    }
    canvas.drawTicks(axis, baseline: bottom + 10, theme: theme)
  }

  private func drawHead(
    of column: Column, left: Double, right: Double, on canvas: any Canvas
  ) {
    let letter = TextStyle(size: 8, weight: 700, color: theme.ink)
    let title = TextStyle(size: 7.5, weight: 600, color: theme.ink)
    let start = left + 2
    canvas.draw(column.letter, letter, at: Point(start - 10, 8))
    canvas.draw(
      canvas.shortened(column.title, title, to: right - start), title, at: Point(start, 8))
    canvas.draw(
      canvas.shortened(column.subtitle, theme.text.columnHead, to: right - start),
      theme.text.columnHead, at: Point(start, 17))
  }

  private func draw(
    _ cell: Cell, _ shape: MarkShape, at y: Double, right: Double, on canvas: any Canvas,
    _ axis: PlacedAxis
  ) {
    let baseline = ForestLayout.baseline(y)
    let radius = rows.count <= 24 ? 2.9 : 2.2
    switch cell {
    case .estimate(let estimate, let expected, let number):
      guard [estimate.value, estimate.lower, estimate.upper].allSatisfy({ !$0.isNaN }) else {
        canvas.draw("–", theme.text.number, at: Point(axis.left, baseline))
        return
      }
      if let expected, axis.axis.contains(expected) {
        let half = min(4, rowHeight / 2 - 1)
        canvas.verticalLine(
          axis.x(expected), y - half, y + half, StrokeStyle(theme.ink, width: 1.1))
      }
      canvas.drawEstimate(estimate, shape: shape, at: y, on: axis, radius: radius, theme: theme)
      guard !number.isEmpty else { return }
      let style = TextStyle(
        size: rows.count <= 24 ? 7 : 6.5, weight: 500, color: theme.ink, tabularFigures: true)
      let wide = canvas.width(of: number, style)
      let after = axis.x(estimate.upper) + 5
      let before = axis.x(estimate.lower) - 5
      if after + wide <= right {
        canvas.draw(number, style, at: Point(after, baseline))
      } else if before - wide >= axis.left - 4 {
        canvas.draw(number, style, at: Point(before, baseline), anchor: .end)
      }
    case .fixed(let value, let remark):
      let x = axis.x(value)
      canvas.drawMark(shape, at: Point(x, y), radius: radius, theme: theme)
      drawRemark(remark, at: Point(x + 7, baseline), right: right, on: canvas)
    case .remark(let words):
      drawRemark(
        words.isEmpty ? "–" : words,
        at: Point((axis.referenceX ?? axis.left) + 4, baseline), right: right, on: canvas)
    }
  }

  private func drawRemark(
    _ words: String, at point: Point, right: Double, on canvas: any Canvas
  ) {
    let style = TextStyle(size: 6.5, color: theme.tertiary)
    canvas.draw(canvas.shortened(words, style, to: right - point.x), style, at: point)
  }

  private func spoken(_ cell: Cell) -> String {
    switch cell {
    case .estimate(let estimate, _, let number):
      (number.isEmpty ? "" : number + ", ") + "\(estimate.state)"
    case .fixed(_, let remark): remark
    case .remark(let words): words.isEmpty ? "no answer" : words
    }
  }
}
