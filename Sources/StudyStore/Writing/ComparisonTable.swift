import GRDB
import Preferences

/// The comparisons, each under a name of its own.
final class ComparisonTable {
  /// A comparison whose contents are stored.
  struct Row {
    var name: String
    var prompt: Int64
    var responseA: Int64
    var responseB: Int64
    /// Without texts the given values are all that tells comparisons apart.
    var hasText: Bool
    var scenario: String?
    var cluster: String?
    var given: [GivenFactor]
  }

  private let insert: SQLStatement
  private let findNamed: SQLStatement
  private let findRenamed: SQLStatement
  private let findOrdinal: SQLStatement
  private let update: SQLStatement
  private let layouts: GivenLayoutTable
  private var lastOrdinals: [String: Int64] = [:]

  init(_ database: Database) throws {
    layouts = try GivenLayoutTable(database)
    insert = try SQLStatement(
      """
      INSERT INTO comparison (name, sourceName, ordinal, prompt, responseA, responseB, scenario,
        cluster, givenLayout, givenValues)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
      """, on: database)
    let columns = "id, scenario, cluster, givenLayout, givenValues"
    findNamed = try SQLStatement(
      """
      SELECT \(columns) FROM comparison
      WHERE name = ? AND sourceName IS NULL AND responseA = ? AND responseB = ?
      """, on: database)
    findRenamed = try SQLStatement(
      """
      SELECT \(columns) FROM comparison
      WHERE sourceName = ? AND responseA = ? AND responseB = ?
        AND (?4 IS NULL OR givenValues IS ?4)
      ORDER BY id
      """, on: database)
    findOrdinal = try SQLStatement(
      "SELECT max(ordinal) FROM comparison WHERE sourceName = ?", on: database)
    update = try SQLStatement(
      """
      UPDATE comparison SET scenario = ?, cluster = ?, givenLayout = ?, givenValues = ?
      WHERE id = ?
      """, on: database)
  }

  /// The key of the comparison that `row` is or becomes; see ``StudyWriter/add(_:)``.
  func merge(_ row: Row) throws -> Int64 {
    if let key = try insertNew(row, name: row.name, ordinal: 1) { return key }
    if let key = try mergeIntoKnown(row, findNamed) { return key }
    if let key = try mergeIntoKnown(row, findRenamed) { return key }
    return try insertRenamed(row)
  }

  private func insertNew(_ row: Row, name: String, ordinal: Int64) throws -> Int64? {
    insert.bind(name)
    insert.bind(ordinal == 1 ? nil : row.name)
    insert.bind(ordinal)
    insert.bind(row.prompt)
    insert.bind(row.responseA)
    insert.bind(row.responseB)
    insert.bind(row.scenario)
    insert.bind(row.cluster)
    insert.bind(try layouts.key(of: row.given))
    insert.bind(row.given.isEmpty ? nil : GivenLayout.bytes(row.given))
    return try insert.run() == 1 ? insert.lastInsertedKey : nil
  }

  /// Gives the row the next free name after "NAME#1".
  private func insertRenamed(_ row: Row) throws -> Int64 {
    var ordinal: Int64
    if let last = lastOrdinals[row.name] {
      ordinal = last
    } else {
      findOrdinal.bind(row.name)
      defer { findOrdinal.reset() }
      ordinal = try findOrdinal.step() ? max(1, findOrdinal.integer(0)) : 1
    }
    while true {
      ordinal += 1
      if let key = try insertNew(row, name: "\(row.name)#\(ordinal)", ordinal: ordinal) {
        lastOrdinals[row.name] = ordinal
        return key
      }
    }
  }

  /// Fills what `row` adds into the first known comparison that it does not contradict.
  private func mergeIntoKnown(_ row: Row, _ find: SQLStatement) throws -> Int64? {
    find.bind(row.name)
    find.bind(row.responseA)
    find.bind(row.responseB)
    if find === findRenamed {
      find.bind(row.hasText || row.given.isEmpty ? nil : GivenLayout.bytes(row.given))
    }
    defer { find.reset() }
    while try find.step() {
      let known = (scenario: find.optionalText(1), cluster: find.optionalText(2))
      let knownGiven = layouts.given(find.optionalInteger(3), find, column: 4)
      guard
        agree(known.scenario, row.scenario), agree(known.cluster, row.cluster),
        let given = union(knownGiven, row.given, mayGrow: row.hasText)
      else { continue }
      let key = find.integer(0)
      let scenario = known.scenario ?? row.scenario
      let cluster = known.cluster ?? row.cluster
      if scenario != known.scenario || cluster != known.cluster || given.count > knownGiven.count {
        update.bind(scenario)
        update.bind(cluster)
        update.bind(try layouts.key(of: given))
        update.bind(given.isEmpty ? nil : GivenLayout.bytes(given))
        update.bind(key)
        try update.run()
      }
      return key
    }
    return nil
  }

  /// Whether two labels are the same, or one of them is unknown.
  private func agree(_ left: String?, _ right: String?) -> Bool {
    left == nil || right == nil || left == right
  }

  /// The given values of both, or nil where they contradict each other.
  private func union(
    _ known: [GivenFactor], _ added: [GivenFactor], mayGrow: Bool
  ) -> [GivenFactor]? {
    // The usual case: the same values again, or none.
    if GivenLayout.bytes(known) == GivenLayout.bytes(added), GivenLayout(known).fits(added) {
      return known
    }
    guard mayGrow else { return nil }
    var result = known
    for factor in added {
      guard let same = known.first(where: { $0.name == factor.name }) else {
        result.append(factor)
        continue
      }
      guard GivenLayout([same]) == GivenLayout([factor]),
        GivenLayout.bytes([same]) == GivenLayout.bytes([factor])
      else { return nil }
    }
    return result
  }
}
