import Preferences
import Statistics

/// Asks whether the response shown first wins more often than the other.
///
/// The share of decided verdicts for the first is what happened; the position coefficient of the
/// judge's model is the chance on two responses that are equal in every factor. Each judge but
/// people is set against people on the pairs that both judged.
struct PositionAudit: StudyAudit {
  let name = AuditName.position
  let isBrief = true

  /// Fewer clusters than this leave much undecided, and a sentence says what.
  static let fewClusters = 30

  func audit(_ material: AuditMaterial) async -> Audit {
    var readings: [AuditReading] = []
    var refused: [(judge: String, reason: String)] = []
    var limits: [String] = []
    let known = material.subjects.filter { subject in
      let entries = subject.entries.filter(\.choice.isUsable)
      let position = PositionColumn(entries, in: material.table)
      if subject.type == .judge, position.values.isEmpty, !entries.isEmpty {
        refused.append((subject.name, position.diagnostic?.message ?? ""))
      }
      return !position.values.isEmpty
    }
    let share = VerdictShare(material: material, quantity: .picksFirst, gap: .picksFirstGap) {
      entry in
      guard let shownFirst = entry.shownFirst, let preferred = entry.choice.preferred else {
        return nil
      }
      return preferred == shownFirst ? 1 : 0
    }
    for subject in known {
      readings += [share.reading(subject), firstChance(subject, material)].compactMap(\.self)
    }
    if let people = known.first(where: { $0.type == .group && $0.kind == .human })
      ?? (known.filter { $0.kind == .human }.count == 1
        ? known.first { $0.kind == .human } : nil)
    {
      for subject in known where subject.kind != .human {
        guard let difference = share.difference(subject, people) else { continue }
        if let gap = share.reading(subject, against: people, difference) { readings.append(gap) }
        readings += [detectable(subject, people, difference)].compactMap(\.self)
      }
    }
    guard !readings.isEmpty else {
      return notPossible(
        refused.first?.reason ?? "no decided verdict has a known order of showing")
    }
    limits += PositionAudit.refusals(refused)
    limits += PositionAudit.fewPrompts(readings)
    return Audit(
      name: name, readings: readings, limits: limits, actions: actions(readings))
  }

  /// The chance of the first of two equal responses, from the judge's model.
  private func firstChance(_ subject: AuditSubject, _ material: AuditMaterial) -> AuditReading? {
    guard subject.type == .judge, let fit = material.fit(subject.name),
      let bias = fit.positionBias
    else { return nil }
    return AuditReading(
      .firstChance, of: subject.name, .judge, kind: subject.kind, estimate: bias.chance,
      lower: bias.chanceLower, upper: bias.chanceUpper, pValue: bias.pValue, neutral: 0.5,
      observations: bias.differing, clusters: fit.clusters, state: bias.state)
  }

  private func detectable(
    _ subject: AuditSubject, _ people: AuditSubject, _ difference: SharedDifference
  ) -> AuditReading? {
    AuditReading(
      .detectableGap, of: subject.name, subject.type, kind: subject.kind, against: people.name,
      estimate: 100 * difference.gap.detectable, observations: difference.pairs,
      clusters: difference.gap.clusterCount)
  }

  /// Judges left out, by reason.
  private static func refusals(_ refused: [(judge: String, reason: String)]) -> [String] {
    var reasons: [String] = []
    for item in refused where !reasons.contains(item.reason) { reasons.append(item.reason) }
    return reasons.map { reason in
      let judges = refused.filter { $0.reason == reason }.map(\.judge)
      return "\(NameList.text(judges)): \(reason)"
    }
  }

  /// What few prompts leave open.
  private static func fewPrompts(_ readings: [AuditReading]) -> [String] {
    guard let clusters = readings.compactMap(\.clusters).max(), clusters < fewClusters else {
      return []
    }
    var sentences: [String] = []
    let gaps = readings.filter { $0.quantity == .detectableGap }
    if let largest = gaps.max(by: { $0.estimate < $1.estimate }) {
      sentences.append(
        "with \(clusters) prompts a gap to people below "
          + "\(Int(largest.estimate.rounded(.up))) points can go unseen (80 % power, "
          + "\(largest.subject))")
    }
    let together = max(clusters - 11, 0)
    sentences.append(
      "\(clusters) prompts cannot say whether the pull is the same for every kind of task: "
        + (together == 0
          ? "no two prompts' differences can be told from noise"
          : "at most \(counted(together, "difference between kinds", "differences between kinds")) "
            + "can be tested together")
        + ", and other prompts than these may pull otherwise")
    return sentences
  }

  /// Judges that pick by position beyond doubt and by more than five points.
  private func actions(_ readings: [AuditReading]) -> [AuditAction] {
    let pulled = readings.filter {
      $0.quantity == .picksFirst && $0.subjectType == .judge && $0.kindIsMachine
        && $0.state == .decided && abs($0.estimate - 0.5) > 0.05
    }
    return pulled.isEmpty ? [] : [AuditAction(.swapAndAverage, for: pulled.map(\.subject))]
  }
}
