import Preferences

struct HeadingsFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "form.headings", family: .form, title: "More headings", unit: "headings",
      transform: .logRatio),
    definition: "How many headings the response has.",
    formula: "lines that begin with one to six # and a space, and lines all in bold",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("# Rain\nIt falls.\n\n**Wind**\nIt blows **hard**.", value: 2),
    source: "CommonMark headings; bold lines as language models write them",
    knownFailures: "A bold sentence on a line of its own counts.",
    validity: "exact by definition", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(evidence(reading, of: prompt).count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.lines.filter { isHeading($0, in: reading.bytes) }.map { $0.start..<$0.end }
  }

  private func isHeading(_ line: Line, in bytes: [UInt8]) -> Bool {
    if line.kind == .heading { return true }
    guard line.kind == .prose, line.end - line.content > 4 else { return false }
    let text = bytes[line.content..<line.end]
    let stars = [UInt8(ascii: "*"), UInt8(ascii: "*")]
    guard text.starts(with: stars) else { return false }
    let inside = text.dropFirst(2)
    guard let close = inside.firstIndex(of: UInt8(ascii: "*")) else { return false }
    return bytes[close..<line.end].allSatisfy {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ":") || $0 == 0x20
    }
  }
}
