/// What English words of manners add to the politeness of a sentence; see ``PolitenessTerms``.
struct PolitenessWords: Sendable {
  static let shared = PolitenessWords()

  private let table: WordTable
  private let weights: [Double]

  private static let start = WordHash.of("^")

  private init() {
    var hashes: [UInt64] = []
    var weights: [Double] = []
    for line in PolitenessTerms.table.listedLines {
      let cells = line.listedWords
      guard let first = cells.first, let weight = Double(first) else { continue }
      hashes.append(Self.hash(of: cells[1...]))
      weights.append(weight)
    }
    table = WordTable(hashes)
    self.weights = weights
  }

  private static func hash(of words: ArraySlice<String>) -> UInt64 {
    let hashes = words.map { word in
      word.hasPrefix("^")
        ? WordHash.combined(start, WordHash.of(String(word.dropFirst()))) : WordHash.of(word)
    }
    return hashes.count == 2 ? WordHash.combined(hashes[0], hashes[1]) : hashes[0]
  }

  /// Σ weights of the words, of pairs of them and of first words, a sentence on the mean.
  func strength(in reading: TextReading) -> Double {
    var sum = 0.0
    visit(reading) { _, weight in sum += weight }
    return sum / Double(max(1, reading.sentences.count))
  }

  /// The places of terms that weigh at least `least` for or against politeness.
  func places(in reading: TextReading, least: Double) -> [Range<Int>] {
    var places: [Range<Int>] = []
    visit(reading) { words, weight in
      guard abs(weight) >= least else { return }
      places.append(
        Int(reading.words[words.lowerBound].start)..<Int(reading.words[words.upperBound - 1].end))
    }
    return places
  }

  /// Each term of each sentence, with its words and weight.
  @inline(__always)
  private func visit(_ reading: TextReading, _ found: (Range<Int>, Double) -> Void) {
    for sentence in reading.sentences {
      var before = Self.start
      for index in sentence.words {
        let hash = reading.words[index].hash
        let word = table[hash]
        if word >= 0 { found(index..<index + 1, weights[Int(word)]) }
        let pair = table[WordHash.combined(before, hash)]
        if pair >= 0 {
          found(max(sentence.words.lowerBound, index - 1)..<index + 1, weights[Int(pair)])
        }
        before = hash
      }
    }
  }
}
