extension Canvas {
  /// Draws the grid lines of an axis, and its reference line stronger; with `onlyTitled`,
  /// lines without a number are left out.
  func drawGrid(
    _ axis: PlacedAxis, top: Double, bottom: Double, onlyTitled: Bool = false, theme: Theme
  ) {
    for tick in axis.axis.ticks where tick.value != axis.axis.reference {
      if onlyTitled && tick.title.isEmpty { continue }
      verticalLine(axis.x(tick.value), top, bottom, StrokeStyle(theme.grid, width: 0.5))
    }
    if let x = axis.referenceX, axis.axis.reference.map(axis.axis.contains) == true {
      verticalLine(x, top, bottom, StrokeStyle(theme.reference, width: 0.7))
    }
  }

  /// Writes the numbers of an axis under their lines.
  ///
  /// Where all of them do not fit, every second, third or fourth is written, counted from
  /// the reference or else from the left end.
  func drawTicks(_ axis: PlacedAxis, baseline: Double, size: Double = 6.8, theme: Theme) {
    let ticks = axis.axis.ticks.filter { !$0.title.isEmpty }
    let anchor = ticks.firstIndex { $0.value == axis.axis.reference } ?? 0
    for step in 1...max(ticks.count, 1) {
      let chosen = ticks.indices.filter { ($0 - anchor) % step == 0 }.map { ticks[$0] }
      guard step == ticks.count || fits(chosen, axis, size: size, theme) else { continue }
      for tick in chosen {
        let style = tickStyle(tick, axis, size: size, theme)
        draw(tick.title, style, at: Point(axis.x(tick.value), baseline), anchor: .middle)
      }
      return
    }
  }

  private func tickStyle(
    _ tick: AxisTick, _ axis: PlacedAxis, size: Double, _ theme: Theme
  ) -> TextStyle {
    var style = tick.value == axis.axis.reference ? theme.text.strongTick : theme.text.tick
    style.size = size
    return style
  }

  private func fits(
    _ ticks: [AxisTick], _ axis: PlacedAxis, size: Double, _ theme: Theme
  ) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      let room = axis.x(right.value) - axis.x(left.value)
      let needed =
        (width(of: left.title, tickStyle(left, axis, size: size, theme))
          + width(of: right.title, tickStyle(right, axis, size: size, theme))) / 2
      return needed + 2 <= room
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
        && width(of: StyledText(short, more)) <= axis.right - center - gap + 2
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
