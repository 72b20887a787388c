/// Judges whether a text ends where its writer meant to end it.
struct EndOfText {
  private enum Ending {
    /// A sentence mark, perhaps with closing quotes.
    case stop
    case comma
    case opening
    case colon
    case dash
    /// A closing bracket or brace, an emoji, a table or a fence.
    case closed
    case word
    /// Nothing but a marker stands on the line.
    case bare
  }

  private let reading: TextReading
  private let lastLine: Line

  init(_ reading: TextReading, lastLine: Line) {
    self.reading = reading
    self.lastLine = lastLine
  }

  /// From 0, surely finished, to 1, surely cut off.
  var strength: Double {
    if reading.hasOpenFence { return 1 }
    if lastLine.kind == .table || lastLine.kind == .fence || lastLine.kind == .code { return 0.05 }
    switch ending(of: lastLine) {
    case .bare: return 0.98
    case .stop: return 0.02
    case .closed: return 0.05
    case .comma, .opening, .dash: return 0.97
    case .colon: return 0.9
    case .word: return afterWord
    }
  }

  private var afterWord: Double {
    if endsInFunctionWord { return 0.97 }
    if lastLine.kind == .heading { return 0.8 }
    let peers = reading.lines.filter { line in
      line.start != lastLine.start && line.kind == lastLine.kind
    }
    let stopped = peers.count { line in
      let end = ending(of: line)
      if case .word = end { return false }
      return true
    }
    if lastLine.kind == .list {
      return peers.isEmpty ? 0.5 : (2 * stopped >= peers.count ? 0.9 : 0.15)
    }
    // Verse, addresses and the like have no stops at line ends.
    if peers.count >= 3 && 2 * stopped < peers.count { return 0.3 }
    let words = reading.words.reversed().prefix { Int($0.start) >= lastLine.start }.count
    let isShort = reading.isUnspaced ? words <= 12 : words <= 5
    // An answer of a few words alone ("Paris") needs no stop.
    if isShort { return peers.isEmpty ? 0.02 : 0.4 }
    return 0.85
  }

  private var endsInFunctionWord: Bool {
    guard let last = reading.words.last, Int(last.start) >= lastLine.start else { return false }
    // A capital last word is a name or an acronym ("US", "IT").
    return !last.marks.contains(.capital) && Lexicon.shared.isFunctionWord(last.entry)
      && !Self.mayEnd.contains(last.hash)
  }

  /// Function words that often end a line without a stop.
  private static let mayEnd: Set<UInt64> = Set(
    """
    it this that me you him her them us mine yours there here too now same other others more
    all one both either not again off out up down so
    """.listedWords.map(WordHash.of))

  private func ending(of line: Line) -> Ending {
    reading.bytes.withUnsafeBufferPointer { bytes in
      var index = line.end
      while index > line.content {
        let start = bytes.scalarStart(before: index)
        let scalar = bytes.scalar(at: start).value
        let kind = ScalarClass.of(scalar)
        if kind == .space || kind == .mark || Self.isQuote(scalar) {
          index = start
          continue
        }
        return Self.ending(scalar, kind, isNumberMark: isBareNumber(line, upTo: start))
      }
      return .bare
    }
  }

  /// Whether only a number stands before the full stop at `end`.
  private func isBareNumber(_ line: Line, upTo end: Int) -> Bool {
    guard end > line.content, end - line.content <= 3 else { return false }
    return reading.bytes[line.content..<end].allSatisfy(NumberReader.isDigit)
  }

  /// Quotes, stars and other marks that may follow the end of a sentence.
  private static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x2A, 0x5F, 0x60, 0x2019, 0x201D, 0xBB, 0x300D, 0x300F: true
    default: false
    }
  }

  private static func ending(
    _ scalar: UInt32, _ kind: ScalarClass, isNumberMark: Bool
  ) -> Ending {
    switch scalar {
    case 0x2E: return isNumberMark ? .bare : .stop
    case 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x7E, 0x3B: return .stop
    case 0x2C, 0x3001, 0xFF0C, 0x26, 0x2B, 0x2F: return .comma
    case 0x28, 0x5B, 0x7B, 0xFF08, 0x300C, 0x300E, 0x201C, 0x3C, 0x23: return .opening
    case 0x3A, 0xFF1A, 0x3D: return .colon
    case 0x2D, 0x2013, 0x2014: return .dash
    default: break
    }
    switch kind {
    case .letter, .digit, .han, .hiragana, .katakana: return .word
    default: return .closed
    }
  }
}
