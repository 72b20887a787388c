import GRDB
import Preferences

/// The verdicts and the judges who gave them.
final class VerdictTable {
  private let insertVerdict: SQLStatement
  private let insertJudge: SQLStatement
  private var judges: [String: (key: Int64, kind: JudgeKind)] = [:]

  init(_ database: Database) throws {
    insertVerdict = try SQLStatement(
      """
      INSERT INTO verdict (comparison, judge, choice, grade, steps, probability, reason,
        shownFirst, weight, rationale)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, on: database)
    insertJudge = try SQLStatement(
      "INSERT INTO judge (name, kind) VALUES (?, ?)", on: database)
    let known = try SQLStatement("SELECT id, name, kind FROM judge", on: database)
    while try known.step() {
      guard let kind = JudgeKind(rawValue: known.text(2)) else { continue }
      judges[known.text(1)] = (known.integer(0), kind)
    }
  }

  /// Adds a verdict on the comparison with this key.
  func add(_ verdict: Verdict, on comparison: Int64) throws {
    let judge = try key(of: verdict.judge)
    let choice = StoredChoice(verdict.choice)
    insertVerdict.bind(comparison)
    insertVerdict.bind(judge)
    insertVerdict.bind(choice.name)
    insertVerdict.bind(choice.grade)
    insertVerdict.bind(choice.steps)
    insertVerdict.bind(choice.probability)
    insertVerdict.bind(choice.reason)
    insertVerdict.bind(verdict.shownFirst?.rawValue)
    insertVerdict.bind(verdict.weight)
    insertVerdict.bind(verdict.rationale)
    try insertVerdict.run()
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
