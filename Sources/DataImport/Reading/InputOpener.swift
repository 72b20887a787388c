/// Where the bytes behind a path come from.
enum InputOrigin {
  /// A file, or standard input.
  case file
  /// A file inside an archive that was unpacked.
  case member(TarArchive, TarArchive.Member)
  /// A table that the program duckdb reads.
  case duckDB
}

/// Opens files by the paths under which they were found.
struct InputOpener {
  /// Origins of paths that are no plain files.
  var origins: [String: InputOrigin] = [:]

  /// The rows of a file from the start.
  func open(_ path: String) throws(ImportError) -> InputFile {
    switch origins[path] ?? .file {
    case .file: try InputFile(path: path)
    case .member(let archive, let member):
      try InputFile(path: path, source: archive.open(member, path: path))
    case .duckDB: try InputFile(path: path, rowsOf: DuckDBSource(path: path))
    }
  }
}

/// Bytes that know how many they are and what their hash is.
protocol MeasuredSource: ByteSource {
  /// The size; nil where it has none, as with a pipe.
  var size: Int? { get }
  /// Bytes read so far.
  var bytesRead: Int { get }
  /// SHA-256 of the bytes read so far, in hexadecimal digits.
  var sha256: String { get }
}

/// A file's name without the ending of its compression.
func uncompressedName(_ path: String) -> String {
  for ending in [".gz", ".xz"] where path.hasSuffix(ending) {
    return String(path.dropLast(ending.count))
  }
  return path
}
