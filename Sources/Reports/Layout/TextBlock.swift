import Charts

/// Lines of text, broken to a width.
struct TextBlock {
  let lines: [TextLine]
  let leading: Double

  /// Breaks a text; stretches between `**` are set in `strong`.
  init(
    _ text: String, _ style: TextStyle, strong: TextStyle? = nil, leading: Double,
    width: Double, limit: Int = .max, measuring: any TextMeasuring
  ) {
    let runs = text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty }
      .map { StyledText.Run(String($0.element), $0.offset % 2 == 1 ? strong ?? style : style) }
    var lines = text.isEmpty ? [] : measuring.lines(of: StyledText(runs), width: width)
    if lines.count > limit {
      let rest = lines[(limit - 1)...].map(\.text.plain).joined(separator: " ")
      let cut = measuring.shortened(rest, style, to: width)
      lines.removeSubrange((limit - 1)...)
      lines.append(TextLine(text: StyledText(cut, style), width: width))
    }
    self.lines = lines
    self.leading = leading
  }

  var height: Double { Double(lines.count) * leading }

  /// Draws the lines, the first one's top at `y`.
  func draw(on canvas: any Canvas, x: Double = 0, y: Double = 0) {
    for (index, line) in lines.enumerated() {
      canvas.draw(line.text, at: Point(x, y + (Double(index) + 0.75) * leading))
    }
  }
}
