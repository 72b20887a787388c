import Preferences

struct SMOGFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.smog", family: .fluency, title: "Harder to read (SMOG)", unit: "grade"),
    definition: "The school grade that the prose asks of its reader, by its long words.",
    formula: "3.1291 + 1.043 √(30 · words of three or more syllables / sentences)",
    range: "3.13 and up", languages: "English",
    nullRule: "null under 20 words and in other languages",
    example: WorkedExample(
      "The committee considered the application carefully. It was declined. The reasons were "
        + "not explained to anybody at the time, and nobody asked.", value: 11.2081),
    source: "McLaughlin (1969), SMOG grading; syllables by rule",
    knownFailures: "Long names count as hard words. Built for 30 sentences; short texts are "
      + "noisy.",
    validity: Validity.smog, inDefaultModel: false)

  private static let minimumWords = ReadabilityFactor.minimumWords

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.language == "en" else { return .null(.language(reading.language)) }
    guard reading.words.count >= Self.minimumWords else {
      return .null(.tooFewWords(words: reading.words.count, minimum: Self.minimumWords))
    }
    let counts = reading.typeSyllables
    let polysyllables = reading.types.ids.count { counts[Int($0)] >= 3 }
    let share = 30 * Double(polysyllables) / Double(reading.sentences.count)
    return .value(3.1291 + 1.043 * share.squareRoot())
  }
}
