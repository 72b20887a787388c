/// Whether chances come true: predicted against observed shares in panels of 92 × 92 pt,
/// with a band and, below, how often each prediction occurs.
public struct CalibrationChart: Chart {
  /// Predictions of about the same size; shares from 0 to 1.
  public struct Bin: Hashable, Sendable {
    /// Their mean.
    public var predicted: Double
    /// The share that came true.
    public var observed: Double
    /// Lower end of its 95 % interval.
    public var lower: Double
    /// Upper end of its 95 % interval.
    public var upper: Double

    /// Creates a bin.
    public init(predicted: Double, observed: Double, lower: Double, upper: Double) {
      self.predicted = predicted
      self.observed = observed
      self.lower = lower
      self.upper = upper
    }
  }

  /// One panel.
  public struct Panel: Hashable, Sendable {
    /// Whose predictions.
    public var title: String
    /// The size of the error in words.
    public var remark: String
    /// The kind.
    public var shape: MarkShape
    /// The bins in ascending order.
    public var bins: [Bin]
    /// How many predictions fall into each of equal parts from 0 to 1.
    public var histogram: [Double]

    /// Creates a panel.
    public init(
      title: String, remark: String, shape: MarkShape, bins: [Bin], histogram: [Double]
    ) {
      self.title = title
      self.remark = remark
      self.shape = shape
      self.bins = bins
      self.histogram = histogram
    }
  }

  /// The panels, from top to bottom, or side by side where the width allows.
  public var panels: [Panel]
  /// The words under the axis.
  public var axisTitle: String
  /// Colours and text styles.
  public var theme: Theme

  private static let side = 92.0
  private static let left = 25.0
  private static let bars = 9.0
  private static let panelHeight = 4 + side + 3 + bars + 11
  private static let panelWidth = left + side + 14

  /// Creates a chart.
  public init(
    panels: [Panel], axisTitle: String = "predicted chance", theme: Theme = .light
  ) {
    self.panels = panels
    self.axisTitle = axisTitle
    self.theme = theme
  }

  private func columns(_ width: Double) -> Int {
    max(1, min(panels.count, Int((width + 4) / Self.panelWidth)))
  }

  /// The height of all rows of panels and the axis.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    let rows = (panels.count + columns(width) - 1) / columns(width)
    return Size(width, Double(rows) * (Self.panelHeight + 6) + 10)
  }

  /// Draws the panels.
  public func draw(on canvas: any Canvas, width: Double) {
    let columns = columns(width)
    for (index, panel) in panels.enumerated() {
      let corner = Point(
        Self.left + Double(index % columns) * Self.panelWidth,
        4 + Double(index / columns) * (Self.panelHeight + 6))
      canvas.group(GroupInfo(title: "\(panel.title): \(panel.remark)")) {
        canvas.translated(by: corner) { draw(panel, on: canvas) }
      }
      guard index + columns >= panels.count else { continue }
      let style = theme.text.columnUnit
      canvas.draw(
        canvas.shortened(axisTitle, style, to: Self.side + Self.left), style,
        at: Point(corner.x + Self.side / 2, corner.y + Self.panelHeight + 4), anchor: .middle)
    }
  }

  private func draw(_ panel: Panel, on canvas: any Canvas) {
    let side = Self.side
    let color = theme.color(of: panel.shape)
    canvas.stroke(
      .rectangle(Rectangle(x: 0, y: 0, width: side, height: side)),
      StrokeStyle(theme.grid, width: 0.5))
    canvas.horizontalLine(side / 2, 0, side, StrokeStyle(theme.grid, width: 0.5))
    canvas.stroke(
      .line(from: Point(0, side), to: Point(side, 0)),
      StrokeStyle(theme.reference, width: 0.6, dash: [2, 1.6]))
    for percent in [0, 50, 100] {
      let share = Double(percent) / 100
      canvas.draw(
        "\(percent)%", theme.text.tick,
        at: Point(-4, ForestLayout.baseline((1 - share) * side)), anchor: .end)
      canvas.draw(
        "\(percent)%", theme.text.tick, at: Point(share * side, side + 3 + Self.bars + 8.5),
        anchor: .middle)
    }
    let bins = panel.bins.filter {
      [$0.predicted, $0.observed, $0.lower, $0.upper].allSatisfy(\.isFinite)
    }
    func place(_ x: Double, _ y: Double) -> Point {
      Point(min(max(x, 0), 1) * side, (1 - min(max(y, 0), 1)) * side)
    }
    canvas.fill(
      .polygon(
        bins.map { place($0.predicted, $0.upper) }
          + bins.reversed().map { place($0.predicted, $0.lower) }),
      color.withOpacity(0.16))
    let points = bins.map { place($0.predicted, $0.observed) }
    for (start, end) in zip(points, points.dropFirst()) {
      canvas.stroke(.line(from: start, to: end), StrokeStyle(color, width: 1.1, cap: .round))
    }
    for point in points {
      canvas.drawMark(panel.shape, at: point, radius: 1.7, theme: theme)
    }
    // Words over the line, where predictions that hold never are.
    let room = side - 6
    let strong = TextStyle(size: 7, weight: 600, color: color)
    canvas.draw(canvas.shortened(panel.title, strong, to: room), strong, at: Point(4, 9))
    let quiet = TextStyle(size: 6.5, color: theme.secondary)
    for (index, line) in canvas.lines(of: StyledText(panel.remark, quiet), width: 0.6 * room)
      .prefix(3).enumerated()
    {
      canvas.draw(line.text, at: Point(4, 17.5 + 7.6 * Double(index)))
    }
    drawHistogram(panel.histogram, color: color.tinted(0.5, on: theme.paper), on: canvas)
  }

  private func drawHistogram(_ counts: [Double], color: Color, on canvas: any Canvas) {
    let largest = counts.filter(\.isFinite).max() ?? 0
    guard largest > 0 else { return }
    let each = Self.side / Double(counts.count)
    for (index, count) in counts.enumerated() where count.isFinite && count > 0 {
      let height = count / largest * Self.bars
      canvas.fill(
        .rectangle(
          Rectangle(
            x: Double(index) * each + 0.3, y: Self.side + 3 + Self.bars - height,
            width: each - 0.6, height: height)), color)
    }
  }
}
