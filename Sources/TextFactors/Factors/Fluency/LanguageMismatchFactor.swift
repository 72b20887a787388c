import Preferences

struct LanguageMismatchFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.language_mismatch", family: .fluency, title: "In the wrong language",
      unit: "0 or 1"),
    definition: "Whether the response is in another language than the one asked for, or than "
      + "that of the prompt.",
    formula: "1 when the language of the response differs from the one the prompt names (\"answer "
      + "in French\"), else from that of the prompt; by script and frequent words",
    range: "0 or 1", languages: "35 languages told by script and frequent words",
    nullRule: "null where either language is not known",
    example: WorkedExample(
      "Der Himmel ist blau und die Sonne scheint.",
      prompt: Prompt(text: "What is the weather like in the town?"), value: 1),
    source: "rules of this project",
    knownFailures: "Translations asked for in other words than \"translate\" look mismatched; "
      + "very short texts are not told.",
    validity: Validity.language, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let wanted = prompt.askedLanguage ?? prompt.text.language
    guard wanted != LanguageGuess.unknown, reading.language != LanguageGuess.unknown else {
      return .null(.unknownLanguage)
    }
    return .value(wanted == reading.language ? 0 : 1)
  }
}
