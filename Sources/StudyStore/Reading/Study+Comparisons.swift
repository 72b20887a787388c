import GRDB
public import Preferences

extension Study {
  /// The comparison with this name, with its texts and verdicts, or nil.
  public func comparison(id: String) throws -> Comparison? {
    try comparisons(ids: [id]).first
  }

  /// The comparisons with these names, in this order; names the study does not hold are left out.
  public func comparisons(ids: [String]) throws -> [Comparison] {
    try reading { database in
      let reader = try ComparisonReader(database)
      return try ids.compactMap { try reader.comparison(named: $0) }
    }
  }

  /// Calls `body` with every comparison, in order of arrival, from one view of the study.
  public func forEachComparison(_ body: (Comparison) throws -> Void) throws {
    try reading { database in
      let reader = try ComparisonReader(database)
      let keys = try SQLStatement("SELECT name FROM comparison ORDER BY id", on: database)
      while try keys.step() {
        if let comparison = try reader.comparison(named: keys.text(0)) { try body(comparison) }
      }
    }
  }
}

/// Puts comparisons together from the tables.
private struct ComparisonReader {
  private let findComparison: SQLStatement
  private let findVerdicts: SQLStatement
  private let layouts: [Int64: GivenLayout]
  private let judges: [Int64: Judge]

  init(_ database: Database) throws {
    findComparison = try SQLStatement(
      """
      SELECT comparison.id, name, scenario, cluster, givenLayout, givenValues,
        prompt.text, context, reference, source, a.text, a.system, b.text, b.system
      FROM comparison
      JOIN prompt ON prompt.id = comparison.prompt
      JOIN response AS a ON a.id = responseA
      JOIN response AS b ON b.id = responseB
      WHERE name = ?
      """, on: database)
    findVerdicts = try SQLStatement(
      """
      SELECT judge, choice, grade, steps, probability, reason, shownFirst, weight, rationale
      FROM verdict WHERE comparison = ? ORDER BY id
      """, on: database)
    layouts = Dictionary(
      uniqueKeysWithValues: try GivenLayout.fetchAll(database).map { ($0.key, $0.layout) })
    judges = Dictionary(
      uniqueKeysWithValues: try JudgeList(database).sorted.map { ($0.key, $0.judge) })
  }

  func comparison(named name: String) throws -> Comparison? {
    findComparison.bind(name)
    defer { findComparison.reset() }
    guard try findComparison.step() else { return nil }
    let row = findComparison
    let layout = row.optionalInteger(4).flatMap { layouts[$0] }
    return Comparison(
      id: row.text(1),
      prompt: Prompt(
        text: row.text(6), context: row.optionalText(7), reference: row.optionalText(8),
        source: row.optionalText(9)),
      responseA: Response(text: row.optionalText(10), system: row.optionalText(11)),
      responseB: Response(text: row.optionalText(12), system: row.optionalText(13)),
      scenario: row.optionalText(2), cluster: row.optionalText(3),
      given: layout.map { layout in row.withBytes(5) { layout.given(from: $0) } } ?? [],
      verdicts: try verdicts(on: row.integer(0)))
  }

  private func verdicts(on comparison: Int64) throws -> [Verdict] {
    findVerdicts.bind(comparison)
    defer { findVerdicts.reset() }
    var verdicts: [Verdict] = []
    while try findVerdicts.step() {
      // Foreign keys make sure of the judge.
      guard let judge = judges[findVerdicts.integer(0)] else { continue }
      verdicts.append(
        Verdict(
          judge: judge, choice: StoredChoice.read(findVerdicts, from: 1),
          shownFirst: findVerdicts.optionalText(6).flatMap { Side(rawValue: $0) },
          weight: findVerdicts.double(7), rationale: findVerdicts.optionalText(8)))
    }
    return verdicts
  }
}
