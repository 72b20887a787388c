import Dispatch
import Foundation

/// A row as its reader understood it.
enum ReadRow {
  /// What the row holds.
  case draft(DraftRow, Record)
  /// A row that could not be read.
  case bad(BadRow)
}

/// Reads the rows of a file ahead on a thread of its own, in the order of the file, while rows
/// before them are put away.
///
/// A part of the rows is read at a time. The first part is read where it is asked for: a small
/// file needs no thread. At most ``depth`` parts wait, so memory does not grow with the file.
///
/// Input and reader are touched by the thread alone until it has ended, parts are handed over
/// under a lock; that makes sharing
/// this class sound.
final class ReadAhead: @unchecked Sendable {
  /// Some rows that follow each other.
  struct Part {
    var rows: [ReadRow] = []
    /// Bytes of the file that had been read with the last of them.
    var bytesRead = 0
    /// Why there are no more rows after these; nil where there may be.
    var end: Result<Void, ImportError>?
  }

  private static let depth = 4
  /// A part ends with this many rows or bytes.
  private static let rowLimit = 256
  private static let byteLimit = 1 << 20
  /// Rows of a slow source, a pipe perhaps, are handed over after this time.
  private static let patience = Duration.milliseconds(100)

  private var input: InputFile
  private let reader: any DialectReader
  private let path: String
  private let identity = ContentIdentity()

  private let lock = NSLock()
  private var waiting: [Part] = []
  private var isStopped = false
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private var isRunning = false
  private var asked = 0
  private var isAtEnd = false

  init(_ input: InputFile, reader: any DialectReader, path: String) {
    self.input = input
    self.reader = reader
    self.path = path
  }

  /// The next rows; nil after the part that says why it is the last.
  func next() -> Part? {
    guard !isAtEnd else { return nil }
    let part = asked == 0 ? read() : take()
    asked += 1
    isAtEnd = part.end != nil
    if asked == 1, !isAtEnd { start() }
    return part
  }

  /// Ends the thread where it still runs; to be called before input or reader are used again.
  func stop() {
    guard isRunning else { return }
    lock.withLock { isStopped = true }
    room.signal()
    ended.wait()
    isRunning = false
  }

  // MARK: The thread

  private func start() {
    isRunning = true
    // A semaphore must not be freed below the value it was made with, and an import that ends
    // early leaves parts unread: so room is given here.
    for _ in 0..<Self.depth { room.signal() }
    // A thread and not a task: it must go on while every thread of a small pool waits for it.
    let thread = Thread { [self] in
      var isLast = false
      while !isLast {
        room.wait()
        if lock.withLock({ isStopped }) { break }
        let part = read()
        isLast = part.end != nil
        lock.withLock { waiting.append(part) }
        filled.signal()
      }
      ended.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func take() -> Part {
    filled.wait()
    let part = lock.withLock { waiting.removeFirst() }
    room.signal()
    return part
  }

  /// Reads until the part is full, the file is at its end, or the rows have waited long enough.
  private func read() -> Part {
    var part = Part()
    let start = input.source.bytesRead
    let deadline = ContinuousClock.now + Self.patience
    do throws(ImportError) {
      while part.rows.count < Self.rowLimit, input.source.bytesRead - start < Self.byteLimit,
        part.rows.isEmpty || ContinuousClock.now < deadline
      {
        guard let row = try input.rows.next() else {
          part.end = .success(())
          break
        }
        part.rows.append(understood(row))
      }
    } catch {
      part.end = .failure(error)
    }
    part.bytesRead = input.source.bytesRead
    return part
  }

  private func understood(_ row: Row) -> ReadRow {
    switch row {
    case .bad(let bad):
      return .bad(bad)
    case .record(let record):
      do throws(RowProblem) {
        // Hashed here, beside the thread that stores the rows and has more to do.
        return .draft(identity.mark(try reader.read(record)), record)
      } catch {
        return .bad(BadRow(file: path, line: record.line, problem: error))
      }
    }
  }
}
