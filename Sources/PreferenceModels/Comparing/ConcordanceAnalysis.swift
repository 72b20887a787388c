import Preferences
import Statistics

/// How often the response with more of each factor wins, by kind of judge and by scenario.
struct ConcordanceAnalysis {
  let table: JudgedTable
  let differences: FactorDifferences
  /// The scenarios in their order.
  let scenarios: [String]

  /// The verdicts of one kind.
  private struct Verdicts {
    let kind: JudgeKind
    let judges: [String]
    let entries: [JudgedTable.Entry]
  }

  /// A factor on some verdicts: its reading and the mean behind its win rate.
  private struct Found {
    let reading: FactorConcordance.Reading
    let mean: BiasReducedMean
  }

  private var clusterCount: Int { (table.comparisons.map(\.cluster).max() ?? -1) + 1 }

  /// The concordance; nil without a decided verdict.
  func concordance() async -> FactorConcordance? {
    let kinds = JudgeKind.allCases.compactMap(verdicts)
    guard !kinds.isEmpty else { return nil }
    let parts: [String?] = [nil] + (scenarios.count > 1 ? scenarios.map(Optional.some) : [])
    let columns = differences.columns.indices.filter { differences.columns[$0].differing > 0 }
    let found = await concurrently(columns.count) { place in
      kinds.map { kind in parts.map { reading(columns[place], kind.entries, in: $0) } }
    }
    let names = columns.map { differences.columns[$0].factor.name }
    let groups = kinds.indices.map { kind in
      FactorConcordance.Group(
        kind: kinds[kind].kind, judges: kinds[kind].judges,
        factors: columns.indices.compactMap { place in
          guard let all = found[place][kind][0] else { return nil }
          return FactorConcordance.FactorReadings(
            factor: names[place], all: all.reading,
            scenarios: found[place][kind].dropFirst().compactMap { $0?.reading })
        })
    }
    var gaps: [FactorConcordance.Gap] = []
    if let people = kinds.firstIndex(where: { $0.kind == .human }),
      let llms = kinds.firstIndex(where: { $0.kind == .llm })
    {
      for (part, scenario) in parts.enumerated() {
        for place in columns.indices {
          guard let left = found[place][llms][part], let right = found[place][people][part] else {
            continue
          }
          gaps.append(gap(names[place], scenario, left.mean.minus(right.mean)))
        }
      }
    }
    return FactorConcordance(groups: groups, gaps: gaps)
  }

  private func verdicts(_ kind: JudgeKind) -> Verdicts? {
    let judges = table.judges.filter { judge in
      judge.judge.kind == kind && judge.entries.contains { $0.choice.preferred != nil }
    }
    return judges.isEmpty
      ? nil
      : Verdicts(
        kind: kind, judges: judges.map(\.judge.name),
        entries: judges.flatMap { $0.entries.filter { $0.choice.isUsable && $0.weight > 0 } })
  }

  private func gap(
    _ factor: String, _ scenario: String?, _ difference: ClusteredDifference
  ) -> FactorConcordance.Gap {
    // One prompt alone says nothing of how much prompts differ.
    let interval = difference.clusterCount > 1 ? difference.interval : nil
    let points = Estimate(
      100 * difference.estimate, lower: interval.map { 100 * $0.lower },
      upper: interval.map { 100 * $0.upper })
    return FactorConcordance.Gap(
      factor: factor, scenario: scenario, points: points,
      decided: (points.lower ?? -1) > 0 || (points.upper ?? 1) < 0)
  }

  /// One factor on verdicts, in a scenario or on all; nil with too few decided ones.
  private func reading(
    _ column: Int, _ entries: [JudgedTable.Entry], in scenario: String?
  ) -> Found? {
    let column = differences.columns[column]
    var values: [Double] = []
    var weights: [Double] = []
    var clusters: [Int] = []
    var counts: [Int: Counts] = [:]
    for entry in entries where column.isMeasured[entry.comparison] {
      let row = table.comparisons[entry.comparison]
      guard scenario == nil || row.scenario == scenario else { continue }
      let votes = ConcordanceAnalysis.votes(entry)
      let difference = column.values[entry.comparison]
      let sign = difference == 0 ? 0 : (difference > 0 ? 1 : -1)
      let outcome = entry.choice.preferred.map { $0 == .a ? 1 : -1 } ?? 0
      counts[row.cluster, default: Counts()].add(sign, outcome, votes)
      guard outcome != 0 else { continue }
      values.append(sign == 0 ? 0.5 : (sign == outcome ? 1 : 0))
      weights.append(Double(votes))
      clusters.append(row.cluster)
    }
    let least = scenario == nil ? 1 : ScenarioWeights.leastPairs
    guard values.count >= least,
      let mean = BiasReducedMean(
        values, weights: weights, clusters: Clusters(indices: clusters, count: clusterCount))
    else { return nil }
    let interval = mean.shareInterval()
    let parts = counts.sorted { $0.key < $1.key }.map(\.value)
    let all = parts.reduce(into: Counts()) { $0.add($1) }
    let found = all.concordance
    return Found(
      reading: FactorConcordance.Reading(
        scenario: scenario, concordant: found.concordant, discordant: found.discordant,
        factorTies: found.factorTies, verdictTies: found.verdictTies, bothTies: found.bothTies,
        clusters: mean.clusterCount,
        winRate: Estimate(mean.estimate, lower: interval?.lower, upper: interval?.upper),
        tauB: tauB(all, parts), tauA: finite(found.tauA), tauDecided: finite(found.tauDecided),
        gamma: finite(found.gamma)), mean: mean)
  }

  /// Verdicts behind an entry: a whole weight is a count of people, any other importance.
  private static func votes(_ entry: JudgedTable.Entry) -> Int {
    entry.weight == entry.weight.rounded() && entry.weight < 1e6 ? Int(entry.weight) : 1
  }

  private func tauB(_ all: Counts, _ parts: [Counts]) -> Estimate? {
    let value = all.concordance.tauB
    guard value.isFinite else { return nil }
    let leftOut = parts.map { all.without($0).concordance.tauB }
    guard parts.count > 2, leftOut.allSatisfy(\.isFinite) else { return Estimate(value) }
    let interval = WaldInterval(
      estimate: value, standardError: BootstrapInterval.jackknifeError(leftOut),
      degreesOfFreedom: Double(parts.count - 1))
    return Estimate(value, lower: max(-1, interval.lower), upper: min(1, interval.upper))
  }

  private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

  /// Counts of signs of differences against outcomes.
  private struct Counts {
    var concordant = 0
    var discordant = 0
    var factorTies = 0
    var verdictTies = 0
    var bothTies = 0

    mutating func add(_ sign: Int, _ outcome: Int, _ votes: Int) {
      switch (sign == 0, outcome == 0) {
      case (true, true): bothTies += votes
      case (true, false): factorTies += votes
      case (false, true): verdictTies += votes
      case (false, false):
        if sign == outcome { concordant += votes } else { discordant += votes }
      }
    }

    mutating func add(_ other: Counts, times factor: Int = 1) {
      concordant += factor * other.concordant
      discordant += factor * other.discordant
      factorTies += factor * other.factorTies
      verdictTies += factor * other.verdictTies
      bothTies += factor * other.bothTies
    }

    func without(_ other: Counts) -> Counts {
      var rest = self
      rest.add(other, times: -1)
      return rest
    }

    var concordance: Concordance {
      Concordance(
        concordant: concordant, discordant: discordant, factorTies: factorTies,
        verdictTies: verdictTies, bothTies: bothTies)
    }
  }
}
