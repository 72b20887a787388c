extension Canvas {
  /// Draws the grid lines of an axis, and its reference line stronger.
  func drawGrid(_ axis: PlacedAxis, top: Double, bottom: Double, theme: Theme) {
    for tick in axis.axis.ticks where tick.value != axis.axis.reference {
      verticalLine(axis.x(tick.value), top, bottom, StrokeStyle(theme.grid, width: 0.5))
    }
    if let x = axis.referenceX, axis.axis.reference.map(axis.axis.contains) == true {
      verticalLine(x, top, bottom, StrokeStyle(theme.reference, width: 0.7))
    }
  }

  /// Writes the numbers of an axis under each other's line; a number without room is left
  /// out, the reference never.
  func drawTicks(_ axis: PlacedAxis, baseline: Double, theme: Theme) {
    let placed = axis.axis.ticks.filter { !$0.title.isEmpty }
    var taken: [(left: Double, right: Double)] = []
    let ordered =
      placed.filter { $0.value == axis.axis.reference }
      + placed.filter { $0.value != axis.axis.reference }
    for tick in ordered {
      let isReference = tick.value == axis.axis.reference
      let style = isReference ? theme.text.strongTick : theme.text.tick
      let half = width(of: StyledText(tick.title, style)) / 2 + 1.5
      let x = axis.x(tick.value)
      if taken.contains(where: { x - half < $0.right && x + half > $0.left }) { continue }
      taken.append((x - half, x + half))
      draw(tick.title, style, at: Point(x, baseline), anchor: .middle)
    }
  }

  /// Draws the band of chances that are practically indifferent, 45 to 55 %.
  func drawIndifferenceBand(_ axis: PlacedAxis, top: Double, bottom: Double, theme: Theme) {
    let left = axis.x(Logit.logOdds(percent: 45))
    let right = axis.x(Logit.logOdds(percent: 55))
    fill(
      .rectangle(Rectangle(x: left, y: top, width: right - left, height: bottom - top)),
      theme.tint)
  }

  /// Writes what the two sides of 50 % mean, in the colours of the arms; shorter where
  /// there is less room.
  func drawDirections(_ axis: PlacedAxis, baseline: Double, size: Double = 7, theme: Theme) {
    guard let center = axis.referenceX else { return }
    let less = TextStyle(size: size, weight: 500, color: theme.less)
    let more = TextStyle(size: size, weight: 500, color: theme.more)
    let gap = min(8, (axis.right - axis.left) * 0.06)
    for (long, short) in [
      ("\u{2190} prefers less of it", "prefers more of it \u{2192}"),
      ("\u{2190} less", "more \u{2192}"),
    ] {
      let fits =
        width(of: StyledText(long, less)) <= center - gap - axis.left + 12
        && width(of: StyledText(short, more)) <= axis.right - center - gap + 12
      guard fits else { continue }
      draw(long, less, at: Point(center - gap, baseline), anchor: .end)
      draw(short, more, at: Point(center + gap, baseline))
      return
    }
  }

  /// Draws an upright line.
  func verticalLine(_ x: Double, _ top: Double, _ bottom: Double, _ style: StrokeStyle) {
    stroke(.line(from: Point(x, top), to: Point(x, bottom)), style)
  }

  /// Draws a level line.
  func horizontalLine(_ y: Double, _ left: Double, _ right: Double, _ style: StrokeStyle) {
    stroke(.line(from: Point(left, y), to: Point(right, y)), style)
  }
}
