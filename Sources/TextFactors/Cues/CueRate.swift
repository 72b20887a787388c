extension TextReading {
  /// Whether cue lists of these languages may be used on the text.
  ///
  /// The language of a short text is often unknown; then its words decide.
  func isCovered(by languages: Set<String>) -> Bool {
    language == LanguageGuess.unknown || languages.contains(language)
  }

  /// Phrases of a category per 100 words of prose; null without words and in languages
  /// without a list.
  func rateValue(of category: CueCategory, languages: Set<String>) -> FactorValue {
    guard isCovered(by: languages) else { return .null(.language(language)) }
    guard proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(rate(of: category))
  }
}
