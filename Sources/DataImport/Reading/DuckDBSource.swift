import Foundation

/// The rows of a Parquet file or a remote table as lines of JSON, by the program `duckdb`.
///
/// The rows come through a pipe as they are read; a source that is dropped ends the program.
/// Source: duckdb.org, COPY … TO with FORMAT json.
final class DuckDBSource: MeasuredSource {
  private let path: String
  private let process = Process()
  private let output = Pipe()
  private let words: URL
  private let digest = SHA256()
  private var isFinished = false
  private(set) var bytesRead = 0
  let size: Int? = nil

  /// Whether a path is one that only duckdb can read: an address, or a Parquet file.
  static func reads(_ path: String) -> Bool {
    let isAddress = ["https://", "http://", "s3://", "gs://", "hf://", "az://"].contains {
      path.hasPrefix($0)
    }
    return isAddress || path.hasSuffix(".parquet")
  }

  /// Starts the program.
  ///
  /// - Throws: ``ImportError/duckDBMissing(path:)`` where it is not on the PATH.
  init(path: String) throws(ImportError) {
    self.path = path
    words = FileManager.default.temporaryDirectory
      .appendingPathComponent("penchant-\(UUID().uuidString)")
    guard let program = Self.program() else { throw .duckDBMissing(path: path) }
    let name = path.replacingOccurrences(of: "'", with: "''")
    process.executableURL = program
    process.arguments = ["-c", "COPY (FROM '\(name)') TO '/dev/stdout' (FORMAT json)"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    do {
      try Data().write(to: words)
      process.standardError = try FileHandle(forWritingTo: words)
      try process.run()
    } catch {
      throw .duckDBFailed(path: path, reason: error.localizedDescription)
    }
  }

  deinit {
    // A polite signal would wait for ever: the program inherits the signals blocked in the thread
    // that started it. Whatever it has started itself meets a closed pipe.
    try? output.fileHandleForReading.close()
    if process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    try? FileManager.default.removeItem(at: words)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    guard !isFinished else { return 0 }
    while true {
      let count = Glibc.read(
        output.fileHandleForReading.fileDescriptor, buffer.baseAddress, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, reason: systemMessage()) }
      if count == 0 {
        isFinished = true
        try checkEnd()
      }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      bytesRead += count
      return count
    }
  }

  /// Of a file its own hash, so that it is known again whatever version of duckdb reads it;
  /// of an address that of the rows.
  var sha256: String {
    guard let file = try? FileSource(path: path) else { return digest.hexadecimal }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while let count = try? buffer.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {}
    return file.sha256
  }

  private func checkEnd() throws(ImportError) {
    process.waitUntilExit()
    guard process.terminationStatus != 0 || process.terminationReason != .exit else { return }
    let text = (try? String(contentsOf: words, encoding: .utf8)) ?? ""
    let first = text.split(separator: "\n").first.map { trimmed(String($0)) }
    throw .duckDBFailed(
      path: path, reason: first ?? "it ended with code \(process.terminationStatus)")
  }

  private static func program() -> URL? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.lazy.map { URL(fileURLWithPath: String($0)).appendingPathComponent("duckdb") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
