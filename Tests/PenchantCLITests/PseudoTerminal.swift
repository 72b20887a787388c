import Foundation
import Glibc

/// A terminal that a test types on and looks at.
final class PseudoTerminal {
  enum Failure: Error {
    case system(Int32)
    case never(String, String)
  }

  private let master: Int32
  private let slave: Int32
  private let process = Process()
  /// All that was shown.
  private(set) var shown = ""

  init(rows: UInt16 = 30, columns: UInt16 = 100) throws {
    // Glibc's module has no grantpt and no ptsname; these are the requests behind them (tty_ioctl(4)).
    let unlock: UInt = 0x4004_5431
    let number: UInt = 0x8004_5430
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var isLocked: Int32 = 0
    var place: Int32 = 0
    guard master >= 0, ioctl(master, unlock, &isLocked) == 0, ioctl(master, number, &place) == 0
    else { throw Failure.system(errno) }
    slave = open("/dev/pts/\(place)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard slave >= 0, ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else {
      throw Failure.system(errno)
    }
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(master)
    close(slave)
  }

  /// Starts the program on this terminal.
  func start(_ binary: BuiltBinary, _ arguments: [String]) throws {
    process.executableURL = BuiltBinary.url
    process.arguments = arguments
    process.currentDirectoryURL = binary.folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    ) { $1 }
    process.environment?["NO_COLOR"] = nil
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  /// Types, then waits until something is shown that was not before.
  func type(_ keys: String, until wanted: String) throws {
    let before = shown.utf8.count
    _ = Array(keys.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    for _ in 0..<600 {
      look()
      if String(decoding: shown.utf8.dropFirst(before), as: UTF8.self).contains(wanted) { return }
    }
    throw Failure.never(wanted, String(shown.suffix(3_000)))
  }

  /// Asks the program to end, as `kill` does.
  func terminate() { process.terminate() }

  /// Waits for the end and returns the exit code.
  func end() -> Int32 {
    while process.isRunning { look() }
    look()
    return process.terminationStatus
  }

  /// The flags of the terminal: how lines are read and letters echoed.
  var modes: [UInt32] {
    var now = termios()
    tcgetattr(slave, &now)
    return [now.c_iflag, now.c_oflag, now.c_lflag, now.c_cflag]
  }

  /// Takes in what is shown within a tenth of a second.
  private func look() {
    var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, 100) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &buffer, buffer.count)
    if count > 0 { shown += String(decoding: buffer[..<count], as: UTF8.self) }
  }
}
