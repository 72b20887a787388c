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
    .value(Double(reading.lines.reduce(0) { $0 + spans(on: $1, in: reading) }))
  }

  private func spans(on line: Line, in reading: TextReading) -> Int {
    let star = UInt8(ascii: "*")
    var marks = 0
    var index = line.content
    while index + 1 < line.end {
      let isMark =
        reading.bytes[index] == star && reading.bytes[index + 1] == star
        && reading.zones[index] == Zone.prose.rawValue
      if isMark { marks += 1 }
      index += isMark ? 2 : 1
    }
    return marks / 2
  }
}
