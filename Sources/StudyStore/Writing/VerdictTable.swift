import GRDB
import Preferences

/// The verdicts and the judges who gave them.
final class VerdictTable {
  private let insertOne: SQLStatement
  private let insertMany: SQLStatement
  private let insertJudge: SQLStatement
  private var judges: [String: (key: Int64, kind: JudgeKind)] = [:]
  /// Verdicts that wait for others to go with: beginning and ending a statement costs as much
  /// as a row.
  private var waiting: [Waiting] = []

  private struct Waiting {
    let verdict: Verdict
    let judge: Int64
    let comparison: Int64
  }

  /// Rows of one statement.
  private static let batch = 16

  init(_ database: Database) throws {
    insertOne = try SQLStatement(Self.insertion(rows: 1), on: database)
    insertMany = try SQLStatement(Self.insertion(rows: Self.batch), on: database)
    insertJudge = try SQLStatement(
      "INSERT INTO judge (name, kind) VALUES (?, ?)", on: database)
    let known = try SQLStatement("SELECT id, name, kind FROM judge", on: database)
    while try known.step() {
      guard let kind = JudgeKind(rawValue: known.text(2)) else { continue }
      judges[known.text(1)] = (known.integer(0), kind)
    }
  }

  private static func insertion(rows: Int) -> String {
    """
    INSERT INTO verdict (comparison, judge, choice, grade, steps, probability, reason,
      shownFirst, weight, rationale)
    VALUES \(repeatElement("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", count: rows).joined(separator: ", "))
    """
  }

  /// Adds a verdict on the comparison with this key, at the latest with ``finish()``.
  func add(_ verdict: Verdict, on comparison: Int64) throws {
    waiting.append(
      Waiting(verdict: verdict, judge: try key(of: verdict.judge), comparison: comparison))
    guard waiting.count == Self.batch else { return }
    for row in waiting { bind(row, to: insertMany) }
    try insertMany.run()
    waiting.removeAll(keepingCapacity: true)
  }

  /// Writes the verdicts that still wait.
  func finish() throws {
    for row in waiting {
      bind(row, to: insertOne)
      try insertOne.run()
    }
    waiting = []
  }

  private func bind(_ row: Waiting, to statement: SQLStatement) {
    let choice = StoredChoice(row.verdict.choice)
    statement.bind(row.comparison)
    statement.bind(row.judge)
    statement.bind(choice.name)
    statement.bind(choice.grade)
    statement.bind(choice.steps)
    statement.bind(choice.probability)
    statement.bind(choice.reason)
    statement.bind(row.verdict.shownFirst?.rawValue)
    statement.bind(row.verdict.weight)
    statement.bind(row.verdict.rationale)
  }

  private func key(of judge: Judge) throws -> Int64 {
    if let known = judges[judge.name] {
      guard known.kind == judge.kind else {
        throw StudyError.judgeKind(judge: judge.name, stored: known.kind, given: judge.kind)
      }
      return known.key
    }
    insertJudge.bind(judge.name)
    insertJudge.bind(judge.kind.rawValue)
    try insertJudge.run()
    let key = insertJudge.lastInsertedKey
    judges[judge.name] = (key, judge.kind)
    return key
  }
}
