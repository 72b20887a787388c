import Preferences

struct UnfinishedFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.unfinished", family: .fluency, title: "More cut off", unit: "strength"),
    definition: "How much the end of the response looks cut off.",
    formula: "1 with an open fence; 0.98 for a bare list marker; 0.97 after a comma, an open "
      + "bracket or a function word; 0.9 after a colon or a list item without the stop that "
      + "other items have; 0.85 after other words; less for short last lines, verse and lists "
      + "without stops; 0.02 after an end mark",
    range: "0 to 1", languages: "all; function words English only",
    nullRule: "null for an empty response",
    example: WorkedExample("We need a map and", value: 0.97),
    source: "rules of this project",
    knownFailures: "A cut just after a full stop cannot be seen; headings and slogans without "
      + "stops look cut a little.",
    validity: Validity.unfinished, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let line = reading.lines.last(where: { $0.kind != .blank }) else {
      return .null(.tooFewWords(words: 0, minimum: 1))
    }
    return .value(EndOfText(reading, lastLine: line).strength)
  }

  /// The last line where it looks cut, from its last word on.
  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    guard let line = reading.lines.last(where: { $0.kind != .blank }),
      EndOfText(reading, lastLine: line).strength >= 0.5
    else { return [] }
    let word = reading.words.last.map { Int($0.start) } ?? line.start
    return [max(line.start, word)..<line.end]
  }
}
