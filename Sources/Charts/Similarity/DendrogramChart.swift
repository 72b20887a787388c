/// Who is alike: a tree whose joins stand at the distance of what they join, 0 at the right.
///
/// Rows are 14.5 pt high up to 24 leaves, then 9.3. A branch whose leaves are all of one
/// kind has its colour. A dot marks a join that at least 80 % of the resamples have.
public struct DendrogramChart: Chart {
  /// A named end of the tree.
  public struct Leaf: Hashable, Sendable {
    /// The name.
    public var label: String
    /// The kind.
    public var shape: MarkShape

    /// Creates a leaf.
    public init(label: String, shape: MarkShape) {
      self.label = label
      self.shape = shape
    }
  }

  /// Two branches that meet; a branch is a leaf, or `leaves.count` plus the place of a join.
  public struct Join: Hashable, Sendable {
    /// The branch above.
    public var first: Int
    /// The branch below.
    public var second: Int
    /// The distance at which they meet; not negative.
    public var height: Double
    /// The share of resamples that have this join, where it is known.
    public var support: Double?

    /// Creates a join.
    public init(first: Int, second: Int, height: Double, support: Double? = nil) {
      self.first = first
      self.second = second
      self.height = height
      self.support = support
    }
  }

  /// A join with less support has no dot.
  public static let supported = 0.8

  /// The leaves from top to bottom.
  public var leaves: [Leaf]
  /// The joins, each after the branches it joins.
  public var joins: [Join]
  /// The words under the axis.
  public var axisTitle: String
  /// Colours and text styles.
  public var theme: Theme

  /// Creates a tree.
  public init(leaves: [Leaf], joins: [Join], axisTitle: String, theme: Theme = .light) {
    self.leaves = leaves
    self.joins = joins
    self.axisTitle = axisTitle
    self.theme = theme
  }

  var rowHeight: Double { leaves.count <= 24 ? 14.5 : 9.3 }

  /// The height of the rows and the axis.
  public func size(width: Double, measuring: any TextMeasuring) -> Size {
    Size(width, Double(leaves.count) * rowHeight + 28)
  }

  /// Draws the tree, the names and the axis.
  public func draw(on canvas: any Canvas, width: Double) {
    let style = leaves.count <= 24 ? theme.text.rowName : theme.text.denseName
    let labelWidth = min(
      canvas.widest(leaves.map(\.label), style.weighted(600)), 0.45 * width)
    let marks = width - labelWidth - 9
    let axis = PlacedAxis(axis: axis, left: 6, right: marks - 6)
    drawBranches(on: canvas, axis)
    for (index, leaf) in leaves.enumerated() {
      let y = center(index)
      canvas.drawMark(
        leaf.shape, at: Point(marks, y), radius: leaves.count <= 24 ? 2.9 : 2.2, theme: theme)
      let own = leaf.shape == .circle ? style.weighted(600) : style
      canvas.draw(
        canvas.shortened(leaf.label, own, to: labelWidth), own,
        at: Point(marks + 8, ForestLayout.baseline(y)))
    }
    drawAxis(on: canvas, axis)
  }

  /// From the greatest distance at the left to 0 at the right.
  private var axis: LinearAxis {
    let top = joins.map(\.height).filter(\.isFinite).max() ?? 0
    let covering = LinearAxis(covering: [0, max(top, 0.01)], tickCount: 4) {
      decimals($0)
    }
    let upper = max(top, 0.01) * 1.03
    return LinearAxis(
      lower: -upper, upper: 0,
      ticks: covering.ticks.filter { $0.value <= upper }.reversed().map {
        AxisTick(value: -$0.value, title: $0.title)
      })
  }

  private func decimals(_ value: Double) -> String {
    value == 0 ? "0" : words(value)
  }

  private func center(_ row: Int) -> Double { (Double(row) + 0.5) * rowHeight }

  /// A branch while the tree is drawn.
  private struct Branch {
    var x: Double
    var y: Double
    /// The kind of all its leaves; nil where they are of several.
    var shape: MarkShape?
  }

  private func drawBranches(on canvas: any Canvas, _ axis: PlacedAxis) {
    var branches = leaves.enumerated().map {
      Branch(x: axis.right, y: center($0.offset), shape: $0.element.shape)
    }
    var dots: [Point] = []
    for join in joins {
      guard branches.indices.contains(join.first), branches.indices.contains(join.second)
      else { continue }
      let pair = [branches[join.first], branches[join.second]]
      let x = axis.x(-(join.height.isFinite ? join.height : 0))
      let shape = pair[0].shape == pair[1].shape ? pair[0].shape : nil
      for branch in pair {
        canvas.stroke(
          .line(from: Point(branch.x, branch.y), to: Point(x, branch.y)), line(branch.shape))
      }
      canvas.stroke(
        Path([.move(Point(x, pair[0].y)), .line(Point(x, pair[1].y))]), line(shape))
      let y = (pair[0].y + pair[1].y) / 2
      if let support = join.support, support >= Self.supported { dots.append(Point(x, y)) }
      branches.append(Branch(x: x, y: y, shape: shape))
    }
    for dot in dots {
      canvas.fill(.circle(center: dot, radius: 2.4), theme.paper)
      canvas.fill(.circle(center: dot, radius: 1.7), theme.ink)
    }
  }

  private func line(_ shape: MarkShape?) -> StrokeStyle {
    StrokeStyle(shape.map(theme.color(of:)) ?? theme.reference, width: 1, cap: .square)
  }

  private func drawAxis(on canvas: any Canvas, _ axis: PlacedAxis) {
    let y = Double(leaves.count) * rowHeight + 4
    canvas.horizontalLine(y, axis.left, axis.right, StrokeStyle(theme.axis, width: 0.5))
    for tick in axis.axis.ticks {
      canvas.verticalLine(axis.x(tick.value), y, y + 2.5, StrokeStyle(theme.axis, width: 0.5))
    }
    canvas.drawTicks(axis, baseline: y + 10, theme: theme)
    let style = theme.text.columnUnit
    let title = canvas.shortened(axisTitle, style, to: axis.right)
    canvas.draw(title, style, at: Point(axis.right, y + 20), anchor: .end)
  }
}
