import GRDB

extension Study {
  /// Looks for contradictions: damaged pages, rows without their partners, texts that are not
  /// those they were stored with, impossible values.
  ///
  /// Nothing is written. The time grows with the file, which is read several times.
  public func check() throws -> StudyCheck {
    try reading { StudyChecker.check($0) }
  }

  /// Writes the study at `path` anew without the room that nothing uses, each table in one piece.
  ///
  /// It needs room for a second copy meanwhile. A damaged study is left as it is.
  ///
  /// - Parameters:
  ///   - path: The study file.
  ///   - isStale: Whether nobody asks any more for the measured values of this name.
  /// - Returns: Bytes before and after.
  /// - Throws: ``StudyError/damaged(path:reason:)``, and what a write throws.
  @discardableResult
  public static func compact(
    path: String, droppingFactors isStale: (String) -> Bool = { _ in false }
  ) throws -> (before: Int, after: Int) {
    let study = try open(path: path, creating: false, isChanged: true)
    try study.requireSound()
    try study.checkpoint()
    let before = try study.bytes
    try study.dropFactors(try study.measuredFactorNames.filter(isStale))
    try study.writingAlone { try $0.execute(sql: "VACUUM") }
    try study.checkpoint()
    let after = try study.bytes
    try study.close()
    return (before, after)
  }

  private func dropFactors(_ names: [String]) throws {
    guard !names.isEmpty else { return }
    try writing { database in
      for name in names {
        try database.execute(
          sql: """
            DELETE FROM factorValue WHERE factor = (SELECT id FROM factor WHERE name = :name);
            DELETE FROM factor WHERE name = :name;
            """, arguments: ["name": name])
      }
    }
  }

  private func checkpoint() throws {
    try writingAlone { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  private var bytes: Int {
    get throws {
      try reading { database in
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        return try pages * (Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
      }
    }
  }
}
