import Foundation
import Glibc

/// A terminal that gives keys one by one and shows a page of its own, until it is given back.
///
/// Ctrl-C arrives as a key, so that no way out leaves the terminal as it was not.
final class RawTerminal {
  private let input: Int32
  private let output: Int32
  private var before = termios()
  private var isRaw = false

  /// Whether input and output are a terminal that can move its cursor.
  static var isAtHand: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Takes the terminal; nil where there is none.
  init?(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
    self.input = input
    self.output = output
    guard Self.isAtHand, tcgetattr(input, &before) == 0 else { return nil }
    var raw = before
    cfmakeraw(&raw)
    // Reading waits a tenth of a second at most, so that a changed window or a signal is seen.
    withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      bytes[Int(VMIN)] = 0
      bytes[Int(VTIME)] = 1
    }
    guard tcsetattr(input, TCSADRAIN, &raw) == 0 else { return nil }
    isRaw = true
    // The other screen, no cursor, no wrapping: what was there before comes back at the end.
    write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l")
  }

  deinit { restore() }

  /// Gives the terminal back as it was.
  func restore() {
    guard isRaw else { return }
    isRaw = false
    write("\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l")
    tcsetattr(input, TCSADRAIN, &before)
  }

  /// The bytes that were typed, none after a pause; nil when the terminal is gone.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(input, &buffer, buffer.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN ? [] : nil }
    return Array(buffer[..<count])
  }

  /// Rows and columns of the window.
  var size: (rows: Int, columns: Int) {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return (24, 80) }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  /// Shows a page of lines from the top.
  func show(_ lines: [String]) {
    write("\u{1B}[H" + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
  }

  private func write(_ text: String) {
    var rest = ArraySlice(Array(text.utf8))
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        return
      }
      rest = rest.dropFirst(count)
    }
  }
}
