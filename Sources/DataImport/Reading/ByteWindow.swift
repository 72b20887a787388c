/// The part of a file that is in memory: a window that slides over the bytes.
final class ByteWindow {
  private let source: any ByteSource
  /// How many bytes are asked for at once.
  private let blockSize: Int
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
  private var range = 0..<0

  /// Whether the source has no more bytes than those in the window.
  private(set) var isComplete = false
  /// Offset of the window's first byte from the start of the file.
  private(set) var offset = 0
  /// Line of the window's first byte, from 1.
  private(set) var line = 1

  /// Creates an empty window at the start of a file.
  init(_ source: any ByteSource, blockSize: Int = 1 << 20) {
    self.source = source
    self.blockSize = blockSize
  }

  deinit { storage.deallocate() }

  /// Number of bytes in the window.
  var count: Int { range.count }

  /// The first byte; nil in an empty window.
  var first: UInt8? { withBytes { $0.first } }

  /// Calls `body` with the bytes in the window.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(storage)[range])
    return bytes.withMemoryRebound(to: UInt8.self) { body($0) }
  }

  /// Reads on until the window is at least twice as full as it was, or complete.
  ///
  /// Doubling keeps the cost of scanning the window again linear in the file.
  ///
  /// - Returns: Whether the window has grown.
  func grow() throws(ImportError) -> Bool {
    guard !isComplete else { return false }
    let before = count
    makeRoom(for: max(blockSize, before))
    var added = 0
    while added < max(1, before) {
      let end = range.upperBound
      let read = try source.read(
        into: UnsafeMutableRawBufferPointer(rebasing: storage[end...]))
      guard read > 0 else {
        isComplete = true
        break
      }
      range = range.lowerBound..<end + read
      added += read
    }
    return added > 0
  }

  /// Moves the front of the window past `length` bytes.
  func consume(_ length: Int) {
    line += withBytes { bytes in newlines(in: bytes[..<length]) }
    offset += length
    range = range.lowerBound + length..<range.upperBound
  }

  private func makeRoom(for extra: Int) {
    guard storage.count - range.upperBound < extra else { return }
    let content = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(storage)[range])
    if storage.count - count >= extra {
      storage.copyMemory(from: content)
    } else {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: count + extra, alignment: 16)
      larger.copyMemory(from: content)
      storage.deallocate()
      storage = larger
    }
    range = 0..<count
  }
}

/// The number of line feeds.
func newlines(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
  var count = 0
  for byte in UnsafeBufferPointer(rebasing: bytes) where byte == UInt8(ascii: "\n") { count &+= 1 }
  return count
}
