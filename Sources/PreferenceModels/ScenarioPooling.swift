import Preferences
import Statistics

/// Fits weights that vary by scenario, drawn towards their mean over scenarios.
///
/// One hierarchical model for each group of judges, with the scenarios in the place that judges
/// have under partial pooling. The likelihood is that of the decided verdicts. Every judge of a
/// group counts alike, whatever the number of verdicts. Verdicts on one prompt depend on each
/// other, so the likelihood is multiplied by the share of its information that the prompts
/// leave (``DependentRows``).
///
/// Source: Breslow & Clayton (1993); Bates et al. (2015); Pauli, Racugno & Ventura (2011).
struct ScenarioPooling: Sendable {
  let table: JudgedTable
  let differences: FactorDifferences
  let choices: ModelChoices

  /// With fewer scenarios than this, the spread between them is a guess.
  static let fewScenarios = 5

  /// The weights of the kinds, and of each judge where asked for; nil with fewer than two
  /// scenarios of enough comparisons.
  func weights(eachJudge: Bool) async -> ScenarioWeights? {
    let names = scenarioNames
    guard names.count(where: { $0.comparisons >= ScenarioWeights.leastPairs }) > 1 else {
      return nil
    }
    // Folded up: the numbers of all judges at once are a second table.
    let rows = table.judges.map {
      JudgeRows($0, in: table, differences: differences).folded(differences)
    }
    var members: [(kind: JudgeKind, judge: String?, places: [Int])] = []
    for kind in JudgeKind.allCases.sorted() {
      let places = table.judges.indices.filter { table.judges[$0].judge.kind == kind }
      if !places.isEmpty { members.append((kind, nil, places)) }
    }
    if eachJudge {
      members += table.judges.indices.map {
        (table.judges[$0].judge.kind, table.judges[$0].judge.name, [$0])
      }
    }
    let order = names.map(\.name)
    return ScenarioWeights(
      groups: await concurrentMap(members) { member in
        ScenarioGroup(
          kind: member.kind, judge: member.judge,
          judges: member.places.map { (table.judges[$0].judge.name, rows[$0]) },
          scenarioNames: order, pooling: self
        ).group()
      })
  }

  /// The scenarios, largest first, then by name.
  private var scenarioNames: [DataSummary.Scenario] {
    var counts: [String: Int] = [:]
    for row in table.comparisons {
      if let scenario = row.scenario { counts[scenario, default: 0] += 1 }
    }
    return counts.map { DataSummary.Scenario(name: $0.key, comparisons: $0.value) }
      .sorted { ($1.comparisons, $0.name) < ($0.comparisons, $1.name) }
  }
}

/// The results of a function on each element, computed side by side, in the order of elements.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    for (index, element) in elements.enumerated() {
      group.addTask { (index, transform(element)) }
    }
    var results = [Result?](repeating: nil, count: elements.count)
    for await (index, result) in group { results[index] = result }
    return results.compactMap(\.self)
  }
}
