import Glibc

/// The data files of a tar archive, unpacked into one nameless file on the disk.
///
/// The archive is read once, in a stream. The file is unlinked as soon as it is made, so
/// nothing stays behind however the program ends.
/// Source: POSIX.1-2017, pax and ustar interchange formats; GNU tar for long names.
final class TarArchive {
  /// A file of the archive.
  struct Member {
    var name: String
    var offset: Int
    var size: Int
  }

  private(set) var members: [Member] = []
  fileprivate let descriptor: CInt
  private let path: String
  private var written = 0

  /// Whether the name of a file ends as those of archives do.
  static func isArchive(_ name: String) -> Bool {
    [".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz"].contains { name.hasSuffix($0) }
  }

  /// Unpacks the members whose names `isWanted` takes.
  ///
  /// - Throws: ``ImportError/brokenTar(path:reason:)`` for what is no archive or is cut
  ///   short, ``ImportError/unreadable(path:reason:)`` where the disk is full.
  init(path: String, isWanted: (String) -> Bool) throws(ImportError) {
    self.path = path
    descriptor = try Self.makeSpool(path)
    let bytes = try InputFile.decompressed(path: path).bytes
    var header = [UInt8](repeating: 0, count: Self.block)
    var longName: String?
    while try fill(&header, from: bytes) {
      if header.allSatisfy({ $0 == 0 }) { return }
      guard Self.hasValidChecksum(header) else {
        throw .brokenTar(path: path, reason: "a header has a wrong checksum")
      }
      let size = try number(header[124..<136])
      let kind = header[156]
      switch kind {
      case UInt8(ascii: "L"), UInt8(ascii: "x"):
        let text = try content(size, of: bytes)
        longName = kind == UInt8(ascii: "L") ? Self.text(text[...]) : Self.paxPath(text) ?? longName
      case 0, UInt8(ascii: "0"):
        let name = longName ?? Self.name(header)
        longName = nil
        if isWanted(name) {
          members.append(Member(name: name, offset: written, size: size))
          try copy(size, of: bytes)
        } else {
          try skip(size, of: bytes)
        }
      default:
        if kind != UInt8(ascii: "g") { longName = nil }
        try skip(size, of: bytes)
      }
    }
    if members.isEmpty { throw .brokenTar(path: path, reason: "it breaks off") }
  }

  deinit { close(descriptor) }

  /// The bytes of a member.
  func open(_ member: Member, path: String) -> TarMemberSource {
    TarMemberSource(archive: self, member: member, path: path)
  }

  // MARK: Blocks

  private static let block = 512

  private static func makeSpool(_ path: String) throws(ImportError) -> CInt {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var name = Array((folder + "/penchant-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else {
      throw .unreadable(path: path, reason: "no room to unpack in \(folder): \(systemMessage())")
    }
    unlink(name)
    return descriptor
  }

  /// Fills `buffer`; false at the end of the bytes.
  private func fill(
    _ buffer: inout [UInt8], from bytes: any ByteSource
  ) throws(ImportError) -> Bool {
    var count = 0
    while count < buffer.count {
      let read = try Self.read(bytes, into: &buffer, from: count)
      if read == 0 {
        if count == 0 { return false }
        throw .brokenTar(path: path, reason: "it breaks off")
      }
      count += read
    }
    return true
  }

  private static func read(
    _ source: any ByteSource, into bytes: inout [UInt8], from start: Int
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

  /// Hands the content of a member and its padding to `take`, in blocks.
  private func pass(
    _ size: Int, of bytes: any ByteSource,
    to take: ([UInt8], Int) throws(ImportError) -> Void
  ) throws(ImportError) {
    var buffer = [UInt8](repeating: 0, count: Self.block * 256)
    var left = size
    while left > 0 {
      let padded = (min(left, buffer.count) + Self.block - 1) / Self.block * Self.block
      if padded != buffer.count { buffer = [UInt8](repeating: 0, count: padded) }
      guard try fill(&buffer, from: bytes) else {
        throw .brokenTar(path: path, reason: "it breaks off")
      }
      try take(buffer, min(left, padded))
      left -= padded
    }
  }

  private func skip(_ size: Int, of bytes: any ByteSource) throws(ImportError) {
    try pass(size, of: bytes) { (_, _) throws(ImportError) in }
  }

  private func content(_ size: Int, of bytes: any ByteSource) throws(ImportError) -> [UInt8] {
    guard size <= 1 << 20 else { throw .brokenTar(path: path, reason: "a name is too long") }
    var content: [UInt8] = []
    try pass(size, of: bytes) { (block, count) throws(ImportError) in content += block[..<count] }
    return content
  }

  private func copy(_ size: Int, of bytes: any ByteSource) throws(ImportError) {
    try pass(size, of: bytes) { (block, count) throws(ImportError) in
      var start = 0
      while start < count {
        let done = block.withUnsafeBytes { bytes in
          write(
            descriptor, UnsafeRawBufferPointer(rebasing: bytes[start..<count]).baseAddress,
            count - start)
        }
        guard done > 0 else { throw .unreadable(path: path, reason: systemMessage()) }
        start += done
      }
      written += count
    }
  }

  // MARK: Headers

  private static func hasValidChecksum(_ header: [UInt8]) -> Bool {
    // The field of the sum itself counts as eight blanks.
    let sum = header.enumerated().reduce(0) { sum, byte in
      sum + ((148..<156).contains(byte.offset) ? 32 : Int(byte.element))
    }
    return octal(header[148..<156]) == sum
  }

  private func number(_ field: ArraySlice<UInt8>) throws(ImportError) -> Int {
    guard let number = Self.octal(field) else {
      throw .brokenTar(path: path, reason: "a size is not a number")
    }
    return number
  }

  /// Octal digits between blanks and zero bytes.
  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.filter { $0 != 0 && $0 != UInt8(ascii: " ") }
    guard digits.count < 20 else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { return nil }
      value = value << 3 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func name(_ header: [UInt8]) -> String {
    let name = text(header[0..<100])
    let isUstar = header[257..<262].elementsEqual("ustar".utf8)
    let prefix = isUstar && header[262] == 0 ? text(header[345..<500]) : ""
    return prefix.isEmpty ? name : prefix + "/" + name
  }

  /// The path in a pax header: records of "LENGTH KEY=VALUE" and a line break.
  private static func paxPath(_ bytes: [UInt8]) -> String? {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").lazy.compactMap { record in
      record.split(separator: " ", maxSplits: 1).last.flatMap { pair in
        pair.hasPrefix("path=") ? String(pair.dropFirst(5)) : nil
      }
    }.first
  }
}

/// The bytes of one file of an archive, hashed as they pass.
final class TarMemberSource: MeasuredSource {
  private let archive: TarArchive
  private let member: TarArchive.Member
  private let path: String
  private let digest = SHA256()
  private(set) var bytesRead = 0

  fileprivate init(archive: TarArchive, member: TarArchive.Member, path: String) {
    self.archive = archive
    self.member = member
    self.path = path
  }

  var size: Int? { member.size }
  var sha256: String { digest.hexadecimal }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    let wanted = min(buffer.count, member.size - bytesRead)
    guard wanted > 0 else { return 0 }
    while true {
      let count = pread(
        archive.descriptor, buffer.baseAddress, wanted, off_t(member.offset + bytesRead))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .unreadable(path: path, reason: systemMessage()) }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      bytesRead += count
      return count
    }
  }
}
