/// Where the parts of a forest stand.
struct ForestLayout {
  /// Right edge of the names.
  let labelRight: Double
  /// Room for the names.
  let labelWidth: Double
  let axis: PlacedAxis
  /// Right edges of the columns; nil where there is no room for one.
  let chanceRight: Double
  let intervalRight: Double?
  let pairsRight: Double?
  /// Right edge that remarks may reach beside any count.
  let remarkRight: Double
  /// Top and bottom of the plot.
  let top: Double
  let bottom: Double
  let rowHeight: Double
  let height: Double
  private let rowCount: Int

  /// Room for the strip of other rows.
  static let othersHeight = 22.0

  init(_ chart: ForestChart, width: Double, measuring: any TextMeasuring) {
    let full = width >= 300
    let hasPairs = full && chart.rows.contains { $0.differing != nil }
    let names = chart.rows.map(\.label) + [chart.others?.label].compactMap(\.self)
    let needed = measuring.widest(names, chart.theme.text.rowTitle)
    labelWidth = full ? min(max(needed, 108), 0.32 * width) : min(max(needed, 40), 0.4 * width)
    labelRight = labelWidth
    // Arrowheads of comparators beyond the axis stand between the names and the plot.
    let arrows = chart.rows.contains { ($0.comparator ?? 0) < chart.axis.lower }
    let left = labelRight + (arrows ? 11 : 8)
    pairsRight = hasPairs ? width : nil
    intervalRight = full ? width - (hasPairs ? 49.3 : 0) : nil
    chanceRight = intervalRight.map { $0 - 50 } ?? width
    let counts = chart.rows.compactMap { $0.differing.map(ChanceNumber.count) }
    let count = measuring.widest(counts, chart.theme.text.count)
    remarkRight = hasPairs ? width - Self.room(besideCount: count) : width
    let right = full ? chanceRight - 48 : width - 26
    axis = PlacedAxis(axis: chart.axis, left: left, right: max(right, left + 40))

    rowCount = chart.rows.count
    rowHeight = rowCount <= 12 ? 16 : rowCount <= 45 ? 12.6 : 9.5
    top = full ? 19 : 12
    let rowsHeight = Double(rowCount) * rowHeight + 6
    bottom = top + rowsHeight + (chart.others == nil ? 0 : Self.othersHeight)
    height = bottom + 20
  }

  /// What a count takes from the right, with slack for a wider face and a gap.
  static func room(besideCount width: Double) -> Double { 1.15 * width + 5 }

  /// The middle of a row.
  func center(_ index: Int) -> Double {
    top + 3 + (Double(index) + 0.5) * rowHeight
  }

  /// The middle of the strip of other rows.
  var othersCenter: Double {
    top + 3 + Double(rowCount) * rowHeight + Self.othersHeight / 2 + 2
  }

  /// The baseline of a row's texts, for x-height letters that look centred.
  static func baseline(_ center: Double) -> Double { center + 2.6 }
}
