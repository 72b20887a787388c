import GRDB
import Synchronization

/// A study: comparisons, verdicts and factor values in one SQLite file.
///
/// Writes are named transactions that happen as a whole or not at all. Any number of
/// tasks may read at the same time, also while one of them writes.
///
/// ```swift
/// let study = try Study.open(path: "votes.study", creating: true)
/// try study.importing { writer in
///   try writer.record(
///     input: RunInfo.Input(name: "votes.jsonl", sha256: hash), dialect: "pairs", settings: "")
///   for comparison in comparisons { try writer.add(comparison) }
/// }
/// let table = try study.table(TableSelection(factors: try study.givenFactors()))
/// ```
public final class Study: Sendable {
  /// Where the study is, as named in messages.
  public let path: String

  /// The connection that writes; a temporary study reads by it as well.
  let database: DatabaseQueue
  /// Connections that read side by side, also while the other one writes.
  private let readers: DatabasePool?
  /// Whether the pages are known to be in order, as they must be before anything is added.
  private let isKnownSound: Mutex<Bool>

  /// Creates a study.
  ///
  /// - Parameters:
  ///   - path: The name in messages.
  ///   - database: The connection for writes.
  ///   - readers: Connections to the same file that only read; nil to read by `database`.
  ///   - isKnownSound: Whether the pages need no check before the first write.
  init(path: String, database: DatabaseQueue, readers: DatabasePool?, isKnownSound: Bool) {
    self.path = path
    self.database = database
    self.readers = readers
    self.isKnownSound = Mutex(isKnownSound)
  }

  /// Whether the study has no file of its own.
  var isPrivate: Bool { readers == nil }

  deinit {
    // Without it the log beside the file would stay; what it holds is safe either way.
    try? close()
  }

  /// Ends the use of the file, and leaves all of it in one piece: no log stays beside it.
  ///
  /// A temporary study is gone afterwards. A study that is released closes itself.
  public func close() throws {
    try translatingErrors {
      // SQLite removes the log when its last connection ends, if that one may write.
      try readers?.close()
      try database.close()
    }
  }

  /// Runs `body` with a view of the study that no write changes meanwhile.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translatingErrors { try (readers ?? database as any DatabaseReader).read(body) }
  }

  /// Runs `body` in a transaction, undone when it throws.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try requireSound()
    return try translatingErrors { try database.write(body) }
  }

  /// Runs `body` outside a transaction, while no other task of this process writes.
  func writingAlone<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try requireSound()
    return try translatingErrors { try database.writeWithoutTransaction(body) }
  }

  /// Has SQLite check the pages before the first write, so that a damaged file stays as it is.
  ///
  /// - Throws: ``StudyError/damaged(path:reason:)``.
  func requireSound() throws {
    try isKnownSound.withLock { isKnownSound in
      guard !isKnownSound else { return }
      let found = try reading { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      if let found, found != "ok" { throw StudyError.damaged(path: path, reason: found) }
      isKnownSound = true
    }
  }

  private func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StudyError(error, path: path)
    }
  }
}
