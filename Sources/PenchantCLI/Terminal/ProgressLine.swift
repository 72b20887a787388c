import DataImport
import Foundation
import Synchronization

/// A line on standard error that says how far a step is.
///
/// Nothing is shown in the first half second. On a terminal the line is redrawn in place;
/// elsewhere a plain line is written at every tenth.
final class ProgressLine: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
    var lastTenth = 0
    var isShown = false
  }

  private let title: String
  private let unit: String
  private let terminal: Terminal
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// Starts a step.
  init(_ title: String, unit: String, terminal: Terminal, isQuiet: Bool) {
    self.title = title
    self.unit = unit
    self.terminal = terminal
    self.isQuiet = isQuiet
  }

  /// Says that `done` of `total` are finished; a total of 0 means unknown.
  func update(_ done: Int, of total: Int) {
    guard !isQuiet else { return }
    let now = ContinuousClock.now
    let elapsed = now - start
    guard elapsed > .milliseconds(500) else { return }
    state.withLock { state in
      if terminal.isInteractive {
        if let last = state.lastDrawn, now - last < .milliseconds(100), done < total { return }
        state.lastDrawn = now
        state.isShown = true
        write("\r\u{1B}[K" + line(done, total, elapsed))
      } else if total > 0 {
        let tenth = done * 10 / total
        guard tenth > state.lastTenth else { return }
        state.lastTenth = tenth
        write("\(title): \(tenth * 10)% of \(total) \(unit)\n")
      }
    }
  }

  /// Says how far the reading of files is, in megabytes of all of them.
  func update(bytes state: ImportProgress) {
    let megabyte = 1_000_000
    update(state.bytesReadInAll / megabyte, of: (state.bytesTotalInAll ?? 0) / megabyte)
  }

  /// Removes the line; what comes next says what was done.
  func finish() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func line(_ done: Int, _ total: Int, _ elapsed: Duration) -> String {
    let name = ColumnWidth.fit(title, 18)
    let seconds = elapsed / .seconds(1) + 0.001
    guard total > 0 else { return "\(name) \(done) \(unit)  \(rate(done, seconds))" }
    let share = Double(done) / Double(total)
    let filled = Int(share * 26)
    let bar =
      String(repeating: terminal.mark("━", "="), count: filled)
      + terminal.paint(String(repeating: terminal.mark("━", "-"), count: 26 - filled), .faint)
    let left = share > 0 ? Int(seconds / share - seconds) : 0
    return "\(name) \(bar)  \(done)/\(total) \(unit)  \(rate(done, seconds))  \(left) s left"
  }

  private func rate(_ done: Int, _ seconds: Double) -> String {
    "\(Int(Double(done) / seconds)) \(unit)/s"
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
