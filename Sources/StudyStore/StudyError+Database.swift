import GRDB

extension StudyError {
  /// Tells an error of SQLite in terms of the study at `path`.
  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "SQLite code \(error.resultCode.rawValue)"
    self =
      switch error.resultCode.primaryResultCode {
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_NOTADB: .notAStudy(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, reason: reason)
      case .SQLITE_CANTOPEN: .cannotOpen(path: path, reason: reason)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR, .SQLITE_AUTH:
        .cannotWrite(path: path, reason: reason)
      default: .database(path: path, reason: reason)
      }
  }
}
