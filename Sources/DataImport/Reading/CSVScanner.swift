/// Takes one row of a table apart into cells, by RFC 4180.
///
/// A cell that begins with a quote ends at the next quote that is not doubled, and may hold
/// delimiters and line breaks. A quote inside any other cell stands for itself.
struct CSVScanner {
  /// One cell: where its text lies, without outer quotes.
  struct Cell: Hashable {
    var kind: Document.Node.Kind
    var start: Int
    var end: Int
  }

  /// How a scan ended.
  enum Outcome: Hashable {
    /// The row is whole and the next one begins at `end`.
    case row(end: Int)
    /// The bytes ended outside quotes: a row only if the file has ended, too.
    case endOfBytes
    /// The bytes ended inside a cell whose quote was opened at `opening`.
    case openQuote(opening: Int)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private(set) var cells: [Cell] = []
  /// Index of the first cell with text after its closing quote.
  private(set) var strayCell: Int?

  /// Prepares for a row of about `cellCount` cells.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, cellCount: Int = 0) {
    self.bytes = bytes
    self.delimiter = delimiter
    cells.reserveCapacity(cellCount)
  }

  /// Scans the row at the front of the bytes.
  mutating func scanRow() -> Outcome {
    var position = 0
    while true {
      var cell = Cell(kind: .text, start: position, end: position)
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        guard let closing = scanQuoted(&cell) else { return .openQuote(opening: position) }
        position = closing
      }
      let plainStart = position
      while position < bytes.count, bytes[position] != delimiter,
        bytes[position] != UInt8(ascii: "\n")
      {
        position += 1
      }
      endCell(&cell, plain: plainStart..<position)
      cells.append(cell)
      guard position < bytes.count else { return .endOfBytes }
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\n") { return .row(end: position) }
    }
  }

  /// Whether the row is an empty line, or cells with nothing in them.
  var isBlank: Bool { cells.allSatisfy { $0.start == $0.end } }

  /// Scans a quoted cell; returns the position after its closing quote.
  private func scanQuoted(_ cell: inout Cell) -> Int? {
    var position = cell.start + 1
    cell.start = position
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "\"") else {
        position += 1
        continue
      }
      // A quote as the last byte may be the first of a double one; more bytes will tell.
      guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
        cell.end = position
        return position + 1
      }
      cell.kind = .doubledText
      position += 2
    }
    return nil
  }

  /// Ends a cell whose bytes outside quotes are `plain`.
  private mutating func endCell(_ cell: inout Cell, plain: Range<Int>) {
    var plain = plain
    let endsLine = plain.upperBound == bytes.count || bytes[plain.upperBound] == UInt8(ascii: "\n")
    if endsLine, let last = plain.last, bytes[last] == UInt8(ascii: "\r") {
      plain = plain.lowerBound..<last
    }
    let isQuoted = cell.start != plain.lowerBound
    if isQuoted {
      if !plain.isEmpty, strayCell == nil { strayCell = cells.count }
    } else {
      cell.end = plain.upperBound
    }
  }
}
