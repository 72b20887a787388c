import Preferences
import Statistics

/// Asks whether a model fitted on some groups predicts the others.
///
/// Each scenario in turn is left out, the judge's model fitted on the rest, and the area under
/// the ROC curve taken on the scenario; without scenarios, the comparisons of one system are.
struct GeneralisationAudit: StudyAudit {
  let name = AuditName.generalisation

  /// A group with fewer decided verdicts, or a rest with fewer, says too little.
  static let leastVerdicts = 30
  static let leastTraining = 50
  /// Where a group has fewer prompts, an interval that holds one half says nothing of the model.
  static let leastClusters = 10

  private struct Group: Sendable {
    let name: String
    let contains: @Sendable (JudgedTable.Row) -> Bool
  }

  func parts(_ material: AuditMaterial) -> Int { max(material.study.fitted.count, 1) }

  func audit(_ material: AuditMaterial) async -> Audit {
    let groups = groups(material.table)
    guard groups.count > 1 else {
      return notPossible(
        "there is nothing to split by: fewer than two scenarios, and fewer than three systems")
    }
    let judges = material.study.fitted
    let readings = await concurrently(judges.count, progress: material.report(name)) { index in
      groups.compactMap { reading(judges[index], leavingOut: $0, material) }
    }.flatMap(\.self)
    guard !readings.isEmpty else {
      return notPossible(
        "no group has \(GeneralisationAudit.leastVerdicts) decided verdicts of a judge with a "
          + "model and \(GeneralisationAudit.leastTraining) outside it")
    }
    // A wide interval of a few prompts is no failure of the model.
    let open = readings.filter { $0.state != .decided }
    let few = open.filter { ($0.clusters ?? 0) < GeneralisationAudit.leastClusters }
    let failing = readings.filter { reading in
      (reading.upper ?? 1) < 0.5
        || (reading.state != .decided && !few.contains(reading))
    }
    var seen: Set<String> = []
    let names = failing.compactMap(\.within).filter { seen.insert($0).inserted }
    return Audit(
      name: name, readings: readings,
      limits: ["how the models do on groups that are not in the data at all"]
        + (few.isEmpty
          ? []
          : [
            "\(few.count) of \(readings.count) cases: a group of fewer than "
              + "\(GeneralisationAudit.leastClusters) prompts is too small to tell a good model "
              + "from a coin"
          ]),
      actions: names.isEmpty ? [] : [AuditAction(.fitByGroup, for: names)])
  }

  private func groups(_ table: JudgedTable) -> [Group] {
    let scenarios = Set(table.comparisons.compactMap(\.scenario)).sorted()
    if scenarios.count > 1 {
      return scenarios.map { name in Group(name: name) { $0.scenario == name } }
    }
    let systems = OwnFamilyAudit.systems(table)
    guard systems.count > 2, systems.count <= 40 else { return [] }
    return systems.map { name in
      Group(name: "with \(name)") { $0.systemA == name || $0.systemB == name }
    }
  }

  private func reading(
    _ judge: FittedStudy.FittedJudge, leavingOut group: Group, _ material: AuditMaterial
  ) -> AuditReading? {
    let rows = judge.model.rows
    guard judge.model.outcome.isLogitOfDecided else { return nil }
    let isOut = rows.entries.map { group.contains(material.table.comparisons[$0.comparison]) }
    let inside = rows.entries.indices.filter {
      isOut[$0] && rows.entries[$0].choice.preferred != nil
    }
    let outside = rows.entries.indices.filter { !isOut[$0] }
    let decided = outside.count { rows.entries[$0].choice.preferred != nil }
    guard inside.count >= GeneralisationAudit.leastVerdicts,
      decided >= GeneralisationAudit.leastTraining
    else { return nil }
    let fitter = JudgeFitter(
      differences: material.study.differences, clusterCount: material.clusterCount,
      choices: material.study.options.model)
    guard let model = try? fitter.fit(rows.selecting(rows: outside), hasIntervals: false) else {
      return nil
    }
    let held = rows.selecting(rows: inside)
    let columns = model.rows.columns.compactMap { held.columns.firstIndex(of: $0) }
    let predictor = model.linearPredictor(held.design.selectingColumns(columns))
    let winners = zip(held.entries, predictor).map { $0.choice.preferred == .a ? $1 : -$1 }
    guard
      let area = SymmetricArea(
        winners: winners,
        clusters: Clusters(indices: held.clusters, count: material.clusterCount))
    else { return nil }
    let interval = area.interval
    return AuditReading(
      .groupArea, of: judge.judge.name, .judge, kind: judge.judge.kind, within: group.name,
      estimate: area.area, lower: interval?.lower, upper: interval?.upper, neutral: 0.5,
      observations: inside.count, clusters: area.clusterCount,
      state: interval.map { ends in
        ends.lower > 0.5 || ends.upper < 0.5 ? .decided : .undecided
      })
  }
}
