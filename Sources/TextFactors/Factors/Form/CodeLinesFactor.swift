import Preferences

struct CodeLinesFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "form.code_lines", family: .form, title: "More code", unit: "lines",
      transform: .logRatio),
    definition: "How many lines of code stand between fences.",
    formula: "lines inside ``` or ~~~ fences, the fences not counted, blank lines not counted",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("Run:\n```\nls\n\npwd\n```", value: 2),
    source: "CommonMark fenced code", knownFailures: "Indented code without fences is prose.",
    validity: "by definition", inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(reading.lines.count(where: isCode)))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.lines.filter(isCode).map { $0.content..<$0.end }
  }

  private func isCode(_ line: Line) -> Bool { line.kind == .code && line.content < line.end }
}
