import Preferences

struct EmphasisFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "form.emphasis", family: .form, title: "More bold text", unit: "spans",
      transform: .logRatio),
    definition: "How many spans of the prose are set in bold.",
    formula: "pairs of ** on one line, outside code",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("**Rain** falls and **wind** blows.\n`2**3**4`", value: 2),
    source: "CommonMark strong emphasis", knownFailures: "Bold text over two lines is missed.",
    validity: "exact by definition", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(evidence(reading, of: prompt).count))
  }

  /// The bold spans with their marks.
  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.lines.flatMap { spans(on: $0, in: reading) }
  }

  private func spans(on line: Line, in reading: TextReading) -> [Range<Int>] {
    let star = UInt8(ascii: "*")
    var spans: [Range<Int>] = []
    var open: Int?
    var index = line.content
    while index + 1 < line.end {
      let isMark =
        reading.bytes[index] == star && reading.bytes[index + 1] == star
        && reading.zones[index] == Zone.prose.rawValue
      if isMark, let start = open {
        spans.append(start..<(index + 2))
        open = nil
      } else if isMark {
        open = index
      }
      index += isMark ? 2 : 1
    }
    return spans
  }
}
