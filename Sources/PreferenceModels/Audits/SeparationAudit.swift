import Preferences

/// Asks whether factors split the verdicts perfectly, so that no finite weight exists.
struct SeparationAudit: StudyAudit {
  let name = AuditName.separation

  /// With more judges than this their factors are counted, not named.
  private static let mostLimits = 3

  func audit(_ material: AuditMaterial) async -> Audit {
    var readings: [AuditReading] = []
    var limits: [(judge: String, sentence: String)] = []
    for fit in material.study.analysis.judges where fit.status != .notFitted {
      let model = material.model(fit.judge)
      let infinite = model?.intervals?.enumerated().filter { $0.element != nil }.map(\.offset) ?? []
      let names =
        fit.status == .separated
        ? infinite.compactMap { column in
          model.map {
            JudgeRows.name(of: $0.rows.columns[column], material.study.differences)
          }
        } : []
      readings += [
        AuditReading(
          .separatedFactors, of: fit.judge, .judge, kind: fit.kind, estimate: Double(names.count),
          neutral: 0, observations: fit.comparisons - fit.abstentions, clusters: fit.clusters,
          state: names.isEmpty ? .indifferent : .decided)
      ].compactMap(\.self)
      if !names.isEmpty {
        limits.append(
          (
            fit.judge,
            "\(fit.judge): how large the weight of \(NameList.text(names)) is; the verdicts only "
              + "bound it from one side"
          ))
      }
    }
    guard !readings.isEmpty else { return notPossible("no judge has a model") }
    let separated = readings.filter { $0.estimate > 0 }.map(\.subject)
    return Audit(
      name: name, readings: readings,
      limits: limits.count <= SeparationAudit.mostLimits
        ? limits.map(\.sentence)
        : [
          "\(NameList.text(limits.map(\.judge))): how large the weights are of the factors that "
            + "split their verdicts; the verdicts only bound them from one side"
        ],
      actions: separated.isEmpty ? [] : [AuditAction(.collectMore, for: separated)])
  }
}
