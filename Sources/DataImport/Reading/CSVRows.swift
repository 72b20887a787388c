/// The rows of a table with a header, one at a time.
struct CSVRows {
  private let path: String
  private let window: ByteWindow
  private let delimiter: UInt8
  /// The column names, in order.
  let columns: [String]
  private let headerBytes: [UInt8]
  private let headerNodes: [Document.Node]

  /// Reads the header of a table.
  ///
  /// - Throws: ``ImportError/emptyFile(path:)`` without a header,
  ///   ``ImportError/duplicateColumn(path:name:)``.
  init(path: String, window: ByteWindow, delimiter: UInt8?) throws(ImportError) {
    self.path = path
    self.window = window
    var columns: [String] = []
    self.delimiter =
      if let delimiter { delimiter } else { try Self.delimiter(of: window) }
    guard let header = try Self.scan(window, path: path, delimiter: self.delimiter, cellCount: 0)
    else {
      throw .emptyFile(path: path)
    }
    for cell in header.cells {
      let slice = header.bytes[cell.start..<cell.end]
      let name =
        cell.kind == .doubledText
        ? undoubled(slice) : String(decoding: slice, as: UTF8.self)
      let plain = trimmed(name)
      if !plain.isEmpty, columns.contains(plain) {
        throw .duplicateColumn(path: path, name: plain)
      }
      columns.append(plain)
    }
    self.columns = columns
    var bytes: [UInt8] = []
    headerNodes = columns.enumerated().map { column, name in
      let start = Int32(bytes.count)
      bytes += name.utf8
      return Document.Node(
        kind: .text, start: start, end: Int32(bytes.count), next: Int32(2 + 2 * column))
    }
    headerBytes = bytes
  }

  /// The next row; nil at the end.
  mutating func next() throws(ImportError) -> Row? {
    while let row = try Self.scan(
      window, path: path, delimiter: delimiter, cellCount: columns.count)
    {
      guard !row.isBlank else { continue }
      guard row.cells.count == columns.count else {
        return bad(row, .cellCount(expected: columns.count, found: row.cells.count))
      }
      if let stray = row.strayCell { return bad(row, .strayQuote(field: columns[stray])) }
      return .record(record(row))
    }
    return nil
  }

  private func bad(_ row: ScannedRow, _ problem: RowProblem) -> Row {
    .bad(BadRow(file: path, line: row.line, problem: problem))
  }

  /// A document whose keys are the header and whose values are the cells.
  private func record(_ row: ScannedRow) -> Record {
    let shift = headerBytes.count
    let total = 1 + 2 * row.cells.count
    let nodes = [Document.Node](unsafeUninitializedCapacity: total) { nodes, count in
      nodes.initializeElement(
        at: 0,
        to: Document.Node(kind: .object, start: 0, end: Int32(shift), next: Int32(total)))
      for (column, cell) in row.cells.enumerated() {
        let place = 1 + 2 * column
        nodes.initializeElement(at: place, to: headerNodes[column])
        nodes.initializeElement(
          at: place + 1,
          to: Document.Node(
            kind: cell.kind, start: Int32(cell.start + shift), end: Int32(cell.end + shift),
            next: Int32(place + 2)))
      }
      count = total
    }
    let document = Document(bytes: headerBytes + row.bytes, nodes: nodes)
    return Record(file: path, line: row.line, fields: Field(document))
  }
}

extension CSVRows {
  /// One row, still as cells.
  private struct ScannedRow {
    var line: Int
    var bytes: [UInt8]
    var cells: [CSVScanner.Cell]
    var strayCell: Int?
    var isBlank: Bool
  }

  private static func scan(
    _ window: ByteWindow, path: String, delimiter: UInt8, cellCount: Int
  ) throws(ImportError) -> ScannedRow? {
    while true {
      let (scanner, outcome) = window.withBytes { bytes in
        var scanner = CSVScanner(bytes, delimiter: delimiter, cellCount: cellCount)
        let outcome = scanner.scanRow()
        return (scanner, outcome)
      }
      if case .row(let end) = outcome { return try take(end, of: window, scanner, path: path) }
      guard window.count < rowLimit else {
        throw .rowTooLarge(path: path, line: window.line, limit: rowLimit)
      }
      if try window.grow() { continue }
      if case .openQuote(let opening) = outcome {
        let lines = window.withBytes { newlines(in: $0[..<opening]) }
        throw .openQuote(path: path, line: window.line + lines, kept: 0)
      }
      guard window.count > 0 else { return nil }
      return try take(window.count, of: window, scanner, path: path)
    }
  }

  private static func take(
    _ end: Int, of window: ByteWindow, _ scanner: CSVScanner, path: String
  ) throws(ImportError) -> ScannedRow {
    let row = ScannedRow(
      line: window.line, bytes: window.withBytes { Array($0[..<end]) }, cells: scanner.cells,
      strayCell: scanner.strayCell, isBlank: scanner.isBlank)
    let offset = window.offset
    window.consume(end)
    if let bad = offsetOfBadUTF8(in: row.bytes) {
      let lines = row.bytes.withUnsafeBufferPointer { newlines(in: $0[..<bad]) }
      throw .notUTF8(path: path, line: row.line + lines, offset: offset + bad, guess: "LATIN1")
    }
    return row
  }

  /// The delimiter that cuts the first line into the most cells: comma, tab or semicolon.
  private static func delimiter(of window: ByteWindow) throws(ImportError) -> UInt8 {
    while !window.withBytes({ $0.contains(UInt8(ascii: "\n")) }) {
      guard window.count < rowLimit, try window.grow() else { break }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    let counts = candidates.map { candidate in
      window.withBytes { bytes in
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = UnsafeBufferPointer(rebasing: bytes[..<end])
        var scanner = CSVScanner(line, delimiter: candidate)
        _ = scanner.scanRow()
        return scanner.cells.count
      }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}
