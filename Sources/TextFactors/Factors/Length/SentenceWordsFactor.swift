import Preferences

struct SentenceWordsFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "length.sentence_words", family: .length, title: "Longer sentences",
      unit: "words a sentence"),
    definition: "How long the sentences of the prose are on average.",
    formula: "words of prose / sentences",
    range: "above 0", languages: "all with sentence marks",
    nullRule: "null where there is no word of prose",
    example: WorkedExample("Cats purr. Dogs bark at the moon.", value: 3.5),
    source: "a part of every readability formula",
    knownFailures: "List items without full stops count as sentences and lower the mean.",
    validity: "words and sentences as measured for length.words and length.sentences",
    inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard !reading.sentences.isEmpty else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(reading.proseWordCount / Double(reading.sentences.count))
  }
}
