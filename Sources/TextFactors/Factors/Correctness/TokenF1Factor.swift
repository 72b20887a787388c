import Preferences

struct TokenF1Factor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.token_f1", family: .correctness,
      title: "Closer to the reference (words)", unit: "F1"),
    definition: "How many words the response shares with the reference, whatever their order.",
    formula: "2 · common / (words of the response + words of the reference), as bags, without "
      + "case, punctuation and English articles; characters in Japanese and Chinese",
    range: "0 to 1", languages: "all", nullRule: "null without a reference",
    example: WorkedExample(
      "It was Marie Curie.", prompt: Prompt(text: "Who?", reference: "Marie Curie"),
      value: 0.6667),
    source: "Rajpurkar et al. (2016), SQuAD",
    knownFailures: "A long right answer to a short reference scores low; a negated one high.",
    validity: Validity.tokenF1, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let reference = prompt.reference else { return .null(.noReference) }
    return .value(ReferenceWords(reading.text).overlapF1(with: reference.words))
  }
}
