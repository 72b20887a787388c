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
      return endsLowLines(from: after, zone: zone)
    default:
      return false
    }
  }

  /// Whether low lines lead on to a letter or digit, as in `snake__case`; those of emphasis do
  /// not.
  private func endsLowLines(from start: Int, zone: UInt8) -> Bool {
    var index = start
    // More of them than this are a line to write on.
    while index < bytes.count, index < start + 8, bytes[index] == 0x5F { index += 1 }
    guard index < bytes.count, zones[index] == zone else { return false }
    let kind = ScalarClass.of(bytes.scalar(at: index).value)
    return kind == .letter || kind == .digit
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
    all.add(kind, bytes, start, end)
    guard zone == Zone.prose.rawValue else { return }
    prose.add(kind, bytes, start, end)
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
  private var han = 0
  private var hanRuns = 0
  private var hiragana = 0
  private var hiraganaRuns = 0
  private var katakana = 0
  private var katakanaRuns = 0
  /// Hiragana that are mostly particles: の に を は が と で も へ や.
  private var particles = 0
  /// た and る, which mostly end a verb.
  private var endings = 0
  /// て, which mostly joins verbs.
  private var joints = 0
  private var lastKind = Word.Kind.letters
  private var lastEnd = -1

  mutating func add(
    _ kind: Word.Kind, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    let isRun = kind != lastKind || start != lastEnd
    lastKind = kind
    lastEnd = end
    switch kind {
    case .letters, .number: spaced += 1
    case .han:
      han += 1
      if isRun { hanRuns += 1 }
    case .hiragana:
      hiragana += 1
      if isRun { hiraganaRuns += 1 }
      // A voicing mark after か and て makes the particles が and で of them.
      let isVoiced = end - start > 3
      switch bytes.scalar(at: start).value {
      case 0x304B,
        0x3066 where isVoiced:
        particles += 1
      case 0x305F where isVoiced: break
      case 0x306E, 0x306B, 0x3092, 0x306F, 0x304C, 0x3068, 0x3067, 0x3082, 0x3078, 0x3084:
        particles += 1
      case 0x305F, 0x308B: endings += 1
      case 0x3066: joints += 1
      default: break
      }
    case .katakana:
      katakanaRuns += 1
      var index = start
      while index < end {
        let scalar = bytes.scalar(at: index)
        if ScalarClass.of(scalar.value) != .mark { katakana += 1 }
        index += scalar.length
      }
    }
  }

  /// The number of words in a text of this language.
  ///
  /// Japanese and Chinese have no spaces; their words are estimated from the characters. The
  /// constants are fitted (least absolute relative error) on Universal Dependencies paragraphs,
  /// Japanese-GSD short units and Chinese-GSDSimp; the halves that the benchmark scores were
  /// left out.
  func words(in language: String) -> Double {
    switch language {
    case "ja": japanese
    case "zh": 0.61 * Double(han) + 1.037 * Double(spaced)
    default: Double(spaced + han + hiragana + katakanaRuns)
    }
  }

  private var japanese: Double {
    0.582 * Double(han) + 0.055 * Double(hanRuns) + 0.463 * Double(hiragana)
      + 0.111 * Double(hiraganaRuns) + 0.603 * Double(katakanaRuns) + 0.102 * Double(katakana)
      + 1.008 * Double(spaced) + 0.235 * Double(particles) + 0.367 * Double(endings)
      + 0.474 * Double(joints)
  }
}
