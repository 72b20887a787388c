import Preferences
import Statistics

/// Asks whether the same judge decides the same pair alike twice.
///
/// The share of pairs of verdicts on one comparison in one order that name the same winner, or
/// are both ties. Nobody can predict a judge better than about this share allows.
struct RepeatsAudit: StudyAudit {
  let name = AuditName.repeats

  /// Below this agreement a single verdict says little.
  static let unsteady = 0.8

  func audit(_ material: AuditMaterial) async -> Audit {
    var readings: [AuditReading] = []
    var counted: Set<String> = []
    for judge in material.table.judges {
      let repeats = repeats(judge, material.table)
      if repeats.areCounts { counted.insert(judge.judge.name) }
      guard
        let mean = BiasReducedMean(
          repeats.shares,
          clusters: Clusters(indices: repeats.clusters, count: material.clusterCount))
      else { continue }
      let interval = mean.shareInterval()
      readings += [
        AuditReading(
          .repeatAgreement, of: judge.judge.name, .judge, kind: judge.judge.kind,
          estimate: mean.estimate, lower: interval?.lower, upper: interval?.upper,
          observations: mean.count, clusters: mean.clusterCount)
      ].compactMap(\.self)
    }
    guard !readings.isEmpty else {
      return notPossible("no judge decided a comparison twice in the same order")
    }
    // People who disagree with each other are no reason to ask them again.
    let unsteady = readings.filter {
      ($0.upper ?? 1) < RepeatsAudit.unsteady && !counted.contains($0.subject)
    }.map(\.subject)
    return Audit(
      name: name, readings: readings,
      limits: !counted.isEmpty
        ? [
          "verdicts with weights are counts of several people: their disagreement is one between "
            + "people, not of one judge with itself"
        ] : [],
      actions: unsteady.isEmpty ? [] : [AuditAction(.askAgain, for: unsteady)])
  }

  private struct Key: Hashable {
    let comparison: Int
    let order: Side?
  }

  /// The agreement on each repeated comparison, with its cluster.
  private func repeats(
    _ judge: JudgedTable.JudgeVerdicts, _ table: JudgedTable
  ) -> (shares: [Double], clusters: [Int], areCounts: Bool) {
    var counts: [Key: [Double]] = [:]
    var areCounts = false
    for entry in judge.entries where entry.choice.isUsable && entry.weight > 0 {
      let level = entry.choice.preferred.map { $0 == .a ? 0 : 1 } ?? 2
      counts[
        Key(comparison: entry.comparison, order: entry.shownFirst), default: [0, 0, 0]][level] +=
        entry.weight
      areCounts = areCounts || entry.weight > 1
    }
    var shares: [Double] = []
    var clusters: [Int] = []
    let ordered = counts.sorted {
      ($0.key.comparison, $0.key.order?.rawValue ?? "")
        < ($1.key.comparison, $1.key.order?.rawValue ?? "")
    }
    for (key, levels) in ordered {
      let all = levels.reduce(0, +)
      // Weights that are no counts, or a single verdict, make no pair.
      guard all >= 2, levels.allSatisfy({ $0 == $0.rounded() }) else { continue }
      shares.append(levels.reduce(0) { $0 + $1 * ($1 - 1) } / (all * (all - 1)))
      clusters.append(table.comparisons[key.comparison].cluster)
    }
    return (shares, clusters, areCounts)
  }
}
