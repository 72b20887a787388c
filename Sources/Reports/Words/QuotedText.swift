import Charts

/// Words that somebody else wrote, made safe to set and cut to a length.
///
/// Controls and marks that turn the direction of text are left out, white space becomes
/// single spaces, and no letter keeps more than four marks above it. Long texts end with a
/// sentence where they can, and say how long they are.
struct QuotedText {
  /// Words behind a number, in Unicode scalars of the source.
  struct Passage {
    var range: Range<Int>
    var number: Int
  }

  /// What is printed.
  let marked: MarkedText
  /// The length of the whole text: "214 words", or "600 characters" where few spaces part
  /// words.
  let length: String

  /// Longer texts are cut.
  static let mostWords = 110

  init(_ source: String, passages: [Passage] = [], mostWords: Int = Self.mostWords) {
    let letters = Self.letters(of: source)
    let count = Self.wordCount(letters)
    let wide = letters.count(where: \.isWide)
    let isSpaced = letters.count < 12 * max(count, 1) && 2 * wide < max(letters.count, 1)
    length =
      isSpaced
      ? NumberStyle.count(count, "word") : NumberStyle.count(letters.count, "character")
    let end = Self.end(of: letters, mostWords: mostWords)
    let kept = letters[..<end]
    let marks = passages.compactMap { passage -> MarkedText.Mark? in
      guard let first = kept.firstIndex(where: { $0.end > passage.range.lowerBound }),
        let last = kept.lastIndex(where: { $0.start < passage.range.upperBound }),
        first <= last, passage.range.upperBound <= kept.last?.end ?? 0
      else { return nil }
      return MarkedText.Mark(range: first..<(last + 1), number: passage.number)
    }
    marked = MarkedText(
      String(kept.map(\.character)), marks: marks,
      // Isolated, so that a line from right to left leaves it as it is.
      remark: end < letters.count ? "\u{2068}[\u{2026}] " + length + "\u{2069}" : "")
  }

  /// A letter with the scalars of the source that it comes from.
  private struct Letter {
    var character: Character
    var start: Int
    var end: Int

    /// How much room it takes: East Asian letters and pictures are twice as wide.
    var units: Int { isWide ? 2 : 1 }

    var isWide: Bool {
      guard let value = character.unicodeScalars.first?.value else { return false }
      return (0x1100...0x11FF).contains(value) || (0x2E80...0xD7FF).contains(value)
        || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value)
        || (0xFF00...0xFF60).contains(value) || value >= 0x1F000
    }

    /// Whether a sentence may end here.
    var endsSentence: Bool { ".!?…。！？؟".contains(character) }
  }

  private static func letters(of source: String) -> [Letter] {
    var kept = String.UnicodeScalarView()
    var places: [Int] = []
    var marks = 0
    var isSpace = true
    for (place, scalar) in source.unicodeScalars.enumerated() {
      let properties = scalar.properties
      if properties.isWhitespace || properties.generalCategory == .control {
        // Tabs and line ends part words; other controls are nothing.
        guard properties.isWhitespace else { continue }
        if !isSpace {
          kept.append(" ")
          places.append(place)
        }
        isSpace = true
        marks = 0
        continue
      }
      guard let shown = visible(scalar) else { continue }
      let isMark =
        properties.generalCategory == .nonspacingMark
        || properties.generalCategory == .enclosingMark
      marks = isMark ? marks + 1 : 0
      guard marks <= 4 else { continue }
      kept.append(shown)
      places.append(place)
      isSpace = false
    }
    var letters: [Letter] = []
    var next = 0
    for character in String(kept) {
      let count = character.unicodeScalars.count
      letters.append(
        Letter(character: character, start: places[next], end: places[next + count - 1] + 1))
      next += count
    }
    while letters.last?.character == " " { letters.removeLast() }
    return letters
  }

  /// The scalar as it may be printed; nil where it must not reach the page.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .format:
      // Joiners shape Persian and Indic words and pictures of several parts; every other
      // format mark could turn or hide what follows it.
      return scalar.value == 0x200C || scalar.value == 0x200D ? scalar : nil
    case .privateUse, .unassigned, .surrogate: return "\u{FFFD}"
    default: return scalar
    }
  }

  /// Words between spaces; two East Asian letters count as one.
  private static func wordCount(_ letters: [Letter]) -> Int {
    var count = 0.0
    var isInWord = false
    for letter in letters {
      if letter.isWide {
        count += 0.5
        isInWord = false
      } else if letter.character == " " {
        isInWord = false
      } else if !isInWord {
        count += 1
        isInWord = true
      }
    }
    return Int(count.rounded(.up))
  }

  /// Where to end: at a sentence in the second half of the room, else at a space, else
  /// anywhere.
  private static func end(of letters: [Letter], mostWords: Int) -> Int {
    var words = 0.0
    var units = 0
    var limit = letters.count
    for (index, letter) in letters.enumerated() {
      units += letter.units
      if letter.isWide { words += 0.5 } else if letter.character == " " { words += 1 }
      if words >= Double(mostWords) || units > 7 * mostWords {
        limit = index
        break
      }
    }
    guard limit < letters.count else { return limit }
    let half = limit / 2
    func last(_ isEnd: (Int) -> Bool) -> Int? {
      stride(from: limit - 1, through: half, by: -1).first(where: isEnd)
    }
    let sentence = last { index in
      letters[index].endsSentence
        && (letters[index].isWide || index + 1 >= letters.count
          || letters[index + 1].character == " ")
    }
    if let sentence { return sentence + 1 }
    return last { letters[$0].character == " " } ?? limit
  }
}
