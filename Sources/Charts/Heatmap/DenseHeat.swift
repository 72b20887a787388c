extension HeatmapChart {
  func drawDense(on canvas: any Canvas, _ layout: DenseHeatLayout, _ width: Double) {
    let strongest = columns.indices.map(strongestRows)
    for panel in layout.panels {
      drawFactorNames(panel, on: canvas, width: width)
      for (index, column) in columns.enumerated() {
        draw(
          column, index: index, strongest: strongest[index], panel: panel, on: canvas, layout)
      }
    }
    drawDenseLegend(on: canvas, layout, width)
  }

  /// The places (group, row) of a column's three strongest decided effects.
  private func strongestRows(of column: Int) -> [[Int]] {
    var effects: [(strength: Double, place: [Int])] = []
    for (groupIndex, group) in groups.enumerated() {
      for (rowIndex, row) in group.rows.enumerated() {
        let cell = row.cells[column]
        guard cell.isColoured, let logOdds = cell.logOdds else { continue }
        effects.append((abs(logOdds), [groupIndex, rowIndex]))
      }
    }
    // Equal strengths keep the order of the rows.
    let order = effects.indices.sorted {
      (effects[$1].strength, $0) < (effects[$0].strength, $1)
    }
    return order.prefix(3).map { effects[$0].place }
  }

  private func drawFactorNames(
    _ panel: DenseHeatLayout.Panel, on canvas: any Canvas, width: Double
  ) {
    let style = theme.text.denseName
    for (row, x) in panel.columns {
      let limit = DenseHeatLayout.nameLimit(x: x, width: width)
      let name = canvas.shortened(row.label, style, to: limit)
      canvas.draw(
        StyledText(name, style), at: Point(x + DenseHeatLayout.nameOffset, panel.top - 7),
        anchor: .start,
        rotation: -DenseHeatLayout.angle)
    }
    for group in panel.groups {
      canvas.horizontalLine(
        panel.top - 3.5, group.left + 0.5, group.right - 0.5,
        StrokeStyle(theme.axis, width: 0.9))
    }
  }

  private func draw(
    _ column: Column, index: Int, strongest: [[Int]], panel: DenseHeatLayout.Panel,
    on canvas: any Canvas, _ layout: DenseHeatLayout
  ) {
    let top = panel.top + layout.rowOffsets[index]
    let center = top + DenseHeatLayout.rowHeight / 2
    let style = theme.text.denseName
    let names = strongest.map { groups[$0[0]].rows[$0[1]] }
    let words = names.map(\.label).joined(separator: ", ")
    let nothing = hasIntervals ? "no decided effect" : "no weight"
    let title = "\(column.title): " + (words.isEmpty ? nothing : "strongest \(words)")
    canvas.group(GroupInfo(title: title)) {
      canvas.draw(
        canvas.shortened(column.title, style, to: layout.left - 16), style,
        at: Point(layout.left - 13, center + 2.3), anchor: .end)
      canvas.drawMark(
        column.shape, at: Point(layout.left - 6.5, center), radius: 2, theme: theme)
      for (row, x) in panel.columns {
        let box = Rectangle(
          x: x + 0.3, y: top + 0.3, width: layout.columnWidth - 0.6,
          height: DenseHeatLayout.rowHeight - 0.6)
        let cell = column.noModel == nil ? row.cells[index] : Cell.noModel
        canvas.drawHeatCell(cell, in: box, numbers: false, theme: theme)
        guard let logOdds = cell.logOdds, names.contains(row) else { continue }
        canvas.fill(
          .circle(center: Point(x + layout.columnWidth / 2, center), radius: 1.15),
          theme.diverging.color(logOdds: logOdds).readableText)
      }
    }
  }

  private func drawDenseLegend(
    on canvas: any Canvas, _ layout: DenseHeatLayout, _ width: Double
  ) {
    let end = canvas.drawDivergingLegend(
      left: layout.left, top: layout.legendTop, step: 14,
      words: ("less preferred", "more preferred"), theme: theme)
    let style = theme.text.legend
    let text = hasIntervals ? "three strongest; no colour: undecided" : "three strongest"
    let x = end + 14
    if x + 6 + canvas.width(of: text, style) <= width {
      canvas.fill(
        .circle(center: Point(x, layout.legendTop + 4.5), radius: 1.3), theme.ink)
      canvas.draw(text, style, at: Point(x + 5, layout.legendTop + 6.8))
    }
    drawReasons(on: canvas, left: layout.left, baseline: layout.legendTop + 29, width: width)
  }
}
