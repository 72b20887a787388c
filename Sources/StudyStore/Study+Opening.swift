import Foundation
import GRDB

extension Study {
  /// Creates a study that lives as long as the value.
  ///
  /// SQLite keeps it in a file without a name, so that nothing is left behind even when the
  /// process is killed. Safety against power loss is switched off; transactions still hold.
  public static func temporary() throws -> Study {
    let path = "temporary study"
    var configuration = Configuration()
    configuration.label = path
    // Every key comes from the row it names; a check of each costs a tenth of the import.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = MEMORY;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -131072;
          """)
    }
    do {
      // An empty name asks SQLite for a private file that is deleted when closed.
      let queue = try DatabaseQueue(path: "", configuration: configuration)
      try StudySchema.migrator.migrate(queue)
      return Study(path: path, database: queue)
    } catch let error as DatabaseError {
      throw StudyError(error, path: path)
    }
  }

  /// Opens the study at `path`, and brings it to the current format.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - creating: Whether to make a new study where there is no file, or an empty one.
  /// - Returns: The open study.
  /// - Throws: ``StudyError`` for a missing file, a file that is no study, a study of a newer
  ///   version, and a file that may not be opened or changed. The file is unchanged then.
  public static func open(path: String, creating: Bool) throws -> Study {
    try open(path: path, creating: creating, patience: 10)
  }

  /// Opens a study that waits `patience` seconds for another process to end its write.
  static func open(path: String, creating: Bool, patience: TimeInterval) throws -> Study {
    let configuration = configuration(patience: patience)
    do {
      switch try StudyFile.examine(path) {
      case .absent:
        guard creating else { throw StudyError.noStudy(path: path) }
        try create(path, configuration)
      case .empty:
        guard creating else { throw StudyError.notAStudy(path: path) }
        try create(path, configuration)
      case .study: break
      case .foreign: throw StudyError.notAStudy(path: path)
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      let version = try pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      guard version <= StudySchema.currentVersion else {
        throw StudyError.newerVersion(
          path: path, version: version, known: StudySchema.currentVersion)
      }
      try StudySchema.migrator.migrate(pool)
      return Study(path: path, database: pool)
    } catch let error as DatabaseError {
      throw StudyError(error, path: path)
    }
  }

  /// Makes the tables before the file is shared, so that its header says from the start what it is.
  private static func create(_ path: String, _ configuration: Configuration) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try StudySchema.migrator.migrate(queue)
    try queue.close()
  }

  private static func configuration(patience: TimeInterval) -> Configuration {
    var configuration = Configuration()
    configuration.label = "study"
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    return configuration
  }
}
