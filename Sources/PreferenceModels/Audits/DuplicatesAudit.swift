import Preferences
import Statistics

/// Asks whether comparisons repeat, and verdicts on the same two texts contradict each other.
struct DuplicatesAudit: StudyAudit {
  let name = AuditName.duplicates

  /// Two texts under one prompt, in either order.
  struct Pair: Hashable {
    let prompt: UInt64
    let low: UInt64
    let high: UInt64

    /// The pair of a row; nil without texts, or where both are the same.
    init?(_ row: JudgedTable.Row) {
      guard let content = row.content, let a = content.textA, let b = content.textB, a != b else {
        return nil
      }
      prompt = content.prompt ?? UInt64(row.cluster)
      low = min(a, b)
      high = max(a, b)
    }
  }

  func audit(_ material: AuditMaterial) async -> Audit {
    let rows = material.table.comparisons
    let withTexts = rows.filter { $0.content?.textA != nil && $0.content?.textB != nil }
    guard !withTexts.isEmpty else {
      return notPossible("there are no texts to compare")
    }
    var seen: [Pair: Int] = [:]
    var isSpread = false
    let repeated = withTexts.map { row -> Double in
      guard let pair = Pair(row) else { return 0 }
      guard let cluster = seen.updateValue(row.cluster, forKey: pair) else { return 0 }
      if cluster != row.cluster { isSpread = true }
      return 1
    }
    let identical = withTexts.map { $0.content?.textA == $0.content?.textB ? 1.0 : 0 }
    let clusters = Clusters(
      indices: withTexts.map(\.cluster), count: material.clusterCount)
    var readings = [
      share(.repeatedPairs, repeated, clusters), share(.identicalTexts, identical, clusters),
    ].compactMap(\.self)
    readings += material.table.judges.compactMap { contradictions($0, material) }
    let isRepeated = repeated.contains { $0 > 0 }
    return Audit(
      name: name, readings: readings,
      limits: isRepeated
        ? [
          "whether repeats are meant: repeated verdicts measure noise, repeated rows only look "
            + "like more data"
            + (isSpread ? "" : "; each stays within its cluster, so no interval is too narrow")
        ] : [],
      actions: isSpread ? [AuditAction(.mergeDuplicates)] : [])
  }

  private func share(
    _ quantity: AuditQuantity, _ values: [Double], _ clusters: Clusters
  ) -> AuditReading? {
    guard let mean = BiasReducedMean(values, clusters: clusters) else { return nil }
    let interval = mean.shareInterval()
    return AuditReading(
      quantity, of: "data", .data, estimate: mean.estimate, lower: interval?.lower,
      upper: interval?.upper, neutral: 0, observations: values.count, clusters: mean.clusterCount)
  }

  /// The share of pairs of comparisons of the same two texts on which a judge decided for
  /// different ones, over texts that stand in the data more than once.
  private func contradictions(
    _ judge: JudgedTable.JudgeVerdicts, _ material: AuditMaterial
  ) -> AuditReading? {
    var sides: [Pair: (low: Int, high: Int, comparisons: [Int], cluster: Int)] = [:]
    for (comparison, winner) in winners(judge, material.table) {
      let row = material.table.comparisons[comparison]
      guard let pair = Pair(row) else { continue }
      let text = winner == .a ? row.content?.textA : row.content?.textB
      var found = sides[pair] ?? (0, 0, [], row.cluster)
      if text == pair.low { found.low += 1 } else { found.high += 1 }
      found.comparisons.append(comparison)
      sides[pair] = found
    }
    let repeats = sides.values.filter { $0.comparisons.count > 1 }
      .sorted { ($0.comparisons.min() ?? 0) < ($1.comparisons.min() ?? 0) }
    let shares = repeats.map { found -> Double in
      let all = Double(found.low + found.high)
      return 2 * Double(found.low) * Double(found.high) / (all * (all - 1))
    }
    guard
      let mean = BiasReducedMean(
        shares,
        clusters: Clusters(indices: repeats.map(\.cluster), count: material.clusterCount))
    else { return nil }
    let interval = mean.shareInterval()
    return AuditReading(
      .contradictions, of: judge.judge.name, .judge, kind: judge.judge.kind,
      estimate: mean.estimate, lower: interval?.lower, upper: interval?.upper,
      observations: shares.count, clusters: mean.clusterCount)
  }

  /// The winner of each comparison by the majority of the judge's verdicts on it, in order;
  /// none where they are even.
  private func winners(
    _ judge: JudgedTable.JudgeVerdicts, _ table: JudgedTable
  ) -> [(comparison: Int, winner: Side)] {
    var balances: [Int: Double] = [:]
    for entry in judge.entries where entry.weight > 0 {
      guard let preferred = entry.choice.preferred else { continue }
      balances[entry.comparison, default: 0] += preferred == .a ? entry.weight : -entry.weight
    }
    return balances.sorted { $0.key < $1.key }.compactMap { comparison, balance in
      balance == 0 ? nil : (comparison, balance > 0 ? .a : .b)
    }
  }
}
