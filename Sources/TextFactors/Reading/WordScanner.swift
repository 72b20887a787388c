/// Finds the words of a text, after Unicode Standard Annex 29 with a few house rules.
///
/// A word is a run of letters, digits and marks, with apostrophes, dots and underscores
/// inside (`don't`, `e.g`, `snake_case`) and dots, commas and colons between digits. Hyphens
/// and slashes split. `end.Next` (a lower-case letter, a dot, an upper-case letter) is two
/// words. Each Han or hiragana character is a word of its own, as is a run of katakana.
struct WordScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let zones: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon

  var words: [Word] = []
  var scripts = ScriptCounts()
  /// Words in all zones but list and heading marks.
  var all = WordTally()
  /// Words of prose.
  var prose = WordTally()

  init(
    bytes: UnsafeBufferPointer<UInt8>, zones: UnsafeBufferPointer<UInt8>, lexicon: Lexicon
  ) {
    self.bytes = bytes
    self.zones = zones
    self.lexicon = lexicon
    words.reserveCapacity(bytes.count / 5)
  }

  mutating func scan() {
    var index = 0
    while index < bytes.count {
      let zone = zones[index]
      if zone == Zone.url.rawValue {
        all.spaced += 1
        while index < bytes.count && zones[index] == zone { index += 1 }
        continue
      }
      let decoded = bytes.scalar(at: index)
      let kind = ScalarClass.of(decoded.value)
      switch kind {
      case .letter, .digit:
        let end = spacedWord(from: index, first: decoded, kind: kind, zone: zone)
        index = end
      case .han, .hiragana:
        let end = afterMarks(index + decoded.length)
        count(kind, decoded.value)
        add(index, end, kind == .han ? .han : .hiragana, [], zone)
        index = end
      case .katakana:
        index = katakanaRun(from: index, zone: zone)
      default:
        if kind == .pictograph { scripts.pictographs += 1 }
        index += decoded.length
      }
    }
  }

  /// Reads a word that begins at `start`, and returns where it ends.
  private mutating func spacedWord(
    from start: Int, first: DecodedScalar, kind firstKind: ScalarClass, zone: UInt8
  ) -> Int {
    var marks: Word.Marks = []
    if firstKind == .digit { marks.insert(.digit) }
    if CaseFolding.isUpper(first.value) { marks.insert(.capital) }
    var previous = firstKind
    var previousUpper = marks.contains(.capital)
    var upper = previousUpper ? 1 : 0
    var letters = firstKind == .letter ? 1 : 0
    count(firstKind, first.value)
    var index = start + first.length
    while index < bytes.count && zones[index] == zone {
      let decoded = bytes.scalar(at: index)
      let kind = ScalarClass.of(decoded.value)
      if kind == .mark {
        index += decoded.length
        continue
      }
      if kind == .letter || kind == .digit {
        if kind == .digit {
          marks.insert(.digit)
        } else {
          let isUpper = CaseFolding.isUpper(decoded.value)
          if isUpper && previous == .letter && !previousUpper { marks.insert(.innerCapital) }
          upper += isUpper ? 1 : 0
          letters += 1
          previousUpper = isUpper
        }
        count(kind, decoded.value)
        previous = kind
        index += decoded.length
        continue
      }
      guard joins(decoded, previous: previous, previousUpper: previousUpper, at: index, zone: zone)
      else { break }
      if kind != .apostrophe && previous == .letter { marks.insert(.technical) }
      index += decoded.length
    }
    if upper >= 2 && upper == letters { marks.insert(.allCaps) }
    if touchesTechnical(start, index) { marks.insert(.technical) }
    add(start, index, firstKind == .digit ? .number : .letters, marks, zone)
    return index
  }

  /// Whether the scalar at `index` belongs inside the word around it.
  private func joins(
    _ decoded: DecodedScalar, previous: ScalarClass, previousUpper: Bool, at index: Int,
    zone: UInt8
  ) -> Bool {
    let after = index + decoded.length
    guard after < bytes.count, zones[after] == zone else { return false }
    let next = bytes.scalar(at: after)
    let nextKind = ScalarClass.of(next.value)
    switch decoded.value {
    case 0x27, 0x2019:
      return previous == .letter && nextKind == .letter
    case 0x2E:  // full stop
      if previous == .digit { return nextKind == .digit }
      guard nextKind == .letter else { return false }
      return previousUpper || !CaseFolding.isUpper(next.value)
    case 0x2C, 0x3A:  // comma, colon
      return previous == .digit && nextKind == .digit
    case 0x5F:  // low line
      return nextKind == .letter || nextKind == .digit || next.value == 0x5F
    default:
      return false
    }
  }

  private mutating func katakanaRun(from start: Int, zone: UInt8) -> Int {
    var index = start
    while index < bytes.count && zones[index] == zone {
      let decoded = bytes.scalar(at: index)
      let kind = ScalarClass.of(decoded.value)
      guard kind == .katakana || kind == .mark else { break }
      if kind == .katakana { scripts.katakana += 1 }
      index += decoded.length
    }
    add(start, index, .katakana, [], zone)
    return index
  }

  private func afterMarks(_ start: Int) -> Int {
    var index = start
    while index < bytes.count && bytes[index] >= 0x80 {
      let decoded = bytes.scalar(at: index)
      guard ScalarClass.of(decoded.value) == .mark else { break }
      index += decoded.length
    }
    return index
  }

  private func touchesTechnical(_ start: Int, _ end: Int) -> Bool {
    (start > 0 && Self.isTechnical(bytes[start - 1]))
      || (end < bytes.count && Self.isTechnical(bytes[end]))
  }

  private static func isTechnical(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "\\"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private mutating func add(
    _ start: Int, _ end: Int, _ kind: Word.Kind, _ marks: Word.Marks, _ zone: UInt8
  ) {
    guard zone != Zone.mark.rawValue else { return }
    all.add(kind)
    guard zone == Zone.prose.rawValue else { return }
    prose.add(kind)
    let hash = WordHash.of(bytes, from: start, to: end)
    words.append(
      Word(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        hash: hash, entry: lexicon.entry(of: hash), kind: kind, marks: marks))
  }

  private mutating func count(_ kind: ScalarClass, _ scalar: UInt32) {
    if kind == .digit {
      scripts.digits += 1
      return
    }
    switch scalar {
    case 0..<0x250, 0x1E00..<0x1F00, 0xFF00..<0xFF60: scripts.latin += 1
    case 0x370..<0x400, 0x1F00..<0x2000: scripts.greek += 1
    case 0x400..<0x530: scripts.cyrillic += 1
    case 0x590..<0x600: scripts.hebrew += 1
    case 0x600..<0x780: scripts.arabic += 1
    case 0x900..<0x980: scripts.devanagari += 1
    case 0x980..<0xD80: scripts.indic[Int(scalar - 0x980) / 0x80] += 1
    case 0xE00..<0xE80: scripts.thai += 1
    case 0x3041..<0x30A0: scripts.hiragana += 1
    case 0x1100..<0x1200, 0x3130..<0x3190, 0xAC00..<0xD7B0: scripts.hangul += 1
    default: if kind == .han { scripts.han += 1 } else { scripts.otherLetters += 1 }
    }
  }
}

/// Words by kind, from which the number of words is told.
struct WordTally {
  /// Words between spaces: letters and numbers, and web addresses.
  var spaced = 0
  var han = 0
  var hiragana = 0
  var katakanaRuns = 0

  mutating func add(_ kind: Word.Kind) {
    switch kind {
    case .letters, .number: spaced += 1
    case .han: han += 1
    case .hiragana: hiragana += 1
    case .katakana: katakanaRuns += 1
    }
  }

  /// The number of words in a text of this language.
  ///
  /// Japanese and Chinese have no spaces; their words are estimated from the characters.
  /// Constants: least squares on Universal Dependencies paragraphs (Japanese-GSD short
  /// units, Chinese-GSDSimp), half of the test files.
  func words(in language: String) -> Double {
    switch language {
    case "ja":
      0.64 * Double(han) + 0.55 * Double(hiragana) + 1.48 * Double(katakanaRuns)
        + 1.40 * Double(spaced)
    case "zh": 0.625 * Double(han) + 0.78 * Double(spaced)
    default: Double(spaced + han + hiragana + katakanaRuns)
    }
  }
}
