import Preferences

struct ParagraphsFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "length.paragraphs", family: .length, title: "More paragraphs", unit: "paragraphs",
      transform: .logRatio),
    definition: "How many blocks of lines stand between blank lines.",
    formula: "runs of lines that are not blank, code included",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("One.\nStill one.\n\nTwo.", value: 2),
    source: "CommonMark paragraphs, lists and code counted alike",
    knownFailures: "A list with blank lines between its items counts each item.",
    validity: "exact by definition", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    var count = 0
    var isInside = false
    for line in reading.lines {
      // A blank line inside a fence is a line of code.
      let isBlank = line.kind == .blank
      if !isBlank && !isInside { count += 1 }
      isInside = !isBlank
    }
    return .value(Double(count))
  }
}
