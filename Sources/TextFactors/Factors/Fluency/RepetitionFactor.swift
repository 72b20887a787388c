import Preferences

struct RepetitionFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.repetition", family: .fluency, title: "More repetition", unit: "share"),
    definition: "How much of the most repetitive stretch of 200 words is said again.",
    formula: "largest 1 - distinct / all four-word sequences, over windows of 200 words (steps "
      + "of 100); characters in Japanese and Chinese",
    range: "0 to 1", languages: "all", nullRule: "null where there is no word of prose",
    example: WorkedExample("to be or not to be or not to be", value: 0.4286),
    source: "repetition of n-grams as in the study of neural text degeneration (Welleck et al. "
      + "2020), in windows",
    knownFailures: "Refrains, poems and legal formulas repeat on purpose. Short texts cannot "
      + "repeat, so it grows with length.",
    validity: Validity.repetition, inDefaultModel: false)

  static let window = 200
  static let step = 100
  static let order = 4

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let words = reading.words
    guard !words.isEmpty else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    guard words.count >= Self.order else { return .value(0) }
    return .value(mostRepetitive(Self.grams(of: words)).share)
  }

  /// What is said again in the most repetitive stretch.
  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    guard reading.words.count >= Self.order else { return [] }
    let grams = Self.grams(of: reading.words)
    var seen: Set<UInt64> = []
    let again = mostRepetitive(grams).window.filter { !seen.insert(grams[$0]).inserted }
    return reading.joined(again.map { $0..<($0 + Self.order) })
  }

  private static func grams(of words: [Word]) -> [UInt64] {
    (0...(words.count - order)).map { start in
      words[start..<(start + order)].reduce(0) { WordHash.combined($0, $1.hash) }
    }
  }

  private func mostRepetitive(_ grams: [UInt64]) -> (share: Double, window: Range<Int>) {
    var counter = DistinctCounter(limit: Self.window)
    var largest = (share: 0.0, window: 0..<0)
    var start = 0
    while true {
      let end = min(start + Self.window - Self.order + 1, grams.count)
      counter.forget()
      for index in start..<end { counter.insert(grams[index]) }
      let share = 1 - Double(counter.count) / Double(end - start)
      if share > largest.share { largest = (share, start..<end) }
      if end == grams.count { return largest }
      // The last window is a full one too, so that a short rest cannot dominate.
      start = min(start + Self.step, max(0, grams.count - (Self.window - Self.order + 1)))
    }
  }
}
