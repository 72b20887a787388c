import Preferences

struct ReadabilityFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.readability", family: .fluency, title: "Harder to read", unit: "grade"),
    definition: "The school grade that the prose asks of its reader, by long words and by rare "
      + "words.",
    formula: "mean of fluency.smog and of 12.751 + 14.910 · (fluency.word_rarity - 4.179), the "
      + "line that gives rarity the mean and the spread of SMOG grades",
    range: "about 0 to 25", languages: "English",
    nullRule: "null under 20 words, in other languages and where every word of content has a "
      + "capital",
    example: WorkedExample(
      "The committee considered the application carefully. It was declined. The reasons were "
        + "not explained to anybody at the time, and nobody asked.", value: 13.7196),
    source: "McLaughlin (1969), SMOG grading; word frequency as in the Lexile framework (Stenner "
      + "et al. 1988); linear equating as in Angoff (1971) on passages of the language model's "
      + "texts by scripts/equate-readability",
    knownFailures: "Long names count as hard words. Built for 30 sentences; short texts are "
      + "noisy. The grade is that of SMOG, which no reader's test has confirmed here.",
    validity: Validity.readability, inDefaultModel: false)

  static let minimumWords = 20

  /// Mean grade and rarity of the passages, and how many grades one step of rarity is.
  static let equating = (grade: 12.751, rarity: 4.179, slope: 14.910)

  private let smog = SMOGFactor()
  private let rarity = WordRarityFactor()

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let grade: Double
    switch smog.measure(reading, of: prompt) {
    case .null(let reason): return .null(reason)
    case .value(let value): grade = value
    }
    switch rarity.measure(reading, of: prompt) {
    case .null(let reason): return .null(reason)
    case .value(let value):
      let equated = Self.equating.grade + Self.equating.slope * (value - Self.equating.rarity)
      return .value((grade + equated) / 2)
    }
  }
}
