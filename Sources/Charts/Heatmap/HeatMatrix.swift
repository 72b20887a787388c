extension HeatmapChart {
  func drawMatrix(on canvas: any Canvas, _ layout: HeatMatrixLayout, _ width: Double) {
    drawTurnedNames(on: canvas, layout, width)
    drawKindLines(on: canvas, layout.grid, y: layout.kindLine)
    if let strip = layout.strip { drawStripHead(on: canvas, strip, layout) }
    for (group, (top, rowTops)) in zip(groups, zip(layout.grid.groupTops, layout.grid.rowTops)) {
      canvas.draw(
        group.title.uppercased(), theme.text.overline, at: Point(0, top + 11))
      for (row, rowTop) in zip(group.rows, rowTops) {
        draw(row, top: rowTop, on: canvas, layout.grid)
      }
      if let strip = layout.strip, let first = rowTops.first, let last = rowTops.last {
        drawStrip(
          group.rows, tops: rowTops, from: first, to: last + layout.grid.rowHeight, on: canvas,
          strip)
      }
    }
    drawMatrixLegend(on: canvas, layout, width)
  }

  /// The lines in the colours of the kinds over their columns.
  func drawKindLines(on canvas: any Canvas, _ grid: HeatGrid, y: Double) {
    for run in kindRuns {
      guard let last = run.last else { continue }
      canvas.horizontalLine(
        y, grid.left + grid.offsets[run.lowerBound] + 0.5,
        grid.left + grid.offsets[last] + grid.cell - 0.5,
        StrokeStyle(theme.color(of: columns[run.lowerBound].shape), width: 1.6))
    }
  }

  private func drawTurnedNames(
    on canvas: any Canvas, _ layout: HeatMatrixLayout, _ width: Double
  ) {
    let style = theme.text.columnTitle
    for (column, offset) in zip(columns, layout.grid.offsets) {
      let x = layout.grid.left + offset + layout.grid.cell / 2
      let limit = HeatMatrixLayout.nameLimit(x: x, width: width)
      canvas.draw(
        StyledText(canvas.shortened(column.title, style, to: limit), style),
        at: Point(x, layout.nameBaseline), anchor: .start, rotation: -HeatMatrixLayout.angle)
    }
  }

  private func draw(_ row: Row, top: Double, on canvas: any Canvas, _ grid: HeatGrid) {
    canvas.group(GroupInfo(title: spoken(row), data: row.data)) {
      drawNameAndCells(of: row, top: top, on: canvas, grid)
    }
  }

  /// Draws a row's name and its cells with numbers.
  func drawNameAndCells(of row: Row, top: Double, on canvas: any Canvas, _ grid: HeatGrid) {
    let style = theme.text.rowName
    canvas.draw(
      canvas.shortened(row.label, style, to: grid.left - 8), style,
      at: Point(grid.left - 7, ForestLayout.baseline(top + grid.rowHeight / 2)), anchor: .end)
    for (index, cell) in row.cells.enumerated() {
      canvas.drawHeatCell(
        columns[index].noModel == nil ? cell : .noModel, in: grid.box(top: top, column: index),
        numbers: true, theme: theme)
    }
  }

  private func drawMatrixLegend(
    on canvas: any Canvas, _ layout: HeatMatrixLayout, _ width: Double
  ) {
    let step = min(18, max(12, (layout.grid.right - layout.grid.left) * 0.5 / 11))
    let end = canvas.drawDivergingLegend(
      left: layout.grid.left, top: layout.legendTop, step: step,
      words: ("less of it preferred", "more of it preferred"), theme: theme)
    if let strip = layout.strip {
      drawStripLegend(on: canvas, right: strip.right, after: end, top: layout.legendTop)
    }
    drawReasons(
      on: canvas, left: layout.grid.left, baseline: layout.legendTop + 29, width: width)
  }
}
