import Preferences

struct OddWordingFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.odd_wording", family: .fluency, title: "Odder wording",
      unit: "nats a token"),
    definition: "How far words fall short of what is expected after the two before: of those less "
      + "likely in their place than anywhere.",
    formula: "mean over tokens of -min(0, gain), tokens and gains as in fluency.slor",
    range: "0 to about 1", languages: "English",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("It is one of the most thing important in world the.", value: 0.9505),
    source: "this project",
    knownFailures: "Fresh phrases and names in unusual places count as slips do.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    switch reading.languageScore {
    case .null(let reason): .null(reason)
    case .score(let score): .value(0 - score.meanShortfall)
    }
  }
}
