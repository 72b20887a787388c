import Foundation
import Glibc

/// A command that serves until it is interrupted, and a plain socket to talk to it.
final class RunningServer {
  /// The link that it printed.
  let link: String
  /// The port in the link.
  let port: UInt16
  private let process = Process()

  /// Starts the command and waits for its link.
  init(_ binary: BuiltBinary, _ arguments: [String]) throws {
    let output = binary.folder.appendingPathComponent("link-\(UUID().uuidString)")
    try Data().write(to: output)
    process.executableURL = BuiltBinary.url
    process.arguments = arguments
    process.currentDirectoryURL = binary.folder
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var text = ""
    for _ in 0..<1200 where !text.hasSuffix("\n") && process.isRunning {
      usleep(50_000)
      text = try String(contentsOf: output, encoding: .utf8)
    }
    link = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let address = URL(string: link), let port = address.port.flatMap(UInt16.init) else {
      process.terminate()
      throw Failure.noLink(text)
    }
    self.port = port
  }

  enum Failure: Error {
    case noLink(String)
    case socket(Int32)
  }

  /// Sends a text and returns all that comes until the server closes.
  func exchange(_ text: String) throws -> String { try exchange(bytes: Array(text.utf8)) }

  /// Sends bytes and returns all that comes until the server closes; nothing where nobody
  /// listens for the answer.
  func exchange(bytes: [UInt8], isHeard: Bool = true) throws -> String {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard handle >= 0 else { throw Failure.socket(errno) }
    defer { close(handle) }
    var wait = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failure.socket(errno) }
    _ = bytes.withUnsafeBytes {
      send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard isHeard else { return "" }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(handle, &buffer, buffer.count, 0), count > 0 {
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  /// Presses Ctrl-C and returns the exit code.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Ends the server if it still runs.
  func stop() {
    if process.isRunning { process.terminate() }
  }
}
