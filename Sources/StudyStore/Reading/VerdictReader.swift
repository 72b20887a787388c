import GRDB
import Preferences

/// Reads the verdicts on the rows of a table.
struct VerdictReader {
  private let database: Database
  private let rows: TableRows

  init(_ database: Database, rows: TableRows) {
    self.database = database
    self.rows = rows
  }

  /// The verdicts of each judge, or of all as one.
  func verdicts(
    of judges: [(key: Int64, judge: Judge)], pooling: TableSelection.Pooling
  ) throws -> [JudgedTable.JudgeVerdicts] {
    guard !judges.isEmpty else { return [] }
    var groups: [JudgedTable.JudgeVerdicts]
    var groupOfJudge: [Int64: Int] = [:]
    switch pooling {
    case .none:
      groups = judges.map { JudgedTable.JudgeVerdicts(judge: $0.judge, entries: []) }
      for (group, judge) in judges.enumerated() { groupOfJudge[judge.key] = group }
    case .complete:
      let kind = judges[0].judge.kind
      let isOneKind = judges.allSatisfy { $0.judge.kind == kind }
      let pool = Judge(name: "all", kind: isOneKind ? kind : .rule)
      groups = [JudgedTable.JudgeVerdicts(judge: pool, entries: [])]
      for judge in judges { groupOfJudge[judge.key] = 0 }
    }
    let found = try SQLStatement(
      """
      SELECT comparison, judge, choice, grade, steps, probability, reason, shownFirst, weight
      FROM verdict ORDER BY comparison, id
      """, on: database)
    while try found.step() {
      guard let group = groupOfJudge[found.integer(1)],
        let row = rows.index(ofComparison: found.integer(0))
      else { continue }
      groups[group].entries.append(
        JudgedTable.Entry(
          comparison: row, choice: StoredChoice.read(found, from: 2),
          shownFirst: found.optionalText(7).flatMap { Side(rawValue: $0) },
          weight: found.double(8)))
    }
    return groups
  }
}
