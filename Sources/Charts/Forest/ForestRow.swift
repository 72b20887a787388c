/// A row of a forest: a named effect, or the reason why there is none.
public struct ForestRow: Hashable, Sendable {
  /// The row's name.
  public var label: String
  /// The effect or its absence.
  public var content: ForestContent
  /// A value to compare with, in log-odds; drawn as a tick.
  public var comparator: Double?
  /// How many pairs differ in the factor; printed in the last column.
  public var differing: Int?
  /// Data of the row for readers of SVG and HTML.
  public var data: [GroupInfo.Datum]

  /// Creates a row.
  public init(
    label: String, content: ForestContent, comparator: Double? = nil, differing: Int? = nil,
    data: [GroupInfo.Datum] = []
  ) {
    self.label = label
    self.content = content
    self.comparator = comparator
    self.differing = differing
    self.data = data
  }
}

/// What a row of a forest shows; log-odds.
public enum ForestContent: Hashable, Sendable {
  /// An effect with its intervals.
  case effect(IntervalEstimate)
  /// The factor is the same in both responses of all `pairs` pairs.
  case neverDiffers(pairs: Int)
  /// So few pairs differ that the interval says nothing; the estimate where there is one.
  case tooFewPairs(differing: Int, estimate: Double?)
  /// The response with more won all pairs that differ: only a lower bound.
  case allWon(pairs: Int, lower: Double)
  /// The response with more lost all pairs that differ: only an upper bound.
  case allLost(pairs: Int, upper: Double)
  /// Another reason, in a few words.
  case none(reason: String)

  /// Whether the row's name is set in ink: the effect excludes 50 %.
  var isDecided: Bool {
    if case .effect(let estimate) = self { return estimate.state == .decided }
    return false
  }

  /// Whether there is an estimate to draw.
  var hasMark: Bool {
    if case .effect = self { return true }
    return false
  }

  /// The same without an estimate that words in the plot would half cover.
  var withoutVagueEstimate: ForestContent {
    if case .tooFewPairs(let differing, _) = self {
      return .tooFewPairs(differing: differing, estimate: nil)
    }
    return self
  }

  /// The values in log-odds that an axis should cover.
  var extent: [Double] {
    switch self {
    case .effect(let estimate): [estimate.lower, estimate.upper]
    case .neverDiffers, .tooFewPairs, .none: []
    case .allWon(_, let lower): [lower]
    case .allLost(_, let upper): [upper]
    }
  }

  static let indifferentRemark = "practically indifferent"

  /// The words in the place of the numbers, where a row has no numbers.
  public var remark: String? {
    switch self {
    case .effect(let estimate):
      estimate.state == .indifferent ? Self.indifferentRemark : nil
    case .neverDiffers(let pairs):
      "never differs (0 of \(ChanceNumber.count(pairs)) pairs)"
    case .tooFewPairs(let differing, _):
      "only \(ChanceNumber.count(differing)) \(differing == 1 ? "pair differs" : "pairs differ"): "
        + "interval too wide"
    case .allWon(let pairs, _):
      "all \(ChanceNumber.count(pairs)) pairs won: no upper limit"
    case .allLost(let pairs, _):
      "all \(ChanceNumber.count(pairs)) pairs lost: no lower limit"
    case .none(let reason): reason
    }
  }

  /// The content in words, for readers that cannot see the mark.
  var spoken: String {
    guard case .effect(let estimate) = self else { return remark ?? "" }
    return ChanceNumber.percent(logOdds: estimate.value) + " ["
      + ChanceNumber.interval(estimate) + "], \(estimate.state)"
  }
}

extension Canvas {
  /// Writes a remark on paper ground in the middle of a plot, over the line of its row.
  func drawRemark(_ remark: String, at y: Double, on axis: PlacedAxis, theme: Theme) {
    let style = TextStyle(size: 6.3, color: theme.secondary)
    let text = shortened(remark, style, to: axis.right - axis.left - 12)
    let half = width(of: text, style) / 2 + 2
    let center = (axis.left + axis.right) / 2
    fill(
      .rectangle(Rectangle(x: center - half, y: y - 3.4, width: 2 * half, height: 6.8)),
      theme.paper)
    draw(text, style, at: Point(center, y + 2.2), anchor: .middle)
  }

  /// Draws the content of a row around the height `y`.
  func drawForestContent(
    _ content: ForestContent, shape: MarkShape, at y: Double, on axis: PlacedAxis,
    radius: Double = 2.9, theme: Theme
  ) {
    let color = theme.color(of: shape)
    switch content {
    case .effect(let estimate):
      drawEstimate(estimate, shape: shape, at: y, on: axis, radius: radius, theme: theme)
    case .neverDiffers, .none:
      horizontalLine(
        y, axis.left, axis.right, StrokeStyle(theme.axis, width: 0.9, dash: [1, 2.2]))
    case .tooFewPairs(_, let estimate):
      horizontalLine(
        y, axis.left + 4, axis.right - 4, StrokeStyle(color, width: 0.9, dash: [3, 2]))
      drawArrowhead(at: Point(axis.left, y), pointsRight: false, color: color)
      drawArrowhead(at: Point(axis.right, y), pointsRight: true, color: color)
      if let estimate, axis.axis.contains(estimate) {
        drawMark(
          shape, at: Point(axis.x(estimate), y), filled: false, radius: radius, theme: theme)
      }
    case .allWon(_, let lower):
      horizontalLine(y, axis.x(lower), axis.right - 3, StrokeStyle(color, width: 0.9))
      drawArrowhead(at: Point(axis.right, y), pointsRight: true, color: color)
    case .allLost(_, let upper):
      horizontalLine(y, axis.left + 3, axis.x(upper), StrokeStyle(color, width: 0.9))
      drawArrowhead(at: Point(axis.left, y), pointsRight: false, color: color)
    }
  }
}
