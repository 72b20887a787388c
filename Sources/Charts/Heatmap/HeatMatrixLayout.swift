import Glibc

/// Where the parts of a matrix with numbers stand.
struct HeatMatrixLayout {
  let grid: HeatGrid
  /// The strip of all judges; nil where there is none.
  let strip: PlacedAxis?
  /// Baseline of the turned names, and the line that shows the kind.
  let nameBaseline: Double
  let kindLine: Double
  let legendTop: Double
  /// Height of the whole chart.
  let height: Double

  static let angle = 42.0
  /// From the cells to the strip, and the strip's least and greatest width.
  private static let stripGap = 14.0
  private static let stripWidths = 56.0...160.0

  init(_ chart: HeatmapChart, width: Double, measuring: any TextMeasuring) {
    let names = measuring.widest(
      chart.groups.flatMap(\.rows).map(\.label), chart.theme.text.rowName)
    let left = min(max(names + 8, min(112, 0.24 * width)), 0.34 * width)
    let gaps = HeatGrid.kindGap * Double(max(chart.kindRuns.count - 1, 0))
    let stripRoom = chart.showsStrip ? Self.stripGap + Self.stripWidths.lowerBound : 0
    let room = width - left - gaps - stripRoom
    let cell = min(
      room / Double(max(chart.columns.count, 1)), chart.columns.count <= 10 ? 32 : 24.2)

    let rise = Self.rise(chart, left: left, cell: cell, width: width, measuring: measuring)
    nameBaseline = max(rise + 8, 20)
    kindLine = nameBaseline + 5
    grid = HeatGrid(chart, left: left, cell: cell, top: kindLine + 4, rowHeight: 13)
    legendTop = grid.bottom + 9
    height = legendTop + 20 + chart.reasonsHeight
    strip = chart.showsStrip ? Self.strip(chart, after: grid.right, width: width) : nil
  }

  /// The widest a column's name may be: names lean to the right, where the page ends.
  static func nameLimit(x: Double, width: Double) -> Double {
    min(110, (width - x) / cos(angle * .pi / 180) + 4)
  }

  /// How high the turned names reach.
  private static func rise(
    _ chart: HeatmapChart, left: Double, cell: Double, width: Double,
    measuring: any TextMeasuring
  ) -> Double {
    let style = chart.theme.text.columnTitle
    let offsets = chart.columnOffsets(cell: cell, gap: HeatGrid.kindGap)
    return zip(chart.columns, offsets).reduce(0) { rise, entry in
      let limit = nameLimit(x: left + entry.1 + cell / 2, width: width)
      let title = measuring.shortened(entry.0.title, style, to: limit)
      return max(rise, measuring.width(of: title, style) * sin(angle * .pi / 180))
    }
  }

  private static func strip(
    _ chart: HeatmapChart, after right: Double, width: Double
  ) -> PlacedAxis {
    let left = right + stripGap
    return PlacedAxis(
      axis: StripAxis(chart.axis ?? ChanceAxis(covering: chart.effects)), left: left,
      right: min(width, left + stripWidths.upperBound) - 5)
  }
}
