/// Named values in two columns of bars, such as the highest and the lowest of many.
public struct RankedPairsChart: Chart {
  /// A named value, at most 1.
  public struct Row: Hashable, Sendable {
    /// The name.
    public var label: String
    /// The value; printed × 100.
    public var value: Double

    /// Creates a row.
    public init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// A column with its head.
  public struct Column: Hashable, Sendable {
    /// The head.
    public var title: String
    /// The rows from top to bottom.
    public var rows: [Row]

    /// Creates a column.
    public init(title: String, rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// Colours and text styles.
  public var theme: Theme

  private static let rowHeight = 12.6
  private static let top = 14.0

  /// Creates a chart.
  public init(columns: [Column], theme: Theme = .light) {
    self.columns = columns
    self.theme = theme
  }

  /// The height of the longest column.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, Self.top + Double(columns.map(\.rows.count).max() ?? 0) * Self.rowHeight + 2)
  }

  /// Draws heads, names, bars and numbers.
  public func draw(on canvas: any Canvas, width: Double) {
    let gap = 14.0
    let each = (width - gap * Double(max(columns.count - 1, 0))) / Double(max(columns.count, 1))
    let largest = max(columns.flatMap(\.rows).map(\.value).filter(\.isFinite).max() ?? 0, 0.05)
    for (index, column) in columns.enumerated() {
      canvas.translated(by: Point(Double(index) * (each + gap), 0)) {
        let head = theme.text.columnTitle.weighted(600)
        canvas.draw(canvas.shortened(column.title, head, to: each), head, at: Point(0, 8))
        for (place, row) in column.rows.enumerated() {
          draw(
            row, at: Self.top + (Double(place) + 0.5) * Self.rowHeight, width: each,
            largest: largest, on: canvas)
        }
      }
    }
  }

  private func draw(
    _ row: Row, at y: Double, width: Double, largest: Double, on canvas: any Canvas
  ) {
    let style = theme.text.denseName
    let barLeft = 0.62 * width
    let baseline = ForestLayout.baseline(y)
    canvas.draw(
      canvas.shortened(row.label, style, to: barLeft - 6), style, at: Point(0, baseline))
    let share = row.value.isFinite ? max(row.value / largest, 0) : 0
    let length = share * (width - barLeft - 18)
    canvas.fill(
      .rectangle(Rectangle(x: barLeft, y: y - 3.4, width: length, height: 6.8)),
      theme.sequential.color(row.value / max(largest, 0.6)))
    canvas.draw(
      row.value.isFinite ? hundredths(row.value) : "–",
      TextStyle(size: 7.2, weight: 500, color: theme.ink, tabularFigures: true),
      at: Point(barLeft + length + 4, baseline))
  }
}
