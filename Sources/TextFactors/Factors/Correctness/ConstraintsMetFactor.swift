import Preferences

struct ConstraintsMetFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.constraints_met", family: .correctness,
      title: "More instructions followed", unit: "share"),
    definition: "How many of the prompt's checkable requirements the response meets.",
    formula: "met / found requirements: numbers of words, sentences, paragraphs, bullets, "
      + "sections, placeholders and highlights; capitals; no commas; JSON; title; postscript; "
      + "two responses; repeated prompt; quotation marks; last phrase; language; words to use, "
      + "to avoid and to repeat; letters; fixed options; first words of paragraphs; in Japanese also scripts, readings, "
      + "numerals, characters, sentence ends and numbered items",
    range: "0 to 1", languages: "prompts in English; Japanese, French and Spanish in part",
    nullRule: "null where no requirement is found in the prompt",
    example: WorkedExample(
      "rain falls, wind blows",
      prompt: Prompt(
        text: "Write about weather in all lowercase letters. Do not use any commas."), value: 0.5),
    source: "kinds of requirements of IFEval (Zhou et al. 2023), rules of this project",
    knownFailures: "A requirement in unusual words is missed; one inside a quoted text that is "
      + "the matter may be taken for one.",
    validity: Validity.constraints, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard !prompt.constraints.isEmpty else { return .null(.noConstraint) }
    let text = ResponseText(reading)
    let met = prompt.constraints.count { $0.holds(for: reading, text, prompt: prompt) }
    return .value(Double(met) / Double(prompt.constraints.count))
  }
}
