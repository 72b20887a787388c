/// The lines under a heatmap that say why columns are hatched.
extension HeatmapChart {
  private static let leading = 9.2

  /// A sentence per hatched column.
  private var reasons: [String] {
    columns.compactMap { column in column.noModel.map { "\(column.title): \($0)" } }
  }

  /// What the lines take under the rest of the chart.
  var reasonsHeight: Double {
    reasons.isEmpty ? 0 : 4 + Double(reasons.count) * Self.leading
  }

  /// Draws the lines, each after a hatched box.
  func drawReasons(on canvas: any Canvas, left: Double, baseline: Double, width: Double) {
    let style = theme.text.legend
    for (index, reason) in reasons.enumerated() {
      let y = baseline + Double(index) * Self.leading
      canvas.drawHatching(Rectangle(x: left, y: y - 5.5, width: 9, height: 6), theme: theme)
      canvas.draw(
        canvas.shortened(reason, style, to: width - left - 13), style, at: Point(left + 13, y))
    }
  }
}
