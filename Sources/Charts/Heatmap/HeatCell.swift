extension Canvas {
  /// Draws a cell of a heatmap: its ground, and its number where `numbers`.
  func drawHeatCell(
    _ cell: HeatmapChart.Cell, in box: Rectangle, numbers: Bool, theme: Theme
  ) {
    switch cell {
    case .weight(let logOdds):
      drawHeatCell(
        .effect(logOdds: logOdds, state: .decided), in: box, numbers: numbers, theme: theme)
    case .effect(let logOdds, let state):
      let ground =
        state == .decided ? theme.diverging.color(logOdds: logOdds) : theme.quietCell
      fill(.rectangle(box), ground)
      guard numbers else { return }
      switch state {
      case .decided:
        drawCellText(
          ChanceNumber.whole(logOdds: logOdds), in: box,
          TextStyle(size: 7, weight: 500, color: ground.readableText, tabularFigures: true))
      case .indifferent: drawCellText("≈", in: box, theme.text.cell)
      case .undecided:
        drawCellText(ChanceNumber.whole(logOdds: logOdds), in: box, theme.text.cell)
      }
    case .neverDiffers:
      fill(.rectangle(box), theme.quietCell)
      if numbers {
        drawCellText("–", in: box, theme.text.cell)
      } else {
        horizontalLine(
          box.y + box.height / 2, box.x + box.width / 2 - 1.2, box.x + box.width / 2 + 1.2,
          StrokeStyle(theme.tertiary, width: 0.6))
      }
    case .noModel: drawHatching(box, theme: theme)
    case .missing: fill(.rectangle(box), theme.quietCell)
    }
  }

  /// Fills a rectangle with thin slanted lines: there is no model behind it.
  func drawHatching(_ box: Rectangle, theme: Theme) {
    fill(.rectangle(box), theme.tint)
    let step = 3.2
    clipped(to: box) {
      for start in stride(from: box.x - box.height, to: box.maxX, by: step) {
        stroke(
          .line(from: Point(start, box.maxY), to: Point(start + box.height, box.y)),
          StrokeStyle(theme.axis, width: 0.4))
      }
    }
  }

  private func drawCellText(_ text: String, in box: Rectangle, _ style: TextStyle) {
    draw(
      text, style, at: Point(box.x + box.width / 2, box.y + box.height / 2 + 2.5),
      anchor: .middle)
  }
}

extension Canvas {
  /// Draws the legend of the diverging colours: eleven steps from 25 to 75 %.
  ///
  /// The words stand left and right of the scale; the numbers under it. The scale starts
  /// at `left` and a step is `step` wide. Returns the right edge of the last word.
  @discardableResult
  func drawDivergingLegend(
    left: Double, top: Double, step: Double, words: (less: String, more: String), theme: Theme
  ) -> Double {
    let style = theme.text.legend
    draw(words.less, style, at: Point(left - 6, top + 6.8), anchor: .end)
    var x = left
    for percent in stride(from: 25, through: 75, by: 5) {
      let logOdds = Logit.logOdds(percent: Double(percent))
      fill(
        .rectangle(Rectangle(x: x, y: top, width: step, height: 9)),
        theme.diverging.color(logOdds: logOdds))
      draw(
        "\(percent)", theme.text.tick.colored(theme.tertiary),
        at: Point(x + step / 2, top + 17), anchor: .middle)
      x += step
    }
    draw(words.more, style, at: Point(x + 5, top + 6.8))
    return x + 5 + width(of: words.more, style)
  }
}

extension TextStyle {
  /// The same style in another colour.
  func colored(_ color: Color) -> TextStyle {
    var style = self
    style.color = color
    return style
  }
}
