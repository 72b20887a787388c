import Preferences

struct CharactersFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "length.characters", family: .length, title: "Longer (characters)",
      unit: "characters", transform: .logRatio),
    definition: "How many characters a reader sees, code and marks included.",
    formula: "extended grapheme clusters of the text without white space at its ends",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("  Naïve 👩‍👩‍👧‍👦!\n", value: 8),
    source: "Unicode Standard Annex 29, extended grapheme clusters",
    knownFailures: "Counts differ a little between versions of Unicode for new emoji.",
    validity: "exact by definition", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(reading.text.trimmedCharacterCount))
  }
}

extension String {
  /// Number of extended grapheme clusters between the outermost characters that are not
  /// white space.
  fileprivate var trimmedCharacterCount: Int {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return 0 }
    return self[first...last].count
  }
}
