extension HeatmapChart {
  func drawTable(on canvas: any Canvas, _ layout: HeatTableLayout, _ width: Double) {
    drawTableHead(on: canvas, layout, width)
    canvas.drawGrid(
      layout.axis, top: layout.kindLine + 3, bottom: layout.grid.bottom, onlyTitled: true,
      theme: theme)
    for (group, (top, rowTops)) in zip(groups, zip(layout.grid.groupTops, layout.grid.rowTops)) {
      canvas.draw(group.title.uppercased(), theme.text.overline, at: Point(0, top + 11))
      for (row, rowTop) in zip(group.rows, rowTops) {
        draw(row, top: rowTop, on: canvas, layout, width)
      }
    }
    canvas.drawTicks(layout.axis, baseline: layout.grid.bottom + 9, theme: theme)
    drawReasons(
      on: canvas, left: layout.grid.left, baseline: layout.grid.bottom + 23, width: width)
  }

  private func drawTableHead(
    on canvas: any Canvas, _ layout: HeatTableLayout, _ width: Double
  ) {
    for (index, lines) in layout.names.enumerated() {
      let center = layout.grid.left + layout.grid.offsets[index] + layout.grid.cell / 2
      for (number, line) in lines.enumerated() {
        let fromLast = Double(lines.count - 1 - number)
        canvas.draw(
          line, at: Point(center, layout.kindLine - 5.5 - fromLast * 8), anchor: .middle)
      }
    }
    drawKindLines(on: canvas, layout.grid, y: layout.kindLine)
    canvas.drawDirections(layout.axis, baseline: layout.kindLine - 5.5, theme: theme)
    guard layout.hasPairs else { return }
    let first = layout.kindLine - 13.5
    canvas.draw("Pairs", theme.text.columnHead, at: Point(width, first), anchor: .end)
    canvas.draw("that differ", theme.text.columnUnit, at: Point(width, first + 8), anchor: .end)
  }

  private func draw(
    _ row: Row, top: Double, on canvas: any Canvas, _ layout: HeatTableLayout, _ width: Double
  ) {
    let center = top + layout.grid.rowHeight / 2
    let baseline = ForestLayout.baseline(center)
    canvas.group(GroupInfo(title: spoken(row), data: row.data)) {
      drawNameAndCells(of: row, top: top, on: canvas, layout.grid)
      let spread = pooled.count > 1 ? 5.2 : 0
      for (index, (shape, estimate)) in zip(pooled, row.pooled).enumerated() {
        guard var estimate else { continue }
        // Two series share a row: the thick inner lines would make them one.
        if pooled.count > 1 {
          estimate.innerLower = nil
          estimate.innerUpper = nil
        }
        let offset = (Double(index) - Double(pooled.count - 1) / 2) * spread
        canvas.drawEstimate(
          estimate, shape: shape, at: center + offset, on: layout.axis, radius: 2.4,
          theme: theme)
      }
      if let differing = row.differing {
        canvas.draw(
          ChanceNumber.count(differing), theme.text.count, at: Point(width, baseline),
          anchor: .end)
      }
    }
  }
}
