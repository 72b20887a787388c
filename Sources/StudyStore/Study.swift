import GRDB

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

  let database: any DatabaseWriter

  init(path: String, database: any DatabaseWriter) {
    self.path = path
    self.database = database
  }

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
      if let pool = database as? DatabasePool { pool.invalidateReadOnlyConnections() }
      try database.close()
    }
  }

  /// Runs `body` with a view of the study that no write changes meanwhile.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translatingErrors { try database.read(body) }
  }

  /// Runs `body` in a transaction, undone when it throws.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translatingErrors { try database.write(body) }
  }

  /// Runs `body` outside a transaction, while no other task of this process reads or writes.
  func writingAlone<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translatingErrors { try database.barrierWriteWithoutTransaction(body) }
  }

  private func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StudyError(error, path: path)
    }
  }
}
