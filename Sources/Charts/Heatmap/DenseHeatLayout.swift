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
    height = legendTop + 20 + chart.reasonsHeight
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
