import Preferences

struct SourceSupportFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "source.support", family: .correctness, title: "More support by the source",
      unit: "share"),
    definition: "How much of what each sentence says is found in two neighbouring sentences of "
      + "the source.",
    formula: "mean over sentences of the largest Σ w[in the window] / Σ w over content stems; "
      + "w = ln(1 + N / (1 + sentences of the source with the stem)), twice ln(1 + N) for "
      + "stems that the source lacks",
    range: "0 to 1", languages: "English stems; other languages by whole words or characters",
    nullRule: "null without a source, where the source is short for the response (under three "
      + "times its words, or under six times and four sentences), and where "
      + "no sentence has content words",
    example: WorkedExample(
      "The tower was built in 1889.",
      prompt: Prompt(
        text: "When?",
        source: "The tower was built in 1889. It stands in Paris. It is made of iron. Many people "
          + "visit it every year."),
      value: 1),
    source: "lexical precision with inverse sentence frequency",
    knownFailures: "Blind to small edits (a changed number, a negation). A source that is only "
      + "the beginning of a text misleads it.",
    validity: Validity.sourceSupport, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let source = prompt.source else { return .null(.noSource) }
    guard source.covers(reading) else { return .null(.partialSource) }
    let supports = source.supports(of: reading)
    guard !supports.isEmpty else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(supports.reduce(0) { $0 + $1.support } / Double(supports.count))
  }

  /// The sentences of which the source holds less than half.
  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    guard let source = prompt.source, source.covers(reading) else { return [] }
    return source.supports(of: reading).filter { $0.support < 0.5 }
      .map { reading.sentences[$0.sentence].range }
  }
}

extension SourceReading {
  /// Whether the source is long enough to be the whole of what the response draws on: three
  /// times its words and four sentences, or six times its words.
  ///
  /// Where the source is only the beginning of a text, support is higher for what is made up;
  /// no value is better than that one (measured on UHGEval).
  func covers(_ response: TextReading) -> Bool {
    let ratio = reading.proseWordCount / max(1, response.proseWordCount)
    return ratio >= 6 || (ratio >= 3 && reading.sentences.count >= 4)
  }
}
