import Preferences

struct FleschFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.flesch", family: .fluency, title: "Easier to read (Flesch)", unit: "points"),
    definition: "How easy the prose is to read.",
    formula: "206.835 - 1.015 · words / sentences - 84.6 · syllables / words",
    range: "about -50 to 120", languages: "English",
    nullRule: "null under 20 words and in other languages",
    example: WorkedExample(
      "The committee considered the application carefully. It was declined. The reasons were "
        + "not explained to anybody at the time, and nobody asked.", value: 49.4189),
    source: "Flesch (1948), reading ease; syllables by rule",
    knownFailures: "Sees the length of words and sentences, not their meaning.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.language == "en" else { return .null(.language(reading.language)) }
    let minimum = ReadabilityFactor.minimumWords
    guard reading.words.count >= minimum else {
      return .null(.tooFewWords(words: reading.words.count, minimum: minimum))
    }
    let ease = ReadingEase(reading)
    return .value(206.835 - 1.015 * ease.wordsPerSentence - 84.6 * ease.syllablesPerWord)
  }
}

/// Means behind the formulas of reading ease.
struct ReadingEase {
  let wordsPerSentence: Double
  let syllablesPerWord: Double

  init(_ reading: TextReading) {
    let counts = reading.typeSyllables
    let syllables = reading.types.ids.reduce(0) { $0 + counts[Int($1)] }
    let words = Double(max(1, reading.words.count))
    wordsPerSentence = words / Double(max(1, reading.sentences.count))
    syllablesPerWord = Double(syllables) / words
  }
}
