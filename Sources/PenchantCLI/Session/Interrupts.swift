import Dispatch
import Foundation
import Glibc

/// Calls something when Ctrl-C or a request to end arrives, in place of ending at once.
///
/// A signal that is ignored never reaches a dispatch source while the main thread waits, so a
/// handler takes it; of the little a handler may do it writes a byte into a pipe.
final class Interrupts {
  private static let signals = [SIGINT, SIGTERM]

  private let pipe = Pipe()
  private let source: any DispatchSourceRead

  init(_ body: @escaping @Sendable () -> Void) {
    let reading = pipe.fileHandleForReading.fileDescriptor
    source = DispatchSource.makeReadSource(fileDescriptor: reading, queue: .global())
    source.setEventHandler {
      var byte: UInt8 = 0
      if read(reading, &byte, 1) == 1 { body() }
    }
    source.resume()
    pipeOfSignals = pipe.fileHandleForWriting.fileDescriptor
    for number in Self.signals {
      signal(number) { _ in
        let before = errno
        var byte: UInt8 = 1
        _ = write(pipeOfSignals, &byte, 1)
        errno = before
      }
    }
  }

  /// Gives the signals back to the system.
  func end() {
    for number in Self.signals { signal(number, SIG_DFL) }
    source.cancel()
  }
}

/// Where the handler writes, which can hold nothing; set before a signal has the handler.
nonisolated(unsafe) private var pipeOfSignals: Int32 = -1
