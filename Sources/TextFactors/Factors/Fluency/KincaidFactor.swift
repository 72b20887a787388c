import Preferences

struct KincaidFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.kincaid", family: .fluency, title: "Harder to read (Kincaid)", unit: "grade"),
    definition: "The school grade that the prose asks of its reader.",
    formula: "0.39 · words / sentences + 11.8 · syllables / words - 15.59",
    range: "about -3 to 30", languages: "English",
    nullRule: "null under 20 words and in other languages",
    example: WorkedExample(
      "The committee considered the application carefully. It was declined. The reasons were "
        + "not explained to anybody at the time, and nobody asked.", value: 8.1882),
    source: "Kincaid et al. (1975), Flesch-Kincaid grade; syllables by rule",
    knownFailures: "Sees the length of words and sentences, not their meaning.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.language == "en" else { return .null(.language(reading.language)) }
    let minimum = ReadabilityFactor.minimumWords
    guard reading.words.count >= minimum else {
      return .null(.tooFewWords(words: reading.words.count, minimum: minimum))
    }
    let ease = ReadingEase(reading)
    return .value(0.39 * ease.wordsPerSentence + 11.8 * ease.syllablesPerWord - 15.59)
  }
}
