/// How many columns of a terminal a text takes.
enum ColumnWidth {
  /// The columns of a text: 2 for wide letters (CJK, emoji), 0 for combining marks.
  static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  private static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.generalCategory == .control { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// Blocks whose letters are two columns wide (East Asian Width W and F, and emoji).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default:
      false
    }
  }

  /// The text filled with blanks to a width, or cut with an ellipsis.
  static func fit(_ text: String, _ width: Int, alignRight: Bool = false) -> String {
    let length = of(text)
    if length <= width {
      let blanks = String(repeating: " ", count: width - length)
      return alignRight ? blanks + text : text + blanks
    }
    var kept = ""
    var used = 0
    for character in text {
      let next = of(character)
      guard used + next <= width - 1 else { break }
      kept.append(character)
      used += next
    }
    return kept + "…" + String(repeating: " ", count: width - 1 - used)
  }
}
