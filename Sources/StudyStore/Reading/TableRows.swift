import GRDB
import Preferences

/// The rows of a table, and where the study keeps what belongs to them.
struct TableRows {
  var rows: [JudgedTable.Row] = []
  /// Key of response A, a row each.
  var responsesA: [Int] = []
  /// Key of response B, a row each.
  var responsesB: [Int] = []
  /// The largest key among the responses.
  var lastResponse = 0
  /// Index of the row for the key of a comparison, -1 for comparisons outside the selection.
  private var indexes: [Int] = []

  init(_ database: Database, scenarios: [String], hasContents: Bool) throws {
    try Self.check(scenarios, database)
    let wanted = Set(scenarios)
    let tasks = try Self.tasks(database)
    let texts = hasContents ? try Self.texts(database) : nil
    var clusters = ClusterNumbers(tasks: tasks)
    var names = SharedNames()
    let found = try SQLStatement(
      """
      SELECT comparison.id, name, scenario, cluster, comparison.prompt, responseA, responseB,
        a.characters, b.characters, a.system, b.system
      FROM comparison
      JOIN response AS a ON a.id = responseA
      JOIN response AS b ON b.id = responseB
      ORDER BY comparison.id
      """, on: database)
    while try found.step() {
      let scenario = found.optionalText(2)
      if !wanted.isEmpty {
        guard let scenario, wanted.contains(scenario) else { continue }
      }
      let key = Int(found.integer(0))
      append(
        key: key, responseA: Int(found.integer(5)), responseB: Int(found.integer(6)),
        JudgedTable.Row(
          id: found.text(1),
          cluster: clusters.number(
            explicit: found.optionalText(3), prompt: found.integer(4), comparison: key),
          scenario: names.shared(scenario), systemA: names.shared(found.optionalText(9)),
          systemB: names.shared(found.optionalText(10)),
          charactersA: found.optionalInteger(7).map { Int($0) },
          charactersB: found.optionalInteger(8).map { Int($0) },
          content: texts.map { texts in
            JudgedTable.Content(
              prompt: tasks[found.integer(4)]?.x, textA: texts[found.integer(5)],
              textB: texts[found.integer(6)])
          }))
    }
  }

  /// The row of the comparison with this key, or nil outside the selection.
  func index(ofComparison key: Int64) -> Int? {
    let key = Int(key)
    guard key < indexes.count, indexes[key] >= 0 else { return nil }
    return indexes[key]
  }

  private mutating func append(
    key: Int, responseA: Int, responseB: Int, _ row: JudgedTable.Row
  ) {
    if indexes.count <= key {
      indexes.append(contentsOf: repeatElement(-1, count: key + 1 - indexes.count))
    }
    indexes[key] = rows.count
    rows.append(row)
    responsesA.append(responseA)
    responsesB.append(responseB)
    lastResponse = max(lastResponse, responseA, responseB)
  }

  private static func check(_ scenarios: [String], _ database: Database) throws {
    guard !scenarios.isEmpty else { return }
    let rows = try SQLStatement(
      "SELECT DISTINCT scenario FROM comparison WHERE scenario IS NOT NULL ORDER BY scenario",
      on: database)
    var known: [String] = []
    while try rows.step() { known.append(rows.text(0)) }
    for scenario in scenarios where !known.contains(scenario) {
      throw StudyError.unknownScenario(scenario, known: known)
    }
  }

  /// A hash of the text of every response that has one.
  private static func texts(_ database: Database) throws -> [Int64: UInt64] {
    let responses = try SQLStatement(
      "SELECT id, text FROM response WHERE text IS NOT NULL", on: database)
    let hasher = ContentHasher()
    var texts: [Int64: UInt64] = [:]
    while try responses.step() {
      texts[responses.integer(0)] = hasher.digest(responses.text(1)).x
    }
    return texts
  }

  /// The task of every prompt that says something.
  private static func tasks(_ database: Database) throws -> [Int64: ContentDigest] {
    let prompts = try SQLStatement(
      "SELECT id, task FROM prompt WHERE task IS NOT NULL", on: database)
    var tasks: [Int64: ContentDigest] = [:]
    while try prompts.step() {
      tasks[prompts.integer(0)] = prompts.withBytes(1) {
        $0.loadUnaligned(as: ContentDigest.self)
      }
    }
    return tasks
  }
}

/// Names that stand in many rows, each kept once in memory.
private struct SharedNames {
  private var names: Set<String> = []

  mutating func shared(_ name: String?) -> String? {
    name.map { names.insert($0).memberAfterInsert }
  }
}

/// Numbers clusters by first appearance.
///
/// A cluster is what the data say, else the task, else the comparison alone.
private struct ClusterNumbers {
  private enum Cluster: Hashable {
    case explicit(String)
    case task(ContentDigest)
    case alone(Int)
  }

  private let tasks: [Int64: ContentDigest]
  private var numbers: [Cluster: Int] = [:]

  init(tasks: [Int64: ContentDigest]) {
    self.tasks = tasks
  }

  mutating func number(explicit: String?, prompt: Int64, comparison: Int) -> Int {
    let cluster: Cluster =
      if let explicit {
        .explicit(explicit)
      } else if let task = tasks[prompt] {
        .task(task)
      } else {
        .alone(comparison)
      }
    if let number = numbers[cluster] { return number }
    let number = numbers.count
    numbers[cluster] = number
    return number
  }
}
