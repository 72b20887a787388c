import Glibc

/// A source text, read for asking how well it supports a response.
struct SourceReading {
  let reading: TextReading
  /// How much a stem says: ln(1 + N / (1 + sentences with it)), N the number of sentences.
  private let weights: [UInt64: Double]
  /// The windows of two neighbouring sentences, as sets of stems.
  private let windows: [[Int32]]
  private let numbers: [UInt64: Int32]
  /// All words.
  let words: Set<UInt64>
  /// Sequences of three words.
  private let trigrams: Set<UInt64>
  private let absentWeight: Double

  init(_ text: String) {
    let reading = TextReading(text)
    var numbers: [UInt64: Int32] = [:]
    var counts: [Int] = []
    var stems: [UInt64] = []
    var sentences: [[Int32]] = []
    reading.bytes.withUnsafeBufferPointer { bytes in
      for sentence in reading.sentences {
        var members: [Int32] = []
        for word in reading.words[sentence.words] {
          guard let stem = Stems.stem(word, in: bytes, lexicon: .shared) else { continue }
          let number = numbers[stem] ?? Int32(stems.count)
          if Int(number) == stems.count {
            numbers[stem] = number
            stems.append(stem)
            counts.append(0)
          }
          members.append(number)
        }
        members.sort()
        var distinct: [Int32] = []
        for member in members where distinct.last != member { distinct.append(member) }
        for member in distinct { counts[Int(member)] += 1 }
        sentences.append(distinct)
      }
    }
    let total = Double(sentences.count)
    weights = Dictionary(
      uniqueKeysWithValues: zip(stems, counts.map { log(1 + total / Double(1 + $0)) }))
    absentWeight = 2 * log(1 + total)
    windows = Self.windows(of: sentences, stemCount: stems.count)
    self.numbers = numbers
    self.reading = reading
    words = Set(reading.words.map(\.hash))
    trigrams = Set(Self.trigrams(of: reading.words))
  }

  /// Windows remembered for one stem.
  ///
  /// A word of so many sentences tells them apart little, and without a limit two long texts
  /// would take quadratic time.
  private static let windowLimit = 256

  /// For each stem, the windows that hold it; window i is sentence i with sentence i + 1.
  private static func windows(of sentences: [[Int32]], stemCount: Int) -> [[Int32]] {
    var places = [[Int32]](repeating: [], count: stemCount)
    for (index, members) in sentences.enumerated() {
      for member in members where places[Int(member)].count < windowLimit {
        if index > 0, places[Int(member)].last != Int32(index - 1) {
          places[Int(member)].append(Int32(index - 1))
        }
        places[Int(member)].append(Int32(index))
      }
    }
    return places
  }

  static func trigrams(of words: [Word]) -> [UInt64] {
    guard words.count >= 3 else { return [] }
    return (0...(words.count - 3)).map { start in
      words[start..<(start + 3)].reduce(0) { WordHash.combined($0, $1.hash) }
    }
  }

  /// How much of what they say the source holds, for each of the response's sentences that has
  /// content.
  func supports(of response: TextReading) -> [(sentence: Int, support: Double)] {
    var supports: [(sentence: Int, support: Double)] = []
    var held = [Double](repeating: 0, count: reading.sentences.count)
    response.bytes.withUnsafeBufferPointer { bytes in
      for (place, sentence) in response.sentences.enumerated() {
        var total = 0.0
        var touched: [Int32] = []
        for word in response.words[sentence.words] {
          guard let stem = Stems.stem(word, in: bytes, lexicon: .shared) else { continue }
          guard let number = numbers[stem], let weight = weights[stem] else {
            total += absentWeight
            continue
          }
          total += weight
          for window in windows[Int(number)] {
            if held[Int(window)] == 0 { touched.append(window) }
            held[Int(window)] += weight
          }
        }
        var best = 0.0
        for window in touched {
          best = max(best, held[Int(window)])
          held[Int(window)] = 0
        }
        guard total > 0 else { continue }
        supports.append((place, best / total))
      }
    }
    return supports
  }

  /// For each of the response's three-word sequences, whether the source holds it.
  func heldTrigrams(of response: TextReading) -> [Bool] {
    Self.trigrams(of: response.words).map(trigrams.contains)
  }
}
