/// The colours of pictures that are light on a light page and dark on a dark one.
///
/// Each pair of a light and a dark colour becomes a class. The picture itself carries the
/// light colour; the rules of ``styles`` put the dark one in its place. One object serves
/// all pictures of a page, so that a pair is told once.
public final class SVGColors {
  private struct Pair: Hashable {
    var light: Color
    var dark: Color
  }

  private var numbers: [Pair: Int] = [:]
  private var pairs: [Pair] = []

  /// Creates an empty set.
  public init() {}

  /// The class of a colour that is used as `property`, `fill` or `stroke`.
  func name(_ property: String, light: Color, dark: Color) -> String {
    let pair = Pair(light: light, dark: dark)
    let number = numbers[pair] ?? pairs.count
    if number == pairs.count {
      numbers[pair] = number
      pairs.append(pair)
    }
    return property.prefix(1) + "\(number)"
  }

  /// The rules for dark pages, a line for each pair in the order of use.
  public var styles: String {
    pairs.enumerated().map { number, pair in
      ["fill", "stroke"].map { property in
        let opacity =
          pair.light.opacity == pair.dark.opacity
          ? "" : ";\(property)-opacity:\(words(pair.dark.opacity))"
        return ".\(property.prefix(1))\(number){\(property):\(pair.dark.hex)\(opacity)}"
      }.joined()
    }.joined(separator: "\n")
  }
}

extension DisplayList {
  /// The colours in the order in which they are painted.
  var colors: [Color] {
    commands.flatMap { command -> [Color] in
      switch command {
      case .fill(_, let color): [color]
      case .stroke(_, let style): [style.color]
      case .text(let placed): placed.text.runs.filter { !$0.text.isEmpty }.map(\.style.color)
      case .translated(_, let content), .clipped(_, let content), .group(_, let content):
        DisplayList(content).colors
      case .destination, .link: []
      }
    }
  }
}
