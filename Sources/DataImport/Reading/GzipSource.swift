import CZlib

/// The bytes inside a gzip file of one or several members.
///
/// Zero bytes after the last member (padding of tapes) are ignored, as gzip does.
/// Source: RFC 1952.
final class GzipSource: ByteSource {
  private enum State {
    case insideMember
    case betweenMembers
    case finished
  }

  private let path: String
  private let compressed: any ByteSource
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var stream = z_stream()
  private var state = State.insideMember
  private var inputEnded = false
  private var compressedBytes = 0

  /// Creates a source that inflates `compressed`.
  init(path: String, compressed: any ByteSource) {
    self.path = path
    self.compressed = compressed
    // 15 bits of window, 16 for a gzip header.
    let status = inflateInit2_(
      &stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "inflateInit2 gave \(status)")
  }

  deinit {
    inflateEnd(&stream)
    input.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    let room = min(buffer.count, Int(UInt32.max))
    stream.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
    stream.avail_out = UInt32(room)
    while stream.avail_out == UInt32(room) {
      if stream.avail_in == 0 { try refill() }
      switch state {
      case .finished: return 0
      case .betweenMembers: try startNextMember()
      case .insideMember: try inflateSome()
      }
    }
    return room - Int(stream.avail_out)
  }

  private func refill() throws(ImportError) {
    guard !inputEnded else { return }
    let count = try compressed.read(into: input)
    inputEnded = count == 0
    compressedBytes += count
    stream.next_in = input.bindMemory(to: UInt8.self).baseAddress
    stream.avail_in = UInt32(count)
  }

  private func inflateSome() throws(ImportError) {
    let room = stream.avail_out
    let status = inflate(&stream, Z_NO_FLUSH)
    switch status {
    case Z_STREAM_END: state = .betweenMembers
    case Z_OK: break
    case Z_BUF_ERROR where !(inputEnded && stream.avail_in == 0): break
    default: throw damaged
    }
    let stalled = stream.avail_out == room && status == Z_OK
    if stalled && inputEnded && stream.avail_in == 0 { throw damaged }
  }

  private func startNextMember() throws(ImportError) {
    while let next = stream.next_in, stream.avail_in > 0, next.pointee == 0 {
      stream.next_in = next + 1
      stream.avail_in -= 1
    }
    guard stream.avail_in > 0 else {
      if inputEnded { state = .finished }
      return
    }
    inflateReset(&stream)
    state = .insideMember
  }

  private var damaged: ImportError {
    .brokenGzip(path: path, offset: compressedBytes - Int(stream.avail_in), kept: 0)
  }
}
