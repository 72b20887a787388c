/// Where the cells of a heatmap with judges as columns stand.
struct HeatGrid {
  /// Left edge of the first cell.
  let left: Double
  /// Left edge of each column, from `left`.
  let offsets: [Double]
  /// Width of a column.
  let cell: Double
  let rowHeight: Double
  /// Top of each group's heading.
  let groupTops: [Double]
  /// Top of each row, by group.
  let rowTops: [[Double]]
  let bottom: Double

  /// Between columns of different kinds.
  static let kindGap = 9.0
  private static let headingHeight = 16.0

  init(_ chart: HeatmapChart, left: Double, cell: Double, top: Double, rowHeight: Double) {
    self.left = left
    self.cell = cell
    self.rowHeight = rowHeight
    offsets = chart.columnOffsets(cell: cell, gap: Self.kindGap)
    var y = top
    var groupTops: [Double] = []
    var rowTops: [[Double]] = []
    for group in chart.groups {
      groupTops.append(y)
      if !group.title.isEmpty { y += Self.headingHeight }
      let first = y
      rowTops.append(group.rows.indices.map { first + Double($0) * rowHeight })
      y += Double(group.rows.count) * rowHeight
    }
    self.groupTops = groupTops
    self.rowTops = rowTops
    bottom = y
  }

  /// Right edge of the last cell.
  var right: Double { left + (offsets.last ?? 0) + cell }

  /// The box of a cell, without the seam between cells.
  func box(top: Double, column: Int) -> Rectangle {
    Rectangle(
      x: left + offsets[column] + 0.5, y: top + 0.5, width: cell - 1, height: rowHeight - 1)
  }
}
