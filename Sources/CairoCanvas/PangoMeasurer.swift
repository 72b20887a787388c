public import Charts

/// Measures text with the fonts it will be drawn in, without a page.
///
/// Measuring the same text again is free. An object belongs to one thread at a time;
/// share one between the files of a report, for opening the fonts takes 30 to 50 ms.
public final class PangoMeasurer: TextMeasuring {
  let shaper = TextShaper()
  private var widths: [StyledText: Double] = [:]

  /// Widths kept at most, so that a long run does not hoard memory.
  private static let capacity = 8192

  /// Creates a measurer.
  public init() {}

  /// The name of the face that sets plain letters, such as "Inter"; another where it is not
  /// installed, and nil on a machine without fonts.
  public func face(of family: TextStyle.Family) -> String? {
    shaper.face(family)
  }

  /// The width of a text set on one line, in points.
  public func width(of text: StyledText) -> Double {
    if let width = widths[text] { return width }
    let width = shaper.width(of: text)
    if widths.count >= Self.capacity { widths.removeAll(keepingCapacity: true) }
    widths[text] = width
    return width
  }

  /// Breaks a text into lines no wider than `width` points.
  public func lines(of text: StyledText, width limit: Double) -> [TextLine] {
    shaper.lines(of: text, width: limit).map { TextLine(text: $0, width: width(of: $0)) }
  }
}
