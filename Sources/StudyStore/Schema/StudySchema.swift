import GRDB

/// The tables of a study, as steps from one format to the next.
///
/// A step never changes once published: a new need is a new step at the end of the list.
enum StudySchema {
  /// Marks the file as a study: the bytes "Pnch" in the header of the database.
  static let applicationID: Int32 = 0x506E_6368

  /// The format that this program writes, kept in `user_version`.
  static var currentVersion: Int { steps.count }

  private static let steps: [(name: String, change: @Sendable (Database) throws -> Void)] = [
    ("comparisons and values", createTables),
    ("views for readers", createViews),
    ("index of words", createSearch),
  ]

  /// Brings a database of any older format, or an empty one, to the current format.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      migrator.registerMigration(step.name) { database in
        try step.change(database)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}
