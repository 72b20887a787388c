import GRDB
public import Preferences

/// The files that were imported.
struct InputTable {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  func contains(sha256: String, settings: String) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM input WHERE sha256 = ? AND settings = ?)",
      arguments: [sha256, settings]) ?? false
  }

  func add(_ input: RunInfo.Input, dialect: String, settings: String) throws {
    guard try !contains(sha256: input.sha256, settings: settings) else {
      throw StudyError.alreadyPresent(input: input.name)
    }
    try database.execute(
      sql: "INSERT INTO input (name, sha256, dialect, settings) VALUES (?, ?, ?, ?)",
      arguments: [input.name, input.sha256, dialect, settings])
  }
}

extension Study {
  /// Whether an input with these bytes was imported before with these settings.
  public func hasInput(sha256: String, settings: String) throws -> Bool {
    try reading { try InputTable($0).contains(sha256: sha256, settings: settings) }
  }

  /// The files that were imported, in order of arrival.
  public var inputs: [RunInfo.Input] {
    get throws {
      try reading { database in
        try Row.fetchAll(database, sql: "SELECT name, sha256 FROM input ORDER BY id")
          .map { RunInfo.Input(name: $0["name"], sha256: $0["sha256"]) }
      }
    }
  }
}
