import Preferences

struct ExactMatchFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.exact_match", family: .correctness, title: "Equal to the reference",
      unit: "0 or 1"),
    definition: "Whether the response is the reference, word for word.",
    formula: "1 when the words are equal in order, without case, punctuation and English "
      + "articles",
    range: "0 or 1", languages: "all", nullRule: "null without a reference",
    example: WorkedExample(
      "The Eiffel Tower.", prompt: Prompt(text: "What is it?", reference: "Eiffel tower"),
      value: 1),
    source: "Rajpurkar et al. (2016), SQuAD",
    knownFailures: "Only short answers can be equal.",
    validity: "by definition", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let reference = prompt.reference else { return .null(.noReference) }
    return .value(ReferenceWords(reading.text).hashes == reference.words.hashes ? 1 : 0)
  }
}
