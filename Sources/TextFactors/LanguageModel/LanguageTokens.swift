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
  /// Tokens that are neither words nor parts of words.
  static let plainCount = 10
  /// Endings by which words that no vocabulary knows are told apart, longer ones first.
  static let endings: [[UInt8]] = [
    "ness", "tion", "able", "ing", "ity", "ous", "ive", "ies", "ed", "ly", "al", "er", "ss", "us",
    "is", "s", "y",
  ].map { Array($0.utf8) }
  /// Tokens before the words: an unknown word with each ending follows the plain ones.
  static let fixedCount = plainCount + endings.count

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
      let token = token(of: word)
      tokens.append(token == Self.unknown ? Self.unknown(word, in: reading.bytes) : token)
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

  /// The token of an unknown word, by its ending.
  private static func unknown(_ word: Word, in bytes: [UInt8]) -> Int32 {
    let letters = bytes[word.range]
    for (place, ending) in endings.enumerated() where letters.count > ending.count {
      // Capitals count as small letters.
      if zip(letters.suffix(ending.count), ending).allSatisfy({ $0 | 0x20 == $1 }) {
        return Int32(plainCount + place)
      }
    }
    return unknown
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
