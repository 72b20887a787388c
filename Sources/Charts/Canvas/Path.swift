/// An outline of lines and curves.
public struct Path: Hashable, Sendable {
  /// One step of an outline.
  public enum Element: Hashable, Sendable {
    /// Starts a new part.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A cubic Bézier curve.
    case curve(Point, Point, Point)
    /// A full circle around a centre.
    case circle(center: Point, radius: Double)
    /// A whole rectangle, its corners rounded by `radius`.
    case rectangle(Rectangle, radius: Double)
    /// Back to the start of the part.
    case close
  }

  /// The steps.
  public var elements: [Element]

  /// Creates a path from its steps.
  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// A straight line.
  public static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// A rectangle.
  public static func rectangle(_ rectangle: Rectangle, radius: Double = 0) -> Path {
    Path([.rectangle(rectangle, radius: radius)])
  }

  /// A circle.
  public static func circle(center: Point, radius: Double) -> Path {
    Path([.circle(center: center, radius: radius)])
  }

  /// A closed shape through points.
  public static func polygon(_ points: [Point]) -> Path {
    guard let first = points.first else { return Path() }
    return Path([.move(first)] + points.dropFirst().map { .line($0) } + [.close])
  }
}

/// How a line is drawn.
public struct StrokeStyle: Hashable, Sendable {
  /// The shape of a line's ends.
  public enum Cap: String, Hashable, Sendable {
    case butt, round, square
  }

  /// The colour.
  public var color: Color
  /// The width in points.
  public var width: Double
  /// Lengths of dashes and gaps in points; empty for a solid line.
  public var dash: [Double]
  /// The shape of the ends.
  public var cap: Cap

  /// Creates a line style.
  public init(_ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
  }
}
