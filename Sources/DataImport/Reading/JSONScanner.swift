/// Takes a JSON text apart into nodes, without decoding strings.
///
/// Strict by RFC 8259, with two exceptions that real files need: `NaN`, `Infinity` and
/// `-Infinity` count as numbers (Python writes them), and unpaired surrogates are allowed.
struct JSONScanner {
  /// Why scanning stopped before the value was complete.
  enum Stop: Error, Hashable {
    /// The bytes ended; `expected` says what was missing.
    case ended(expected: String)
    /// Something else stands at `position`.
    case broken(position: Int, expected: String)
  }

  /// How deep containers may be nested.
  static let depthLimit = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  private(set) var nodes: [Document.Node] = []
  /// A key that occurs twice in one object; the first such key of the value.
  private(set) var repeatedKey: String?

  /// Creates a scanner that begins at `position` of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
    self.bytes = bytes
    self.position = position
    nodes.reserveCapacity(64)
  }

  /// Scans one value, after white space.
  mutating func scanValue(depth: Int = 0) throws(Stop) {
    guard let first = peekPastSpace() else { throw .ended(expected: "a value") }
    switch first {
    case UInt8(ascii: "{"): try scanObject(depth: depth)
    case UInt8(ascii: "["): try scanList(depth: depth)
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "t"): try scanWord("true", .truth)
    case UInt8(ascii: "f"): try scanWord("false", .untruth)
    case UInt8(ascii: "n"): try scanWord("null", .null)
    case UInt8(ascii: "N"): try scanWord("NaN", .number)
    case UInt8(ascii: "I"): try scanWord("Infinity", .number)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    default: throw .broken(position: position, expected: "a value")
    }
  }

  /// The next byte that is not white space, without passing it; nil at the end.
  mutating func peekPastSpace() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  /// Passes `byte`, after white space; anything else is broken.
  mutating func pass(_ byte: UInt8, expected: String) throws(Stop) {
    guard let next = peekPastSpace() else { throw .ended(expected: expected) }
    guard next == byte else { throw .broken(position: position, expected: expected) }
    position += 1
  }

  // MARK: Containers

  private mutating func scanObject(depth: Int) throws(Stop) {
    let opening = try open(.object, depth: depth)
    var keys = KeySet()
    guard try isEmpty(closing: "}", expected: "a key in quotes or \"}\"") == false else {
      return close(opening)
    }
    while true {
      guard let next = peekPastSpace() else { throw .ended(expected: "a key in quotes") }
      guard next == UInt8(ascii: "\"") else {
        throw .broken(position: position, expected: "a key in quotes")
      }
      let key = nodes.count
      try scanString()
      if repeatedKey == nil, !keys.insert(nodes[key], in: bytes) { repeatedKey = text(of: key) }
      try pass(UInt8(ascii: ":"), expected: "\":\"")
      try scanValue(depth: depth + 1)
      if try isLast(closing: UInt8(ascii: "}"), expected: "\",\" or \"}\"") { break }
    }
    close(opening)
  }

  private mutating func scanList(depth: Int) throws(Stop) {
    let opening = try open(.list, depth: depth)
    guard try isEmpty(closing: "]", expected: "a value or \"]\"") == false else {
      return close(opening)
    }
    while true {
      try scanValue(depth: depth + 1)
      if try isLast(closing: UInt8(ascii: "]"), expected: "\",\" or \"]\"") { break }
    }
    close(opening)
  }

  private mutating func open(_ kind: Document.Node.Kind, depth: Int) throws(Stop) -> Int {
    guard depth < Self.depthLimit else {
      throw .broken(position: position, expected: "at most \(Self.depthLimit) levels")
    }
    append(kind, from: position, to: position)
    position += 1
    return nodes.count - 1
  }

  private mutating func close(_ opening: Int) {
    nodes[opening].end = Int32(position)
    nodes[opening].next = Int32(nodes.count)
  }

  private mutating func isEmpty(
    closing: Unicode.Scalar, expected: String
  ) throws(Stop) -> Bool {
    guard let next = peekPastSpace() else { throw .ended(expected: expected) }
    guard next == UInt8(ascii: closing) else { return false }
    position += 1
    return true
  }

  private mutating func isLast(closing: UInt8, expected: String) throws(Stop) -> Bool {
    guard let next = peekPastSpace() else { throw .ended(expected: expected) }
    guard next == closing || next == UInt8(ascii: ",") else {
      throw .broken(position: position, expected: expected)
    }
    position += 1
    return next == closing
  }

  // MARK: Strings

  private mutating func scanString() throws(Stop) {
    position += 1
    let start = position
    var kind = Document.Node.Kind.text
    while true {
      skipPlainBytes()
      guard position < bytes.count else { throw .ended(expected: "a closing quote") }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        append(kind, from: start, to: position)
        position += 1
        return
      case UInt8(ascii: "\\"):
        kind = .escapedText
        try scanEscape()
      default:
        throw .broken(position: position, expected: "a closing quote or an escape")
      }
    }
  }

  /// Moves to the next quote, backslash or control character, eight bytes at a time.
  private mutating func skipPlainBytes() {
    guard let base = bytes.baseAddress else { return }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while position + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let stops =
        ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        | ((word &- ones &* 0x20) & ~word)
      // A borrow can set a bit above a true stop, never below it: the lowest one is right.
      let found = stops & highs
      guard found == 0 else {
        position += found.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C,
      bytes[position] >= 0x20
    {
      position += 1
    }
  }

  private mutating func scanEscape() throws(Stop) {
    guard position + 1 < bytes.count else { throw .ended(expected: "an escape") }
    switch bytes[position + 1] {
    case UInt8(ascii: "u"):
      for digit in position + 2..<position + 6 {
        guard digit < bytes.count else { throw .ended(expected: "four hexadecimal digits") }
        guard hexadecimalDigit(bytes[digit]) != nil else {
          throw .broken(position: digit, expected: "four hexadecimal digits")
        }
      }
      position += 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    default: throw .broken(position: position + 1, expected: "one of \"\\/bfnrtu")
    }
  }

  // MARK: Numbers and words

  private mutating func scanNumber() throws(Stop) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "I") {
        try scanWord("Infinity", .number)
        nodes[nodes.count - 1].start = Int32(start)
        return
      }
    }
    let integer = position
    try scanDigits()
    if bytes[integer] == UInt8(ascii: "0"), position > integer + 1 {
      throw .broken(position: integer + 1, expected: "no digit after a leading 0")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try scanDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try scanDigits()
    }
    append(.number, from: start, to: position)
  }

  private mutating func scanDigits() throws(Stop) {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position == start else { return }
    guard position < bytes.count else { throw .ended(expected: "a digit") }
    throw .broken(position: position, expected: "a digit")
  }

  private mutating func scanWord(
    _ word: StaticString, _ kind: Document.Node.Kind
  ) throws(Stop) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard start + index < bytes.count else { throw .ended(expected: "\(word)") }
      guard bytes[start + index] == word.utf8Start[index] else {
        throw .broken(position: start, expected: "a value")
      }
    }
    position += word.utf8CodeUnitCount
    append(kind, from: start, to: position)
  }

  private mutating func append(_ kind: Document.Node.Kind, from start: Int, to end: Int) {
    nodes.append(
      Document.Node(
        kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private func text(of node: Int) -> String {
    String(decoding: bytes[Int(nodes[node].start)..<Int(nodes[node].end)], as: UTF8.self)
  }
}
