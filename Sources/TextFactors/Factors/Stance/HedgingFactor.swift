import Preferences

struct HedgingFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.hedging", family: .stance, title: "More hedging", unit: "per 100 words"),
    definition: "How often statements are put as not quite certain.",
    formula: "100 · hedges / words of prose; hedges are modals (may, might, could), adverbs "
      + "(perhaps, probably), verbs (seem, suggest, I think), nouns and phrases",
    range: "0 and up", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("Perhaps it will rain in May; it seems likely to.", value: 30),
    source: "word lists of this project",
    knownFailures: "\"may\" of permission and \"could\" of ability count; vagueness (\"some "
      + "people say\") is another thing and mostly does not.",
    validity: Validity.hedging, inDefaultModel: true)

  static let languages: Set<String> = ["en", "de", "fr", "es", "ja", "zh"]

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .hedge, languages: Self.languages)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .hedge)
  }
}
