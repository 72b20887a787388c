import Preferences

struct StructuredShareFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "form.structured_share", family: .form, title: "More structure (lists, headings)",
      unit: "share of lines"),
    definition: "How much of the layout is lists, headings, tables and fences, not paragraphs.",
    formula: "list, heading, table and fence lines / lines that are not blank; lines of code "
      + "between fences count in neither",
    range: "0 to 1", languages: "all", nullRule: "null where every line is blank",
    example: WorkedExample("# Plan\n\nFirst this.\n- then that\n", value: 0.6667),
    source: "CommonMark blocks",
    knownFailures: "Bold lines used as headings are not seen.",
    validity: "by definition; Spearman with words 0.03 on 1,500 LLM responses in the study of "
      + "factors", inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    var structured = 0
    var lines = 0
    for line in reading.lines {
      switch line.kind {
      case .blank, .code: continue
      case .prose: lines += 1
      case .heading, .list, .table, .fence:
        lines += 1
        structured += 1
      }
    }
    guard lines > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(Double(structured) / Double(lines))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.lines.filter { [.heading, .list, .table, .fence].contains($0.kind) }
      .map { $0.start..<$0.end }
  }
}
