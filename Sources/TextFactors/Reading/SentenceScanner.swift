/// One sentence: its place in the text and its words.
struct Sentence {
  /// From its first word to its end mark, UTF-8 offsets.
  var range: Range<Int>
  /// Indices into the words of prose.
  var words: Range<Int>
}

/// Groups the words of prose into sentences.
///
/// A sentence ends at `.` `!` `?` `…` (with closing quotes and brackets) before white space,
/// at `。` `！` `？`, and at a new line. It does not end after an abbreviation, an initial or a
/// list number. Before a lower-case letter it ends after `!`, `?` and a known or longer word,
/// but not after a quotation; a line that goes on in lower case is taken for a wrapped one.
struct SentenceScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let zones: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon

  /// Lines shorter than this end where their writer ended them, in bytes.
  private static let wrappedLineLength = 40

  func sentences(of words: inout [Word]) -> [Sentence] {
    var sentences: [Sentence] = []
    var first = 0
    for index in words.indices {
      let next = index + 1
      let stop: Int?
      if next < words.count {
        stop = boundary(
          after: words[index], before: words[next], isFirst: index == first)
      } else {
        stop = endOfText(after: words[index])
      }
      guard let stop else { continue }
      words[first].marks.insert(.sentenceStart)
      let start = Int(words[first].start)
      sentences.append(Sentence(range: start..<stop, words: first..<next))
      first = next
    }
    return sentences
  }

  private func endOfText(after word: Word) -> Int {
    var stop = Int(word.end)
    while stop < bytes.count && zones[stop] == Zone.prose.rawValue
      && ScalarClass.ascii(bytes[stop]) != .space && ScalarClass.ascii(bytes[stop]) != .newline
    {
      stop += 1
    }
    return stop
  }

  /// Where the sentence ends between two words, or nil when it goes on.
  private func boundary(after word: Word, before next: Word, isFirst: Bool) -> Int? {
    let end = Int(next.start)
    var index = Int(word.end)
    // Most words are parted by one space.
    if end - index == 1 && bytes[index] == 0x20 { return nil }
    var terminator: Terminator?
    while index < end {
      if zones[index] != Zone.prose.rawValue {
        index += 1
        continue
      }
      let decoded = bytes.scalar(at: index)
      switch decoded.value {
      case 0x0A, 0x0D, 0x2028, 0x2029, 0x85:
        if endsLine(at: index, after: word, before: next, hasTerminator: terminator != nil) {
          return terminator?.end ?? index
        }
      case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61, 0x203D, 0x61F,
        0x6D4, 0x964:
        let found = readTerminator(at: index, to: end)
        // The first mark that ends a sentence decides; a later one may stand in a bracket.
        if terminator == nil || found.isFinal { terminator = found }
        index = found.end
        continue
      default: break
      }
      index += decoded.length
    }
    guard let terminator else { return nil }
    return ends(terminator, after: word, before: next, isFirst: isFirst) ? terminator.end : nil
  }

  /// A run of end marks with the closing quotes and brackets after it.
  private struct Terminator {
    var start: Int
    var end: Int
    /// One full stop and nothing else, which may belong to an abbreviation.
    var isSingleDot: Bool
    /// Full-width marks end a sentence without a space.
    var isWide: Bool
    var hasCloser: Bool
    var isFinal: Bool
  }

  private func readTerminator(at start: Int, to end: Int) -> Terminator {
    var index = start
    var marks = 0
    var isWide = false
    var onlyDots = true
    scan: while index < end {
      let decoded = bytes.scalar(at: index)
      switch decoded.value {
      case 0x2E: break
      case 0x21, 0x3F, 0x2026, 0x203D, 0x61F, 0x6D4, 0x964: onlyDots = false
      case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61:
        isWide = true
        onlyDots = false
      default: break scan
      }
      marks += 1
      index += decoded.length
    }
    let afterMarks = index
    while index < end {
      let decoded = bytes.scalar(at: index)
      guard Self.isCloser(decoded.value) else { break }
      index += decoded.length
    }
    return Terminator(
      start: start, end: index, isSingleDot: onlyDots && marks == 1, isWide: isWide,
      hasCloser: index > afterMarks, isFinal: !onlyDots)
  }

  private static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2A, 0x5F, 0x2019, 0x201D, 0xBB, 0x300D, 0x300F, 0xFF09,
      0x3011, 0x300B:
      true
    default: false
    }
  }

  private func ends(
    _ terminator: Terminator, after word: Word, before next: Word, isFirst: Bool
  ) -> Bool {
    let isEastAsian = next.kind != .letters && next.kind != .number
    if terminator.isWide || (isEastAsian && !terminator.isSingleDot) {
      // A quotation that goes on with "he said" is one sentence.
      return !(terminator.hasCloser && isEastAsian && lexicon.isQuotative(next.hash))
    }
    let isSpaced =
      terminator.end < bytes.count && isSpace(terminator.end)
    guard isSpaced || isJoinedSentence(terminator, word, next) else { return false }
    if startsLower(next) { return parts(terminator, after: word) }
    guard terminator.isSingleDot, !terminator.hasCloser else { return true }
    if word.kind == .number && isFirst && !word.marks.contains(.technical)
      && word.byteCount <= 3
    {
      return false
    }
    return !isAbbreviation(word, before: next)
  }

  /// Whether a sentence ends here though the next word is in lower case, as in notes typed
  /// without capitals.
  ///
  /// A quotation may go on ("Stop!" she said), so may an ellipsis, and an unknown
  /// abbreviation is short.
  private func parts(_ terminator: Terminator, after word: Word) -> Bool {
    guard !terminator.hasCloser else { return false }
    if !terminator.isSingleDot { return bytes[terminator.start] != UInt8(ascii: ".") }
    guard word.kind == .letters, lexicon.abbreviation(word.entry) == .none else { return false }
    return word.byteCount >= 4 || lexicon.isFunctionWord(word.entry)
  }

  /// Whether `end.Next` lacks its space.
  private func isJoinedSentence(_ terminator: Terminator, _ word: Word, _ next: Word) -> Bool {
    terminator.end == Int(next.start) && word.kind == .letters && word.byteCount >= 2
      && next.marks.contains(.capital) && !word.marks.contains(.allCaps)
  }

  private func isAbbreviation(_ word: Word, before next: Word) -> Bool {
    guard word.kind == .letters else { return false }
    if word.byteCount == 1 {
      // An initial; but "I" and a lower-case letter end sentences of their own.
      return word.marks.contains(.capital) && bytes[Int(word.start)] != UInt8(ascii: "I")
    }
    switch lexicon.abbreviation(word.entry) {
    case .none: return false
    case .beforeName: return true
    case .beforeNumber: return next.kind == .number
    case .anywhere: return !next.marks.contains(.capital)
    }
  }

  private func startsLower(_ word: Word) -> Bool {
    guard word.kind == .letters, !word.marks.contains(.capital) else { return false }
    let first = bytes.scalar(at: Int(word.start)).value
    // Scripts without case have no lower case either.
    return first < 0x530 || (0x1E00..<0x2000).contains(first)
  }

  private func isSpace(_ index: Int) -> Bool {
    let kind = ScalarClass.of(bytes.scalar(at: index).value)
    return kind == .space || kind == .newline
  }

  /// Whether the line break at `index` ends the sentence.
  private func endsLine(
    at index: Int, after word: Word, before next: Word, hasTerminator: Bool
  ) -> Bool {
    guard !hasTerminator, startsLower(next) else { return true }
    var position = index + 1
    if bytes[index] == 0x0D && position < bytes.count && bytes[position] == 0x0A { position += 1 }
    // Anything but plain spaces before the next word (a blank line, a marker, a quote) parts.
    while position < Int(next.start) {
      guard bytes[position] == 0x20, zones[position] == Zone.prose.rawValue else { return true }
      position += 1
    }
    var lineStart = index
    let earliest = max(0, index - Self.wrappedLineLength)
    while lineStart > earliest && bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    return index - lineStart < Self.wrappedLineLength
  }
}
