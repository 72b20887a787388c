import Preferences

struct TokensFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "length.tokens", family: .length, title: "Longer (tokens)", unit: "tokens",
      transform: .logRatio),
    definition: "About how many tokens a language model would read.",
    formula: "by runs of characters: English words 1 up to 8 letters, else 1 + (n - 8) / 5; other "
      + "Latin words 1.1 + 0.11 (n - 4); words with accents 0.4 + 0.27 n; hiragana 0.97 n; "
      + "katakana 1.05 n; Han 1.22 n; Hangul 1.1 n; Greek and Cyrillic n / 2.2; other letters "
      + "0.9 n; digits n / 3 rounded up; punctuation max(1, n / 2.2); line breaks 1",
    range: "0 and up", languages: "all, made for Latin script, Japanese and Chinese",
    nullRule: "never null",
    example: WorkedExample("Tokenisation splits 12345 words.", value: 6.8),
    source: "constants from counts of the cl100k_base tokenizer",
    knownFailures: "An estimate: no tokenizer file is read.",
    validity: Validity.tokens, inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(
      reading.bytes.withUnsafeBufferPointer {
        TokenEstimate.tokens(in: $0, language: reading.language)
      })
  }
}
