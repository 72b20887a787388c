/// The effects of two judges in shared rows, 3.6 pt above and below the row's middle.
///
/// For the smallest case, two judges, where a matrix would say less.
public struct PairedForestChart: Chart {
  /// One of the two judges.
  public struct Series: Hashable, Sendable {
    /// The name, printed over its numbers.
    public var title: String
    /// The kind.
    public var shape: MarkShape

    /// Creates a judge's name and kind.
    public init(title: String, shape: MarkShape) {
      self.title = title
      self.shape = shape
    }
  }

  /// A named pair of effects.
  public struct Row: Hashable, Sendable {
    /// The row's name.
    public var label: String
    /// The first judge's effect.
    public var first: ForestContent
    /// The second judge's effect.
    public var second: ForestContent
    /// How many pairs differ in the factor.
    public var differing: Int?
    /// Data of the row for readers of SVG and HTML.
    public var data: [GroupInfo.Datum]

    /// Creates a row.
    public init(
      label: String, first: ForestContent, second: ForestContent, differing: Int? = nil,
      data: [GroupInfo.Datum] = []
    ) {
      self.label = label
      self.first = first
      self.second = second
      self.differing = differing
      self.data = data
    }
  }

  /// The judge above.
  public var first: Series
  /// The judge below.
  public var second: Series
  /// The rows from top to bottom.
  public var rows: [Row]
  /// The shared axis.
  public var axis: ChanceAxis
  /// Colours and text styles.
  public var theme: Theme

  private static let rowHeight = 20.0
  private static let offset = 3.6

  /// Creates a paired forest; without an `axis` it covers all intervals.
  public init(
    first: Series, second: Series, rows: [Row], axis: ChanceAxis? = nil, theme: Theme = .light
  ) {
    self.first = first
    self.second = second
    self.rows = rows
    self.axis =
      axis ?? ChanceAxis(covering: rows.flatMap { $0.first.extent + $0.second.extent })
    self.theme = theme
  }

  /// The height of the rows with their head and axis.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, top + Double(rows.count) * Self.rowHeight + 18)
  }

  /// Draws head, grid, rows and axis.
  public func draw(on canvas: any Canvas, width: Double) {
    let labelStyle = theme.text.rowName
    let labelWidth = min(
      max(canvas.widest(rows.map(\.label), labelStyle), min(108, 0.3 * width)), 0.36 * width)
    let columns = Columns(self, width: width, measuring: canvas)
    let placed = PlacedAxis(
      axis: axis, left: labelWidth + 8,
      right: max(columns.left - 10, labelWidth + 48))
    let bottom = top + Double(rows.count) * Self.rowHeight

    canvas.drawDirections(placed, baseline: 8, theme: theme)
    drawHead(on: canvas, columns)
    canvas.drawIndifferenceBand(placed, top: top, bottom: bottom, theme: theme)
    canvas.drawGrid(placed, top: top, bottom: bottom, theme: theme)
    for (index, row) in rows.enumerated() {
      let y = top + (Double(index) + 0.5) * Self.rowHeight
      let title =
        "\(row.label): \(first.title) \(row.first.spoken); \(second.title) \(row.second.spoken)"
      canvas.group(GroupInfo(title: title, data: row.data)) {
        canvas.draw(
          canvas.shortened(row.label, labelStyle, to: labelWidth), labelStyle,
          at: Point(labelWidth, ForestLayout.baseline(y)), anchor: .end)
        // Remarks first: where both series have something at one place, marks win.
        let entries = [
          (row.first, first.shape, y - Self.offset), (row.second, second.shape, y + Self.offset),
        ].sorted { $0.0.hasMark == false && $1.0.hasMark }
        for (content, shape, height) in entries {
          canvas.drawForestContent(
            content.withoutVagueEstimate, shape: shape, at: height, on: placed, theme: theme)
          if let remark = content.remark, !content.hasMark {
            canvas.drawRemark(remark, at: height, on: placed, theme: theme)
          }
        }
        draw(numbersOf: row, at: y, on: canvas, columns)
      }
    }
    canvas.drawTicks(placed, baseline: bottom + 9, theme: theme)
  }

  private var top: Double { 26 }

  /// The right edges of the columns of numbers.
  private struct Columns {
    let left: Double
    let first: Double
    let second: Double
    let pairs: Double?

    init(_ chart: PairedForestChart, width: Double, measuring: any TextMeasuring) {
      let hasPairs = width >= 300 && chart.rows.contains { $0.differing != nil }
      pairs = hasPairs ? width : nil
      let style = chart.theme.text.columnHead.weighted(600)
      let room = min(0.13 * width, 64)
      let secondRoom = min(max(measuring.width(of: chart.second.title, style), 22), room)
      let firstRoom = min(max(measuring.width(of: chart.first.title, style), 22), room)
      second = hasPairs ? width - 44 : width
      first = second - secondRoom - 10
      left = first - firstRoom
    }
  }

  private func drawHead(on canvas: any Canvas, _ columns: Columns) {
    for (series, right, left) in [
      (first, columns.first, columns.left), (second, columns.second, columns.first + 10),
    ] {
      let style = TextStyle(size: 6.8, weight: 600, color: theme.color(of: series.shape))
      canvas.drawMark(
        series.shape, at: Point(right - 3, 5.6), radius: 2.2, theme: theme)
      canvas.draw(
        canvas.shortened(series.title, style, to: right - left), style,
        at: Point(right, 16), anchor: .end)
    }
    guard let pairs = columns.pairs else { return }
    canvas.draw("Pairs", theme.text.columnHead, at: Point(pairs, 8), anchor: .end)
    canvas.draw("that differ", theme.text.columnUnit, at: Point(pairs, 16), anchor: .end)
  }

  private func draw(
    numbersOf row: Row, at y: Double, on canvas: any Canvas, _ columns: Columns
  ) {
    let baseline = ForestLayout.baseline(y)
    for (content, right) in [(row.first, columns.first), (row.second, columns.second)] {
      guard case .effect(let estimate) = content else {
        canvas.draw("–", theme.text.number, at: Point(right, baseline), anchor: .end)
        continue
      }
      let strong = estimate.state == .decided
      canvas.draw(
        ChanceNumber.percent(logOdds: estimate.value),
        strong ? theme.text.strongNumber : theme.text.number,
        at: Point(right, baseline), anchor: .end)
    }
    if let pairs = columns.pairs, let differing = row.differing {
      canvas.draw(
        ChanceNumber.count(differing), theme.text.count, at: Point(pairs, baseline),
        anchor: .end)
    }
  }
}
