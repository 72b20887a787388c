/// Outlines as SVG elements.
enum SVGShape {
  /// The shortest element for a path; empty where a place is not a number.
  static func element(_ path: Path, attributes: String) -> String {
    if path.elements.count == 1 {
      switch path.elements[0] {
      case .circle(let center, let radius) where isFinite(center) && radius.isFinite:
        return "<circle cx=\"\(words(center.x))\" cy=\"\(words(center.y))\" "
          + "r=\"\(words(radius))\"\(attributes)/>"
      case .rectangle(let box, let radius) where isFinite(box) && radius.isFinite:
        let corner = radius > 0 ? " rx=\"\(words(radius))\"" : ""
        return "<rect x=\"\(words(box.x))\" y=\"\(words(box.y))\" width=\"\(words(box.width))\" "
          + "height=\"\(words(box.height))\"\(corner)\(attributes)/>"
      default: break
      }
    }
    guard let outline = outline(path), !outline.isEmpty else { return "" }
    return "<path d=\"\(outline)\"\(attributes)/>"
  }

  /// A name that may stand in an id or an attribute: letters, digits, "-", "_" and ".".
  static func name(_ text: String) -> String {
    String(
      text.map { character in
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        return isPlain || "-_.".contains(character) ? character : "-"
      })
  }

  private static func outline(_ path: Path) -> String? {
    var steps = ""
    for element in path.elements {
      switch element {
      case .move(let point) where isFinite(point): steps += "M\(pair(point))"
      case .line(let point) where isFinite(point): steps += "L\(pair(point))"
      case .curve(let first, let second, let end)
      where isFinite(first) && isFinite(second) && isFinite(end):
        steps += "C\(pair(first)) \(pair(second)) \(pair(end))"
      case .circle(let center, let radius) where isFinite(center) && radius.isFinite:
        let arc = "a\(words(radius)) \(words(radius)) 0 1 0"
        steps += "M\(pair(Point(center.x - radius, center.y)))"
        steps += "\(arc) \(words(2 * radius)) 0\(arc) \(words(-2 * radius)) 0Z"
      case .rectangle(let box, _) where isFinite(box):
        steps += "M\(pair(Point(box.x, box.y)))H\(words(box.maxX))V\(words(box.maxY))"
        steps += "H\(words(box.x))Z"
      case .close: steps += "Z"
      default: return nil
      }
    }
    return steps
  }

  private static func pair(_ point: Point) -> String { "\(words(point.x)) \(words(point.y))" }

  private static func isFinite(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }

  private static func isFinite(_ box: Rectangle) -> Bool {
    box.x.isFinite && box.y.isFinite && box.width.isFinite && box.height.isFinite
  }
}
