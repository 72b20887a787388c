import GRDB
import Preferences

/// Looks for contradictions in a study, table by table.
struct StudyChecker {
  private let database: Database
  private var problems: [StudyProblem] = []
  private var rows = 0

  init(_ database: Database) {
    self.database = database
  }

  /// Goes through everything; what cannot be read is a problem itself.
  static func check(_ database: Database) -> StudyCheck {
    var checker = StudyChecker(database)
    let steps: [(inout StudyChecker) throws -> Void] = [
      { try $0.checkPages() }, { try $0.checkKeys() }, { try $0.checkPrompts() },
      { try $0.checkResponses() }, { try $0.checkComparisons() }, { try $0.checkVerdicts() },
      { try $0.checkFactorValues() },
    ]
    for step in steps {
      do {
        try step(&checker)
      } catch let error as DatabaseError {
        checker.add(.unreadable(error.message ?? "SQLite code \(error.resultCode.rawValue)"))
      } catch {
        checker.add(.unreadable("\(error)"))
      }
    }
    return StudyCheck(problems: checker.problems, rows: checker.rows)
  }

  private mutating func add(_ problem: StudyProblem) {
    guard problems.count(where: { $0.kind == problem.kind }) < StudyCheck.limit,
      !problems.contains(problem)
    else { return }
    problems.append(problem)
  }

  private mutating func checkPages() throws {
    let found = try SQLStatement("PRAGMA integrity_check(\(StudyCheck.limit))", on: database)
    while try found.step() {
      let words = found.text(0)
      if words != "ok" { add(.page(words)) }
    }
  }

  private mutating func checkKeys() throws {
    let found = try SQLStatement("PRAGMA foreign_key_check", on: database)
    while try found.step() {
      add(.orphan(table: found.text(0), row: found.integer(1), parent: found.text(2)))
    }
  }

  private mutating func checkPrompts() throws {
    let hasher = ContentHasher()
    let found = try SQLStatement(
      "SELECT id, hash, task, text, context, reference, source FROM prompt ORDER BY id",
      on: database)
    while try found.step() {
      rows += 1
      let (text, context, reference) = (
        found.text(3), found.optionalText(4), found.optionalText(5)
      )
      let hash = hasher.digest(text, context, reference, found.optionalText(6))
      let task = hasher.digest(text, context, reference)
      if !found.holds(hash, at: 1) || !(found.isNull(2) || found.holds(task, at: 2)) {
        add(.changedContent(table: "prompt", row: found.integer(0)))
      }
    }
  }

  private mutating func checkResponses() throws {
    let hasher = ContentHasher()
    let found = try SQLStatement(
      """
      SELECT response.id, response.hash, prompt.hash, characters, system, response.text
      FROM response JOIN prompt ON prompt.id = response.prompt ORDER BY response.id
      """, on: database)
    while try found.step() {
      rows += 1
      let text = found.optionalText(5)
      let prompt = found.withBytes(2) { bytes in
        bytes.count == 32 ? bytes.loadUnaligned(as: ContentDigest.self) : ContentDigest()
      }
      let hash = hasher.digest(text, found.optionalText(4), after: prompt)
      let characters = text.map { Int64($0.unicodeScalars.count) }
      if !found.holds(hash, at: 1) || characters != found.optionalInteger(3) {
        add(.changedContent(table: "response", row: found.integer(0)))
      }
    }
  }

  private mutating func checkComparisons() throws {
    let layouts = Dictionary(
      uniqueKeysWithValues: try GivenLayout.fetchAll(database).map { ($0.key, $0.layout) })
    let found = try SQLStatement(
      """
      SELECT name, comparison.prompt, a.prompt, b.prompt, givenLayout, length(givenValues)
      FROM comparison
      JOIN response AS a ON a.id = responseA JOIN response AS b ON b.id = responseB
      ORDER BY comparison.id
      """, on: database)
    while try found.step() {
      rows += 1
      let prompt = found.integer(1)
      if found.integer(2) != prompt || found.integer(3) != prompt {
        add(.foreignResponse(comparison: found.text(0)))
      }
      guard let layout = found.optionalInteger(4).flatMap({ layouts[$0] }) else { continue }
      let bytes = layout.entries.reduce(0) { $0 + ($1.isDifference ? 8 : 16) }
      if found.integer(5) != Int64(bytes) { add(.givenValues(comparison: found.text(0))) }
    }
  }

  private mutating func checkVerdicts() throws {
    rows += try Int.fetchOne(database, sql: "SELECT count(*) FROM verdict") ?? 0
    let found = try SQLStatement(
      """
      SELECT id FROM verdict
      WHERE (choice = 'grade') IS NOT coalesce(steps > 0 AND abs(grade) <= steps, 0)
        OR (choice = 'probability') IS NOT coalesce(probability BETWEEN 0 AND 1, 0)
        OR (choice = 'abstention') IS NOT (reason IS NOT NULL)
        OR weight < 0
      ORDER BY id LIMIT \(StudyCheck.limit)
      """, on: database)
    while try found.step() { add(.verdict(row: found.integer(0))) }
  }

  private mutating func checkFactorValues() throws {
    let found = try SQLStatement(
      """
      SELECT factor.name, block FROM factorValue JOIN factor ON factor.id = factorValue.factor
      WHERE length(numbers) IS NOT \(FactorBlock.length * 8)
        OR block * \(FactorBlock.length) > (SELECT coalesce(max(id), 0) FROM response)
      ORDER BY factorValue.id
      """, on: database)
    while try found.step() {
      add(.factorValues(factor: found.text(0), block: found.integer(1)))
    }
  }
}

extension SQLStatement {
  /// Whether a blob is this digest.
  fileprivate func holds(_ digest: ContentDigest, at column: Int32) -> Bool {
    withBytes(column) { bytes in
      bytes.count == 32 && bytes.loadUnaligned(as: ContentDigest.self) == digest
    }
  }
}
