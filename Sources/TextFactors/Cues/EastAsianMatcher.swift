/// Finds the cue phrases of Japanese and Chinese in the bytes of a text.
struct EastAsianMatcher: Sendable {
  static let shared = EastAsianMatcher()

  private struct Phrase {
    var bytes: [UInt8]
    var category: CueCategory
  }

  /// Places of the first characters of phrases in `groups`.
  private let table: WordTable
  /// Phrases by their first character, longest first.
  private let groups: [[Phrase]]

  private init() {
    var heads: [UInt64] = []
    var groups: [[Phrase]] = []
    for category in CueCategory.allCases {
      for bytes in category.eastAsian.flatMap(KanaMarks.spellings) where bytes.count >= 3 {
        let head = Self.head(bytes[0], bytes[1], bytes[2])
        let place = heads.firstIndex(of: head) ?? heads.count
        if place == heads.count {
          heads.append(head)
          groups.append([])
        }
        groups[place].append(Phrase(bytes: bytes, category: category))
      }
    }
    // Equal lengths keep the order of the lists, so the result does not hang on the sort.
    self.groups = groups.map { group in
      group.enumerated().sorted {
        ($1.element.bytes.count, $0.offset) < ($0.element.bytes.count, $1.offset)
      }.map(\.element)
    }
    table = WordTable(heads)
  }

  @inline(__always)
  private static func head(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt64 {
    WordHash.mixed(UInt64(first) << 16 | UInt64(second) << 8 | UInt64(third))
  }

  /// Phrases in prose, the longest of each category at each place, in the order of the text.
  func matches(
    in bytes: UnsafeBufferPointer<UInt8>, words: [Word], sentences: [Sentence]
  ) -> [CueMatch] {
    var found: [CueMatch] = []
    var free = [Int](repeating: 0, count: CueCategory.allCases.count)
    for (number, sentence) in sentences.enumerated() {
      for index in sentence.words {
        let start = Int(words[index].start)
        guard start + 3 <= bytes.count else { continue }
        let place = table[Self.head(bytes[start], bytes[start + 1], bytes[start + 2])]
        guard place >= 0 else { continue }
        for phrase in groups[Int(place)] {
          let category = Int(phrase.category.rawValue)
          let end = start + phrase.bytes.count
          guard free[category] <= start, end <= bytes.count,
            phrase.bytes.indices.allSatisfy({ bytes[start + $0] == phrase.bytes[$0] })
          else { continue }
          free[category] = end
          var last = index + 1
          while last < sentence.words.upperBound && Int(words[last].start) < end { last += 1 }
          found.append(
            CueMatch(category: phrase.category, words: index..<last, sentence: number))
        }
      }
    }
    return found
  }
}
