import Preferences

struct ListItemsFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "form.list_items", family: .form, title: "More list items", unit: "items",
      transform: .logRatio),
    definition: "How many lines are items of a list.",
    formula: "lines outside code that begin with -, *, +, •, ‣, ◦, ・, 1., 1) or a)",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("Pack:\n- a coat\n- a map\n1. Go", value: 3),
    source: "CommonMark list markers",
    knownFailures: "Dialogue that begins with a dash and a space looks like a list.",
    validity: Validity.listItems, inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(reading.lines.count { $0.kind == .list }))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.lines.filter { $0.kind == .list }.map { $0.start..<$0.end }
  }
}
