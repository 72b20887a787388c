/// The rows of a JSON file, one at a time: lines, an array's elements, or values in a row.
struct JSONRows {
  /// How the rows follow one another.
  enum Shape {
    /// One object per line; a broken line does not touch the others.
    case lines
    /// The elements of one array.
    case array
    /// Objects with line breaks inside, one after another; often just one.
    case values
  }

  private let path: String
  private let shape: Shape
  private let window: ByteWindow
  private var isFirst = true
  private var isFinished = false

  /// Creates a reader whose window begins at the first byte that is not white space.
  init(path: String, window: ByteWindow) throws(ImportError) {
    self.path = path
    self.window = window
    shape = try Self.shape(of: window, path: path)
  }

  /// The next row; nil at the end.
  mutating func next() throws(ImportError) -> Row? {
    guard !isFinished else { return nil }
    switch shape {
    case .lines: return try nextLine()
    case .array: return try nextElement()
    case .values: return try nextValue()
    }
  }

  // MARK: Lines

  private mutating func nextLine() throws(ImportError) -> Row? {
    while true {
      var length = lineLength()
      while length == nil, try growWithin(rowLimit) { length = lineLength() }
      let end = length ?? window.count
      if end == 0 && window.count == 0 { return nil }
      let line = window.line
      let offset = window.offset
      let bytes = window.withBytes { Array($0[..<end]) }
      window.consume(length == nil ? end : end + 1)
      guard bytes.contains(where: { !isJSONSpace($0) }) else { continue }
      try checkUTF8(bytes, line: line, offset: offset)
      return try row(ofLine: bytes, at: line, isLast: length == nil)
    }
  }

  private func lineLength() -> Int? {
    window.withBytes { firstIndex(of: UInt8(ascii: "\n"), in: $0) }
  }

  /// The row of a line; a last line that breaks off means that the rest of the file is missing.
  private func row(
    ofLine bytes: [UInt8], at line: Int, isLast: Bool
  ) throws(ImportError) -> Row {
    let result = bytes.withUnsafeBufferPointer { scan($0, toTheEnd: true) }
    switch result {
    case .success(let scanner):
      return row(bytes: bytes, scanner: scanner, line: line)
    case .failure(let stop):
      var problem = bytes.withUnsafeBufferPointer { facts(of: stop, in: $0, from: line) }
      problem.line = line
      if case .ended = stop, isLast {
        throw .brokenJSON(path: path, problem: problem, kept: 0)
      }
      if case .ended = stop { problem.found = "the end of the line" }
      return .bad(BadRow(file: path, line: line, problem: .brokenJSON(problem)))
    }
  }

  // MARK: Elements and values

  private mutating func nextElement() throws(ImportError) -> Row? {
    try skipSpace()
    let opening = window.first
    if isFirst {
      window.consume(1)
      isFirst = false
      try skipSpace()
      if window.first == UInt8(ascii: "]") { return try finishArray() }
    } else {
      switch opening {
      case UInt8(ascii: ","):
        window.consume(1)
        try skipSpace()
      case UInt8(ascii: "]"): return try finishArray()
      default: throw broken(expected: "\",\" or \"]\"")
      }
    }
    return try scanRow()
  }

  private mutating func finishArray() throws(ImportError) -> Row? {
    window.consume(1)
    try skipSpace()
    guard window.count == 0 else { throw broken(expected: "the end of the file") }
    isFinished = true
    return nil
  }

  private mutating func nextValue() throws(ImportError) -> Row? {
    try skipSpace()
    return window.count == 0 ? nil : try scanRow()
  }

  /// Scans the value at the front of the window, growing the window as far as needed.
  private mutating func scanRow() throws(ImportError) -> Row {
    while true {
      let result = window.withBytes { scan($0, toTheEnd: false) }
      switch result {
      case .success(let scanner):
        let line = window.line
        let offset = window.offset
        let bytes = window.withBytes { Array($0[..<scanner.position]) }
        window.consume(scanner.position)
        try checkUTF8(bytes, line: line, offset: offset)
        return row(bytes: bytes, scanner: scanner, line: line)
      case .failure(let stop):
        if case .ended = stop, try growWithin(rowLimit) { continue }
        throw broken(stop)
      }
    }
  }

  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, toTheEnd: Bool
  ) -> Result<JSONScanner, JSONScanner.Stop> {
    var scanner = JSONScanner(bytes)
    do throws(JSONScanner.Stop) {
      try scanner.scanValue()
      if toTheEnd, scanner.peekPastSpace() != nil {
        return .failure(.broken(position: scanner.position, expected: "the end of the line"))
      }
      return .success(scanner)
    } catch {
      return .failure(error)
    }
  }

  private mutating func skipSpace() throws(ImportError) {
    while true {
      let space = window.withBytes { $0.firstIndex { !isJSONSpace($0) } ?? $0.count }
      window.consume(space)
      guard window.count == 0, try window.grow() else { return }
    }
  }

  // MARK: Problems

  private mutating func growWithin(_ limit: Int) throws(ImportError) -> Bool {
    guard window.count < limit else {
      throw .rowTooLarge(path: path, line: window.line, limit: limit)
    }
    return try window.grow()
  }

  private func row(bytes: [UInt8], scanner: JSONScanner, line: Int) -> Row {
    if let key = scanner.repeatedKey {
      return .bad(BadRow(file: path, line: line, problem: .duplicateKey(key)))
    }
    let root = Field(Document(bytes: bytes, nodes: scanner.nodes))
    guard root.isObject else {
      return .bad(BadRow(file: path, line: line, problem: .notAnObject(excerpt(root.raw))))
    }
    return .record(Record(file: path, line: line, fields: root))
  }

  private func checkUTF8(_ bytes: [UInt8], line: Int, offset: Int) throws(ImportError) {
    guard let bad = offsetOfBadUTF8(in: bytes) else { return }
    let lines = bytes.withUnsafeBufferPointer { newlines(in: $0[..<bad]) }
    throw .notUTF8(path: path, line: line + lines, offset: offset + bad, guess: "LATIN1")
  }

  private func broken(expected: String) -> ImportError {
    broken(
      window.count == 0 ? .ended(expected: expected) : .broken(position: 0, expected: expected))
  }

  private func broken(_ stop: JSONScanner.Stop) -> ImportError {
    let problem = window.withBytes { facts(of: stop, in: $0, from: window.line) }
    return .brokenJSON(path: path, problem: problem, kept: 0)
  }

  /// The facts of a stop; the end of a file is on the line of its last byte but line ends.
  private func facts(
    of stop: JSONScanner.Stop, in bytes: UnsafeBufferPointer<UInt8>, from line: Int
  ) -> JSONProblem {
    switch stop {
    case .ended(let expected):
      let end = bytes.lastIndex { !isJSONSpace($0) } ?? 0
      return JSONProblem(
        line: line + newlines(in: bytes[..<end]), found: "the end of the file",
        expected: expected)
    case .broken(let position, let expected):
      return JSONProblem(
        line: line + newlines(in: bytes[..<position]),
        found: description(of: bytes, at: position), expected: expected)
    }
  }
}

extension JSONRows {
  /// Looks at the front of a file to see how its rows follow one another.
  ///
  /// An object that ends on its first line speaks for lines, one with line breaks inside
  /// for values. When the first object is broken, a complete one on any of the next lines
  /// speaks for lines: there the damage is confined.
  private static func shape(
    of window: ByteWindow, path: String
  ) throws(ImportError) -> Shape {
    if window.first == UInt8(ascii: "[") { return .array }
    while true {
      let outcome = window.withBytes { bytes -> (stop: JSONScanner.Stop?, end: Int) in
        var scanner = JSONScanner(bytes)
        do throws(JSONScanner.Stop) {
          try scanner.scanValue()
          return (nil, scanner.position)
        } catch {
          return (error, scanner.position)
        }
      }
      if case .ended? = outcome.stop {
        if window.count < rowLimit, try window.grow() { continue }
      }
      guard outcome.stop != nil else {
        return window.withBytes { bytes in
          bytes[..<outcome.end].contains(UInt8(ascii: "\n")) ? .values : .lines
        }
      }
      return try shapeOfBroken(window, path: path)
    }
  }

  /// How many bytes of a broken file are looked at.
  private static let brokenPrefix = 1 << 16

  /// The shape of a file whose first object is broken.
  ///
  /// A name that promises lines is believed. Otherwise the decision depends on a prefix of
  /// fixed size, never on how the bytes arrive.
  private static func shapeOfBroken(
    _ window: ByteWindow, path: String
  ) throws(ImportError) -> Shape {
    let name = uncompressedName(path)
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .lines }
    while window.count < brokenPrefix {
      guard try window.grow() else { break }
    }
    return window.withBytes { bytes in
      let prefix = UnsafeBufferPointer(rebasing: bytes.prefix(brokenPrefix))
      let isOneLine = !prefix.dropLast().contains(UInt8(ascii: "\n"))
      return isOneLine || hasCompleteLine(prefix) ? .lines : .values
    }
  }

  private static func hasCompleteLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 8).dropFirst().prefix(7).contains {
      line in
      var scanner = JSONScanner(UnsafeBufferPointer(rebasing: line))
      guard scanner.peekPastSpace() == UInt8(ascii: "{") else { return false }
      do throws(JSONScanner.Stop) {
        try scanner.scanValue()
        return scanner.peekPastSpace() == nil
      } catch {
        return false
      }
    }
  }
}

/// Whether a byte is white space to JSON.
func isJSONSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// The beginning of a text, short enough for a message.
func excerpt(_ text: String, limit: Int = 40) -> String {
  text.count > limit ? text.prefix(limit) + "..." : text
}
