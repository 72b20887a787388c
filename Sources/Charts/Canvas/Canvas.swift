/// Something that pictures are drawn on, whatever its file format.
///
/// Units are points, the origin is the top left of the page, y grows downwards. A new
/// canvas has no transformation. Later drawing covers earlier drawing.
public protocol Canvas: TextMeasuring {
  /// Fills an outline.
  func fill(_ path: Path, _ color: Color)

  /// Draws along an outline.
  func stroke(_ path: Path, _ style: StrokeStyle)

  /// Draws one line of text whose baseline passes through `point`.
  ///
  /// `rotation` is in degrees, clockwise, around `point`.
  func draw(_ text: StyledText, at point: Point, anchor: TextAnchor, rotation: Double)

  /// Moves the origin by `offset` for what `content` draws.
  func translated(by offset: Point, _ content: () -> Void)

  /// Hides what `content` draws outside `rectangle`.
  func clipped(to rectangle: Rectangle, _ content: () -> Void)

  /// Marks what `content` draws as one thing with a name and data for readers of SVG and
  /// HTML; PDF ignores it.
  func group(_ info: GroupInfo, _ content: () -> Void)

  /// Names a place that links can jump to.
  func destination(_ name: String, at point: Point)

  /// Makes a rectangle jump to a named place.
  func link(_ rectangle: Rectangle, to destination: String)
}

extension Canvas {
  /// Draws one upright line of text in one style.
  public func draw(
    _ text: String, _ style: TextStyle, at point: Point, anchor: TextAnchor = .start
  ) {
    draw(StyledText(text, style), at: point, anchor: anchor, rotation: 0)
  }

  /// Draws one upright line of text.
  public func draw(_ text: StyledText, at point: Point, anchor: TextAnchor = .start) {
    draw(text, at: point, anchor: anchor, rotation: 0)
  }
}

/// The name and data of a part of a picture.
public struct GroupInfo: Hashable, Sendable {
  /// A piece of data about the part, such as `factor`.
  public struct Datum: Hashable, Sendable {
    /// The key, written as `data-KEY`.
    public var key: String
    /// The value.
    public var value: String

    /// Creates a piece of data.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The accessible name, one sentence.
  public var title: String
  /// Data, in order.
  public var data: [Datum]

  /// Creates a name with data.
  public init(title: String, data: [Datum] = []) {
    self.title = title
    self.data = data
  }
}

/// One line of laid-out text.
public struct TextLine: Hashable, Sendable {
  /// The line's text.
  public var text: StyledText
  /// Its width in points.
  public var width: Double

  /// Creates a line.
  public init(text: StyledText, width: Double) {
    self.text = text
    self.width = width
  }
}

/// Something that knows how wide text is and where it breaks.
public protocol TextMeasuring: AnyObject {
  /// The width of a text set on one line, in points.
  func width(of text: StyledText) -> Double

  /// Breaks a text into lines no wider than `width`; a word that is wider is broken inside.
  func lines(of text: StyledText, width: Double) -> [TextLine]
}
