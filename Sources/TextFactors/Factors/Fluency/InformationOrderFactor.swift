import Preferences

struct InformationOrderFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.information_order", family: .fluency,
      title: "More new matter late (experimental)", unit: "slope"),
    definition: "Whether sentences bring more words that are new as the text goes on.",
    formula:
      "slope of new / all content stems of a sentence over its place from 0 to 1, by least squares",
    range: "about -2 to 2", languages: "all; stems English",
    nullRule: "null under five sentences with content",
    example: WorkedExample(
      "Rain fell. Rain fell on hills. Hills drank rain. Rivers rose near hills. Boats sank.",
      value: 0.1333),
    source: "study of factors of this project",
    knownFailures: "Experimental: a sign of order, not of quality.",
    validity: "", inDefaultModel: false)

  static let minimumSentences = 5

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    var seen: Set<UInt64> = []
    var shares: [Double] = []
    reading.bytes.withUnsafeBufferPointer { bytes in
      for sentence in reading.sentences {
        var (new, all) = (0, 0)
        for word in reading.words[sentence.words] {
          guard let stem = Stems.stem(word, in: bytes, lexicon: .shared) else { continue }
          all += 1
          if seen.insert(stem).inserted { new += 1 }
        }
        if all > 0 { shares.append(Double(new) / Double(all)) }
      }
    }
    guard shares.count >= Self.minimumSentences else {
      return .null(.tooFewWords(words: reading.words.count, minimum: 5 * Self.minimumSentences))
    }
    let last = Double(shares.count - 1)
    let mean = shares.reduce(0, +) / Double(shares.count)
    var (product, squares) = (0.0, 0.0)
    for (place, share) in shares.enumerated() {
      let x = Double(place) / last - 0.5
      product += x * (share - mean)
      squares += x * x
    }
    return .value(product / squares)
  }
}
