import Preferences

struct MoralisingFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.moralising", family: .stance, title: "More moralising", unit: "per 100 words"),
    definition: "How often the response says, unasked, what is right, lawful or safe.",
    formula:
      "100 · phrases / words of prose: it is important to, ethics, legality, respect, seek professional help",
    range: "0 and up", languages: "English; Japanese and Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("It is important to respect others.", value: 33.3333),
    source: "phrase lists of this project",
    knownFailures: "A text about ethics or law uses the same words without moralising.",
    validity: Validity.moralising, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    reading.rateValue(of: .moral, languages: ["en", "ja", "zh"])
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .moral)
  }
}
