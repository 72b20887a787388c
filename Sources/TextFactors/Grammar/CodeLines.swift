/// Which lines of prose are code or formulas that stand outside fences.
struct CodeLines {
  /// Ranges of the lines that are prose, lists or headings.
  private(set) var prose: [Range<Int>] = []
  /// Ranges of lines that look like code, in the order of the text.
  private var code: [Range<Int>] = []

  init(_ reading: TextReading) {
    reading.bytes.withUnsafeBufferPointer { bytes in
      for line in reading.lines {
        switch line.kind {
        case .blank, .table, .fence, .code: continue
        case .prose, .heading, .list: break
        }
        let range = line.start..<line.end
        if Self.isCode(bytes, from: line.content, to: line.end, reading.zones) {
          code.append(range)
        } else {
          prose.append(range)
        }
      }
    }
  }

  /// Whether the byte stands in a line of code.
  func contains(_ place: Int) -> Bool {
    var low = 0
    var high = code.count
    while low < high {
      let middle = (low + high) / 2
      if code[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < code.count && code[low].contains(place)
  }

  private static let signs = [
    "==", "<=", ">=", "**", " < ", " | ", "!=", "+=", "=>", "->", "::", "</", "/>", " = ", "\\",
  ]
  .map { Array($0.utf8) }

  /// Whether a line ends as statements do, opens or closes braces, or holds operators of code.
  private static func isCode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ zones: [UInt8]
  ) -> Bool {
    var last: UInt8 = 0
    var isCall = false
    for index in start..<max(start, end) where zones[index] == Zone.prose.rawValue {
      let byte = bytes[index]
      if byte > 0x20 { last = byte }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): return true
      case UInt8(ascii: "("):
        isCall =
          isCall || index > start && ScalarClass.ascii(min(bytes[index - 1], 0x7F)) == .letter
      case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "/"),
        UInt8(ascii: ">"),
        UInt8(ascii: "*"), 0x20,
        UInt8(ascii: "\\"):
        for sign in signs where sign[0] == byte && index + sign.count <= end {
          if bytes[index..<(index + sign.count)].elementsEqual(sign) { return true }
        }
      default: break
      }
    }
    if last == UInt8(ascii: ";") { return true }
    return isCall && (last == UInt8(ascii: ")") || last == UInt8(ascii: ":"))
  }
}
