import Preferences

struct GrammarErrorRateFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.grammar_error_rate", family: .fluency, title: "More grammar errors",
      unit: "per 100 words"),
    definition: "How often plain rules of English grammar and spacing are broken.",
    formula: "100 · slips / words of prose; rules: a and an, doubled words, verb forms after "
      + "pronouns, modals and to, number of nouns, double comparatives, there is, one of the, "
      + "could of, missing apostrophes, small i, small letters at the start, spaces at commas, "
      + "missing articles and plurals in fixed frames, phrases that English does not have, missing "
      + "commas after connecting phrases; lines of code and formulas are left out",
    range: "0 and up", languages: "English",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("He go to a old school , and they was happy.", value: 40),
    source: "rules and word lists of this project",
    knownFailures: "Finds few errors (closed lists), so 0 is not proof of good grammar. Dialect "
      + "and lower-case style count.",
    validity: Validity.grammar, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.isCovered(by: ["en"]), !reading.isUnspaced else {
      return .null(.language(reading.language))
    }
    guard reading.proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(100 * Double(GrammarReader.slips(in: reading).count) / reading.proseWordCount)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.isCovered(by: ["en"]) ? GrammarReader.slips(in: reading) : []
  }
}
