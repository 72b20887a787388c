import Foundation
import GRDB
import Preferences

extension Study {
  /// What the study holds and how it uses its room.
  ///
  /// - Parameter hasSpace: Whether to say what each table takes, which reads every page.
  /// - Returns: The facts, from one view of the study but for the counts.
  /// - Throws: ``StudyError`` when the file cannot be read.
  public func facts(hasSpace: Bool = false) throws -> StudyFacts {
    let counts = try counts
    let scenarios = try scenarios
    let given = try givenFactorNames
    return try reading { database in
      func number(_ pragma: String) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
      }
      let application = UInt32(truncatingIfNeeded: try number("application_id"))
      let letters = stride(from: 24, through: 0, by: -8).map { UInt8(application >> $0 & 0xFF) }
      let pageBytes = try number("page_size")
      let pages = try number("page_count")
      return StudyFacts(
        application: String(decoding: letters, as: UTF8.self),
        format: try number("user_version"), currentFormat: StudySchema.currentVersion,
        counts: counts, judges: try Self.verdictsOfJudges(database), scenarios: scenarios,
        inputs: try Self.inputFacts(database), givenFactors: given,
        measuredFactors: try Self.measuredFactors(database),
        bytes: Self.size(of: path) ?? pages * pageBytes,
        logBytes: Self.size(of: path + "-wal") ?? 0,
        pageBytes: pageBytes, pages: pages, freePages: try number("freelist_count"),
        space: hasSpace ? try Self.space(database) : nil)
    }
  }

  /// Bytes of a file; nil where there is none.
  static func size(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }

  private static func verdictsOfJudges(
    _ database: Database
  ) throws -> [StudyFacts.JudgeCount] {
    let rows = try SQLStatement(
      "SELECT judge, count(*) FROM verdict GROUP BY judge", on: database)
    var verdicts: [Int64: Int] = [:]
    while try rows.step() { verdicts[rows.integer(0)] = Int(rows.integer(1)) }
    return try JudgeList(database).sorted.map {
      StudyFacts.JudgeCount(judge: $0.judge, verdicts: verdicts[$0.key] ?? 0)
    }
  }

  private static func inputFacts(_ database: Database) throws -> [StudyFacts.Input] {
    let rows = try SQLStatement(
      "SELECT name, sha256, dialect FROM input ORDER BY id", on: database)
    var inputs: [StudyFacts.Input] = []
    while try rows.step() {
      inputs.append(
        StudyFacts.Input(name: rows.text(0), sha256: rows.text(1), dialect: rows.text(2)))
    }
    return inputs
  }

  private static func measuredFactors(_ database: Database) throws -> [StudyFacts.FactorCount] {
    let factors = try SQLStatement("SELECT id, name FROM factor ORDER BY id", on: database)
    let blocks = try SQLStatement(
      "SELECT numbers FROM factorValue WHERE factor = ?", on: database)
    var found: [StudyFacts.FactorCount] = []
    while try factors.step() {
      blocks.bind(factors.integer(0))
      var responses = 0
      while try blocks.step() {
        let block = blocks.withBytes(0) { FactorBlock(bytes: $0) }
        for place in 0..<FactorBlock.length where block.isMeasured(place) { responses += 1 }
      }
      found.append(StudyFacts.FactorCount(factor: factors.text(1), responses: responses))
    }
    return found
  }

  /// The pages of every table; SQLite's own tables are "sqlite".
  private static func space(_ database: Database) throws -> [StudyFacts.Space] {
    let rows = try SQLStatement(
      """
      SELECT coalesce(tbl_name, 'sqlite'), sum(pgsize), sum(unused)
      FROM dbstat LEFT JOIN sqlite_schema USING (name)
      WHERE aggregate = TRUE
      GROUP BY 1 ORDER BY 2 DESC, 1
      """, on: database)
    var space: [StudyFacts.Space] = []
    while try rows.step() {
      space.append(
        StudyFacts.Space(
          table: rows.text(0), bytes: Int(rows.integer(1)), unusedBytes: Int(rows.integer(2))))
    }
    return space
  }
}
