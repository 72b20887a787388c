/// A kind of file that holds no text to read, told by its first bytes.
public enum ForeignFormat: String, Hashable, Sendable, CaseIterable {
  case parquet = "Parquet"
  case zstandard = "Zstandard"
  case bzip2
  case zip = "zip or Excel"
  case sqlite = "SQLite"
  case pdf = "PDF"

  /// The format that begins with these bytes, if it is one of them.
  init?(startingWith bytes: some Sequence<UInt8>) {
    let head = Array(bytes.prefix(16))
    let match = Self.allCases.first { head.starts(with: $0.signature) }
    guard let match else { return nil }
    self = match
  }

  private var signature: [UInt8] {
    switch self {
    case .parquet: Array("PAR1".utf8)
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    case .bzip2: Array("BZh".utf8)
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .sqlite: Array("SQLite format 3\0".utf8)
    case .pdf: Array("%PDF-".utf8)
    }
  }
}
