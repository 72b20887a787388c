/// One row of a file: an object of named fields, and where it stands.
struct Record {
  /// The file's path as given.
  let file: String
  /// The line on which the row begins, from 1.
  let line: Int
  /// The fields.
  let fields: Field

  /// A field by name; a null counts as absent.
  subscript(name: String) -> Field? {
    guard let field = fields[name], !field.isNull else { return nil }
    return field
  }

  /// A field by name or dotted path; a null counts as absent.
  func value(at path: String) -> Field? {
    guard let field = fields.value(at: path), !field.isNull else { return nil }
    return field
  }

  /// The words of a field where there are any; nil for an absent or blank field.
  func words(_ path: String) -> String? {
    guard let words = value(at: path)?.words, !words.isEmpty else { return nil }
    return words
  }
}

/// The next row of a file: one that can be read, or one that cannot.
enum Row {
  case record(Record)
  case bad(BadRow)
}

/// Rows larger than this are refused: 256 MiB, far above any comparison.
let rowLimit = 1 << 28

/// Checks that bytes are UTF-8.
///
/// - Returns: The offset of the first byte that is not, or nil.
func offsetOfBadUTF8(in bytes: [UInt8]) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// What stands at `position`, in words for a message.
func description(of bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> String {
  guard position < bytes.count else { return "the end of the file" }
  switch bytes[position] {
  case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return "a line break"
  case 0x00..<0x20: return "a control character"
  default:
    let scalar = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
    return "\"\(scalar.map { String($0) } ?? "")\""
  }
}
