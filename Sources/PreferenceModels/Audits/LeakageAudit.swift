import Preferences
import Statistics

/// Asks whether prompts stand on both sides of a split.
///
/// With data to assess on, the share of their prompts and pairs that the fit has seen; without,
/// the share of prompts whose comparisons stand in several clusters, since folds keep clusters
/// whole and nothing else.
struct LeakageAudit: StudyAudit {
  let name = AuditName.leakage

  func audit(_ material: AuditMaterial) async -> Audit {
    guard material.table.comparisons.contains(where: { $0.content?.prompt != nil }) else {
      return notPossible("there are no texts of prompts")
    }
    if let holdout = material.holdout { return compared(with: holdout, material) }
    var clusters: [UInt64: Set<Int>] = [:]
    for row in material.table.comparisons {
      if let prompt = row.content?.prompt { clusters[prompt, default: []].insert(row.cluster) }
    }
    let split = clusters.values.count { $0.count > 1 }
    let proportion = Proportion(successes: split, trials: clusters.count)
    let interval = proportion.wilsonInterval()
    let reading = AuditReading(
      .splitPrompts, of: "data", .data, estimate: proportion.share, lower: interval.lower,
      upper: interval.upper, neutral: 0, observations: clusters.count)
    return Audit(
      name: name, readings: [reading].compactMap(\.self),
      limits: [
        "prompts with the same meaning in other words are not found",
        "no data to assess on were given (--holdout): this looks at folds only",
      ], actions: split > 0 ? [AuditAction(.removeShared)] : [])
  }

  private func compared(with holdout: JudgedTable, _ material: AuditMaterial) -> Audit {
    let prompts = Set(material.table.comparisons.compactMap { $0.content?.prompt })
    let pairs = Set(material.table.comparisons.compactMap(DuplicatesAudit.Pair.init))
    let held = Set(holdout.comparisons.compactMap { $0.content?.prompt })
    let shared = held.count { prompts.contains($0) }
    let heldPairs = holdout.comparisons.compactMap(DuplicatesAudit.Pair.init)
    let readings = [
      share(.sharedPrompts, shared, held.count),
      share(.sharedPairs, heldPairs.count { pairs.contains($0) }, heldPairs.count),
    ].compactMap(\.self)
    guard !readings.isEmpty else { return notPossible("the held-out data have no texts") }
    return Audit(
      name: name, readings: readings,
      limits: ["prompts with the same meaning in other words are not found"],
      actions: readings.contains { $0.estimate > 0 } ? [AuditAction(.removeShared)] : [])
  }

  private func share(_ quantity: AuditQuantity, _ count: Int, _ all: Int) -> AuditReading? {
    guard all > 0 else { return nil }
    let proportion = Proportion(successes: count, trials: all)
    let interval = proportion.wilsonInterval()
    return AuditReading(
      quantity, of: "held-out data", .data, estimate: proportion.share, lower: interval.lower,
      upper: interval.upper, neutral: 0, observations: all)
  }
}
