/// Checks JSON syntax (RFC 8259) without making values.
enum JSONSyntax {
  /// Whether the bytes are one JSON value with white space around it.
  static func isJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
    var reader = Reader(bytes: bytes, index: bytes.startIndex)
    guard reader.value(depth: 0) else { return false }
    reader.skipSpaces()
    return reader.index == bytes.endIndex
  }

  private struct Reader {
    let bytes: ArraySlice<UInt8>
    var index: Int

    mutating func skipSpaces() {
      while index < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      skipSpaces()
      guard index < bytes.endIndex, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    mutating func value(depth: Int) -> Bool {
      skipSpaces()
      // Deeper nesting would overflow the stack before it meant anything.
      guard depth < 100, index < bytes.endIndex else { return false }
      switch bytes[index] {
      case UInt8(ascii: "{"): return list(depth, "{", "}", isObject: true)
      case UInt8(ascii: "["): return list(depth, "[", "]", isObject: false)
      case UInt8(ascii: "\""): return string()
      case UInt8(ascii: "t"): return word("true")
      case UInt8(ascii: "f"): return word("false")
      case UInt8(ascii: "n"): return word("null")
      default: return number()
      }
    }

    private mutating func list(
      _ depth: Int, _ open: Unicode.Scalar, _ close: Unicode.Scalar, isObject: Bool
    ) -> Bool {
      guard take(UInt8(ascii: open)) else { return false }
      if take(UInt8(ascii: close)) { return true }
      repeat {
        if isObject {
          skipSpaces()
          guard string(), take(UInt8(ascii: ":")) else { return false }
        }
        guard value(depth: depth + 1) else { return false }
      } while take(UInt8(ascii: ","))
      return take(UInt8(ascii: close))
    }

    private mutating func string() -> Bool {
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else { return false }
      index += 1
      while index < bytes.endIndex {
        switch bytes[index] {
        case UInt8(ascii: "\""):
          index += 1
          return true
        case UInt8(ascii: "\\"): index += 2
        case 0..<0x20: return false
        default: index += 1
        }
      }
      return false
    }

    private mutating func word(_ word: StaticString) -> Bool {
      for offset in 0..<word.utf8CodeUnitCount {
        guard index < bytes.endIndex, bytes[index] == word.utf8Start[offset] else { return false }
        index += 1
      }
      return true
    }

    private mutating func number() -> Bool {
      let start = index
      if bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard digits() else { return false }
      if index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") {
        index += 1
        guard digits() else { return false }
      }
      if index < bytes.endIndex, bytes[index] | 0x20 == UInt8(ascii: "e") {
        index += 1
        if index < bytes.endIndex, "+-".utf8.contains(bytes[index]) { index += 1 }
        guard digits() else { return false }
      }
      return index > start
    }

    private mutating func digits() -> Bool {
      let start = index
      while index < bytes.endIndex, NumberReader.isDigit(bytes[index]) { index += 1 }
      return index > start
    }
  }
}
