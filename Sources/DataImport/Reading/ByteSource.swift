/// Bytes that arrive in blocks.
protocol ByteSource: AnyObject {
  /// Fills the front of `buffer` with the next bytes.
  ///
  /// - Returns: How many bytes were written: at least one, or 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int
}

/// Bytes in memory, handed out in blocks of a given size.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let blockSize: Int
  private var position = 0

  /// Creates a source; small blocks show whether a reader depends on where they end.
  init(_ bytes: [UInt8], blockSize: Int = .max) {
    self.bytes = bytes
    self.blockSize = blockSize
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    let count = min(buffer.count, blockSize, bytes.count - position)
    bytes.withUnsafeBytes { all in
      buffer.copyBytes(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
    }
    position += count
    return count
  }
}
