/// The rows of one file, whatever its container, with a look ahead.
struct RowReader {
  private enum Container {
    case json(JSONRows)
    case table(CSVRows)
  }

  private var container: Container
  private var waiting: [Row] = []
  private var waitingIndex = 0

  /// The column names of a table in the order of its header; nil for JSON.
  var columns: [String]? {
    if case .table(let rows) = container { rows.columns } else { nil }
  }

  /// Opens the rows of `source`; `path` is for messages and for the name's ending.
  ///
  /// - Throws: ``ImportError/emptyFile(path:)`` where there is nothing but white space.
  init(
    path: String, source: any ByteSource, blockSize: Int = 1 << 20, isJSON: Bool = false
  ) throws(ImportError) {
    let window = ByteWindow(source, blockSize: blockSize)
    try Self.skipMark(window)
    try Self.checkWideText(window, path: path)
    let first = try Self.skipSpace(window)
    guard let first else { throw .emptyFile(path: path) }
    let name = uncompressedName(path)
    let isJSONName = [".json", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
    let isTableName = name.hasSuffix(".csv") || name.hasSuffix(".tsv")
    let looksLikeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    if isJSON || isJSONName || (looksLikeJSON && !isTableName) {
      container = .json(try JSONRows(path: path, window: window))
    } else {
      let delimiter = name.hasSuffix(".tsv") ? UInt8(ascii: "\t") : nil
      container = .table(try CSVRows(path: path, window: window, delimiter: delimiter))
    }
  }

  /// The next row; nil at the end.
  mutating func next() throws(ImportError) -> Row? {
    if waitingIndex < waiting.count {
      waitingIndex += 1
      return waiting[waitingIndex - 1]
    }
    waiting = []
    waitingIndex = 0
    return try read()
  }

  /// The first rows, which ``next()`` will give again.
  mutating func peek(_ count: Int) throws(ImportError) -> [Row] {
    while waiting.count < count, let row = try read() { waiting.append(row) }
    return waiting
  }

  private mutating func read() throws(ImportError) -> Row? {
    switch container {
    case .json(var rows):
      defer { container = .json(rows) }
      return try rows.next()
    case .table(var rows):
      defer { container = .table(rows) }
      return try rows.next()
    }
  }

  /// Moves past a UTF-8 byte-order mark.
  private static func skipMark(_ window: ByteWindow) throws(ImportError) {
    while window.count < 4 { guard try window.grow() else { break } }
    if window.withBytes({ $0.starts(with: [0xEF, 0xBB, 0xBF]) }) { window.consume(3) }
  }

  /// Refuses UTF-16 and UTF-32, which announce themselves or alternate with zero bytes.
  private static func checkWideText(
    _ window: ByteWindow, path: String
  ) throws(ImportError) {
    let isWide = window.withBytes { bytes in
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        || bytes.prefix(2).contains(0)
    }
    if isWide { throw .notUTF8(path: path, line: 1, offset: 0, guess: "UTF-16") }
  }

  private static func skipSpace(_ window: ByteWindow) throws(ImportError) -> UInt8? {
    repeat {
      if let start = window.withBytes({ $0.firstIndex { !isJSONSpace($0) } }) {
        window.consume(start)
        return window.first
      }
      window.consume(window.count)
    } while try window.grow()
    return nil
  }
}
