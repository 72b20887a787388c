/// Text as a layout may receive it: one paragraph, or several, and nothing unprintable.
enum PlainText {
  /// The text with line ends and tabs as spaces and other controls as U+FFFD.
  static func line(_ text: String) -> String {
    cleaned(text, keepingLineEnds: false)
  }

  /// The same, but line ends of every kind become "\n".
  static func paragraphs(_ text: String) -> String {
    cleaned(text, keepingLineEnds: true)
  }

  private static func cleaned(_ text: String, keepingLineEnds: Bool) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
        scalars.append(keepingLineEnds ? "\n" : " ")
      case 0x09: scalars.append(" ")
      // Directional overrides could make one name read as another.
      case 0x202A...0x202E, 0x2066...0x2069: break
      case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }
}
