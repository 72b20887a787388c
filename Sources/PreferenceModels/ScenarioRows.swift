import Preferences
import Statistics

/// The decided verdicts of several judges, a row for each pair and order, by scenario.
///
/// Verdicts with the same columns are one row whose outcome is their mean: the likelihood of a
/// logistic model is the same, and a row costs as much as before however many judges there are.
struct ScenarioRows {
  let design: Matrix
  /// Mean outcome of the verdicts of a row.
  let outcomes: [Double]
  /// Their total weight; each judge's weights sum to the same, all weights to the verdicts.
  let weights: [Double]
  /// The scenario of each row, a place in the list given.
  let scenarios: [Int]
  /// The prompt of each row, as numbered in the table.
  let clusters: [Int]
  /// Verdicts in all rows.
  let verdicts: Int
  /// Places of the judges with verdicts here.
  let judges: [Int]

  var clusterCount: Int { Set(clusters).count }

  private struct Key: Hashable {
    let comparison: Int
    let position: Double
    let size: Int
  }

  /// Collects the rows of problems with the same columns.
  init(_ problems: [BinaryProblem], scenarios names: [String], table: JudgedTable) {
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let members = problems.map { problem in
      problem.rows.entries.indices.filter { row in
        table.comparisons[problem.rows.entries[row].comparison].scenario
          .map { places[$0] != nil } ?? false
      }
    }
    judges = problems.indices.filter { !members[$0].isEmpty }
    verdicts = members.reduce(0) { $0 + $1.count }
    let target = Double(verdicts) / Double(max(judges.count, 1))
    var found: [Key: (problem: Int, row: Int, weight: Double, wins: Double)] = [:]
    for (index, problem) in problems.enumerated() {
      let total = members[index].reduce(0) { $0 + problem.rows.entries[$1].weight }
      for row in members[index] {
        let entry = problem.rows.entries[row]
        let weight = entry.weight * target / total
        // Only position and the size of a grade tell rows of one comparison apart.
        let key = Key(
          comparison: entry.comparison, position: ScenarioRows.position(problem, row),
          size: abs(entry.choice.grade(steps: entry.choice.steps)))
        found[key, default: (index, row, 0, 0)].weight += weight
        found[key, default: (index, row, 0, 0)].wins += weight * problem.outcomes[row]
      }
    }
    let sorted = found.sorted {
      ($0.key.comparison, $0.key.position, $0.key.size)
        < ($1.key.comparison, $1.key.position, $1.key.size)
    }
    let width = problems.first?.design.columnCount ?? 0
    var entries: [Double] = []
    entries.reserveCapacity(sorted.count * width)
    for (_, place) in sorted { entries += problems[place.problem].design.row(place.row) }
    design = Matrix(rowCount: sorted.count, columnCount: width, storage: entries)
    outcomes = sorted.map { min(1, $0.value.wins / $0.value.weight) }
    weights = sorted.map(\.value.weight)
    scenarios = sorted.map { places[table.comparisons[$0.key.comparison].scenario ?? ""] ?? 0 }
    clusters = sorted.map { table.comparisons[$0.key.comparison].cluster }
  }

  private static func position(_ problem: BinaryProblem, _ row: Int) -> Double {
    guard let column = problem.rows.columns.firstIndex(of: .position) else { return 0 }
    return problem.rows.design[row, column]
  }
}
