/// Where the parts of a heatmap with few columns stand.
struct HeatTableLayout {
  let left: Double
  let offsets: [Double]
  let cell: Double
  let axis: PlacedAxis
  let hasPairs: Bool
  /// The lines of each column's name.
  let names: [[TextLine]]
  let kindLine: Double
  let groupTops: [Double]
  let rowTops: [[Double]]
  let bottom: Double
  let height: Double

  static let headingHeight = 16.0

  let rowHeight: Double

  init(_ chart: HeatmapChart, width: Double, measuring: any TextMeasuring) {
    let rows = chart.groups.flatMap(\.rows)
    let labels = measuring.widest(rows.map(\.label), chart.theme.text.rowName)
    left = min(max(labels + 8, min(118, 0.25 * width)), 0.34 * width)
    cell = min(36, 0.075 * width)
    offsets = chart.columnOffsets(cell: cell, gap: 9)
    hasPairs = rows.contains { $0.differing != nil }
    let forestLeft = left + (offsets.last ?? 0) + cell + 20
    let forestRight = width - (hasPairs ? 48 : 4)
    axis = PlacedAxis(
      axis: chart.axis
        ?? ChanceAxis(covering: rows.flatMap { $0.pooled.compactMap(\.self) }),
      left: forestLeft, right: max(forestRight, forestLeft + 40))

    let style = chart.theme.text.columnTitle
    let cellWidth = cell
    names = chart.columns.map { column in
      let lines = measuring.lines(of: StyledText(column.title, style), width: cellWidth - 2)
      guard lines.count > 2 else { return lines }
      // The rest of a long name is cut in the second of two lines.
      let rest = lines[1...].map(\.text.plain).joined()
      let second = measuring.shortened(rest, style, to: cellWidth - 2)
      let cut =
        second == rest ? measuring.shortened(rest + "  ", style, to: cellWidth - 2) : second
      return [lines[0], TextLine(text: StyledText(cut, style), width: cellWidth - 2)]
    }
    kindLine = 22
    rowHeight = chart.pooled.count > 2 ? 16 : 13.4

    var y = kindLine + 3
    var groupTops: [Double] = []
    var rowTops: [[Double]] = []
    for group in chart.groups {
      groupTops.append(y)
      if !group.title.isEmpty { y += Self.headingHeight }
      let top = y
      let step = rowHeight
      rowTops.append(group.rows.indices.map { top + Double($0) * step })
      y += Double(group.rows.count) * step
    }
    self.groupTops = groupTops
    self.rowTops = rowTops
    bottom = y
    height = y + 14 + (chart.reasons.isEmpty ? 0 : 5) + Double(chart.reasons.count) * 9.2
  }

  func box(row: Double, column: Int) -> Rectangle {
    Rectangle(
      x: left + offsets[column] + 0.5, y: row + 0.5, width: cell - 1, height: rowHeight - 1)
  }
}

extension HeatmapChart {
  func drawTable(on canvas: any Canvas, _ layout: HeatTableLayout, _ width: Double) {
    drawTableHead(on: canvas, layout, width)
    canvas.drawGrid(
      layout.axis, top: layout.kindLine + 3, bottom: layout.bottom, onlyTitled: true,
      theme: theme)
    for (group, (top, rowTops)) in zip(groups, zip(layout.groupTops, layout.rowTops)) {
      canvas.draw(group.title.uppercased(), theme.text.overline, at: Point(0, top + 11))
      for (row, rowTop) in zip(group.rows, rowTops) {
        draw(row, top: rowTop, on: canvas, layout, width)
      }
    }
    canvas.drawTicks(layout.axis, baseline: layout.bottom + 9, theme: theme)
    for (index, reason) in reasons.enumerated() {
      let y = layout.bottom + 23 + Double(index) * 9.2
      canvas.drawHatching(
        Rectangle(x: layout.left, y: y - 5.5, width: 9, height: 6), theme: theme)
      let room = width - layout.left - 13
      canvas.draw(
        canvas.shortened(reason, theme.text.legend, to: room), theme.text.legend,
        at: Point(layout.left + 13, y))
    }
  }

  private func drawTableHead(
    on canvas: any Canvas, _ layout: HeatTableLayout, _ width: Double
  ) {
    for (index, lines) in layout.names.enumerated() {
      let center = layout.left + layout.offsets[index] + layout.cell / 2
      for (number, line) in lines.enumerated() {
        let fromLast = Double(lines.count - 1 - number)
        canvas.draw(
          line.text, at: Point(center, layout.kindLine - 5.5 - fromLast * 8), anchor: .middle)
      }
    }
    drawKindLines(on: canvas, left: layout.left, layout.offsets, layout.cell, layout.kindLine)
    canvas.drawDirections(layout.axis, baseline: layout.kindLine - 5.5, theme: theme)
    guard layout.hasPairs else { return }
    let first = layout.kindLine - 13.5
    canvas.draw("Pairs", theme.text.columnHead, at: Point(width, first), anchor: .end)
    canvas.draw("that differ", theme.text.columnUnit, at: Point(width, first + 8), anchor: .end)
  }

  private func draw(
    _ row: Row, top: Double, on canvas: any Canvas, _ layout: HeatTableLayout, _ width: Double
  ) {
    let center = top + layout.rowHeight / 2
    let baseline = ForestLayout.baseline(center)
    canvas.group(GroupInfo(title: spoken(row), data: row.data)) {
      let style = theme.text.rowName
      canvas.draw(
        canvas.shortened(row.label, style, to: layout.left - 8), style,
        at: Point(layout.left - 7, baseline), anchor: .end)
      for (index, cell) in row.cells.enumerated() {
        canvas.drawHeatCell(
          columns[index].noModel == nil ? cell : .noModel,
          in: layout.box(row: top, column: index), numbers: true, theme: theme)
      }
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
