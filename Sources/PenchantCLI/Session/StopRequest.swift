import Dispatch
import Glibc
import Synchronization

/// Ends a step between two rows when Ctrl-C arrives, so that it can be undone in order.
///
/// A step that waits for its input does not come by: a second Ctrl-C ends the process at once,
/// and so does a while without an end. A study is as it was before then, too; the next command
/// puts its log in order.
final class StopRequest {
  private let state = State()
  private let interrupts: Interrupts

  /// Seconds until the process ends without being undone.
  private static let patience = 10.0

  init() {
    let state = state
    interrupts = Interrupts {
      guard !state.isEnded.load(ordering: .relaxed) else { return }
      let isFirst = state.firstSignal.withLock { first in
        guard let before = first else {
          first = .now
          return true
        }
        // Two signals in one moment are one wish.
        if before.duration(to: .now) > .seconds(1) { Self.endAtOnce() }
        return false
      }
      guard isFirst else { return }
      state.wasAsked.store(true, ordering: .relaxed)
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) {
        if !state.isEnded.load(ordering: .relaxed) { Self.endAtOnce() }
      }
    }
  }

  /// Throws where Ctrl-C arrived.
  func check() throws {
    guard state.wasAsked.load(ordering: .relaxed) else { return }
    throw CommandFailure("interrupted; nothing was kept", code: .interrupted)
  }

  /// Lets Ctrl-C end the process again; after a Ctrl-C nothing does, so that the end is orderly.
  func end() {
    state.isEnded.store(true, ordering: .relaxed)
    if !state.wasAsked.load(ordering: .relaxed) { interrupts.end() }
  }

  private static func endAtOnce() -> Never { _exit(CommandFailure.Code.interrupted.rawValue) }

  private final class State: Sendable {
    let wasAsked = Atomic(false)
    let isEnded = Atomic(false)
    let firstSignal = Mutex(ContinuousClock.Instant?.none)
  }
}
