/// A few marks with 95 % intervals and a number each, small enough to stand beside a
/// finding.
///
/// The plot is at most 92 pt wide, its names stand left and its numbers right of it; rows
/// are 11.6 pt high.
public struct MiniIntervalChart: Chart {
  /// A named estimate.
  public struct Row: Hashable, Sendable {
    /// The row's name.
    public var label: String
    /// The kind.
    public var shape: MarkShape
    /// The estimate in the units of the axis.
    public var estimate: IntervalEstimate
    /// The printed number.
    public var number: String

    /// Creates a row.
    public init(label: String, shape: MarkShape, estimate: IntervalEstimate, number: String) {
      self.label = label
      self.shape = shape
      self.estimate = estimate
      self.number = number
    }
  }

  /// What is measured.
  public var title: String
  /// The rows from top to bottom.
  public var rows: [Row]
  /// The axis.
  public var axis: any ValueAxis
  /// Colours and text styles.
  public var theme: Theme

  private static let rowHeight = 11.6
  private static let top = 14.0

  /// Creates a small chart.
  public init(title: String, rows: [Row], axis: any ValueAxis, theme: Theme = .light) {
    self.title = title
    self.rows = rows
    self.axis = axis
    self.theme = theme
  }

  /// The height of the title, the rows and the axis.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, Self.top + Double(rows.count) * Self.rowHeight + 13)
  }

  /// Draws title, grid, rows and axis.
  public func draw(on canvas: any Canvas, width: Double) {
    let titleStyle = TextStyle(size: 7, weight: 600, color: theme.secondary)
    let labelStyle = TextStyle(size: 7, color: theme.secondary)
    let numberStyle = TextStyle(
      size: 7, weight: 500, color: theme.ink, tabularFigures: true)
    let numberWidth = canvas.widest(rows.map(\.number), numberStyle)
    let right = width - numberWidth - 8
    let names = canvas.widest(rows.map(\.label), labelStyle) + 6
    let left = max(right - 92, min(names, 0.5 * width, right - 40))
    let placed = PlacedAxis(axis: axis, left: left, right: right)
    let bottom = Self.top + Double(rows.count) * Self.rowHeight

    canvas.draw(
      canvas.shortened(title, titleStyle, to: width - left), titleStyle, at: Point(left, 8))
    canvas.drawGrid(placed, top: Self.top, bottom: bottom, onlyTitled: true, theme: theme)
    for (index, row) in rows.enumerated() {
      let y = Self.top + (Double(index) + 0.5) * Self.rowHeight
      let baseline = y + 2.5
      canvas.group(GroupInfo(title: "\(row.label): \(row.number)")) {
        canvas.draw(
          canvas.shortened(row.label, labelStyle, to: left - 5), labelStyle,
          at: Point(left - 5, baseline), anchor: .end)
        canvas.drawEstimate(row.estimate, shape: row.shape, at: y, on: placed, theme: theme)
        canvas.draw(row.number, numberStyle, at: Point(width, baseline), anchor: .end)
      }
    }
    canvas.drawTicks(placed, baseline: bottom + 9, size: 6.5, theme: theme)
  }
}
