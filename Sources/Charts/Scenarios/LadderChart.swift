/// How chances move step by step: lines from left to right over named steps, a few of them
/// bold with bands and numbers, the others thin.
///
/// Upwards, chances on their logit scale.
public struct LadderChart: Chart {
  /// How a line looks.
  public enum Look: Hashable, Sendable {
    /// Bold, with its band, marks, numbers and name.
    case bold
    /// Dashed, with its name.
    case dashed
    /// Thin and nameless.
    case thin
  }

  /// A line; log-odds, a value for each step.
  public struct Series: Hashable, Sendable {
    /// The name.
    public var title: String
    /// The kind.
    public var shape: MarkShape
    /// How it looks.
    public var look: Look
    /// The estimates.
    public var values: [Double]
    /// Lower ends of the 95 % intervals; empty for none.
    public var lower: [Double]
    /// Upper ends of the 95 % intervals; empty for none.
    public var upper: [Double]

    /// Creates a line.
    public init(
      title: String, shape: MarkShape, look: Look, values: [Double], lower: [Double] = [],
      upper: [Double] = []
    ) {
      self.title = title
      self.shape = shape
      self.look = look
      self.values = values
      self.lower = lower
      self.upper = upper
    }
  }

  /// The names of the steps; the first is the start and has no number.
  public var steps: [String]
  /// The lines; thin ones are drawn first.
  public var series: [Series]
  /// The words for above and below one half.
  public var sides: (above: String, below: String)
  /// Colours and text styles.
  public var theme: Theme

  private static let plotHeight = 114.0
  private static let top = 8.0

  /// Creates a chart.
  public init(
    steps: [String], series: [Series],
    sides: (above: String, below: String) = ("prefers A", "prefers B"), theme: Theme = .light
  ) {
    self.steps = steps
    self.series = series
    self.sides = sides
    self.theme = theme
  }

  /// The height of the plot and the names of the steps.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    let lines = steps.indices.map { stepLines($0, width: width, measuring).count }.max() ?? 1
    return Size(width, Self.top + Self.plotHeight + 14 + 9 * Double(lines))
  }

  /// Draws grid, lines, numbers and names.
  public func draw(on canvas: any Canvas, width: Double) {
    let frame = frame(width)
    let vertical = PlacedAxis(axis: axis, left: frame.maxY, right: frame.y)
    drawGrid(on: canvas, frame, vertical)
    let ordered =
      series.filter { $0.look == .thin } + series.filter { $0.look == .dashed }
      + series.filter { $0.look == .bold }
    canvas.clipped(
      to: Rectangle(
        x: frame.x - 4, y: frame.y - 3, width: frame.width + 8, height: frame.height + 6)
    ) {
      for line in ordered {
        canvas.group(GroupInfo(title: spoken(line))) { draw(line, on: canvas, frame, vertical) }
      }
    }
    drawNumbers(on: canvas, frame, vertical)
    drawNames(on: canvas, frame, width: width, vertical)
    for index in steps.indices { drawStep(index, width: width, on: canvas) }
  }

  private var axis: ChanceAxis {
    // Bands may leave the axis, lines may not: where they go is what the chart tells.
    let ends = Logit.logOdds(percent: 20)...Logit.logOdds(percent: 90)
    let bands = series.filter { $0.look == .bold }.flatMap { $0.lower + $0.upper }
      .filter { !$0.isNaN }.map { min(max($0, ends.lowerBound), ends.upperBound) }
    return ChanceAxis(covering: series.flatMap(\.values) + bands, within: ChanceAxis.wide)
  }

  private func frame(_ width: Double) -> Rectangle {
    Rectangle(
      x: 72, y: Self.top, width: max(width - 72 - 92, 60), height: Self.plotHeight)
  }

  private func x(_ step: Int, _ frame: Rectangle) -> Double {
    guard steps.count > 1 else { return frame.x + frame.width / 2 }
    return frame.x + frame.width * Double(step) / Double(steps.count - 1)
  }

  private func drawGrid(on canvas: any Canvas, _ frame: Rectangle, _ vertical: PlacedAxis) {
    for step in steps.indices {
      canvas.verticalLine(
        x(step, frame), frame.y, frame.maxY, StrokeStyle(theme.grid, width: 0.5))
    }
    for tick in vertical.axis.ticks where !tick.title.isEmpty {
      let y = vertical.x(tick.value)
      let isMiddle = tick.value == 0
      canvas.horizontalLine(
        y, frame.x, frame.maxX,
        StrokeStyle(isMiddle ? theme.reference : theme.grid, width: isMiddle ? 0.7 : 0.5))
      canvas.draw(
        tick.title, isMiddle ? theme.text.strongTick : theme.text.tick,
        at: Point(frame.x - 6, ForestLayout.baseline(y)), anchor: .end)
    }
    let middle = vertical.x(0)
    let left = frame.x - 28
    canvas.draw(
      sides.above, TextStyle(size: 6.8, color: theme.more), at: Point(left, middle - 14),
      anchor: .end)
    canvas.draw(
      sides.below, TextStyle(size: 6.8, color: theme.less), at: Point(left, middle + 18),
      anchor: .end)
  }

  private func draw(
    _ line: Series, on canvas: any Canvas, _ frame: Rectangle, _ vertical: PlacedAxis
  ) {
    let color = theme.color(of: line.shape)
    let points = line.values.enumerated().map { Point(x($0.offset, frame), vertical.x($0.element)) }
    guard line.values.allSatisfy({ !$0.isNaN }) else { return }
    let style: StrokeStyle
    switch line.look {
    case .bold:
      if line.lower.count == points.count, line.upper.count == points.count {
        let above = zip(points, line.upper).map { Point($0.x, vertical.x($1)) }
        let below = zip(points, line.lower).map { Point($0.x, vertical.x($1)) }
        canvas.fill(.polygon(above + below.reversed()), color.withOpacity(0.12))
      }
      style = StrokeStyle(color, width: 1.7)
    case .dashed: style = StrokeStyle(color, width: 1.1, dash: [3, 2])
    case .thin:
      let count = series.count { $0.look == .thin }
      style = StrokeStyle(color.tinted(0.35, on: theme.paper), width: count > 24 ? 0.4 : 0.7)
    }
    for (start, end) in zip(points, points.dropFirst()) {
      canvas.stroke(.line(from: start, to: end), style)
    }
    guard line.look == .bold else { return }
    for point in points {
      canvas.drawMark(line.shape, at: point, edge: true, theme: theme)
    }
  }

  /// Prints the chances of bold lines: the upper line's above its marks, the lower's below.
  private func drawNumbers(
    on canvas: any Canvas, _ frame: Rectangle, _ vertical: PlacedAxis
  ) {
    let bold = series.filter { $0.look == .bold }
    for step in steps.indices {
      let here = bold.filter { $0.values.indices.contains(step) && !$0.values[step].isNaN }
        .sorted { $0.values[step] > $1.values[step] }
      var taken: [ClosedRange<Double>] = []
      for (rank, line) in here.enumerated() {
        let isAbove = rank == 0 && (here.count > 1 || line.values[step] >= 0)
        let point = vertical.x(line.values[step])
        var baseline = isAbove ? point - 6.5 : point + 12
        // Marks so close that the numbers would meet: the lower one moves down.
        while taken.contains(where: { $0.contains(baseline) }) { baseline += 3 }
        taken.append((baseline - 8)...(baseline + 8))
        let style = TextStyle(
          size: 7.5, weight: 600, color: theme.color(of: line.shape), tabularFigures: true)
        let isLast = step == steps.count - 1
        canvas.draw(
          ChanceNumber.whole(logOdds: line.values[step]), style,
          at: Point(x(step, frame) + (isLast ? -5 : 5), baseline), anchor: isLast ? .end : .start)
      }
    }
  }

  private func drawNames(
    on canvas: any Canvas, _ frame: Rectangle, width: Double, _ vertical: PlacedAxis
  ) {
    let named = series.filter { $0.look != .thin && $0.values.last?.isNaN == false }
    let places = spread(
      named.map { vertical.x($0.values.last ?? 0) }, apart: 9,
      within: (frame.y + 2)...(frame.maxY - 2))
    for (line, y) in zip(named, places) {
      let style = TextStyle(
        size: 7.2, weight: line.look == .bold ? 600 : 400, color: theme.color(of: line.shape))
      canvas.draw(
        canvas.shortened(line.title, style, to: width - frame.maxX - 10), style,
        at: Point(frame.maxX + 10, ForestLayout.baseline(y)))
    }
  }

  private var stepStyle: TextStyle { TextStyle(size: 7.2, weight: 500, color: theme.ink) }

  /// A step's words in at most three lines.
  private func stepLines(
    _ step: Int, width: Double, _ measuring: any TextMeasuring
  ) -> [TextLine] {
    let frame = frame(width)
    let each = steps.count > 1 ? frame.width / Double(steps.count - 1) : frame.width
    let room = min(each - 6, 120) - (step == 0 ? 0 : 12)
    let lines = measuring.lines(of: StyledText(steps[step], stepStyle), width: max(room, 30))
    guard lines.count > 3 else { return lines }
    let rest = lines[2...].map(\.text.plain).joined(separator: " ")
    let cut = StyledText(measuring.shortened(rest, stepStyle, to: max(room, 30)), stepStyle)
    return Array(lines.prefix(2)) + [TextLine(text: cut, width: measuring.width(of: cut))]
  }

  private func drawStep(_ step: Int, width: Double, on canvas: any Canvas) {
    let frame = frame(width)
    let center = x(step, frame)
    let lines = stepLines(step, width: width, canvas)
    let baseline = frame.maxY + 15
    let wide = lines.map { canvas.width(of: $0.text) }.max() ?? 0
    let shift = step == 0 ? 0.0 : 5
    for (index, line) in lines.enumerated() {
      canvas.draw(
        line.text, at: Point(center + shift, baseline + 9 * Double(index)), anchor: .middle)
    }
    guard step > 0 else { return }
    let disc = Point(center + shift - wide / 2 - 8, baseline - 2.6)
    canvas.fill(.circle(center: disc, radius: 4.4), theme.secondary)
    canvas.draw(
      "\(step)", TextStyle(size: 6.3, weight: 600, color: theme.paper),
      at: Point(disc.x, disc.y + 2.3), anchor: .middle)
  }

  private func spoken(_ line: Series) -> String {
    "\(line.title): " + line.values.map(ChanceNumber.percent(logOdds:)).joined(separator: ", ")
  }
}
