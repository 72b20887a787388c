import Glibc

extension Color {
  /// The relative luminance of WCAG 2.1, from 0 (black) to 1 (white); opacity is ignored.
  public var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.1 to another colour, from 1 to 21.
  public func contrast(to other: Color) -> Double {
    let high = max(luminance, other.luminance)
    let low = min(luminance, other.luminance)
    return (high + 0.05) / (low + 0.05)
  }

  /// Pure black or pure white, whichever is easier to read on this colour.
  ///
  /// One of the two always reaches 4.58, so numbers in cells stay above 4.5.
  public var readableText: Color {
    contrast(to: Color(0x000000)) >= contrast(to: Color(0xFFFFFF))
      ? Color(0x000000) : Color(0xFFFFFF)
  }

  /// This colour, solid, as it looks at `share` opacity over `paper`.
  public func tinted(_ share: Double, on paper: Color) -> Color {
    Color(
      red: paper.red + (red - paper.red) * share,
      green: paper.green + (green - paper.green) * share,
      blue: paper.blue + (blue - paper.blue) * share)
  }

  private func linear(_ component: Double) -> Double {
    component <= 0.04045 ? component / 12.92 : pow((component + 0.055) / 1.055, 2.4)
  }
}
