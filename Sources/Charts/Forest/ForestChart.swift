/// Effects of one judge: a name, a point with 66 and 95 % intervals, and its numbers per
/// row, in the caller's order.
///
/// The axis is linear in log-odds and labelled with chances. The band from 45 to 55 % is
/// what counts as practically indifferent. Rows are 16 pt high up to 12 rows, 12.6 up to
/// 45, then 9.5. At less than 300 pt of width only the chance is printed.
public struct ForestChart: Chart {
  /// Rows that share one strip because they are too many: a tick each.
  public struct OtherRows: Hashable, Sendable {
    /// The strip's name, such as "45 other factors".
    public var label: String
    /// The effects in log-odds.
    public var values: [Double]
    /// What they have in common, such as "all 44–56%, none decided".
    public var remark: String

    /// Creates a strip.
    public init(label: String, values: [Double], remark: String) {
      self.label = label
      self.values = values
      self.remark = remark
    }
  }

  /// The kind of the judge.
  public var shape: MarkShape
  /// The rows from top to bottom.
  public var rows: [ForestRow]
  /// The axis; give the same to figures that are to be compared.
  public var axis: ChanceAxis
  /// The kind whose colour the comparator ticks have.
  public var comparatorShape: MarkShape
  /// What has no row of its own.
  public var others: OtherRows?
  /// Colours and text styles.
  public var theme: Theme

  /// Creates a forest; without an `axis` it covers all intervals.
  public init(
    shape: MarkShape, rows: [ForestRow], axis: ChanceAxis? = nil,
    comparatorShape: MarkShape = .diamond, others: OtherRows? = nil, theme: Theme = .light
  ) {
    self.shape = shape
    self.rows = rows
    self.axis = axis ?? ChanceAxis(covering: rows.flatMap(\.content.extent))
    self.comparatorShape = comparatorShape
    self.others = others
    self.theme = theme
  }

  /// The height of the rows with their head and axis.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, ForestLayout(self, width: width, measuring: measuring).height)
  }

  /// Draws head, grid, rows and axis.
  public func draw(on canvas: any Canvas, width: Double) {
    let layout = ForestLayout(self, width: width, measuring: canvas)
    let axis = layout.axis
    drawHead(on: canvas, layout)
    canvas.drawIndifferenceBand(axis, top: layout.top, bottom: layout.bottom, theme: theme)
    canvas.drawGrid(axis, top: layout.top, bottom: layout.bottom, theme: theme)
    for (index, row) in rows.enumerated() {
      canvas.group(GroupInfo(title: "\(row.label): \(row.content.spoken)", data: row.data)) {
        draw(row, at: layout.center(index), on: canvas, layout)
      }
    }
    if let others { draw(others, at: layout.othersCenter, on: canvas, layout) }
    canvas.drawTicks(axis, baseline: layout.bottom + 9, theme: theme)
    if let center = axis.referenceX {
      let style = TextStyle(size: 6.5, color: theme.tertiary)
      canvas.draw(
        "indifferent", style, at: Point(center, layout.bottom + 18), anchor: .middle)
    }
  }
}
