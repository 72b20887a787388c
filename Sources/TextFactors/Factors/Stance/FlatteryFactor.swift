import Preferences

struct FlatteryFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.flattery", family: .stance, title: "More flattery", unit: "per 100 words"),
    definition: "How often the response praises its reader or the question.",
    formula: "100 · phrases / words of prose: great question, you're doing great, brilliant idea",
    range: "0 and up", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("Great question! It depends on the tide.", value: 14.2857),
    source: "phrase lists of this project",
    knownFailures: "Praise that is asked for (feedback on a poem) counts too.",
    validity: Validity.flattery, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .praise, languages: HedgingFactor.languages)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .praise)
  }
}
