import Preferences

struct SentimentFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.sentiment", family: .stance, title: "More positive feeling",
      unit: "-1 to 1"),
    definition: "How positive or negative the words of the sentences are, on average.",
    formula:
      "Σ s / √(s² + 15) over sentences / (1 + sentences with feeling + 0.3 · others); s sums "
      + "the strengths of words (-4 to 4), turned by × -0.74 after a negation within three words, "
      + "± 0.3 after intensifiers and dampeners, + 0.7 in capitals, halved before \"but\" and × 1.5 "
      + "after it, \"like\" only as a verb; emoticons and emoji; half in questions; for each of up to "
      + "three exclamation marks 0.8, or -0.3 after a bad feeling; in Chinese 0.7 for words of "
      + "degree with nothing bad after them",
    range: "-1 to 1", languages: "English; German, Japanese, Chinese with short lists",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("The food was very good.", value: 0.2470),
    source:
      "the scheme of VADER (Hutto and Gilbert 2014) with its rated words for English, and word lists of this "
      + "project",
    knownFailures: "Irony, and matter-of-fact texts on sad matters.",
    validity: Validity.sentiment, inDefaultModel: true)

  static let languages: Set<String> = ["en", "de", "ja", "zh"]

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.isCovered(by: Self.languages) else { return .null(.language(reading.language)) }
    guard let mean = SentimentReader(reading).mean else {
      return .null(.tooFewWords(words: 0, minimum: 1))
    }
    return .value(mean)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.isCovered(by: Self.languages) ? SentimentReader(reading).places : []
  }
}
