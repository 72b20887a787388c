import Preferences
import Statistics

/// A share of verdicts as a reading: how often, with its interval clustered by prompt.
struct VerdictShare {
  let material: AuditMaterial
  let quantity: AuditQuantity
  let gap: AuditQuantity
  /// 1 for a verdict that counts, 0 for one that does not, nil for one that says nothing.
  let value: @Sendable (JudgedTable.Entry) -> Double?

  /// The mean over the verdicts of a subject; nil where none says anything.
  func mean(_ entries: [JudgedTable.Entry]) -> BiasReducedMean? {
    let said = entries.compactMap { entry in value(entry).map { (entry, $0) } }
    let hasWeights = said.contains { $0.0.weight != 1 }
    return BiasReducedMean(
      said.map(\.1), weights: hasWeights ? said.map { max($0.0.weight, 0) } : nil,
      clusters: material.clusters(said.map(\.0)))
  }

  /// The share of a subject, against one half.
  func reading(_ subject: AuditSubject) -> AuditReading? {
    guard let mean = mean(subject.entries) else { return nil }
    let interval = mean.shareInterval()
    return AuditReading(
      quantity, of: subject.name, subject.type, kind: subject.kind, estimate: mean.estimate,
      lower: interval?.lower, upper: interval?.upper, pValue: mean.shareTest(), neutral: 0.5,
      observations: mean.count, clusters: mean.clusterCount,
      state: interval.map { EffectState(chanceLower: $0.lower, chanceUpper: $0.upper) })
  }

  /// The share of a subject minus that of another, on pairs that both judged, in points.
  ///
  /// The same prompts stand behind both, so that what a prompt does to both cancels.
  func difference(_ subject: AuditSubject, _ other: AuditSubject) -> SharedDifference? {
    let mine = Set(subject.entries.lazy.filter(\.choice.isUsable).map(\.comparison))
    let theirs = Set(other.entries.lazy.filter(\.choice.isUsable).map(\.comparison))
    let shared = mine.intersection(theirs)
    guard
      let left = mean(subject.entries.filter { shared.contains($0.comparison) }),
      let right = mean(other.entries.filter { shared.contains($0.comparison) }),
      left.clusterCount > 1, right.clusterCount > 1
    else { return nil }
    return SharedDifference(left: left, right: right, pairs: shared.count)
  }

  /// The difference as a reading.
  func reading(
    _ subject: AuditSubject, against other: AuditSubject, _ difference: SharedDifference
  ) -> AuditReading? {
    let gap = difference.gap
    let interval = gap.interval
    return AuditReading(
      self.gap, of: subject.name, subject.type, kind: subject.kind, against: other.name,
      estimate: 100 * gap.estimate, lower: 100 * interval.lower, upper: 100 * interval.upper,
      pValue: interval.pValue, neutral: 0, observations: difference.pairs,
      clusters: gap.clusterCount,
      state: EffectState(pointsLower: 100 * interval.lower, pointsUpper: 100 * interval.upper))
  }
}

/// Two shares over the same pairs.
struct SharedDifference {
  let left: BiasReducedMean
  let right: BiasReducedMean
  let pairs: Int

  var gap: ClusteredDifference { left.minus(right) }
}

extension EffectState {
  /// The state of a difference in points: decided where the interval excludes zero, indifferent
  /// where it lies within five points of it.
  init(pointsLower: Double, pointsUpper: Double) {
    self.init(chanceLower: 0.5 + pointsLower / 100, chanceUpper: 0.5 + pointsUpper / 100)
  }
}
