import Glibc

/// Where the parts of a heatmap with many columns stand: judges are rows, factors columns.
///
/// Factors that do not fit beside each other go to further panels below, group by group.
struct DenseHeatLayout {
  /// A stretch of factors drawn over all judges.
  struct Panel {
    /// The rows of the chart (here columns), with their left edges.
    var columns: [(row: HeatmapChart.Row, x: Double)] = []
    /// The title of each group with its left and right edge.
    var groups: [(title: String, left: Double, right: Double)] = []
    /// Top of the panel and height of its names.
    var top = 0.0
    var nameRise = 0.0
  }

  let left: Double
  let columnWidth: Double
  let panels: [Panel]
  /// Offset of each judge's row from the first.
  let rowOffsets: [Double]
  let rowsHeight: Double
  let legendTop: Double
  let height: Double

  static let rowHeight = 9.3
  private static let columnWidth = 10.7
  private static let narrowestColumn = 8.6
  static let groupGap = 8.0
  static let kindGap = 5.0
  static let angle = 58.0

  init(_ chart: HeatmapChart, width: Double, measuring: any TextMeasuring) {
    let style = chart.theme.text.denseName
    let names = measuring.widest(chart.columns.map(\.title), style)
    left = min(max(names + 16, 80), 0.26 * width)
    rowOffsets = chart.columnOffsets(cell: Self.rowHeight, gap: Self.kindGap)
    rowsHeight = (rowOffsets.last ?? 0) + Self.rowHeight

    // The last names lean to the right; short ones fit into this.
    let room = width - left - 30
    let (columnWidth, panelWidth) = Self.widths(chart, room: room)
    self.columnWidth = columnWidth
    var panels = Self.panels(chart, left: left, columnWidth: columnWidth, limit: panelWidth)

    var y = 0.0
    for index in panels.indices {
      panels[index].nameRise = panels[index].columns.reduce(0) { rise, column in
        let limit = Self.nameLimit(x: column.x, width: width)
        let name = measuring.shortened(column.row.label, style, to: limit)
        return max(rise, measuring.width(of: name, style) * sin(Self.angle * .pi / 180))
      }
      panels[index].top = y + panels[index].nameRise + 12
      y = panels[index].top + rowsHeight + 14
    }
    self.panels = panels
    legendTop = max(y - 6, 0)
    height = legendTop + 20 + Double(chart.reasons.count) * 9.2 + (chart.reasons.isEmpty ? 0 : 4)
  }

  /// How far right of a column's left edge its name begins.
  static let nameOffset = 6.8

  /// The width of a column, and the width after which a panel ends.
  ///
  /// Columns shrink to 8.6 pt before factors go to a second panel; panels are about
  /// equally wide.
  private static func widths(
    _ chart: HeatmapChart, room: Double
  ) -> (column: Double, panel: Double) {
    let count = Double(chart.groups.reduce(0) { $0 + $1.rows.count })
    let gaps = groupGap * Double(max(chart.groups.count - 1, 0))
    let fitting = (room - gaps) / max(count, 1)
    if fitting >= narrowestColumn { return (min(columnWidth, fitting), room + 0.1) }
    let needed = count * columnWidth + gaps
    let panelCount = (needed / room).rounded(.up)
    return (columnWidth, min(room, needed / panelCount + columnWidth))
  }

  private static func panels(
    _ chart: HeatmapChart, left: Double, columnWidth: Double, limit: Double
  ) -> [Panel] {
    var panels: [Panel] = []
    var panel = Panel()
    var x = left
    for group in chart.groups {
      var start = x
      for row in group.rows {
        if x + columnWidth - left > limit && !panel.columns.isEmpty {
          if x > start { panel.groups.append((group.title, start, x)) }
          panels.append(panel)
          panel = Panel()
          x = left
          start = x
        }
        panel.columns.append((row, x))
        x += columnWidth
      }
      if x > start { panel.groups.append((group.title, start, x)) }
      x += groupGap
    }
    if !panel.columns.isEmpty { panels.append(panel) }
    return panels
  }

  /// The widest the name of the column at `x` may be, so that it leans over no edge.
  static func nameLimit(x: Double, width: Double) -> Double {
    min(96, (width - x - nameOffset - 2) / cos(angle * .pi / 180))
  }
}

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
        guard case .effect(let logOdds, .decided) = row.cells[column] else { continue }
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
    let title = "\(column.title): " + (words.isEmpty ? "no decided effect" : "strongest \(words)")
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
        guard case .effect(let logOdds, _) = cell, names.contains(row) else { continue }
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
    let text = "three strongest; no colour: undecided"
    let x = end + 14
    if x + 6 + canvas.width(of: text, style) <= width {
      canvas.fill(
        .circle(center: Point(x, layout.legendTop + 4.5), radius: 1.3), theme.ink)
      canvas.draw(text, style, at: Point(x + 5, layout.legendTop + 6.8))
    }
    for (index, reason) in reasons.enumerated() {
      let y = layout.legendTop + 29 + Double(index) * 9.2
      canvas.drawHatching(
        Rectangle(x: layout.left, y: y - 5.5, width: 9, height: 6), theme: theme)
      canvas.draw(reason, style, at: Point(layout.left + 13, y))
    }
  }
}
