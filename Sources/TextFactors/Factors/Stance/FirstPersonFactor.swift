import Preferences

struct FirstPersonFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.first_person", family: .stance, title: "More I and we", unit: "per 100 words"),
    definition: "How often the writer speaks of himself or herself.",
    formula: "100 · I, me, my, mine, we, us, our, ours (and their contractions) / words of prose",
    range: "0 and up", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("I think we lost my keys.", value: 50),
    source: "grammar",
    knownFailures: "Speech of characters in a story counts.",
    validity: Validity.firstPerson, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .firstPerson, languages: HedgingFactor.languages)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .firstPerson)
  }
}
