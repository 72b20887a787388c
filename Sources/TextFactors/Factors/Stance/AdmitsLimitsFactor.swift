import Preferences

struct AdmitsLimitsFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.admits_limits", family: .stance, title: "Admits more limits",
      unit: "per 100 words"),
    definition: "How often the response says what it cannot know or do.",
    formula:
      "100 · phrases / words of prose: an AI speaking of itself, no access, no knowledge, a cut-off date, too little information, a mistake of its own",
    range: "0 and up", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample(
      "I don't have access to live data, so this may be outdated.", value: 16.6667),
    source: "phrase lists of this project",
    knownFailures:
      "Limits that are told of others (\"they don't know\") are mostly left out, not always.",
    validity: Validity.limits, inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .limit, languages: HedgingFactor.languages)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .limit)
  }
}
