import Preferences

struct SLORFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.slor", family: .fluency, title: "More expected wording",
      unit: "nats a token"),
    definition: "How much more a language model expects the words in their order than by their "
      + "frequency alone.",
    formula: "mean over tokens of gain = (ln p(token | two before) - ln frequency(token) + "
      + "ln p(class | two classes before) - ln frequency(class)) / 2; tokens are words, numbers, "
      + ". ! ? , ; : and ends of sentences; trigram models with interpolated Kneser-Ney smoothing "
      + "(30,000 words, unknown ones by their endings, discount 0.75, word trigrams seen once "
      + "left out) of words and of 128 classes of words that stand in like places",
    range: "about 0 to 5", languages: "English",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("It is one of the most important things in the world.", value: 2.5093),
    source: "Lau, Clark and Lappin (2017), syntactic log-odds ratio; trained on 2 million words "
      + "of books, encyclopedia and responses",
    knownFailures: "Set phrases look more fluent than fresh ones; low perplexity is not "
      + "naturalness.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    switch reading.languageScore {
    case .null(let reason): .null(reason)
    case .score(let score): .value(score.gain)
    }
  }
}

extension TextReading {
  /// What the English model says of the text, or why it says nothing.
  enum LanguageVerdict {
    case score(LanguageScore)
    case null(NullReason)
  }

  /// The scores of the English model, made once.
  var languageScore: LanguageVerdict {
    guard isCovered(by: ["en"]), !isUnspaced, let model = LanguageModel.english else {
      return .null(.language(language))
    }
    guard proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .score(derived.languageScore { model.score(self) })
  }
}
