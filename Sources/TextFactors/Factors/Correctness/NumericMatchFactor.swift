import Preferences

struct NumericMatchFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.numeric_match", family: .correctness, title: "Right final number",
      unit: "0 or 1"),
    definition: "Whether the number that the response commits to is that of the reference.",
    formula: "1 when the two final numbers agree within 1e-6 of the larger; the final number is "
      + "the one in \\boxed{}, after ####, after \"answer is\", \"answer:\", \"A:\", 答え or 答案, "
      + "else the last one",
    range: "0 or 1", languages: "all",
    nullRule: "null without a reference, or where the reference holds no number; a response "
      + "without a number is wrong (0)",
    example: WorkedExample(
      "6 boxes of 7 make 42 eggs.\nThe answer is $42.00.",
      prompt: Prompt(text: "How many?", reference: "6 * 7 = 42\nA: 42"), value: 1),
    source: "the usual scoring of GSM8K answers (Cobbe et al. 2021)",
    knownFailures: "Numbers in words and decimal commas are not read; a remark after the answer "
      + "(\"in 3 steps\") is taken for it where no marker stands.",
    validity: Validity.numericMatch, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let reference = prompt.reference else { return .null(.noReference) }
    guard let right = reference.finalNumber else { return .null(.noNumber) }
    guard let given = FinalNumber.find(in: reading.text) else { return .value(0) }
    let tolerance = 1e-6 * max(abs(right), abs(given))
    return .value(abs(right - given) <= tolerance ? 1 : 0)
  }
}
