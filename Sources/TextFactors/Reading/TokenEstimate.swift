/// Estimates the number of language-model tokens of a text from its runs of characters.
///
/// Constants follow counts of cl100k_base on half of the benchmark's responses; the other half
/// measures them.
enum TokenEstimate {
  private enum Run {
    case none
    case latin
    /// Latin letters, all upper case.
    case capitals
    case digits
    case hiragana
    case katakana
    case han
    case hangul
    /// Greek and Cyrillic.
    case european
    /// Scripts that tokenizers split almost to characters, or to less.
    case letters
    case devanagari
    /// Bengali, Gurmukhi, Gujarati, Odia, Tamil.
    case bengali
    /// Telugu, Kannada, Malayalam, Sinhala.
    case malayalam
    case marks
    case lines
  }

  /// The estimated number of tokens of a text in this language.
  static func tokens(in bytes: UnsafeBufferPointer<UInt8>, language: String) -> Double {
    let isEnglish = language == "en" || language == LanguageGuess.unknown
    var total = 0.0
    var run = Run.none
    var length = 0
    var accents = 0
    var capitals = 0
    var index = 0
    while index < bytes.count {
      let decoded = bytes.scalar(at: index)
      index += decoded.length
      let kind = ScalarClass.of(decoded.value)
      // Vowel signs of Indic scripts are tokens too; accents of Latin ones are not.
      if kind == .mark && !isIndic(run) { continue }
      let next = kind == .mark ? run : Self.run(kind, decoded.value)
      if next != run {
        total += cost(
          run == .latin && capitals == length ? .capitals : run, length, accents, isEnglish)
        run = next
        length = 0
        accents = 0
        capitals = 0
      }
      length += 1
      if next == .latin && CaseFolding.isUpper(decoded.value) { capitals += 1 }
      if next == .latin && decoded.value >= 0x80 { accents += 1 }
    }
    return total + cost(run, length, accents, isEnglish)
  }

  private static func isIndic(_ run: Run) -> Bool {
    run == .letters || run == .devanagari || run == .bengali || run == .malayalam
  }

  private static func run(_ kind: ScalarClass, _ scalar: UInt32) -> Run {
    switch kind {
    case .space: .none
    case .newline: .lines
    case .letter:
      switch scalar {
      case 0..<0x250, 0x1E00..<0x1F00: .latin
      case 0x370..<0x530: .european
      case 0x900..<0x980: .devanagari
      case 0x980..<0xC00: .bengali
      case 0xC00..<0xE00: .malayalam
      case 0x1100..<0x1200, 0x3130..<0x3190, 0xAC00..<0xD7B0: .hangul
      default: .letters
      }
    case .digit: .digits
    case .han: .han
    case .hiragana: .hiragana
    case .katakana: .katakana
    case .mark, .apostrophe, .pictograph, .other: .marks
    }
  }

  private static func cost(
    _ run: Run, _ length: Int, _ accents: Int, _ isEnglish: Bool
  ) -> Double {
    let count = Double(length)
    switch run {
    case .none: return 0
    case .latin:
      if accents > 0 { return max(1, 0.4 + 0.27 * count) }
      if isEnglish { return length <= 8 ? 1 : 1 + (count - 8) / 5 }
      return 1.1 + 0.11 * max(0, count - 4)
    case .capitals: return max(1, count / 2.6)
    case .devanagari: return 1.2 * count
    case .bengali: return 1.45 * count
    case .malayalam: return 1.8 * count
    case .digits: return Double((length + 2) / 3)
    case .hiragana: return 0.97 * count
    case .katakana: return 1.05 * count
    case .han: return 1.22 * count
    case .hangul: return 1.1 * count
    case .european: return count / 2.2
    case .letters: return 0.9 * count
    case .marks: return max(1, count / 2.2)
    case .lines: return 1
    }
  }
}
