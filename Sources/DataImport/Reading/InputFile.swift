/// A data file that is open: its bytes, its rows, and what passed so far.
struct InputFile {
  /// The bytes as they lie on the disk, compressed or not.
  let source: FileSource
  /// The rows.
  var rows: RowReader

  /// Opens a file; a gzip file is told by its first two bytes, whatever its name.
  init(path: String) throws(ImportError) {
    source = try FileSource(path: path)
    var head = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while count < 16 {
      let read = try Self.read(source, into: &head, from: count)
      guard read > 0 else { break }
      count += read
    }
    if let format = ForeignFormat(startingWith: head[..<count]) {
      throw .foreignFormat(path: path, format: format)
    }
    let replayed = ReplaySource(Array(head[..<count]), then: source)
    let isGzip = head[0] == 0x1F && head[1] == 0x8B
    let bytes: any ByteSource =
      isGzip ? GzipSource(path: path, compressed: replayed) : replayed
    rows = try RowReader(path: path, source: bytes)
  }

  private static func read(
    _ source: FileSource, into bytes: inout [UInt8], from start: Int
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
