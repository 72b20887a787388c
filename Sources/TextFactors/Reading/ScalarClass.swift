/// What a Unicode scalar is to the word and sentence rules.
enum ScalarClass: UInt8 {
  case space
  case newline
  /// A letter of a script that writes spaces between words.
  case letter
  case digit
  case han
  case hiragana
  case katakana
  /// Belongs to the scalar before it: combining marks, joiners, variation selectors.
  case mark
  case apostrophe
  case pictograph
  /// Punctuation and symbols.
  case other
}

extension ScalarClass {
  /// The class of an ASCII byte.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> ScalarClass {
    if (byte | 0x20) &- 0x61 < 26 { return .letter }
    if byte &- 0x30 < 10 { return .digit }
    switch byte {
    case 0x20, 0x09, 0x0B, 0x0C: return .space
    case 0x0A, 0x0D: return .newline
    case 0x27: return .apostrophe
    default: return .other
    }
  }

  /// The class of any scalar.
  ///
  /// Blocks of Unicode 16, to the precision that word boundaries need: a block of letters
  /// counts as letters though single points in it are unassigned.
  static func of(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0..<0x80: ascii(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x2000: alphabetic(scalar)
    case 0x2000..<0x2E80: symbolic(scalar)
    case 0x2E80..<0xA000: eastAsian(scalar)
    case 0xA000..<0xFE00: presentation(scalar)
    default: upper(scalar)
    }
  }

  private static func alphabetic(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0xA0, 0x1680: .space
    case 0x85: .newline
    case 0x80...0xA9, 0xAB...0xB1, 0xB4, 0xB6...0xB8, 0xBB, 0xBF, 0xD7, 0xF7: .other
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE, 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F: .digit
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x670,
      0x6D6...0x6ED:
      .mark
    case 0x37E, 0x387, 0x55A...0x55F, 0x589...0x58F, 0x5BE...0x5CF, 0x600...0x60F,
      0x61B...0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965:
      .other
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF: .mark
    default: .letter
    }
  }

  private static func symbolic(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x2000...0x200A, 0x202F, 0x205F: .space
    case 0x200B...0x200F, 0x2060...0x2064, 0x20D0...0x20FF: .mark
    case 0x2019: .apostrophe
    case 0x2028, 0x2029: .newline
    case 0x2150...0x218B: .digit
    case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x231A...0x23FF: .pictograph
    case 0x2C00...0x2DFF: .letter
    default: .other
    }
  }

  private static func eastAsian(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x3000: .space
    case 0x3005, 0x3007, 0x2E80...0x2FDF, 0x3400...0x4DBF, 0x4E00...0x9FFF: .han
    case 0x3041...0x3096, 0x309D...0x309F: .hiragana
    case 0x3099, 0x309A: .mark
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: .katakana
    case 0x3105...0x318E: .letter
    default: .other
    }
  }

  private static func presentation(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0xF900...0xFAFF: .han
    case 0xE000...0xF8FF, 0xFD3E, 0xFD3F: .other
    default: .letter
    }
  }

  private static func upper(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF: .mark
    case 0xFE70...0xFEFC, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFFA0...0xFFDC: .letter
    case 0xFF10...0xFF19: .digit
    case 0xFF66...0xFF9F: .katakana
    case 0x1F000...0x1FAFF: .pictograph
    case 0x10000...0x1EFFF: .letter
    case 0x20000...0x3FFFF: .han
    default: .other
    }
  }
}
