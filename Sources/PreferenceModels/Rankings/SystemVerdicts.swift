import Preferences
import Statistics

/// Verdicts between two known systems, with what is held equal.
struct SystemVerdicts: Sendable {
  /// Whose verdicts they are.
  let whose: String
  let judges: [String]
  /// The systems, sorted by name.
  let systems: [String]
  /// The usable verdicts.
  let entries: [JudgedTable.Entry]
  /// System A of each verdict.
  let first: [Int]
  /// System B of each verdict.
  let second: [Int]
  /// The cluster of each verdict.
  let clusters: [Int]

  init(
    whose: String, judges: [String], entries: [JudgedTable.Entry], in table: JudgedTable
  ) {
    self.whose = whose
    self.judges = judges
    let kept = entries.filter { entry in
      let row = table.comparisons[entry.comparison]
      return entry.choice.isUsable && entry.weight > 0 && row.systemA != nil
        && row.systemB != nil && row.systemA != row.systemB
    }
    self.entries = kept
    let names = Set(
      kept.flatMap { entry in
        let row = table.comparisons[entry.comparison]
        return [row.systemA, row.systemB].compactMap(\.self)
      }
    ).sorted()
    systems = names
    let numbers = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    first = kept.map { numbers[table.comparisons[$0.comparison].systemA ?? ""] ?? 0 }
    second = kept.map { numbers[table.comparisons[$0.comparison].systemB ?? ""] ?? 0 }
    clusters = kept.map { table.comparisons[$0.comparison].cluster }
  }

  var outcomes: [Double] { entries.map(\.choice.share) }

  /// Systems joined by comparisons, largest group first.
  var components: [[String]] {
    var parts = Array(systems.indices)
    func root(_ item: Int) -> Int {
      var item = item
      while parts[item] != item { item = parts[item] }
      return item
    }
    for (one, other) in zip(first, second) { parts[root(one)] = root(other) }
    var groups: [Int: [String]] = [:]
    for system in systems.indices { groups[root(system), default: []].append(systems[system]) }
    return groups.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// Groups of systems that have won or tied against each other in some chain, larger first.
  var anchored: [[String]] {
    let labels = BradleyTerry.components(
      first: first, second: second, outcomes: outcomes, systemCount: systems.count)
    var groups: [Int: [String]] = [:]
    for (system, label) in zip(systems, labels) { groups[label, default: []].append(system) }
    return groups.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
