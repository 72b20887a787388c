/// Where two kinds of judges part: a circle and a diamond per row, joined by a bar, with
/// ticks for each judge behind the diamond.
///
/// Rows are 15.5 pt high and in the caller's order. Values are log-odds; the gap is in
/// percentage points, second minus first.
public struct DumbbellChart: Chart {
  /// A named pair of values.
  public struct Row: Hashable, Sendable {
    /// The row's name.
    public var label: String
    /// The people's effect (circle).
    public var people: Double
    /// The median LLM's effect (diamond).
    public var llm: Double
    /// The effect of each LLM (ticks).
    public var individuals: [Double]
    /// Further groups of people (small hollow circles).
    public var otherPeople: [Double]
    /// The gap, LLM minus people, in percentage points.
    public var gap: Double
    /// The ends of the gap's 95 % interval in percentage points.
    public var gapBounds: Bounds?
    /// Data of the row for readers of SVG and HTML.
    public var data: [GroupInfo.Datum]

    /// Creates a row.
    public init(
      label: String, people: Double, llm: Double, individuals: [Double] = [],
      otherPeople: [Double] = [], gap: Double, gapBounds: Bounds? = nil,
      data: [GroupInfo.Datum] = []
    ) {
      self.label = label
      self.people = people
      self.llm = llm
      self.individuals = individuals
      self.otherPeople = otherPeople
      self.gap = gap
      self.gapBounds = gapBounds
      self.data = data
    }
  }

  /// The two ends of an interval.
  public struct Bounds: Hashable, Sendable {
    /// The lower end.
    public var lower: Double
    /// The upper end.
    public var upper: Double

    /// Creates an interval.
    public init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The name over the circles, such as "Crowd".
  public var peopleTitle: String
  /// The name over the diamonds, such as "LLM median".
  public var llmTitle: String
  /// The rows from top to bottom.
  public var rows: [Row]
  /// The shared axis.
  public var axis: ChanceAxis
  /// Colours and text styles.
  public var theme: Theme

  private static let rowHeight = 15.5
  private static let top = 24.0

  /// Creates a chart; without an `axis` it covers all values.
  public init(
    peopleTitle: String, llmTitle: String, rows: [Row], axis: ChanceAxis? = nil,
    theme: Theme = .light
  ) {
    self.peopleTitle = peopleTitle
    self.llmTitle = llmTitle
    self.rows = rows
    self.axis =
      axis
      ?? ChanceAxis(
        covering: rows.flatMap { [$0.people, $0.llm] + $0.individuals + $0.otherPeople })
    self.theme = theme
  }

  /// The height of the rows with their head and axis.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, Self.top + Double(rows.count) * Self.rowHeight + 14)
  }

  /// Draws head, grid, rows and axis.
  public func draw(on canvas: any Canvas, width: Double) {
    let style = theme.text.rowTitle
    let labelWidth = min(
      max(canvas.widest(rows.map(\.label), style), min(108, 0.3 * width)), 0.34 * width)
    let intervalRoom = rows.contains { $0.gapBounds != nil } ? 50.0 : 0
    let gapRight = width - intervalRoom
    let placed = PlacedAxis(
      axis: axis, left: labelWidth + 12, right: max(gapRight - 34, labelWidth + 52))
    let bottom = Self.top + Double(rows.count) * Self.rowHeight

    let head = intervalRoom > 0 ? "Gap in points [95%]" : "Gap in points"
    canvas.draw(head, theme.text.columnHead, at: Point(width, 8), anchor: .end)
    canvas.drawGrid(placed, top: Self.top + 1, bottom: bottom, onlyTitled: true, theme: theme)
    drawSeriesTitles(on: canvas, placed)
    for (index, row) in rows.enumerated() {
      let y = Self.top + (Double(index) + 0.5) * Self.rowHeight
      canvas.group(GroupInfo(title: spoken(row), data: row.data)) {
        canvas.draw(
          canvas.shortened(row.label, style, to: labelWidth), style,
          at: Point(labelWidth, ForestLayout.baseline(y)), anchor: .end)
        drawMarks(of: row, at: y, on: canvas, placed)
        drawGap(of: row, at: y, on: canvas, right: gapRight, width: width)
      }
    }
    canvas.drawTicks(placed, baseline: bottom + 9, theme: theme)
  }

  /// Names the two marks of the first row, moved apart where they would touch.
  private func drawSeriesTitles(on canvas: any Canvas, _ axis: PlacedAxis) {
    guard let first = rows.first else { return }
    let titles = [(peopleTitle, MarkShape.circle, first.people), (llmTitle, .diamond, first.llm)]
      .sorted { $0.2 < $1.2 }
    var previousRight = -Double.infinity
    var placed: [(text: String, style: TextStyle, x: Double)] = []
    for (name, shape, value) in titles {
      let style = TextStyle(size: 6.8, weight: 600, color: theme.color(of: shape))
      let title = canvas.shortened(name, style, to: (axis.right - axis.left) * 0.45)
      let half = canvas.width(of: title, style) / 2
      let x = max(axis.x(value), previousRight + 6 + half, half)
      placed.append((title, style, x))
      previousRight = x + half
    }
    let excess = max(0, previousRight - axis.right - 20)
    for title in placed {
      canvas.draw(
        title.text, title.style, at: Point(title.x - excess, Self.top - 1), anchor: .middle)
    }
  }

  private func drawMarks(
    of row: Row, at y: Double, on canvas: any Canvas, _ axis: PlacedAxis
  ) {
    let tint = theme.color(of: .diamond).tinted(0.62, on: theme.paper)
    for value in row.individuals where axis.axis.contains(value) {
      canvas.verticalLine(axis.x(value), y - 3, y + 3, StrokeStyle(tint, width: 0.8))
    }
    let people = axis.x(row.people)
    let llm = axis.x(row.llm)
    if people != llm {
      canvas.horizontalLine(
        y, min(people, llm), max(people, llm), StrokeStyle(theme.axis, width: 2))
    }
    for value in row.otherPeople where axis.axis.contains(value) {
      canvas.drawMark(
        .circle, at: Point(axis.x(value), y), filled: false, radius: 2.2, theme: theme)
    }
    for (shape, value) in [(MarkShape.circle, row.people), (.diamond, row.llm)] {
      if axis.axis.contains(value) {
        canvas.drawMark(shape, at: Point(axis.x(value), y), edge: true, theme: theme)
      } else {
        let right = value > axis.axis.upper
        canvas.drawArrowhead(
          at: Point(right ? axis.right : axis.left, y), pointsRight: right,
          color: theme.color(of: shape))
      }
    }
  }

  private func drawGap(
    of row: Row, at y: Double, on canvas: any Canvas, right: Double, width: Double
  ) {
    let baseline = ForestLayout.baseline(y)
    let excludesZero = row.gapBounds.map { $0.lower > 0 || $0.upper < 0 } ?? true
    canvas.draw(
      ChanceNumber.points(row.gap), excludesZero ? theme.text.strongNumber : theme.text.number,
      at: Point(right, baseline), anchor: .end)
    guard let bounds = row.gapBounds else { return }
    canvas.draw(
      gapText(bounds), theme.text.interval, at: Point(width, baseline), anchor: .end)
  }

  private func gapText(_ bounds: Bounds) -> String {
    let isDecided = bounds.lower * bounds.upper > 0
    return [bounds.lower, bounds.upper].map { ChanceNumber.points($0, isDecided: isDecided) }
      .joined(separator: " to ")
  }

  private func spoken(_ row: Row) -> String {
    let interval = row.gapBounds.map { " [\(gapText($0))]" } ?? ""
    return "\(row.label): \(peopleTitle) \(ChanceNumber.percent(logOdds: row.people)), "
      + "\(llmTitle) \(ChanceNumber.percent(logOdds: row.llm)), "
      + "gap \(ChanceNumber.points(row.gap)) points\(interval)"
  }
}
