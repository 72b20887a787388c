extension ForestChart {
  func drawHead(on canvas: any Canvas, _ layout: ForestLayout) {
    canvas.drawDirections(layout.axis, baseline: 8, theme: theme)
    let style = theme.text.columnHead
    guard let intervalRight = layout.intervalRight else { return }
    canvas.draw("Picks “more”", style, at: Point(layout.chanceRight, 8), anchor: .end)
    canvas.draw("95% interval", style, at: Point(intervalRight, 8), anchor: .end)
    guard let pairsRight = layout.pairsRight else { return }
    canvas.draw("Pairs", style, at: Point(pairsRight, 8), anchor: .end)
    canvas.draw(
      "that differ", theme.text.columnUnit, at: Point(pairsRight, 16), anchor: .end)
  }

  func draw(_ row: ForestRow, at y: Double, on canvas: any Canvas, _ layout: ForestLayout) {
    let baseline = ForestLayout.baseline(y)
    let style = row.content.isDecided ? theme.text.rowTitle : theme.text.quietRowTitle
    canvas.draw(
      canvas.shortened(row.label, style, to: layout.labelWidth), style,
      at: Point(layout.labelRight, baseline), anchor: .end)
    canvas.drawForestContent(row.content, shape: shape, at: y, on: layout.axis, theme: theme)
    if let comparator = row.comparator {
      canvas.drawComparator(
        comparator, at: y, on: layout.axis, color: theme.color(of: comparatorShape),
        height: min(8, layout.rowHeight - 2))
    }
    drawNumbers(of: row, baseline: baseline, on: canvas, layout)
  }

  func draw(
    _ others: OtherRows, at y: Double, on canvas: any Canvas, _ layout: ForestLayout
  ) {
    let baseline = ForestLayout.baseline(y)
    canvas.group(GroupInfo(title: "\(others.label): \(others.remark)")) {
      let style = theme.text.rowTitle
      canvas.draw(
        canvas.shortened(others.label, style, to: layout.labelWidth), style,
        at: Point(layout.labelRight, baseline), anchor: .end)
      let color = theme.color(of: shape).withOpacity(0.62)
      for value in others.values where layout.axis.axis.contains(value) {
        canvas.verticalLine(
          layout.axis.x(value), y - 5, y + 5, StrokeStyle(color, width: 0.8))
      }
      drawRemark(others.remark, at: y, on: canvas, layout)
    }
  }

  private func drawNumbers(
    of row: ForestRow, baseline: Double, on canvas: any Canvas, _ layout: ForestLayout
  ) {
    if let pairsRight = layout.pairsRight, let differing = row.differing {
      canvas.draw(
        ChanceNumber.count(differing), theme.text.count, at: Point(pairsRight, baseline),
        anchor: .end)
    }
    if let remark = row.content.remark {
      drawRemark(remark, at: baseline - 2.6, on: canvas, layout)
      return
    }
    guard case .effect(let estimate) = row.content else { return }
    canvas.draw(
      ChanceNumber.percent(logOdds: estimate.value),
      estimate.state == .decided ? theme.text.strongNumber : theme.text.number,
      at: Point(layout.chanceRight, baseline), anchor: .end)
    if let intervalRight = layout.intervalRight {
      canvas.draw(
        ChanceNumber.interval(estimate), theme.text.interval,
        at: Point(intervalRight, baseline), anchor: .end)
    }
  }

  /// Writes a remark where the numbers would stand; on a narrow chart there is no room,
  /// and the mark and the row's accessible name carry it.
  private func drawRemark(
    _ remark: String, at y: Double, on canvas: any Canvas, _ layout: ForestLayout
  ) {
    guard let intervalRight = layout.intervalRight else { return }
    let style = theme.text.remark
    let left = layout.axis.right + 8
    let room = (layout.pairsRight ?? intervalRight + 30) - 30 - left
    let lines = canvas.lines(of: StyledText(remark, style), width: room)
    if lines.count == 1 || layout.rowHeight < 15 {
      canvas.draw(
        canvas.shortened(remark, style, to: room), style,
        at: Point(left + room, ForestLayout.baseline(y)), anchor: .end)
    } else {
      for (index, line) in lines.prefix(2).enumerated() {
        canvas.draw(
          line.text, at: Point(left + room, y - 1.2 + Double(index) * 7.4), anchor: .end)
      }
    }
  }
}
