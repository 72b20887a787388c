import Preferences

struct SourceDensityFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "source.density", family: .correctness, title: "Longer copies of the source",
      unit: "words"),
    definition: "How long the passages are that the response copies from the source.",
    formula:
      "Σ length² of the copied passages / words of the response; from its beginning, each the longest that the source holds; characters in Japanese and Chinese",
    range: "0 and up", languages: "all", nullRule: "null as source.support",
    example: WorkedExample(
      "The cat sat down.",
      prompt: Prompt(
        text: "", source: "Then the cat sat on a mat. It was warm. The dog slept. All was well."),
      value: 2.25),
    source: "Grusky, Naaman and Artzi (2018), extractive fragment density",
    knownFailures: "Copying is not being right; a faithful paraphrase scores low.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let source = prompt.source else { return .null(.noSource) }
    guard source.covers(reading) else { return .null(.partialSource) }
    guard !reading.words.isEmpty else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    let squares = source.copiedPassages(of: reading).reduce(0) { $0 + $1.count * $1.count }
    return .value(Double(squares) / Double(reading.words.count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    guard let source = prompt.source, source.covers(reading) else { return [] }
    return source.copiedPassages(of: reading).filter { $0.count >= 3 }.map {
      Int(reading.words[$0.lowerBound].start)..<Int(reading.words[$0.upperBound - 1].end)
    }
  }
}

extension SourceReading {
  /// The passages of the response that stand in the source, as ranges of its words: from its
  /// beginning, each the longest.
  func copiedPassages(of response: TextReading) -> [Range<Int>] {
    // Of the reversed source, so that lengths are those of passages that begin at a word.
    let automaton = SuffixAutomaton(reading.words.reversed().map(\.hash))
    let lengths = Array(automaton.matchLengths(response.words.reversed().map(\.hash)).reversed())
    var passages: [Range<Int>] = []
    var index = 0
    while index < lengths.count {
      if lengths[index] > 0 { passages.append(index..<(index + lengths[index])) }
      index += max(1, lengths[index])
    }
    return passages
  }
}
