import Preferences

struct ApologyFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.apology", family: .stance, title: "More apologies", unit: "per 100 words"),
    definition: "How often the response apologises.",
    formula: "100 · apologies / words of prose: sorry, apologise, excuse me",
    range: "0 and up", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("Sorry about the delay, and my apologies for the noise.", value: 20),
    source: "word lists of this project",
    knownFailures: "Quoted apologies and \"sorry state\" count.",
    validity: Validity.apology, inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .apology, languages: HedgingFactor.languages)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .apology)
  }
}
