import Glibc

/// Where the parts of a matrix with numbers stand.
struct HeatMatrixLayout {
  /// Left edge of the first cell.
  let left: Double
  /// Left edge of each column, from `left`.
  let offsets: [Double]
  let cell: Double
  /// The strip of all judges; nil where there is none.
  let strip: PlacedAxis?
  /// Baseline of the turned names, and the line that shows the kind.
  let nameBaseline: Double
  let kindLine: Double
  /// Height of the whole chart.
  let height: Double
  let legendTop: Double
  /// Top of each group's heading and of each row within it.
  let groupTops: [Double]
  let rowTops: [[Double]]

  static let rowHeight = 13.0
  static let headingHeight = 16.0
  static let angle = 42.0

  init(_ chart: HeatmapChart, width: Double, measuring: any TextMeasuring) {
    let rows = chart.groups.flatMap(\.rows)
    let names = measuring.widest(rows.map(\.label), chart.theme.text.rowName)
    left = min(max(names + 8, min(112, 0.24 * width)), 0.34 * width)
    let gaps = 9 * Double(max(chart.kindRuns.count - 1, 0))
    let stripRoom = chart.showsStrip ? 14 + 56.0 : 0
    let room = width - left - gaps - stripRoom
    cell = min(room / Double(max(chart.columns.count, 1)), chart.columns.count <= 10 ? 32 : 24.2)
    offsets = chart.columnOffsets(cell: cell, gap: 9)
    let right = left + (offsets.last ?? 0) + cell

    let style = chart.theme.text.columnTitle
    let radians = Self.angle * .pi / 180
    var rise = 0.0
    for (column, offset) in zip(chart.columns, offsets) {
      // Names lean to the right; they may not leave the page there.
      let reach = (width - (left + offset + cell / 2)) / cos(radians) + 4
      let title = measuring.shortened(column.title, style, to: min(110, reach))
      rise = max(rise, measuring.width(of: title, style) * sin(radians))
    }
    nameBaseline = max(rise + 8, 20)
    kindLine = nameBaseline + 5

    var y = kindLine + 4
    var groupTops: [Double] = []
    var rowTops: [[Double]] = []
    for group in chart.groups {
      groupTops.append(y)
      if !group.title.isEmpty { y += Self.headingHeight }
      let top = y
      rowTops.append(group.rows.indices.map { top + Double($0) * Self.rowHeight })
      y += Double(group.rows.count) * Self.rowHeight
    }
    self.groupTops = groupTops
    self.rowTops = rowTops
    legendTop = y + 9
    height = legendTop + 20 + Double(chart.reasons.count) * 9.2 + (chart.reasons.isEmpty ? 0 : 4)
    guard chart.showsStrip else {
      strip = nil
      return
    }
    let values = rows.flatMap(\.cells).compactMap { cell -> Double? in
      if case .effect(let logOdds, _) = cell { return logOdds }
      return nil
    }
    strip = PlacedAxis(
      axis: StripAxis(chart.axis ?? ChanceAxis(covering: values)), left: right + 14,
      right: min(width, right + 14 + 160) - 5)
  }

  func box(row: Double, column: Int) -> Rectangle {
    Rectangle(
      x: left + offsets[column] + 0.5, y: row + 0.5, width: cell - 1, height: Self.rowHeight - 1)
  }
}

extension HeatmapChart {
  /// Why columns are hatched, a sentence per column.
  var reasons: [String] {
    columns.compactMap { column in column.noModel.map { "\(column.title): \($0)" } }
  }

  func drawMatrix(on canvas: any Canvas, _ layout: HeatMatrixLayout, _ width: Double) {
    drawTurnedNames(on: canvas, layout, width)
    drawKindLines(on: canvas, left: layout.left, layout.offsets, layout.cell, layout.kindLine)
    if let strip = layout.strip { drawStripHead(on: canvas, strip, layout) }
    for (group, (top, rowTops)) in zip(groups, zip(layout.groupTops, layout.rowTops)) {
      canvas.draw(
        group.title.uppercased(), theme.text.overline, at: Point(0, top + 11))
      for (row, rowTop) in zip(group.rows, rowTops) {
        draw(row, top: rowTop, on: canvas, layout)
      }
      if let strip = layout.strip, let first = rowTops.first, let last = rowTops.last {
        drawStrip(
          group.rows, tops: rowTops, from: first, to: last + HeatMatrixLayout.rowHeight,
          on: canvas, strip)
      }
    }
    drawMatrixLegend(on: canvas, layout, width)
  }

  /// The lines in the colours of the kinds over their columns.
  func drawKindLines(
    on canvas: any Canvas, left: Double, _ offsets: [Double], _ cell: Double, _ y: Double
  ) {
    for run in kindRuns {
      guard let last = run.last else { continue }
      canvas.horizontalLine(
        y, left + offsets[run.lowerBound] + 0.5, left + offsets[last] + cell - 0.5,
        StrokeStyle(theme.color(of: columns[run.lowerBound].shape), width: 1.6))
    }
  }

  private func drawTurnedNames(
    on canvas: any Canvas, _ layout: HeatMatrixLayout, _ width: Double
  ) {
    let style = theme.text.columnTitle
    for (column, offset) in zip(columns, layout.offsets) {
      let x = layout.left + offset + layout.cell / 2
      let reach = (width - x) / cos(HeatMatrixLayout.angle * .pi / 180) + 4
      canvas.draw(
        StyledText(canvas.shortened(column.title, style, to: min(110, reach)), style),
        at: Point(x, layout.nameBaseline), anchor: .start, rotation: -HeatMatrixLayout.angle)
    }
  }

  private func draw(
    _ row: Row, top: Double, on canvas: any Canvas, _ layout: HeatMatrixLayout
  ) {
    canvas.group(GroupInfo(title: spoken(row), data: row.data)) {
      let style = theme.text.rowName
      canvas.draw(
        canvas.shortened(row.label, style, to: layout.left - 8), style,
        at: Point(layout.left - 7, ForestLayout.baseline(top + 6.5)), anchor: .end)
      for (index, cell) in row.cells.enumerated() {
        canvas.drawHeatCell(
          columns[index].noModel == nil ? cell : .noModel,
          in: layout.box(row: top, column: index), numbers: true, theme: theme)
      }
    }
  }

  private func drawMatrixLegend(
    on canvas: any Canvas, _ layout: HeatMatrixLayout, _ width: Double
  ) {
    let right = layout.left + (layout.offsets.last ?? 0) + layout.cell
    let step = min(18, max(12, (right - layout.left) * 0.5 / 11))
    let end = canvas.drawDivergingLegend(
      left: layout.left, top: layout.legendTop, step: step,
      words: ("less of it preferred", "more of it preferred"), theme: theme)
    if let strip = layout.strip {
      drawStripLegend(on: canvas, right: strip.right, after: end, top: layout.legendTop)
    }
    for (index, reason) in reasons.enumerated() {
      let y = layout.legendTop + 29 + Double(index) * 9.2
      canvas.drawHatching(
        Rectangle(x: layout.left, y: y - 5.5, width: 9, height: 6), theme: theme)
      canvas.draw(reason, theme.text.legend, at: Point(layout.left + 13, y))
    }
  }
}
