import Preferences

struct TablesFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "form.tables", family: .form, title: "More table rows", unit: "rows",
      transform: .logRatio),
    definition: "How many rows of tables the response has.",
    formula: "lines of tables, without the rule under the head",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("| a | b |\n|---|---|\n| 1 | 2 |\n", value: 2),
    source: "GitHub Flavored Markdown tables",
    knownFailures: "Tables drawn with spaces are not seen.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(evidence(reading, of: prompt).count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.lines.filter { line in
      line.kind == .table
        && reading.bytes[line.start..<line.end].contains {
          ScalarClass.ascii($0) == .letter || ScalarClass.ascii($0) == .digit || $0 >= 0x80
        }
    }.map { $0.start..<$0.end }
  }
}
