/// A picture as a list of values: what was drawn, in order.
public struct DisplayList: Hashable, Sendable {
  /// The drawing commands.
  public var commands: [DrawCommand]

  /// Creates a picture from its commands.
  public init(_ commands: [DrawCommand] = []) {
    self.commands = commands
  }

  /// Draws the picture on another canvas.
  public func replay(on canvas: any Canvas) {
    for command in commands { command.replay(on: canvas) }
  }
}

extension DisplayList {
  /// The names of all groups, in the order of drawing, outer before inner.
  public var groupTitles: [String] {
    commands.flatMap { command -> [String] in
      switch command {
      case .group(let info, let content): [info.title] + DisplayList(content).groupTitles
      case .translated(_, let content), .clipped(_, let content):
        DisplayList(content).groupTitles
      case .fill, .stroke, .text, .destination, .link: []
      }
    }
  }
}

/// One call of a ``Canvas`` as a value.
public indirect enum DrawCommand: Hashable, Sendable {
  /// A filled outline.
  case fill(Path, Color)
  /// A drawn outline.
  case stroke(Path, StrokeStyle)
  /// A line of text.
  case text(PlacedText)
  /// Content with a moved origin.
  case translated(Point, [DrawCommand])
  /// Content cut to a rectangle.
  case clipped(Rectangle, [DrawCommand])
  /// Content with a name.
  case group(GroupInfo, [DrawCommand])
  /// A place to jump to.
  case destination(String, Point)
  /// A rectangle that jumps to a place.
  case link(Rectangle, String)

  func replay(on canvas: any Canvas) {
    switch self {
    case .fill(let path, let color): canvas.fill(path, color)
    case .stroke(let path, let style): canvas.stroke(path, style)
    case .text(let placed):
      canvas.draw(
        placed.text, at: placed.point, anchor: placed.anchor, rotation: placed.rotation)
    case .translated(let offset, let content):
      canvas.translated(by: offset) { DisplayList(content).replay(on: canvas) }
    case .clipped(let rectangle, let content):
      canvas.clipped(to: rectangle) { DisplayList(content).replay(on: canvas) }
    case .group(let info, let content):
      canvas.group(info) { DisplayList(content).replay(on: canvas) }
    case .destination(let name, let point): canvas.destination(name, at: point)
    case .link(let rectangle, let name): canvas.link(rectangle, to: name)
    }
  }
}

/// A line of text with its place.
public struct PlacedText: Hashable, Sendable {
  /// The letters and their look.
  public var text: StyledText
  /// A point of the baseline.
  public var point: Point
  /// Where the text stands relative to the point.
  public var anchor: TextAnchor
  /// Degrees clockwise around the point.
  public var rotation: Double
  /// The width as measured when drawn, in points.
  public var width: Double

  /// Creates a placed line.
  public init(
    text: StyledText, point: Point, anchor: TextAnchor, rotation: Double, width: Double
  ) {
    self.text = text
    self.point = point
    self.anchor = anchor
    self.rotation = rotation
    self.width = width
  }
}
