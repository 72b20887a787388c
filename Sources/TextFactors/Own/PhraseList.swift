/// Words and phrases to be found in a text, without regard to case.
struct PhraseList: Hashable, Sendable {
  /// Phrases by their first word, the longest first; each as hashes of its words.
  private let phrases: [UInt64: [[UInt64]]]

  /// Phrases are parted into words as texts are, so Japanese and Chinese work alike.
  init(_ phrases: [String]) {
    var table: [UInt64: [[UInt64]]] = [:]
    for phrase in phrases {
      let hashes = TextReading(phrase).words.map(\.hash)
      guard let first = hashes.first else { continue }
      table[first, default: []].append(hashes)
    }
    self.phrases = table.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The longest phrases in the prose, from its beginning, none overlapping.
  func matches(in reading: TextReading) -> [Range<Int>] {
    var places: [Range<Int>] = []
    let words = reading.words
    for sentence in reading.sentences {
      var index = sentence.words.lowerBound
      while index < sentence.words.upperBound {
        let length = length(at: index, in: words, limit: sentence.words.upperBound)
        guard length > 0 else {
          index += 1
          continue
        }
        places.append(Int(words[index].start)..<Int(words[index + length - 1].end))
        index += length
      }
    }
    return places
  }

  private func length(at index: Int, in words: [Word], limit: Int) -> Int {
    guard let candidates = phrases[words[index].hash] else { return 0 }
    for phrase in candidates where index + phrase.count <= limit {
      if phrase.indices.allSatisfy({ words[index + $0].hash == phrase[$0] }) {
        return phrase.count
      }
    }
    return 0
  }
}
