import Preferences

struct NovelNumbersFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "source.novel_numbers", family: .correctness, title: "More numbers not in the source",
      unit: "per 100 words"),
    definition: "How many numbers the response brings in that neither source nor prompt has.",
    formula:
      "100 · numbers in digits, and two to twelve in English words, that do not occur in source or prompt / words of prose",
    range: "0 to 100", languages: "all; number words English", nullRule: "null without a source",
    example: WorkedExample(
      "It opened in 1889 with three lifts.",
      prompt: Prompt(text: "When?", source: "The tower opened in 1889."), value: 14.2857),
    source: "rules of this project",
    knownFailures: "Numbers that follow from those of the source count as new.",
    validity: "", inDefaultModel: false)

  private static let names = Set(
    "two three four five six seven eight nine ten eleven twelve".listedWords.map(WordHash.of))

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard prompt.source != nil else { return .null(.noSource) }
    guard reading.proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(100 * Double(evidence(reading, of: prompt).count) / reading.proseWordCount)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    guard let source = prompt.source else { return [] }
    return reading.words.filter { word in
      (word.kind == .number || Self.names.contains(word.hash))
        && !source.words.contains(word.hash) && !prompt.words.contains(word.hash)
    }.map(\.range)
  }
}
