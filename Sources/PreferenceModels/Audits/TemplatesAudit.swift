import Preferences
import Statistics

/// Asks whether two prompt templates of one judge decide alike.
///
/// Two templates are two judges: their agreement on shared pairs, the difference of their pull to
/// the first response, and the F test that all weights are equal, from stacked influences.
struct TemplatesAudit: StudyAudit {
  let name = AuditName.templates

  func audit(_ material: AuditMaterial) async -> Audit {
    let names = material.table.judges.filter { $0.judge.kind != .human }.map(\.judge.name)
    let groups =
      material.settings.templates.isEmpty
      ? TemplatesAudit.groups(names) : material.settings.templates
    guard !groups.isEmpty else {
      return notPossible(
        "no two judges' names look like templates of one (NAME@TEMPLATE, NAME#TEMPLATE, "
          + "NAME:TEMPLATE); name them with --templates JUDGE,JUDGE")
    }
    var readings: [AuditReading] = []
    for group in groups {
      for (place, left) in group.enumerated() {
        for right in group[(place + 1)...] {
          readings += compare(left, right, material)
        }
      }
    }
    guard !readings.isEmpty else {
      return notPossible(
        "\(groups.map(NameList.text).joined(separator: "; ")): no pair was decided under two "
          + "templates")
    }
    let differing = readings.filter {
      $0.quantity != .templateAgreement && $0.state == .decided
        || $0.quantity == .templateAgreement && ($0.upper ?? 1) < RepeatsAudit.unsteady
    }.map(\.subject)
    var seen: Set<String> = []
    return Audit(
      name: name, readings: readings,
      limits: ["which template is right: that takes verdicts of people on the same pairs"],
      actions: differing.isEmpty
        ? [] : [AuditAction(.fixTemplate, for: differing.filter { seen.insert($0).inserted })])
  }

  private func compare(
    _ left: String, _ right: String, _ material: AuditMaterial
  ) -> [AuditReading] {
    guard let one = material.table.judges.first(where: { $0.judge.name == left }),
      let other = material.table.judges.first(where: { $0.judge.name == right })
    else { return [] }
    return [
      agreement(one, other, material), position(one, other, material),
      weights(one, other, material),
    ].compactMap(\.self)
  }

  private func agreement(
    _ one: JudgedTable.JudgeVerdicts, _ other: JudgedTable.JudgeVerdicts,
    _ material: AuditMaterial
  ) -> AuditReading? {
    var sides: [Int: Side] = [:]
    for entry in one.entries { sides[entry.comparison] = entry.choice.preferred }
    let shared = other.entries.compactMap { entry -> (Double, Int)? in
      guard let preferred = entry.choice.preferred, let side = sides[entry.comparison] else {
        return nil
      }
      return (side == preferred ? 1 : 0, material.table.comparisons[entry.comparison].cluster)
    }
    guard
      let mean = BiasReducedMean(
        shared.map(\.0),
        clusters: Clusters(indices: shared.map(\.1), count: material.clusterCount))
    else { return nil }
    let interval = mean.shareInterval()
    return AuditReading(
      .templateAgreement, of: one.judge.name, .judge, kind: one.judge.kind,
      against: other.judge.name, estimate: mean.estimate, lower: interval?.lower,
      upper: interval?.upper, observations: mean.count, clusters: mean.clusterCount)
  }

  private func position(
    _ one: JudgedTable.JudgeVerdicts, _ other: JudgedTable.JudgeVerdicts,
    _ material: AuditMaterial
  ) -> AuditReading? {
    let share = VerdictShare(
      material: material, quantity: .picksFirst, gap: .templatePositionGap
    ) { entry in
      guard let shownFirst = entry.shownFirst, let preferred = entry.choice.preferred else {
        return nil
      }
      return preferred == shownFirst ? 1 : 0
    }
    func subject(_ judge: JudgedTable.JudgeVerdicts) -> AuditSubject {
      AuditSubject(
        name: judge.judge.name, type: .judge, kind: judge.judge.kind,
        judges: [judge.judge.name], entries: judge.entries)
    }
    return share.difference(subject(one), subject(other)).flatMap {
      share.reading(subject(one), against: subject(other), $0)
    }
  }

  private func weights(
    _ one: JudgedTable.JudgeVerdicts, _ other: JudgedTable.JudgeVerdicts,
    _ material: AuditMaterial
  ) -> AuditReading? {
    guard let left = material.model(one.judge.name), let right = material.model(other.judge.name),
      let leftInfluence = left.influence, let rightInfluence = right.influence
    else { return nil }
    let shared = left.rows.columns.filter { column in
      column != .position && right.rows.columns.contains(column)
    }
    let leftColumns = shared.compactMap { left.rows.columns.firstIndex(of: $0) }
    let rightColumns = shared.compactMap { right.rows.columns.firstIndex(of: $0) }
    let covariance = Sandwich.stackedCovariance([
      leftInfluence.selectingColumns(leftColumns), rightInfluence.selectingColumns(rightColumns),
    ])
    let clusters = Set(left.rows.clusters + right.rows.clusters).count
    guard !shared.isEmpty, clusters > shared.count + DriftAudit.spareClusters else { return nil }
    let contrast = Contrast.difference(of: 0, 1, width: shared.count, blockCount: 2)
    let gaps = zip(leftColumns, rightColumns).map { left.coefficients[$0] - right.coefficients[$1] }
    guard
      let test = WaldTest(
        estimates: gaps, covariance: contrast * covariance * contrast.transposed,
        clusterCount: clusters)
    else { return nil }
    return AuditReading(
      .templateWeights, of: one.judge.name, .judge, kind: one.judge.kind,
      against: other.judge.name, within: counted(shared.count, "factor"),
      estimate: test.statistic / Double(shared.count), pValue: test.fPValue, neutral: 1,
      observations: min(left.rows.entries.count, right.rows.entries.count), clusters: clusters,
      state: (test.fPValue ?? 1) < 0.05 ? .decided : .undecided)
  }

  /// Judges whose names differ only after the last mark.
  static func groups(_ names: [String]) -> [[String]] {
    var bases: [(base: String, names: [String])] = []
    for name in names {
      guard let mark = name.lastIndex(where: { "@#:".contains($0) }), mark != name.startIndex
      else { continue }
      let base = String(name[..<mark])
      if let known = bases.firstIndex(where: { $0.base == base }) {
        bases[known].names.append(name)
      } else {
        bases.append((base, [name]))
      }
    }
    return bases.map(\.names).filter { $0.count > 1 }
  }
}
