import Preferences

struct ChoiceMatchFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.choice_match", family: .correctness, title: "Right option",
      unit: "0 or 1"),
    definition: "Whether the option that the response commits to last is that of the reference.",
    formula: "1 when the letters are equal; a letter counts in brackets, before ) . or :, alone "
      + "on a line or after \"answer is\"; without one, the option whose words stand last",
    range: "0 or 1", languages: "options marked A to J",
    nullRule: "null without a reference, without two options in the prompt, and where the "
      + "reference is none of them; a response that chooses nothing is wrong (0)",
    example: WorkedExample(
      "It cannot be (A), so the answer is B.",
      prompt: Prompt(text: "Which is a fish?\n(A) Whale\n(B) Eel", reference: "B"), value: 1),
    source: "the usual scoring of multiple-choice questions",
    knownFailures: "A remark on another option after the answer is taken for it.",
    validity: "by definition", inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let reference = prompt.prompt.reference, !reference.isEmpty else {
      return .null(.noReference)
    }
    guard let choices = prompt.choices, let right = choices.choice(in: reference) else {
      return .null(.noChoice)
    }
    return .value(choices.choice(in: reading.text) == right ? 1 : 0)
  }
}
