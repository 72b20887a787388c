extension Markup {
  /// The kind of one line, and where its words begin; opens and closes `fence`.
  static func line(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, fence: inout UInt8?
  ) -> Line {
    var first = start
    while first < end && (bytes[first] == 0x20 || bytes[first] == 0x09) { first += 1 }
    var line = Line(start: start, end: end, content: first, kind: .prose)
    if let mark = fence {
      line.kind = .code
      if run(of: mark, in: bytes, from: first, to: end) >= 3 {
        line.kind = .fence
        fence = nil
      }
      return line
    }
    guard first < end else {
      line.kind = .blank
      return line
    }
    let byte = bytes[first]
    if (byte == 0x60 || byte == 0x7E) && run(of: byte, in: bytes, from: first, to: end) >= 3 {
      line.kind = .fence
      fence = byte
    } else if byte == UInt8(ascii: "|") && hasSecondBar(bytes, first + 1, end) {
      line.kind = .table
    } else if let content = headingContent(bytes, first, end) {
      line.kind = .heading
      line.content = content
    } else if let content = listContent(bytes, first, end) {
      line.kind = .list
      line.content = content
    } else if byte == UInt8(ascii: ">") {
      line.content = skipSpaces(bytes, first + 1, end)
    }
    return line
  }

  private static func hasSecondBar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "|") { return true }
      index += 1
    }
    return false
  }

  private static func headingContent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let marks = run(of: UInt8(ascii: "#"), in: bytes, from: start, to: end)
    guard (1...6).contains(marks), start + marks < end, bytes[start + marks] == 0x20 else {
      return nil
    }
    return skipSpaces(bytes, start + marks, end)
  }

  /// Where the words of a list item begin, or nil when the line is not one.
  ///
  /// Markers: `-`, `*`, `+`, `•`, `‣`, `◦`, `・`, a number of up to three digits or a single
  /// letter with `.` or `)` (a letter only with `)`). A space must follow, but not after `•`
  /// and `・`.
  private static func listContent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let byte = bytes[start]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
      return spaced(bytes, start + 1, end)
    }
    if bytes.starts(with: "•", at: start) || bytes.starts(with: "・", at: start) {
      return skipSpaces(bytes, start + 3, end)
    }
    if bytes.starts(with: "‣", at: start) || bytes.starts(with: "◦", at: start) {
      return spaced(bytes, start + 3, end)
    }
    var index = start
    while index < end && index - start < 4 && ScalarClass.ascii(bytes[index]) == .digit {
      index += 1
    }
    if index > start {
      guard index - start <= 3, index < end else { return nil }
      let mark = bytes[index]
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      return spaced(bytes, index + 1, end)
    }
    if ScalarClass.ascii(byte) == .letter, start + 1 < end, bytes[start + 1] == UInt8(ascii: ")") {
      return spaced(bytes, start + 2, end)
    }
    return nil
  }

  private static func spaced(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard start < end, bytes[start] == 0x20 || bytes[start] == 0x09 else { return nil }
    return skipSpaces(bytes, start, end)
  }

  private static func skipSpaces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index < end && (bytes[index] == 0x20 || bytes[index] == 0x09) { index += 1 }
    return index
  }
}
