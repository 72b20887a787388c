import Foundation
import Glibc
import NIOConcurrencyHelpers
import PreferenceModels
import Preferences
import StudyStore

@testable import Explorer

/// A small study behind a server of its own, inside the test.
final class ServedStudy {
  /// The port it listens on.
  let port: UInt16
  private let task: Task<Void, any Error>

  /// Serves a study with these bounds.
  init(_ limits: RequestLimits = RequestLimits()) async throws {
    let study = try await Self.study()
    let link = NIOLockedValueBox("")
    let server = ExplorerServer(
      study, host: "127.0.0.1", port: 0, token: nil, limits: limits)
    task = Task {
      try await server.run { ready in link.withLockedValue { $0 = ready } }
    }
    while link.withLockedValue(\.isEmpty), !task.isCancelled {
      try await Task.sleep(for: .milliseconds(5))
    }
    port = UInt16(URL(string: link.withLockedValue(\.self))?.port ?? 0)
  }

  /// Ends the server and waits for its end.
  func stop() async throws {
    task.cancel()
    try await task.value
  }

  /// Forty comparisons, two judges, a factor.
  private static func study() async throws -> ExplorerStudy {
    let store = try Study.temporary()
    let judges = [Judge(name: "ann", kind: .human), Judge(name: "orm", kind: .llm)]
    try store.importing { writer in
      for index in 0..<40 {
        let difference = Double(index % 7) - 3
        try writer.add(
          Comparison(
            id: "p\(index)", prompt: Prompt(text: "topic \(index)"),
            responseA: Response(text: "answer \(index)"),
            responseB: Response(text: "other \(index)"),
            given: [GivenFactor(name: "size", value: .difference(difference))],
            verdicts: judges.map { judge in
              let picksA = (difference > 0) != ((index + judge.name.utf8.count) % 5 == 0)
              return Verdict(
                judge: judge, choice: (picksA != (judge.kind == .llm && index % 4 == 0)) ? .a : .b)
            }))
      }
    }
    let table = try store.table(TableSelection(factors: try store.givenFactors()))
    let fitted = await StudyAnalyst(table, options: .init(isValidated: false)).fittedStudy(
      run: RunInfo(version: "0", seed: 1, options: [:], inputs: []), title: "t")
    return try ExplorerStudy(fitted, store: store, evidence: { _ in [] })
  }
}

/// A plain socket to a server on this machine.
final class PlainSocket: Sendable {
  enum Failure: Error {
    case system(Int32)
  }

  private let handle: Int32

  init(port: UInt16) throws {
    handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard handle >= 0 else { throw Failure.system(errno) }
    // Far longer than any bound of the server: other tests may hold all threads for a while.
    var wait = timeval(tv_sec: 300, tv_usec: 0)
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Failure.system(errno) }
  }

  deinit { close(handle) }

  /// Sends bytes; a server that has closed already is no error.
  func send(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    _ = bytes.withUnsafeBytes { Glibc.send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  func send(_ text: String) { send(text.utf8) }

  /// Sends nothing more.
  func endSending() { shutdown(handle, Int32(SHUT_WR)) }

  /// All that comes until the server closes.
  ///
  /// Waits on a thread of its own: the server in the same process needs those that tests share.
  func receive() async -> String {
    await withCheckedContinuation { continuation in
      Thread { continuation.resume(returning: self.received()) }.start()
    }
  }

  private func received() -> String {
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(handle, &buffer, buffer.count, 0), count > 0 {
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }
}
