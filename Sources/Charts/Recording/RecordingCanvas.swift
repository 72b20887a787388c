/// A canvas that remembers what is drawn on it, for tests and for drawing it again.
public final class RecordingCanvas: Canvas {
  private let measurer: any TextMeasuring
  /// The innermost open translation, clip or group is last.
  private var levels: [[DrawCommand]] = [[]]

  /// Creates an empty canvas that measures text with `measurer`.
  public init(measuring measurer: any TextMeasuring = FixedWidthMeasurer()) {
    self.measurer = measurer
  }

  /// What has been drawn.
  public var displayList: DisplayList { DisplayList(levels[0]) }

  /// Records what a chart draws.
  public static func recording(
    _ chart: some Chart, width: Double, measuring measurer: any TextMeasuring = FixedWidthMeasurer()
  ) -> DisplayList {
    let canvas = RecordingCanvas(measuring: measurer)
    chart.draw(on: canvas, width: width)
    return canvas.displayList
  }

  /// Records a filled outline.
  public func fill(_ path: Path, _ color: Color) { record(.fill(path, color)) }

  /// Records a drawn outline.
  public func stroke(_ path: Path, _ style: StrokeStyle) { record(.stroke(path, style)) }

  /// Records a line of text with its width.
  public func draw(_ text: StyledText, at point: Point, anchor: TextAnchor, rotation: Double) {
    record(
      .text(
        PlacedText(
          text: text, point: point, anchor: anchor, rotation: rotation,
          width: measurer.width(of: text))))
  }

  /// Records content with a moved origin.
  public func translated(by offset: Point, _ content: () -> Void) {
    record(.translated(offset, nested(content)))
  }

  /// Records content cut to a rectangle.
  public func clipped(to rectangle: Rectangle, _ content: () -> Void) {
    record(.clipped(rectangle, nested(content)))
  }

  /// Records content with a name.
  public func group(_ info: GroupInfo, _ content: () -> Void) {
    record(.group(info, nested(content)))
  }

  /// Records a place to jump to.
  public func destination(_ name: String, at point: Point) { record(.destination(name, point)) }

  /// Records a rectangle that jumps.
  public func link(_ rectangle: Rectangle, to destination: String) {
    record(.link(rectangle, destination))
  }

  /// The width of a text, by the measurer given at the start.
  public func width(of text: StyledText) -> Double { measurer.width(of: text) }

  /// The lines of a text, by the measurer given at the start.
  public func lines(of text: StyledText, width: Double) -> [TextLine] {
    measurer.lines(of: text, width: width)
  }

  private func record(_ command: DrawCommand) {
    levels[levels.count - 1].append(command)
  }

  private func nested(_ content: () -> Void) -> [DrawCommand] {
    levels.append([])
    content()
    return levels.removeLast()
  }
}
