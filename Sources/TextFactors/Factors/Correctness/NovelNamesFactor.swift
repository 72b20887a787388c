import Preferences

struct NovelNamesFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "source.novel_names", family: .correctness, title: "More names not in the source",
      unit: "per 100 words"),
    definition: "How many names the response brings in that neither source nor prompt has.",
    formula: "100 · capitalised words, not at the beginning of a sentence, whose word does not "
      + "occur in source or prompt / words of prose",
    range: "0 to 100", languages: "Latin, Greek and Cyrillic script, but not German",
    nullRule: "null without a source, in German and in scripts without case",
    example: WorkedExample(
      "It was painted by Vermeer in Delft.",
      prompt: Prompt(text: "Who painted it?", source: "The picture was painted in Delft."),
      value: 14.2857),
    source: "rules of this project",
    knownFailures: "Headings in capitals, and texts in lower case.",
    validity: Validity.novelNames, inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let source = prompt.source else { return .null(.noSource) }
    guard reading.language != "de", !reading.isUnspaced else {
      return .null(.language(reading.language))
    }
    guard reading.proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    let names = names(in: reading, missingFrom: source, prompt)
    return .value(100 * Double(names.count) / reading.proseWordCount)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    guard let source = prompt.source else { return [] }
    return names(in: reading, missingFrom: source, prompt).map(\.range)
  }

  private func names(
    in reading: TextReading, missingFrom source: SourceReading, _ prompt: PromptReading
  ) -> [Word] {
    reading.words.filter { word in
      word.kind == .letters && word.marks.contains(.capital)
        && !word.marks.contains(.sentenceStart)
        && !Lexicon.shared.isFunctionWord(word.entry)
        && !source.words.contains(word.hash) && !prompt.words.contains(word.hash)
    }
  }
}
