import Preferences

struct CodeParsesFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.code_parses", family: .correctness, title: "More code that parses",
      unit: "share"),
    definition: "How many code blocks are well formed.",
    formula:
      "blocks whose JSON is valid, or whose brackets and quotation marks balance / fenced blocks",
    range: "0 to 1", languages: "all", nullRule: "null where there is no fenced block with code",
    example: WorkedExample(
      "```json\n[1, 2]\n```\n\n```python\nprint((1)\n```\n", value: 0.5),
    source: "rules of this project",
    knownFailures:
      "Balance is far from syntax. Apostrophes in comments are taken for quotation marks only where a line does not close them.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let blocks = Self.blocks(of: reading)
    guard !blocks.isEmpty else { return .null(.noCode) }
    return .value(Double(blocks.count { $0.parses }) / Double(blocks.count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    Self.blocks(of: reading).filter { !$0.parses }.map(\.range)
  }

  private struct Block {
    var range: Range<Int>
    var parses: Bool
  }

  private static func blocks(of reading: TextReading) -> [Block] {
    var blocks: [Block] = []
    var fence: Line?
    var first: Line?
    var last: Line?
    for line in reading.lines {
      if line.kind == .code {
        first = first ?? line
        last = line
      } else if line.kind == .fence {
        if let opening = fence {
          if let first, let last { blocks.append(block(first.start..<last.end, opening, reading)) }
          (fence, first, last) = (nil, nil, nil)
        } else {
          fence = line
        }
      }
    }
    if let fence, let first, let last {
      blocks.append(block(first.start..<last.end, fence, reading))
    }
    return blocks
  }

  private static func block(
    _ range: Range<Int>, _ fence: Line, _ reading: TextReading
  ) -> Block {
    let code = reading.bytes[range]
    let info = String(decoding: reading.bytes[fence.start..<fence.end], as: UTF8.self)
      .lowercased()
    let isJSON = info.hasSuffix("json")
    return Block(range: range, parses: isJSON ? JSONSyntax.isJSON(code) : balances(code))
  }

  /// Whether brackets close in order; what stands in quotation marks or after a comment sign is
  /// not looked at.
  private static func balances(_ code: ArraySlice<UInt8>) -> Bool {
    var open: [UInt8] = []
    var index = code.startIndex
    while index < code.endIndex {
      let byte = code[index]
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte)
      case UInt8(ascii: ")"): if open.popLast() != UInt8(ascii: "(") { return false }
      case UInt8(ascii: "]"): if open.popLast() != UInt8(ascii: "[") { return false }
      case UInt8(ascii: "}"): if open.popLast() != UInt8(ascii: "{") { return false }
      case UInt8(ascii: "#"): index = lineEnd(code, from: index)
      case UInt8(ascii: "/") where code.startIndex < index && code[index - 1] == byte:
        index = lineEnd(code, from: index)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        index = afterQuotation(code, from: index, mark: byte) ?? index
      default: break
      }
      index += 1
    }
    return open.isEmpty
  }

  private static func lineEnd(_ code: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 1 < code.endIndex && code[index + 1] != 0x0A { index += 1 }
    return index
  }

  /// The place of the closing mark on the same line, or nil.
  private static func afterQuotation(
    _ code: ArraySlice<UInt8>, from start: Int, mark: UInt8
  ) -> Int? {
    var index = start + 1
    while index < code.endIndex && code[index] != 0x0A {
      if code[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if code[index] == mark { return index }
      index += 1
    }
    return nil
  }
}
