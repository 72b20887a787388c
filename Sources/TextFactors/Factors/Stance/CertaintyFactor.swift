import Preferences

struct CertaintyFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.certainty", family: .stance, title: "More certainty", unit: "per 100 words"),
    definition: "How often statements are put as beyond doubt.",
    formula:
      "100 · boosters / words of prose: definitely, clearly, always, without doubt, guarantee",
    range: "0 and up", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("It is definitely true and always works.", value: 28.5714),
    source: "word lists of this project",
    knownFailures: "A booster that is denied (\"not always\") counts as well.",
    validity: Validity.certainty, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .booster, languages: HedgingFactor.languages)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .booster)
  }
}
