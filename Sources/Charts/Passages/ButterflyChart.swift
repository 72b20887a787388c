/// What speaks for each of two answers, for two judges back to back: bars of log-odds from
/// a line each, the names of what they stand for between them, and the sums below.
///
/// A unit of log-odds is 62 pt long, less where a bar would leave its side.
public struct ButterflyChart: Chart {
  /// One of the two sides.
  public struct Side: Hashable, Sendable {
    /// The name over the bars.
    public var title: String
    /// The kind.
    public var shape: MarkShape
    /// The sum in words, such as "Sum +1.55 → A wins 83%".
    public var total: String

    /// Creates a side.
    public init(title: String, shape: MarkShape, total: String) {
      self.title = title
      self.shape = shape
      self.total = total
    }
  }

  /// A named pair of contributions.
  public struct Row: Hashable, Sendable {
    /// The name.
    public var label: String
    /// The numbers of the passages behind it.
    public var marks: [Int]
    /// Which answer has more of it; empty where that is not known.
    public var holder: String
    /// The contribution on the left side, positive for the first answer; nil for none.
    public var left: Double?
    /// The contribution on the right side.
    public var right: Double?
    /// Whether the row sums up others.
    public var isQuiet: Bool

    /// Creates a row.
    public init(
      label: String, marks: [Int] = [], holder: String, left: Double?, right: Double?,
      isQuiet: Bool = false
    ) {
      self.label = label
      self.marks = marks
      self.holder = holder
      self.left = left
      self.right = right
      self.isQuiet = isQuiet
    }
  }

  /// The points that one unit of log-odds takes, if it can.
  public static let unit = 62.0

  /// The side at the left.
  public var left: Side
  /// The side at the right.
  public var right: Side
  /// The rows from top to bottom.
  public var rows: [Row]
  /// The names of the answers that positive and negative bars speak for.
  public var letters: (positive: String, negative: String)
  /// Colours and text styles.
  public var theme: Theme

  private static let rowHeight = 13.0
  private static let top = 24.0

  /// Creates a chart.
  public init(
    left: Side, right: Side, rows: [Row],
    letters: (positive: String, negative: String) = ("A", "B"), theme: Theme = .light
  ) {
    self.left = left
    self.right = right
    self.rows = rows
    self.letters = letters
    self.theme = theme
  }

  /// The height of head, rows and sums.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, Self.top + Double(rows.count) * Self.rowHeight + 22)
  }

  /// Draws heads, bars, names and sums.
  public func draw(on canvas: any Canvas, width: Double) {
    // Each side takes 36 % of the width, the names between them the rest.
    let half = 0.18 * width
    let centers = [0.19 * width, 0.81 * width]
    let bottom = Self.top + Double(rows.count) * Self.rowHeight + 2
    let largest =
      rows.flatMap { [$0.left, $0.right] }.compactMap { $0.map(abs) }
      .filter(\.isFinite).max() ?? 0
    let unit = min(Self.unit, (half - 24) / max(largest, 1e-9))
    for (side, center) in zip([left, right], centers) {
      drawHead(of: side, center: center, half: half, on: canvas)
      let strong = TextStyle(size: 8, weight: 600, color: theme.color(of: side.shape))
      canvas.draw(
        canvas.shortened(side.total, strong, to: 2 * half), strong,
        at: Point(center, bottom + 14), anchor: .middle)
    }
    canvas.draw(
      "who has it · factor", theme.text.columnHead, at: Point(width / 2, 8), anchor: .middle)
    for (index, row) in rows.enumerated() {
      let y = Self.top + (Double(index) + 0.5) * Self.rowHeight
      canvas.group(GroupInfo(title: spoken(row))) {
        draw(row, at: y, width: width, on: canvas)
        for (value, (side, center)) in zip(
          [row.left, row.right], zip([left, right], centers))
        {
          drawBar(
            value, unit: unit, center: center, at: y, isQuiet: row.isQuiet,
            color: theme.color(of: side.shape), on: canvas)
        }
      }
    }
    for center in centers {
      canvas.verticalLine(
        center, Self.top - 4, bottom - 2, StrokeStyle(theme.reference, width: 0.7))
    }
    canvas.horizontalLine(bottom, 4, width - 4, StrokeStyle(theme.grid, width: 0.6))
    canvas.draw(
      "Total (log-odds)", theme.text.columnHead, at: Point(width / 2, bottom + 14),
      anchor: .middle)
  }

  private func drawHead(
    of side: Side, center: Double, half: Double, on canvas: any Canvas
  ) {
    let strong = TextStyle(size: 8, weight: 600, color: theme.color(of: side.shape))
    canvas.draw(
      canvas.shortened(side.title, strong, to: 2 * half), strong, at: Point(center, 8),
      anchor: .middle)
    let quiet = TextStyle(size: 6.8, color: theme.tertiary)
    canvas.draw("\u{2190} for \(letters.negative)", quiet, at: Point(center - 5, 18), anchor: .end)
    canvas.draw("for \(letters.positive) \u{2192}", quiet, at: Point(center + 5, 18))
  }

  private func draw(_ row: Row, at y: Double, width: Double, on canvas: any Canvas) {
    let baseline = ForestLayout.baseline(y)
    var style = theme.text.rowName
    style.weight = row.isQuiet ? 400 : 500
    if row.isQuiet { style.color = theme.secondary }
    var number = style
    number.color = theme.evidenceIndex
    number.weight = 600
    let marks =
      row.marks.isEmpty ? "" : " " + row.marks.map(MarkedText.raised).joined(separator: " ")
    let room = 0.215 * width - canvas.width(of: marks, number)
    let name = canvas.shortened(row.label, style, to: room)
    canvas.draw(
      StyledText([.init(name, style)] + (marks.isEmpty ? [] : [.init(marks, number)])),
      at: Point(0.512 * width, baseline), anchor: .middle)
    guard !row.holder.isEmpty else { return }
    canvas.draw(
      row.holder, TextStyle(size: 7.2, weight: 500, color: theme.tertiary),
      at: Point(0.384 * width, baseline), anchor: .middle)
  }

  private func drawBar(
    _ value: Double?, unit: Double, center: Double, at y: Double, isQuiet: Bool, color: Color,
    on canvas: any Canvas
  ) {
    let baseline = ForestLayout.baseline(y)
    guard let value, value.isFinite else {
      canvas.draw("–", theme.text.number, at: Point(center + 4, baseline))
      return
    }
    let length = abs(value) * unit
    canvas.fill(
      .rectangle(
        Rectangle(
          x: value < 0 ? center - length : center, y: y - 4, width: length, height: 8)),
      isQuiet ? color.tinted(0.45, on: theme.paper) : color)
    let style = TextStyle(size: 7.2, color: theme.secondary, tabularFigures: true)
    canvas.draw(
      Self.signed(value), style,
      at: Point(value < 0 ? center - length - 4 : center + length + 4, baseline),
      anchor: value < 0 ? .end : .start)
  }

  /// Log-odds with a sign and two decimals; no sign for zero.
  public static func signed(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "–" }
    let rounded = Int((100 * abs(value)).rounded())
    let rest = rounded % 100
    let digits = "\(rounded / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
    if rounded == 0 { return digits }
    return (value < 0 ? "\u{2212}" : "+") + digits
  }

  private func spoken(_ row: Row) -> String {
    let values = [(left.title, row.left), (right.title, row.right)].map { name, value in
      "\(name) \(value.map(Self.signed) ?? "no effect")"
    }
    let holder = row.holder.isEmpty ? "" : " (more in \(row.holder))"
    return row.label + holder + ": " + values.joined(separator: ", ")
  }
}
