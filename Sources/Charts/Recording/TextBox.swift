import Glibc

/// The room that a drawn line of text takes, possibly turned.
public struct TextBox: Hashable, Sendable {
  /// The letters.
  public var text: String
  /// Size of the smallest letters, in points.
  public var size: Double
  /// The four corners, in order around the box.
  public var corners: [Point]

  /// The part of the size above the baseline that letters use: capitals and ascenders.
  static let ascent = 0.74
  /// The part of the size below the baseline: descenders.
  static let descent = 0.2

  init(_ placed: PlacedText, offset: Point) {
    text = placed.text.plain
    size = placed.text.runs.map(\.style.size).min() ?? 0
    let largest = placed.text.runs.map(\.style.size).max() ?? 0
    let left =
      switch placed.anchor {
      case .start: 0.0
      case .middle: -placed.width / 2
      case .end: -placed.width
      }
    let top = -Self.ascent * largest
    let bottom = Self.descent * largest
    let angle = placed.rotation * .pi / 180
    corners = [
      Point(left, top), Point(left + placed.width, top), Point(left + placed.width, bottom),
      Point(left, bottom),
    ].map { corner in
      Point(
        placed.point.x + offset.x + corner.x * cos(angle) - corner.y * sin(angle),
        placed.point.y + offset.y + corner.x * sin(angle) + corner.y * cos(angle))
    }
  }

  /// The smallest upright rectangle around the box.
  public var bounds: Rectangle {
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    let left = xs.min() ?? 0
    let top = ys.min() ?? 0
    return Rectangle(
      x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
  }

  /// Whether two boxes share more than `tolerance` points in every direction.
  ///
  /// Separating axes: two convex shapes are apart exactly when one side of one of them
  /// has the other shape behind it.
  public func overlaps(_ other: TextBox, tolerance: Double = 0.1) -> Bool {
    for (first, second) in [(corners, other.corners), (other.corners, corners)] {
      for index in first.indices {
        let start = first[index]
        let end = first[(index + 1) % first.count]
        let length = hypot(end.x - start.x, end.y - start.y)
        guard length > 0 else { return false }
        // Points left of the edge, seen along it, are outside: corners run clockwise.
        let depth = second.map { corner in
          ((end.x - start.x) * (corner.y - start.y) - (end.y - start.y) * (corner.x - start.x))
            / length
        }
        if (depth.max() ?? 0) <= tolerance { return false }
      }
    }
    return true
  }
}

extension DisplayList {
  /// The boxes of all texts, in the order of drawing, as seen from the outermost origin.
  public var textBoxes: [TextBox] {
    var boxes: [TextBox] = []
    collect(commands, offset: Point(0, 0), into: &boxes)
    return boxes
  }

  /// All pairs of texts that cover each other.
  public var overlappingTexts: [(String, String)] {
    let boxes = textBoxes.filter { !$0.text.isEmpty }
    var pairs: [(String, String)] = []
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] where box.overlaps(other) {
        pairs.append((box.text, other.text))
      }
    }
    return pairs
  }

  /// The texts that reach outside a rectangle of this size at the origin, by more than
  /// half a point.
  public func texts(outside size: Size) -> [String] {
    textBoxes.filter { box in
      let bounds = box.bounds
      return bounds.x < -0.5 || bounds.y < -0.5 || bounds.maxX > size.width + 0.5
        || bounds.maxY > size.height + 0.5
    }.map(\.text)
  }

  private func collect(
    _ commands: [DrawCommand], offset: Point, into boxes: inout [TextBox]
  ) {
    for command in commands {
      switch command {
      case .text(let placed): boxes.append(TextBox(placed, offset: offset))
      case .translated(let by, let content):
        collect(content, offset: Point(offset.x + by.x, offset.y + by.y), into: &boxes)
      case .clipped(_, let content), .group(_, let content):
        collect(content, offset: offset, into: &boxes)
      case .fill, .stroke, .destination, .link: continue
      }
    }
  }
}
