import Glibc

/// Writes a file so that a reader sees the old one or the whole new one.
enum WholeFile {
  /// Writes `bytes` to a sibling of `path` and renames it.
  ///
  /// Devices and pipes, such as /dev/stdout, are written directly: there is nothing to
  /// rename. A symbolic link stays one; what it points to is replaced.
  ///
  /// - Throws: ``CanvasFileError/cannotWrite(path:reason:)``; nothing is left behind.
  static func write(_ bytes: [UInt8], to path: String) throws(CanvasFileError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR { throw refused(path, EISDIR) }
    if exists && kind != S_IFREG {
      try put(bytes, into: path, flags: O_WRONLY, mode: 0, reportedAs: path)
      return
    }
    let target = exists ? resolved(path) : path
    let sibling = "\(target).\(getpid()).part"
    let mode = exists ? status.st_mode & 0o777 : 0o666
    do throws(CanvasFileError) {
      try put(
        bytes, into: sibling, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: mode, reportedAs: path)
    } catch {
      unlink(sibling)
      throw error
    }
    guard rename(sibling, target) == 0 else {
      let reason = errno
      unlink(sibling)
      throw refused(path, reason)
    }
  }

  private static func put(
    _ bytes: [UInt8], into path: String, flags: Int32, mode: mode_t, reportedAs name: String
  ) throws(CanvasFileError) {
    let file = open(path, flags, mode)
    guard file >= 0 else { throw refused(name, errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let reason = errno
        close(file)
        throw refused(name, reason)
      }
      written += count
    }
    // A full disk may only show itself here.
    guard close(file) == 0 else { throw refused(name, errno) }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func refused(_ path: String, _ number: Int32) -> CanvasFileError {
    .cannotWrite(path: path, reason: String(cString: strerror(number)))
  }
}
