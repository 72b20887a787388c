/// A picture that can say how much room it needs and draw itself, the origin at its top
/// left.
///
/// Charts hold labels, estimates and bounds; they know nothing of judges or of the words
/// around them (number, title, subtitle and note of a figure).
public protocol Chart: Sendable {
  /// Colours and text styles; the same picture is drawn on white and on dark paper.
  var theme: Theme { get set }

  /// The room the chart takes when it is `width` points wide.
  func size(width: Double, measuring: any TextMeasuring) -> Size

  /// Draws the chart `width` points wide.
  func draw(on canvas: any Canvas, width: Double)
}
