/// The same rows in small panels, three in a row: up to two marks a row, 2.3 pt above and
/// below its middle, and a tinted line for each kind's effect over all rows.
public struct ScenarioPanelsChart: Chart {
  /// One mark of a row.
  public enum Entry: Hashable, Sendable {
    /// An effect in log-odds with its interval.
    case effect(IntervalEstimate, MarkShape)
    /// Words in place of an effect: "too few pairs".
    case remark(String)
  }

  /// The effect of one kind over all rows.
  public struct Overall: Hashable, Sendable {
    /// Log-odds.
    public var value: Double
    /// The kind.
    public var shape: MarkShape

    /// Creates an effect.
    public init(value: Double, shape: MarkShape) {
      self.value = value
      self.shape = shape
    }
  }

  /// A panel.
  public struct Panel: Hashable, Sendable {
    /// What stands over it.
    public var title: String
    /// The entries of each row.
    public var rows: [[Entry]]
    /// The effects over all rows.
    public var overall: [Overall]

    /// Creates a panel.
    public init(title: String, rows: [[Entry]], overall: [Overall] = []) {
      self.title = title
      self.rows = rows
      self.overall = overall
    }
  }

  /// The names of the rows.
  public var labels: [String]
  /// The panels in reading order.
  public var panels: [Panel]
  /// The shared axis.
  public var axis: ChanceAxis
  /// Colours and text styles.
  public var theme: Theme

  private static let rowHeight = 12.2
  private static let top = 16.0
  private static let gutter = 11.0
  private static let offset = 2.3
  private static let perRow = 3

  /// Creates a chart; without an `axis` it covers all intervals.
  public init(
    labels: [String], panels: [Panel], axis: ChanceAxis? = nil, theme: Theme = .light
  ) {
    self.labels = labels
    self.panels = panels
    self.axis =
      axis
      ?? ChanceAxis(
        covering: panels.flatMap(\.rows).flatMap(\.self).flatMap { entry -> [Double] in
          if case .effect(let estimate, _) = entry { return [estimate.lower, estimate.upper] }
          return []
        })
    self.theme = theme
  }

  private var blockHeight: Double { Self.top + Double(labels.count) * Self.rowHeight + 14 }

  /// The height of all rows of panels.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    let blocks = (panels.count + Self.perRow - 1) / Self.perRow
    return Size(
      width, Double(blocks) * blockHeight + 10 * Double(max(blocks - 1, 0)))
  }

  /// Draws the panels, the names at the left of each row of panels.
  public func draw(on canvas: any Canvas, width: Double) {
    let labelRight = max(width - 3 * 121 - 3 * Self.gutter, 0.2 * width)
    let each = (width - labelRight - 3 * Self.gutter) / 3
    for (index, panel) in panels.enumerated() {
      let y = Double(index / Self.perRow) * (blockHeight + 10)
      if index % Self.perRow == 0 {
        canvas.translated(by: Point(0, y)) { drawLabels(right: labelRight, on: canvas) }
      }
      let x =
        labelRight + Self.gutter + Double(index % Self.perRow) * (each + Self.gutter)
      canvas.translated(by: Point(x, y)) { draw(panel, width: each, on: canvas) }
    }
  }

  private func center(_ row: Int) -> Double { Self.top + (Double(row) + 0.5) * Self.rowHeight }

  private func drawLabels(right: Double, on canvas: any Canvas) {
    for (index, label) in labels.enumerated() {
      canvas.draw(
        canvas.shortened(label, theme.text.rowName, to: right), theme.text.rowName,
        at: Point(right, ForestLayout.baseline(center(index))), anchor: .end)
    }
  }

  private func draw(_ panel: Panel, width: Double, on canvas: any Canvas) {
    let strong = TextStyle(size: 7.5, weight: 600, color: theme.ink)
    canvas.draw(canvas.shortened(panel.title, strong, to: width), strong, at: Point(0, 9))
    let bottom = Self.top + Double(labels.count) * Self.rowHeight
    for index in stride(from: 0, to: labels.count, by: 2) {
      canvas.fill(
        .rectangle(
          Rectangle(
            x: 0, y: center(index) - Self.rowHeight / 2, width: width, height: Self.rowHeight)),
        theme.tint)
    }
    let axis = PlacedAxis(axis: StripPercentAxis(self.axis), left: 2, right: width - 5)
    canvas.drawGrid(axis, top: Self.top, bottom: bottom, onlyTitled: true, theme: theme)
    for overall in panel.overall where axis.axis.contains(overall.value) {
      canvas.verticalLine(
        axis.x(overall.value), Self.top, bottom,
        StrokeStyle(theme.color(of: overall.shape).tinted(0.5, on: theme.paper), width: 1))
    }
    for (index, entries) in panel.rows.enumerated() where labels.indices.contains(index) {
      canvas.group(GroupInfo(title: "\(panel.title), \(labels[index])")) {
        draw(entries, at: center(index), on: canvas, axis)
      }
    }
    canvas.drawTicks(axis, baseline: bottom + 10, theme: theme)
  }

  private func draw(
    _ entries: [Entry], at y: Double, on canvas: any Canvas, _ axis: PlacedAxis
  ) {
    let offset = entries.count > 1 ? Self.offset : 0
    // Words first: a mark beside them wins.
    var hasWords = false
    for entry in entries {
      guard case .remark(let words) = entry, !hasWords else { continue }
      let isAlone = entries.allSatisfy {
        if case .remark = $0 { return true }
        return false
      }
      guard isAlone else { continue }
      canvas.drawRemark(words, at: y, on: axis, theme: theme)
      hasWords = true
    }
    for (place, entry) in entries.enumerated() {
      guard case .effect(let estimate, let shape) = entry, !estimate.value.isNaN else {
        continue
      }
      canvas.drawEstimate(
        estimate, shape: shape, at: y + (place == 0 ? -offset : offset), on: axis, radius: 2.2,
        theme: theme)
    }
  }
}

/// A chance axis whose numbers have no "%" sign, for little room.
struct StripPercentAxis: ValueAxis {
  private let axis: ChanceAxis

  init(_ axis: ChanceAxis) {
    self.axis = axis
  }

  var lower: Double { axis.lower }
  var upper: Double { axis.upper }
  var reference: Double? { axis.reference }

  var ticks: [AxisTick] {
    axis.ticks.map { tick in
      AxisTick(
        value: tick.value,
        title: tick.title.hasSuffix("%") ? String(tick.title.dropLast()) : tick.title)
    }
  }
}
