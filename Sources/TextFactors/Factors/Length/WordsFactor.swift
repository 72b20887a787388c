import Preferences

struct WordsFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "length.words", family: .length, title: "Longer (words)", unit: "words",
      transform: .logRatio),
    definition:
      "How many words a reader sees, code and tables included, list and heading marks not.",
    formula:
      "runs of letters and digits with inner apostrophes, dots and underscores; hyphens split; "
      + "a web address is one word. Japanese: weighted counts of Han, hiragana, katakana, "
      + "their runs, particles and verb endings. Chinese: 0.61 Han + 1.037 other runs",
    range: "0 and up; whole but for Japanese and Chinese",
    languages: "all that write spaces; Japanese and Chinese estimated",
    nullRule: "never null",
    example: WorkedExample("- Don't panic: https://example.org is up-to-date.", value: 7),
    source: "Unicode Standard Annex 29; constants from Universal Dependencies paragraphs",
    knownFailures: "Thai, Lao and Khmer write no spaces: a phrase counts as one word.",
    validity: Validity.words, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(reading.wordCount)
  }
}
