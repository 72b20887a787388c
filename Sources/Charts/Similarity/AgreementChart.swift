/// Who decides alike: the lower triangle of a table of agreement × 100, with each row's
/// agreement with itself outlined at its end, and the means of groups as bars.
///
/// Up to 14 rows have cells of 23 × 14.5 pt with numbers, more have plain cells of 9.3.
public struct AgreementChart: Chart {
  /// What two rows share.
  public enum Cell: Hashable, Sendable {
    /// Their agreement, at most 1.
    case value(Double)
    /// Both decided too few of the same to say; written "n".
    case tooFew
    /// There is no number, for another reason; written "–".
    case none
  }

  /// A named row.
  public struct Row: Hashable, Sendable {
    /// The name.
    public var label: String
    /// The kind.
    public var shape: MarkShape
    /// The agreement with itself; nil where nobody was asked twice, written "?".
    public var own: Double?
    /// The agreement with each row above, the first first.
    public var cells: [Cell]

    /// Creates a row.
    public init(label: String, shape: MarkShape, own: Double?, cells: [Cell]) {
      self.label = label
      self.shape = shape
      self.own = own
      self.cells = cells
    }
  }

  /// The mean of a group of pairs.
  public struct Group: Hashable, Sendable {
    /// The name, such as "person – LLM".
    public var label: String
    /// The mean agreement.
    public var value: Double

    /// Creates a group.
    public init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// More rows than this have no numbers.
  public static let mostNumbers = 14

  /// The rows from top to bottom.
  public var rows: [Row]
  /// The bars from top to bottom.
  public var groups: [Group]
  /// What stands over the bars.
  public var groupTitle: String
  /// Colours and text styles.
  public var theme: Theme

  /// Creates a table of agreement.
  public init(
    rows: [Row], groups: [Group] = [], groupTitle: String = "", theme: Theme = .light
  ) {
    self.rows = rows
    self.groups = groups
    self.groupTitle = groupTitle
    self.theme = theme
  }

  private var isPlain: Bool { rows.count > Self.mostNumbers }
  private var cellWidth: Double { isPlain ? 9.3 : 23 }
  private var cellHeight: Double { isPlain ? 9.3 : 14.5 }
  private static let groupRow = 12.7

  /// The height of the rows, and of the bars where they are more.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    let bars = groups.isEmpty ? 0 : 16 + Double(groups.count) * Self.groupRow
    let scale = isPlain ? 22.0 : 0
    return Size(width, max(Double(rows.count) * cellHeight + scale, bars) + 2)
  }

  /// Draws names, cells, the outlined diagonal and the bars.
  public func draw(on canvas: any Canvas, width: Double) {
    let style = isPlain ? theme.text.denseName : theme.text.rowName
    let labelWidth = min(
      canvas.widest(rows.map(\.label), style.weighted(600)), isPlain ? 108 : 100)
    let left = labelWidth + 7
    let barsLeft = groups.isEmpty ? width : 0.7 * width
    for (index, row) in rows.enumerated() {
      let top = 1 + Double(index) * cellHeight
      let baseline = ForestLayout.baseline(top + cellHeight / 2)
      canvas.group(GroupInfo(title: spoken(row, index))) {
        let own = row.shape == .circle ? style.weighted(600) : style
        canvas.draw(
          canvas.shortened(row.label, own, to: labelWidth), own,
          at: Point(labelWidth, baseline), anchor: .end)
        for (column, cell) in row.cells.prefix(index).enumerated() {
          draw(cell, at: Point(left + Double(column) * cellWidth, top), on: canvas)
        }
        drawOwn(row.own, at: Point(left + Double(index) * cellWidth, top), on: canvas)
      }
      // The last column has only its diagonal.
      guard index < rows.count - 1, !isPlain else { continue }
      let x = left + Double(index + 1) * cellWidth + 5
      let end = Double(index) * cellHeight < barsHeight + 4 ? barsLeft - 8 : width
      let name = TextStyle(size: 6.8, color: theme.tertiary)
      guard end - x > 20 else { continue }
      canvas.draw(canvas.shortened(row.label, name, to: end - x), name, at: Point(x, baseline))
    }
    if isPlain { drawScale(on: canvas, left: left) }
    drawGroups(on: canvas, left: barsLeft, width: width)
  }

  private var barsHeight: Double {
    groups.isEmpty ? 0 : 16 + Double(groups.count) * Self.groupRow
  }

  /// Cells of the strongest agreement are as deep as the scale goes, but 0.6 is deep too.
  private var top: Double {
    let values = rows.flatMap(\.cells).compactMap { cell -> Double? in
      if case .value(let value) = cell, value.isFinite { return value }
      return nil
    }
    return max(0.6, values.max() ?? 0)
  }

  private func number(_ value: Double) -> String {
    value.isFinite ? hundredths(value) : "–"
  }

  private func draw(_ cell: Cell, at corner: Point, on canvas: any Canvas) {
    let box = Rectangle(
      x: corner.x + 0.4, y: corner.y + 0.4, width: cellWidth - 0.8, height: cellHeight - 0.8)
    let center = Point(
      corner.x + cellWidth / 2, ForestLayout.baseline(corner.y + cellHeight / 2))
    switch cell {
    case .value(let value):
      let color = theme.sequential.color(value / top)
      canvas.fill(.rectangle(box), color)
      guard !isPlain else { return }
      canvas.draw(
        number(value),
        TextStyle(size: 7, color: color.readableText, tabularFigures: true), at: center,
        anchor: .middle)
    case .tooFew:
      canvas.stroke(.rectangle(box), StrokeStyle(theme.grid, width: 0.5))
      canvas.draw(
        "n", TextStyle(size: 6.3, color: theme.tertiary), at: center, anchor: .middle)
    case .none:
      canvas.stroke(.rectangle(box), StrokeStyle(theme.grid, width: 0.5))
      canvas.draw(
        "–", TextStyle(size: 6.3, color: theme.tertiary), at: center, anchor: .middle)
    }
  }

  private func drawOwn(_ own: Double?, at corner: Point, on canvas: any Canvas) {
    let box = Rectangle(
      x: corner.x + 0.6, y: corner.y + 0.6, width: cellWidth - 1.2, height: cellHeight - 1.2)
    if isPlain, let own {
      canvas.fill(.rectangle(box), theme.sequential.color(own / top))
    }
    canvas.stroke(.rectangle(box), StrokeStyle(theme.secondary, width: 0.9))
    guard !isPlain || own == nil else { return }
    canvas.draw(
      own.map(number) ?? "?",
      TextStyle(size: isPlain ? 6.3 : 7, color: theme.ink, tabularFigures: true),
      at: Point(corner.x + cellWidth / 2, ForestLayout.baseline(corner.y + cellHeight / 2)),
      anchor: .middle)
  }

  /// What the colours of cells without numbers mean.
  private func drawScale(on canvas: any Canvas, left: Double) {
    let y = 1 + Double(rows.count) * cellHeight + 5
    for step in 0...5 {
      let x = left + Double(step) * 26
      canvas.fill(
        .rectangle(Rectangle(x: x, y: y, width: 26, height: 6)),
        theme.sequential.color(Double(step) / 5))
      canvas.draw(
        number(top * Double(step) / 5), theme.text.tick, at: Point(x + 13, y + 14),
        anchor: .middle)
    }
  }

  private func drawGroups(on canvas: any Canvas, left: Double, width: Double) {
    guard !groups.isEmpty else { return }
    canvas.draw(
      canvas.shortened(groupTitle, theme.text.columnTitle.weighted(600), to: width - left),
      theme.text.columnTitle.weighted(600), at: Point(left, 8))
    let barLeft = left + 0.64 * (width - left)
    let room = width - barLeft - 18
    let largest = max(groups.map(\.value).filter(\.isFinite).max() ?? 0, 0.05)
    for (index, group) in groups.enumerated() {
      let y = 16 + (Double(index) + 0.5) * Self.groupRow
      let baseline = ForestLayout.baseline(y)
      let style = TextStyle(size: 7, color: theme.secondary)
      canvas.draw(
        canvas.shortened(group.label, style, to: barLeft - left - 5), style,
        at: Point(left, baseline))
      let length = group.value.isFinite ? max(group.value / largest, 0) * room : 0
      canvas.fill(
        .rectangle(Rectangle(x: barLeft, y: y - 3.4, width: length, height: 6.8)),
        theme.sequential.color(group.value / top))
      canvas.draw(
        number(group.value),
        TextStyle(size: 7.2, weight: 500, color: theme.ink, tabularFigures: true),
        at: Point(barLeft + length + 4, baseline))
    }
  }

  private func spoken(_ row: Row, _ index: Int) -> String {
    let own = row.own.map { "itself \(number($0))" } ?? "itself unknown"
    let others = zip(rows, row.cells.prefix(index)).map { other, cell in
      switch cell {
      case .value(let value): "\(other.label) \(number(value))"
      case .tooFew: "\(other.label) too few pairs"
      case .none: "\(other.label) no pairs"
      }
    }
    return "\(row.label): " + ([own] + others).joined(separator: ", ")
  }
}

/// A share × 100 without decimals, with a true minus.
func hundredths(_ value: Double) -> String {
  let rounded = Int((100 * value).rounded())
  return rounded < 0 ? "\u{2212}\(-rounded)" : String(rounded)
}
