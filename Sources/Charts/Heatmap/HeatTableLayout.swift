/// Where the parts of a heatmap with few columns stand.
struct HeatTableLayout {
  let grid: HeatGrid
  /// The forest of pooled estimates.
  let axis: PlacedAxis
  let hasPairs: Bool
  /// The lines of each column's name, at most two.
  let names: [[StyledText]]
  let kindLine = 22.0
  let height: Double

  init(_ chart: HeatmapChart, width: Double, measuring: any TextMeasuring) {
    let rows = chart.groups.flatMap(\.rows)
    let labels = measuring.widest(rows.map(\.label), chart.theme.text.rowName)
    let cell = min(36, 0.075 * width)
    grid = HeatGrid(
      chart, left: min(max(labels + 8, min(118, 0.25 * width)), 0.34 * width), cell: cell,
      top: kindLine + 3, rowHeight: chart.pooled.count > 2 ? 16 : 13.4)
    hasPairs = rows.contains { $0.differing != nil }
    let left = grid.right + 20
    axis = PlacedAxis(
      axis: chart.axis
        ?? ChanceAxis(covering: rows.flatMap { $0.pooled.compactMap(\.self) }),
      left: left, right: max(width - (hasPairs ? 48 : 4), left + 40))
    let style = chart.theme.text.columnTitle
    names = chart.columns.map {
      Self.twoLines($0.title, style, width: cell - 2, measuring: measuring)
    }
    height = grid.bottom + 14 + (chart.reasonsHeight > 0 ? 1 + chart.reasonsHeight : 0)
  }

  /// A name in at most two lines; what does not fit is cut at the end of the second.
  private static func twoLines(
    _ title: String, _ style: TextStyle, width: Double, measuring: any TextMeasuring
  ) -> [StyledText] {
    var style = style
    // A word that is a little too wide is set smaller rather than broken inside.
    let widest = pieces(title).map { measuring.width(of: StyledText($0.trimmed, style)) }
    if let widest = widest.max(), widest > width {
      // A little less than fits: widths do not shrink quite in step with the size.
      style.size = max(0.97 * style.size * width / widest, TypeScale.smallestSize)
    }
    let lines =
      joined(pieces(title), style, width: width, measuring: measuring)
      ?? measuring.lines(of: StyledText(title, style), width: width).map(\.text)
    guard lines.count > 2 else { return lines }
    let rest = title.dropFirst(lines[0].plain.count).drop { $0 == " " }
    let second = measuring.shortened(String(rest), style, to: width)
    return [lines[0], StyledText(second, style)]
  }

  /// Where a name may be broken: after blanks and the marks that part names of models.
  private static func pieces(_ title: String) -> [String] {
    var pieces = [""]
    for letter in title {
      pieces[pieces.count - 1].append(letter)
      if " -_/:".contains(letter) { pieces.append("") }
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// Lines of whole pieces; nil where a piece is wider than a line.
  private static func joined(
    _ pieces: [String], _ style: TextStyle, width: Double, measuring: any TextMeasuring
  ) -> [StyledText]? {
    var lines: [String] = []
    for piece in pieces {
      let longer = (lines.last ?? "") + piece
      if !lines.isEmpty, measuring.width(of: StyledText(longer.trimmed, style)) <= width {
        lines[lines.count - 1] = longer
      } else {
        guard measuring.width(of: StyledText(piece.trimmed, style)) <= width else { return nil }
        lines.append(piece)
      }
    }
    return lines.map { StyledText($0.trimmed, style) }
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmed: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
