import Foundation
import GRDB

extension Study {
  /// Creates a study that lives as long as the value.
  ///
  /// SQLite keeps it in a file without a name, so that nothing is left behind even when the
  /// process is killed. Safety against power loss is switched off; transactions still hold.
  public static func temporary() throws -> Study {
    let path = "temporary study"
    do {
      let queue = try temporaryQueue(label: path)
      try StudySchema.migrator.migrate(queue)
      return Study(path: path, database: queue, readers: nil, isKnownSound: true)
    } catch let error as DatabaseError {
      throw StudyError(error, path: path)
    }
  }

  private static func temporaryQueue(label: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = label
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
    // An empty name asks SQLite for a private file that is deleted when closed.
    return try DatabaseQueue(path: "", configuration: configuration)
  }

  /// Opens the study at `path`, and brings it to the current format.
  ///
  /// A study whose file or folder may not be written to is copied into a temporary one where
  /// it is only read: what is measured then is not kept.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - creating: Whether to make a new study where there is no file, or an empty one.
  ///   - isChanged: Whether the file itself has to change; as `creating` without a word.
  /// - Returns: The open study.
  /// - Throws: ``StudyError`` for a missing file, a file that is no study, a study of a newer
  ///   version, and a file that may not be opened or changed. The file is unchanged then.
  public static func open(
    path: String, creating: Bool, isChanged: Bool? = nil
  ) throws -> Study {
    try open(path: path, creating: creating, isChanged: isChanged ?? creating, patience: 10)
  }

  /// Opens a study that waits `patience` seconds for another process to end its write.
  static func open(
    path: String, creating: Bool, isChanged: Bool = true, patience: TimeInterval
  ) throws -> Study {
    let configuration = configuration(patience: patience)
    do {
      var isNew = false
      switch try StudyFile.examine(path) {
      case .absent where !creating: throw StudyError.noStudy(path: path)
      case .empty where !creating: throw StudyError.notAStudy(path: path)
      case .absent, .empty:
        try create(path, configuration)
        isNew = true
      case .study(let format):
        // Told by the header, so that a study of a newer version is not even locked.
        try checkFormat(format, path)
        if !isChanged, !StudyFile.isWritable(path) { return try copy(path) }
      case .foreign: throw StudyError.notAStudy(path: path)
      }
      return try connect(path, configuration, isNew: isNew)
    } catch let error as DatabaseError {
      throw StudyError(error, path: path)
    }
  }

  /// Opens the connections to a file that is a study, and brings it to the current format.
  ///
  /// The writing connection comes first: it keeps the log that the readers share, and puts one
  /// in order that a killed process left. Nothing of the file changes before the first write.
  private static func connect(
    _ path: String, _ configuration: Configuration, isNew: Bool
  ) throws -> Study {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let (format, journal) = try queue.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        try String.fetchOne(database, sql: "PRAGMA journal_mode")
      )
    }
    // A log beside the file may know better than the header.
    try checkFormat(format, path)
    var reading = configuration
    reading.readonly = true
    let readers = try DatabasePool(path: path, configuration: reading)
    let study = Study(path: path, database: queue, readers: readers, isKnownSound: isNew)
    if journal != "wal" {
      try study.writingAlone { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    if format < StudySchema.currentVersion {
      try study.requireSound()
      try StudySchema.migrator.migrate(queue)
    }
    return study
  }

  /// - Throws: ``StudyError/newerVersion(path:version:known:)``.
  static func checkFormat(_ format: Int, _ path: String) throws {
    guard format <= StudySchema.currentVersion else {
      throw StudyError.newerVersion(path: path, version: format, known: StudySchema.currentVersion)
    }
  }

  /// A temporary study with all that the study at `path` holds.
  private static func copy(_ path: String) throws -> Study {
    let source = try reading(path: path)
    let target = try temporaryQueue(label: path)
    try source.database.backup(to: target)
    try StudySchema.migrator.migrate(target)
    return Study(path: path, database: target, readers: nil, isKnownSound: true)
  }

  /// Makes the tables before the file is shared, so that its header says from the start what it is.
  ///
  /// The mark of a study is a transaction of its own: a process killed at any moment leaves an
  /// empty file, or one that is known as a study and goes on from there.
  private static func create(_ path: String, _ configuration: Configuration) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let (exists, mayWrite) = (
      FileManager.default.fileExists(atPath: folder),
      FileManager.default.isWritableFile(atPath: folder)
    )
    if exists, !mayWrite {
      throw StudyError.cannotWrite(path: path, reason: "no right to make files in its folder")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(StudySchema.applicationID)")
    }
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try StudySchema.migrator.migrate(queue)
    try queue.close()
  }

  private static func configuration(patience: TimeInterval) -> Configuration {
    var configuration = Configuration()
    configuration.label = "study"
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // In kB. Writing meets pages again in any order; reading goes from front to back.
      let cache = database.configuration.readonly ? 8_192 : 65_536
      try database.execute(sql: "PRAGMA cache_size = -\(cache)")
    }
    return configuration
  }
}
