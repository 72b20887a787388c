/// Lower-casing of scalars without a locale, for Latin, Greek, Cyrillic and full-width forms.
enum CaseFolding {
  /// The lower-case scalar; full-width Latin letters and digits become ASCII.
  @inline(__always)
  static func lower(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
    return lowerBeyondASCII(scalar)
  }

  private static func lowerBeyondASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    case 0x130: 0x69
    case 0x178: 0xFF
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 0x25
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 0x3F
    case 0x391...0x3AB: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F, 0x1E00...0x1E95, 0x1EA0...0x1EFF:
      scalar | 1
    case 0x2019: 0x27
    case 0xFF10...0xFF19: scalar - 0xFEE0
    case 0xFF21...0xFF3A: scalar - 0xFEE0 + 0x20
    case 0xFF41...0xFF5A: scalar - 0xFEE0
    default: scalar
    }
  }

  /// Whether the scalar is an upper-case letter.
  @inline(__always)
  static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x41 < 26 }
    return (0xC0..<0x1F00).contains(scalar) && lower(scalar) != scalar
  }

  /// The composed scalar of a lower-case base and a combining mark, or nil.
  ///
  /// Covers the accents of European languages and the voicing marks of kana, so that a text
  /// in decomposed form gives the same words as in composed form.
  static func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    if mark == 0x3099 { return base == 0x3046 ? 0x3094 : base + 1 }
    if mark == 0x309A { return base + 2 }
    return accented[UInt64(base) << 32 | UInt64(mark)]
  }

  private static let accented: [UInt64: UInt32] = {
    let rows: [(mark: UInt32, bases: String, composed: String)] = [
      (0x300, "aeioun", "àèìòùǹ"), (0x301, "aeiouyncslrz", "áéíóúýńćśĺŕź"),
      (0x302, "aeioucghjswy", "âêîôûĉĝĥĵŝŵŷ"), (0x303, "anoiu", "ãñõĩũ"),
      (0x304, "aeiou", "āēīōū"), (0x306, "aeiougи", "ăĕĭŏŭğй"), (0x307, "zegc", "żėġċ"),
      (0x308, "aeiouyе", "äëïöüÿё"), (0x30A, "au", "åů"), (0x30B, "ou", "őű"),
      (0x30C, "cdenrstzlg", "čďěňřšťžľǧ"), (0x327, "cstklnrg", "çşţķļņŗģ"),
      (0x328, "aeiu", "ąęįų"),
    ]
    var table: [UInt64: UInt32] = [:]
    for row in rows {
      for (base, composed) in zip(row.bases.unicodeScalars, row.composed.unicodeScalars) {
        table[UInt64(base.value) << 32 | UInt64(row.mark)] = composed.value
      }
    }
    return table
  }()
}
