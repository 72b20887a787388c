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
    let content = layout.intervalRight == nil ? row.content.withoutVagueEstimate : row.content
    canvas.drawForestContent(content, shape: shape, at: y, on: layout.axis, theme: theme)
    if let comparator = row.comparator {
      canvas.drawComparator(
        comparator, at: y, on: layout.axis, color: theme.color(of: comparatorShape),
        height: min(8, layout.rowHeight - 2))
    }
    drawNumbers(of: row, at: y, on: canvas, layout)
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
      drawRemark(others.remark, at: y, differing: nil, on: canvas, layout)
    }
  }

  private func drawNumbers(
    of row: ForestRow, at y: Double, on canvas: any Canvas, _ layout: ForestLayout
  ) {
    let baseline = ForestLayout.baseline(y)
    if let pairsRight = layout.pairsRight, let differing = row.differing {
      canvas.draw(
        ChanceNumber.count(differing), theme.text.count, at: Point(pairsRight, baseline),
        anchor: .end)
    }
    if let remark = row.content.remark {
      drawRemark(remark, at: y, differing: row.differing, on: canvas, layout)
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

  /// Writes a remark where the numbers would stand, in two lines if it has two parts; on a
  /// narrow chart over the row's line.
  private func drawRemark(
    _ remark: String, at y: Double, differing: Int?, on canvas: any Canvas,
    _ layout: ForestLayout
  ) {
    guard let intervalRight = layout.intervalRight else {
      drawRemarkInPlot(remark, at: y, on: canvas, layout)
      return
    }
    let left = layout.axis.right + 8
    let style = theme.text.remark
    let count = canvas.width(of: differing.map(ChanceNumber.count) ?? "", theme.text.count)
    let end = layout.pairsRight.map { $0 - ForestLayout.room(besideCount: count) } ?? intervalRight
    let baseline = ForestLayout.baseline(y)
    // In line with the intervals where it fits there, else as far as counts allow.
    for right in [intervalRight, layout.remarkRight, end]
    where canvas.width(of: remark, style) <= right - left {
      canvas.draw(remark, style, at: Point(right, baseline), anchor: .end)
      return
    }
    guard let parts = twoParts(of: remark), layout.rowHeight >= 12.6 else {
      canvas.draw(
        canvas.shortened(remark, style, to: end - left), style,
        at: Point(end, baseline), anchor: .end)
      return
    }
    let leading = min(7.4, layout.rowHeight / 2)
    for (index, part) in parts.enumerated() {
      let small = TextStyle(size: 6.3, color: style.color)
      let right = min(end, layout.remarkRight)
      canvas.draw(
        canvas.shortened(part, small, to: right - left), small,
        at: Point(right, y + 2 + (Double(index) - 0.5) * leading), anchor: .end)
    }
  }

  /// A remark cut after its colon, before its bracket, or at the space nearest its middle.
  private func twoParts(of remark: String) -> [String]? {
    let letters = Array(remark)
    let spaces = letters.indices.filter { letters[$0] == " " && $0 > 0 }
    let cut =
      spaces.first { letters[$0 - 1] == ":" }
      ?? spaces.first { $0 + 1 < letters.count && letters[$0 + 1] == "(" }
      ?? spaces.min { abs($0 - letters.count / 2) < abs($1 - letters.count / 2) }
    return cut.map { [String(letters[..<$0]), String(letters[($0 + 1)...])] }
  }

  /// Writes a remark on paper ground in the middle of the plot; the state "≈" instead, so
  /// that the mark stays visible.
  private func drawRemarkInPlot(
    _ remark: String, at y: Double, on canvas: any Canvas, _ layout: ForestLayout
  ) {
    let baseline = ForestLayout.baseline(y)
    if remark == ForestContent.indifferentRemark {
      canvas.draw(
        "≈", theme.text.number, at: Point(layout.chanceRight, baseline), anchor: .end)
      return
    }
    canvas.drawRemark(remark, at: y, on: layout.axis, theme: theme)
  }
}
