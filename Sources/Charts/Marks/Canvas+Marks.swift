extension Canvas {
  /// Draws the mark of a judge's kind.
  ///
  /// Filled when `filled`, else `paper` inside a 1 pt line. Shapes of one radius (points;
  /// 2.9 in figures, 2.2 where they crowd) look equally large. With `edge`, a filled mark
  /// has a 0.6 pt edge of paper, for places where marks may touch.
  public func drawMark(
    _ shape: MarkShape, at center: Point, filled: Bool = true, radius: Double = 2.9,
    edge: Bool = false, theme: Theme
  ) {
    let color = theme.color(of: shape)
    if filled {
      if edge { fill(shape.outline(center: center, radius: radius + 0.6), theme.paper) }
      fill(shape.outline(center: center, radius: radius), color)
    } else {
      let outline = shape.outline(center: center, radius: radius - 0.25)
      fill(outline, theme.paper)
      stroke(outline, StrokeStyle(color, width: 1))
    }
  }

  /// Draws an arrowhead, 4 pt long, whose tip touches `tip`: the data go on beyond it.
  public func drawArrowhead(at tip: Point, pointsRight: Bool, color: Color) {
    let back = pointsRight ? -4.0 : 4.0
    fill(
      .polygon([
        tip, Point(tip.x + back, tip.y - 2.4), Point(tip.x + back, tip.y + 2.4),
      ]), color)
  }

  /// Draws the nested intervals of an estimate: 95 % at 0.9 pt, 66 % at 2.4 pt.
  ///
  /// What lies beyond the axis ends in an arrowhead.
  func drawInterval(
    _ estimate: IntervalEstimate, at y: Double, on axis: PlacedAxis, color: Color,
    dash: [Double] = []
  ) {
    let clippedLeft = estimate.lower < axis.axis.lower && !axis.axis.contains(estimate.lower)
    let clippedRight = estimate.upper > axis.axis.upper && !axis.axis.contains(estimate.upper)
    let left = axis.x(estimate.lower)
    let right = axis.x(estimate.upper)
    if right > left {
      stroke(
        .line(
          from: Point(left + (clippedLeft ? 3 : 0), y),
          to: Point(right - (clippedRight ? 3 : 0), y)),
        StrokeStyle(color, width: 0.9, dash: dash))
    }
    if let innerLower = estimate.innerLower, let innerUpper = estimate.innerUpper {
      // The thick line leaves the arrowhead free.
      let innerLeft = max(axis.x(innerLower), axis.left + (clippedLeft ? 5 : 0))
      let innerRight = min(axis.x(innerUpper), axis.right - (clippedRight ? 5 : 0))
      if innerRight > innerLeft {
        stroke(
          .line(from: Point(innerLeft, y), to: Point(innerRight, y)),
          StrokeStyle(color, width: 2.4))
      }
    }
    if clippedLeft { drawArrowhead(at: Point(axis.left, y), pointsRight: false, color: color) }
    if clippedRight { drawArrowhead(at: Point(axis.right, y), pointsRight: true, color: color) }
  }

  /// Draws an estimate with its intervals; a point beyond the axis is left to the arrow.
  func drawEstimate(
    _ estimate: IntervalEstimate, shape: MarkShape, at y: Double, on axis: PlacedAxis,
    radius: Double = 2.9, dash: [Double] = [], theme: Theme
  ) {
    drawInterval(estimate, at: y, on: axis, color: theme.color(of: shape), dash: dash)
    guard axis.axis.contains(estimate.value) else { return }
    drawMark(
      shape, at: Point(axis.x(estimate.value), y), filled: estimate.state == .decided,
      radius: radius, theme: theme)
  }

  /// Draws the tick of a value to compare with, 1.4 pt wide; an arrowhead beyond the axis.
  func drawComparator(
    _ value: Double, at y: Double, on axis: PlacedAxis, color: Color, height: Double = 8
  ) {
    guard value.isFinite else { return }
    if axis.axis.contains(value) {
      let x = axis.x(value)
      stroke(
        .line(from: Point(x, y - height / 2), to: Point(x, y + height / 2)),
        StrokeStyle(color, width: 1.4))
    } else {
      let right = value > axis.axis.upper
      // Outside the plot, so that it cannot be taken for the end of an interval.
      drawArrowhead(
        at: Point(right ? axis.right + 6 : axis.left - 6, y), pointsRight: right, color: color)
    }
  }
}

extension MarkShape {
  /// The outline around a centre; shapes of one radius look equally large.
  func outline(center: Point, radius: Double) -> Path {
    switch self {
    case .circle: return .circle(center: center, radius: radius)
    case .diamond:
      let half = radius * 1.28
      return .polygon([
        Point(center.x, center.y - half), Point(center.x + half, center.y),
        Point(center.x, center.y + half), Point(center.x - half, center.y),
      ])
    case .square:
      let half = radius * 0.9
      return .rectangle(
        Rectangle(x: center.x - half, y: center.y - half, width: 2 * half, height: 2 * half))
    }
  }
}
