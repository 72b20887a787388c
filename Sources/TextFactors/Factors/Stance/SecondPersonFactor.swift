import Preferences

struct SecondPersonFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.second_person", family: .stance, title: "More you", unit: "per 100 words"),
    definition: "How often the reader is addressed.",
    formula: "100 · you, your, yours (and their contractions) / words of prose",
    range: "0 and up", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("You should wear your coat.", value: 40),
    source: "grammar",
    knownFailures: "The general \"you\" counts. Japanese mostly addresses without a pronoun.",
    validity: Validity.secondPerson, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .secondPerson, languages: HedgingFactor.languages)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .secondPerson)
  }
}
