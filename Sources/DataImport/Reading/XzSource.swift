import CLzma

/// The bytes inside an xz file of one or several streams.
///
/// Source: the .xz file format, version 1.1.0; decoding by the system's liblzma.
final class XzSource: ByteSource {
  private let path: String
  private let compressed: any ByteSource
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var stream = lzma_stream()
  private var inputEnded = false
  private var isFinished = false
  private var compressedBytes = 0

  /// The most that a decoder may take: files made with the largest preset need 65 MiB.
  private static let memoryLimit: UInt64 = 1 << 29

  /// `LZMA_CONCATENATED`, a macro that Swift does not see: streams may follow one another.
  private static let concatenated: UInt32 = 0x08

  /// Creates a source that decodes `compressed`.
  init(path: String, compressed: any ByteSource) {
    self.path = path
    self.compressed = compressed
    let status = lzma_stream_decoder(&stream, Self.memoryLimit, Self.concatenated)
    precondition(status == LZMA_OK, "lzma_stream_decoder gave \(status)")
  }

  deinit {
    lzma_end(&stream)
    input.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    guard !isFinished, !buffer.isEmpty else { return 0 }
    stream.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
    stream.avail_out = buffer.count
    while stream.avail_out == buffer.count {
      if stream.avail_in == 0, !inputEnded { try refill() }
      let status = lzma_code(&stream, inputEnded ? LZMA_FINISH : LZMA_RUN)
      if status == LZMA_STREAM_END {
        isFinished = true
        break
      }
      guard status == LZMA_OK else {
        throw .brokenXz(path: path, offset: compressedBytes - stream.avail_in, kept: 0)
      }
    }
    return buffer.count - stream.avail_out
  }

  private func refill() throws(ImportError) {
    let count = try compressed.read(into: input)
    inputEnded = count == 0
    compressedBytes += count
    stream.next_in = UnsafePointer(input.bindMemory(to: UInt8.self).baseAddress)
    stream.avail_in = count
  }
}
