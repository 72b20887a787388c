/// The tokens of sentences as a language model sees them: words without regard to case, one
/// token for all numbers, and punctuation marks.
struct LanguageTokens {
  /// Tokens that stand in every vocabulary, by their number.
  static let start: Int32 = 0
  static let end: Int32 = 1
  static let unknown: Int32 = 2
  static let number: Int32 = 3
  /// Where the marks begin: full stop, exclamation and question mark, comma, semicolon, colon.
  static let firstMark: Int32 = 4
  /// Tokens before the words.
  static let fixedCount = 10

  private let words: WordTable

  /// Words numbered from ``fixedCount`` on, in the order of their hashes here.
  init(hashes: [UInt64]) {
    words = WordTable(hashes)
  }

  /// The tokens of a sentence between two tokens of its beginning and one of its end.
  func read(_ sentence: Sentence, of reading: TextReading, into tokens: inout [Int32]) {
    tokens.removeAll(keepingCapacity: true)
    tokens.append(Self.start)
    tokens.append(Self.start)
    for index in sentence.words {
      let word = reading.words[index]
      tokens.append(token(of: word))
      let isLast = index + 1 == sentence.words.upperBound
      let next = isLast ? sentence.range.upperBound : Int(reading.words[index + 1].start)
      // Most words are parted by one space.
      if next - Int(word.end) == 1, !isLast { continue }
      for place in Int(word.end)..<max(Int(word.end), next)
      where reading.zones[place] == Zone.prose.rawValue {
        if let mark = Self.mark(reading.bytes[place]) { tokens.append(mark) }
      }
    }
    tokens.append(Self.end)
  }

  /// The token of one word.
  func token(of word: Word) -> Int32 {
    guard word.kind != .number else { return Self.number }
    let place = words[word.hash]
    return place < 0 ? Self.unknown : place + Int32(Self.fixedCount)
  }

  private static func mark(_ byte: UInt8) -> Int32? {
    switch byte {
    case UInt8(ascii: "."): firstMark
    case UInt8(ascii: "!"): firstMark + 1
    case UInt8(ascii: "?"): firstMark + 2
    case UInt8(ascii: ","): firstMark + 3
    case UInt8(ascii: ";"): firstMark + 4
    case UInt8(ascii: ":"): firstMark + 5
    default: nil
    }
  }
}
