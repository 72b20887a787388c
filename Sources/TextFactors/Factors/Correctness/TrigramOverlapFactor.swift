import Preferences

struct TrigramOverlapFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "source.trigram_overlap", family: .correctness, title: "More copied from the source",
      unit: "share"),
    definition: "How many three-word sequences of the response stand in the source.",
    formula: "sequences found in the source / sequences of the response; characters in Japanese "
      + "and Chinese",
    range: "0 to 1", languages: "all",
    nullRule: "null as source.support, and under three words",
    example: WorkedExample(
      "The cat sat down.",
      prompt: Prompt(
        text: "", source: "Then the cat sat on a mat. It was warm. The dog slept. All was well."),
      value: 0.5),
    source: "n-gram precision, as in extractiveness of summaries (Grusky et al. 2018)",
    knownFailures: "Rewards copying: a faithful paraphrase scores low.",
    validity: Validity.trigramOverlap, inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let source = prompt.source else { return .null(.noSource) }
    guard source.covers(reading) else { return .null(.partialSource) }
    let held = source.heldTrigrams(of: reading)
    guard !held.isEmpty else {
      return .null(.tooFewWords(words: reading.words.count, minimum: 3))
    }
    return .value(Double(held.count(where: \.self)) / Double(held.count))
  }

  /// What is copied, three words and more.
  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    guard let source = prompt.source, source.covers(reading) else { return [] }
    let held = source.heldTrigrams(of: reading)
    return reading.joined(held.indices.filter { held[$0] }.map { $0..<($0 + 3) })
  }
}
