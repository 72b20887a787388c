/// A data file that is open: its bytes, its rows, and what passed so far.
struct InputFile {
  /// The bytes as they lie on the disk, compressed or not.
  let source: any MeasuredSource
  /// The rows.
  var rows: RowReader

  /// Opens a file; a compressed file is told by its first bytes, whatever its name.
  init(path: String) throws(ImportError) {
    try self.init(path: path, source: FileSource(path: path))
  }

  /// Reads a file, compressed or not, from a source.
  init(path: String, source: any MeasuredSource) throws(ImportError) {
    self.source = source
    rows = try RowReader(path: path, source: Self.decompressed(path: path, source: source))
  }

  /// Reads lines of JSON from a source, whatever the path's name.
  init(path: String, rowsOf source: any MeasuredSource) throws(ImportError) {
    self.source = source
    rows = try RowReader(path: path, source: source, isJSON: true)
  }

  /// The bytes of a file without their compression.
  static func decompressed(
    path: String
  ) throws(ImportError) -> (source: FileSource, bytes: any ByteSource) {
    let source = try FileSource(path: path)
    return (source, try decompressed(path: path, source: source))
  }

  private static func decompressed(
    path: String, source: any MeasuredSource
  ) throws(ImportError) -> any ByteSource {
    var head = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while count < 16 {
      let read = try read(source, into: &head, from: count)
      guard read > 0 else { break }
      count += read
    }
    if let format = ForeignFormat(startingWith: head[..<count]) {
      throw .foreignFormat(path: path, format: format)
    }
    let replayed = ReplaySource(Array(head[..<count]), then: source)
    if head.starts(with: [0x1F, 0x8B]) { return GzipSource(path: path, compressed: replayed) }
    let isXz = head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
    return isXz ? XzSource(path: path, compressed: replayed) : replayed
  }

  private static func read(
    _ source: any MeasuredSource, into bytes: inout [UInt8], from start: Int
  ) throws(ImportError) -> Int {
    let outcome = bytes.withUnsafeMutableBytes { all -> Result<Int, ImportError> in
      do throws(ImportError) {
        return .success(
          try source.read(into: UnsafeMutableRawBufferPointer(rebasing: all[start...])))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}

/// Bytes that were read already, and then the rest of their source.
private final class ReplaySource: ByteSource {
  private let head: MemorySource
  private let rest: any ByteSource

  init(_ head: [UInt8], then rest: any ByteSource) {
    self.head = MemorySource(head)
    self.rest = rest
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    let count = try head.read(into: buffer)
    return count > 0 ? count : try rest.read(into: buffer)
  }
}
