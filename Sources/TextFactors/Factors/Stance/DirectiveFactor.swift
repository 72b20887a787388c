import Preferences

struct DirectiveFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.directive", family: .stance, title: "More directing", unit: "per 100 words"),
    definition: "How often the response tells the reader what to do.",
    formula: "100 · phrases / words of prose: you should, you must, make sure, never, I recommend",
    range: "0 and up", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("You should rest, and make sure to drink.", value: 25),
    source: "phrase lists of this project",
    knownFailures:
      "Plain imperatives (\"Rest.\") are not seen; rules that are told of others count in part.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .directive, languages: HedgingFactor.languages)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .directive)
  }
}
