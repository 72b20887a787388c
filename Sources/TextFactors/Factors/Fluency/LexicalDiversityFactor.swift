import Preferences

struct LexicalDiversityFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.lexical_diversity", family: .fluency, title: "More varied words",
      unit: "share"),
    definition: "How many words of a stretch of 50 are different ones, on average.",
    formula: "mean over all windows of 50 words of distinct / 50 (MATTR); one window where there "
      + "are fewer words",
    range: "0 to 1", languages: "all; characters in Japanese and Chinese",
    nullRule: "null under 20 words",
    example: WorkedExample(
      "one two three four five six seven eight nine ten one two three four five six seven "
        + "eight nine ten", value: 0.5),
    source: "Covington and McFall (2010), moving-average type-token ratio",
    knownFailures: "Lists of names and numbers look varied.",
    validity: Validity.diversity, inDefaultModel: false)

  static let window = 50
  static let minimumWords = 20

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let ids = reading.types.ids
    guard ids.count >= Self.minimumWords else {
      return .null(.tooFewWords(words: ids.count, minimum: Self.minimumWords))
    }
    let window = min(Self.window, ids.count)
    var counts = [Int32](repeating: 0, count: reading.types.count)
    var distinct = 0
    var sum = 0
    for (index, id) in ids.enumerated() {
      if counts[Int(id)] == 0 { distinct += 1 }
      counts[Int(id)] += 1
      guard index >= window - 1 else { continue }
      sum += distinct
      let leaving = Int(ids[index - window + 1])
      counts[leaving] -= 1
      if counts[leaving] == 0 { distinct -= 1 }
    }
    return .value(Double(sum) / Double((ids.count - window + 1) * window))
  }
}
