import Preferences

struct AgreementMarkersFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.agreement_markers", family: .stance, title: "More agreement markers",
      unit: "per 100 words"),
    definition: "Words of agreeing less words of disagreeing, whatever they are about.",
    formula: "100 · (agreeing − disagreeing markers) / words of prose",
    range: "negative: disagreement; positive: agreement",
    languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample(
      "You're right, that is a good point. I disagree with the rest, though.", value: 7.6923),
    source: "word lists of this project",
    knownFailures: "It is not agreement with the user's opinion: that takes a model that "
      + "understands both. \"Right\" and \"exactly\" at the start may agree with nothing.",
    validity: Validity.agreement, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.isCovered(by: HedgingFactor.languages) else {
      return .null(.language(reading.language))
    }
    guard reading.proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(reading.rate(of: .agree) - reading.rate(of: .disagree))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .agree, .disagree)
  }
}
