import Glibc

/// The bytes of a file or of standard input, hashed as they pass.
final class FileSource: MeasuredSource {
  /// The path as given; "-" is standard input.
  let path: String
  /// The file's size; nil where it has none, as with a pipe.
  let size: Int?
  /// Bytes read so far.
  private(set) var bytesRead = 0

  private let descriptor: CInt
  private let digest = SHA256()

  /// Opens a file.
  ///
  /// - Throws: ``ImportError/missingFile(path:)`` or ``ImportError/unreadable(path:reason:)``.
  init(path: String) throws(ImportError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = systemMessage()
      throw errno == ENOENT ? .missingFile(path: path) : .unreadable(path: path, reason: reason)
    }
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
  }

  deinit {
    if path != "-" { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, reason: systemMessage()) }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      bytesRead += count
      return count
    }
  }

  /// SHA-256 of the bytes read so far, in hexadecimal digits.
  var sha256: String { digest.hexadecimal }
}
