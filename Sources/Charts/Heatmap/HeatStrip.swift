/// A chance axis whose numbers have no "%" sign and stand at odd multiples of 10 %, for
/// little room.
struct StripAxis: ValueAxis {
  private let axis: ChanceAxis

  init(_ axis: ChanceAxis) {
    self.axis = axis
  }

  var lower: Double { axis.lower }
  var upper: Double { axis.upper }
  var reference: Double? { axis.reference }

  var ticks: [AxisTick] {
    [30, 50, 70].map { percent in
      AxisTick(value: Logit.logOdds(percent: Double(percent)), title: "\(percent)")
    }.filter { axis.contains($0.value) }
  }
}

/// The strip at the right of a matrix: the same effects, all judges on one axis.
extension HeatmapChart {
  func drawStripHead(on canvas: any Canvas, _ strip: PlacedAxis, _ layout: HeatMatrixLayout) {
    canvas.draw(
      "All judges", theme.text.columnTitle,
      at: Point((strip.left + strip.right) / 2, layout.kindLine - 18), anchor: .middle)
    canvas.drawTicks(strip, baseline: layout.kindLine, theme: theme)
  }

  func drawStrip(
    _ rows: [Row], tops: [Double], from top: Double, to bottom: Double, on canvas: any Canvas,
    _ strip: PlacedAxis
  ) {
    for rowTop in tops {
      canvas.horizontalLine(
        rowTop + 6.5, strip.left, strip.right, StrokeStyle(theme.grid, width: 0.5))
    }
    if let x = strip.referenceX {
      canvas.verticalLine(x, top, bottom, StrokeStyle(theme.reference, width: 0.7))
    }
    for (row, rowTop) in zip(rows, tops) {
      drawTicks(of: row, at: rowTop + 6.5, on: canvas, strip)
      drawPeople(of: row, at: rowTop + 6.5, on: canvas, strip)
    }
  }

  /// LLMs and others as ticks, under the marks of people.
  private func drawTicks(
    of row: Row, at y: Double, on canvas: any Canvas, _ strip: PlacedAxis
  ) {
    for (column, cell) in zip(columns, row.cells) where column.shape != .circle {
      guard let logOdds = cell.logOdds, column.noModel == nil else { continue }
      let color = theme.color(of: column.shape).tinted(0.7, on: theme.paper)
      canvas.verticalLine(strip.x(logOdds), y - 3.8, y + 3.8, StrokeStyle(color, width: 1))
    }
  }

  private func drawPeople(
    of row: Row, at y: Double, on canvas: any Canvas, _ strip: PlacedAxis
  ) {
    for (column, cell) in zip(columns, row.cells) where column.shape == .circle {
      guard let logOdds = cell.logOdds, column.noModel == nil else { continue }
      canvas.drawMark(
        .circle, at: Point(strip.x(logOdds), y), filled: cell.isColoured, radius: 2.2,
        edge: true, theme: theme)
    }
  }

  func drawStripLegend(
    on canvas: any Canvas, right: Double, after left: Double, top: Double
  ) {
    let style = theme.text.legend
    var entries: [(title: String, shape: MarkShape)] = []
    for (title, shape) in [("people", MarkShape.circle), ("LLMs", .diamond), ("others", .square)]
    where columns.contains(where: { $0.shape == shape }) {
      entries.append((title, shape))
    }
    let widths = entries.map { 7 + canvas.width(of: $0.title, style) }
    var x = right - widths.reduce(0, +) - 7 * Double(max(entries.count - 1, 0))
    // Where the words of the colours reach this far, the strip's own head has to do.
    guard x > left + 8 else { return }
    for (entry, width) in zip(entries, widths) {
      let y = top + 4.4
      if entry.shape == .circle {
        canvas.drawMark(.circle, at: Point(x + 2, y), radius: 2.2, theme: theme)
      } else {
        let color = theme.color(of: entry.shape).tinted(0.7, on: theme.paper)
        canvas.verticalLine(x + 2, y - 3.8, y + 3.8, StrokeStyle(color, width: 1))
      }
      canvas.draw(entry.title, style, at: Point(x + 7, top + 6.8))
      x += width + 7
    }
  }
}
