import Preferences
import Statistics

/// Asks whether a judge's verdicts change from the first to the last.
///
/// Time runs from -1/2 to 1/2 over the judge's verdicts in the order of the data. Beside the
/// judge's columns stand position times time, and what the factors say times time: a pull to the
/// first response that grows, and weights that grow or fade together. Where prompts are many
/// enough, every column times time is tested at once.
struct DriftAudit: StudyAudit {
  let name = AuditName.drift

  /// A judge with fewer decided verdicts shows no drift.
  static let leastVerdicts = 100
  /// Clusters that a joint test needs beyond its columns.
  static let spareClusters = 10

  func audit(_ material: AuditMaterial) async -> Audit {
    var readings: [AuditReading] = []
    for fitted in material.study.fitted {
      readings += self.readings(fitted, material)
    }
    guard !readings.isEmpty else {
      return notPossible(
        "no judge has a model and \(DriftAudit.leastVerdicts) decided verdicts or more")
    }
    var limits = [
      "the data have no time of a verdict: the order of rows stands for it, and a drift may be one "
        + "of the material"
    ]
    if DriftAudit.isSorted(material.table) {
      limits.append(
        "rows are sorted by scenario, so a drift may be a difference between scenarios")
    }
    // The same correction for several judges that the readings carry: advice and finding agree.
    let tested = readings.filter { $0.quantity == .anyDrift && $0.pValue != nil }
    let adjusted = MultipleTesting.benjaminiHochberg(tested.map { $0.pValue ?? 1 })
    let drifting = zip(tested, adjusted).filter { $0.1 < 0.05 }.map(\.0.subject)
    return Audit(
      name: name, readings: readings, limits: limits,
      actions: drifting.isEmpty ? [] : [AuditAction(.splitByTime, for: drifting)])
  }

  private func readings(
    _ fitted: FittedStudy.FittedJudge, _ material: AuditMaterial
  ) -> [AuditReading] {
    let model = fitted.model
    let entries = model.rows.entries
    guard model.outcome.isLogitOfDecided,
      entries.count(where: { $0.choice.preferred != nil }) >= DriftAudit.leastVerdicts
    else { return [] }
    let design = model.rows.design
    let place = model.rows.columns.firstIndex(of: .position)
    let times = DriftAudit.times(entries.count)
    let said = (0..<entries.count).map { row -> Double in
      var sum = 0.0
      for column in model.rows.columns.indices where column != place {
        sum += design[row, column] * model.coefficients[column]
      }
      return sum
    }
    let width = model.rows.columns.count
    let changes = { (row: Int) -> [Double] in
      (place.map { [design[row, $0] * times[row]] } ?? []) + [said[row] * times[row]]
    }
    guard let brief = fit(model, material, changes) else { return [] }
    var readings: [AuditReading?] = []
    if let place { readings.append(position(brief, place, width, fitted.judge)) }
    readings.append(growth(brief, width + (place == nil ? 0 : 1), fitted.judge))
    let isWide =
      brief.clusterCount > width + DriftAudit.spareClusters && brief.count >= 20 * width
    let joint =
      isWide
      ? fit(model, material) { row in (0..<width).map { design[row, $0] * times[row] } } : nil
    readings.append(any(joint ?? brief, from: width, fitted.judge))
    return readings.compactMap(\.self)
  }

  /// The model with columns that change over time after the judge's own.
  private func fit(
    _ model: JudgeModel, _ material: AuditMaterial, _ changes: (Int) -> [Double]
  ) -> AuditRegression? {
    var rows = AuditRegression.Rows()
    for (index, entry) in model.rows.entries.enumerated() {
      rows.add(
        Array(model.rows.design.row(index)) + changes(index), entry,
        cluster: material.table.comparisons[entry.comparison].cluster)
    }
    return AuditRegression(rows, clusterCount: material.clusterCount)
  }

  private func position(
    _ fit: AuditRegression, _ place: Int, _ column: Int, _ judge: Judge
  ) -> AuditReading? {
    let interval = fit.interval(column)
    let middle = fit.coefficients[place]
    let points = [fit.coefficients[column], interval.lower, interval.upper].map {
      100 * (expit(middle + $0 / 2) - expit(middle - $0 / 2))
    }
    return AuditReading(
      .positionDrift, of: judge.name, .judge, kind: judge.kind, estimate: points[0],
      lower: points[1], upper: points[2], pValue: interval.pValue, neutral: 0,
      observations: fit.count, clusters: fit.clusterCount,
      state: EffectState(pointsLower: points[1], pointsUpper: points[2]))
  }

  /// Weights go from `1 - d / 2` to `1 + d / 2` times their mean; beyond two the ratio means nothing.
  private func growth(_ fit: AuditRegression, _ column: Int, _ judge: Judge) -> AuditReading? {
    let interval = fit.interval(column)
    func ratio(_ change: Double) -> Double? {
      abs(change) < 2 ? (1 + change / 2) / (1 - change / 2) : nil
    }
    guard let estimate = ratio(fit.coefficients[column]) else { return nil }
    return AuditReading(
      .weightDrift, of: judge.name, .judge, kind: judge.kind, estimate: estimate,
      lower: ratio(interval.lower), upper: ratio(interval.upper), pValue: interval.pValue,
      neutral: 1, observations: fit.count, clusters: fit.clusterCount,
      state: interval.lower > 0 || interval.upper < 0 ? .decided : .undecided)
  }

  private func any(
    _ fit: AuditRegression, from first: Int, _ judge: Judge
  ) -> AuditReading? {
    let columns = Array(first..<fit.coefficients.count)
    guard fit.clusterCount > columns.count + DriftAudit.spareClusters,
      let test = WaldTest(
        estimates: columns.map { fit.coefficients[$0] }, covariance: fit.covariance.block(columns),
        clusterCount: fit.clusterCount)
    else { return nil }
    return AuditReading(
      .anyDrift, of: judge.name, .judge, kind: judge.kind,
      within: counted(columns.count, "column"),
      estimate: test.statistic / Double(columns.count), pValue: test.fPValue, neutral: 1,
      observations: fit.count, clusters: fit.clusterCount,
      state: (test.fPValue ?? 1) < 0.05 ? .decided : .undecided)
  }

  /// Evenly spaced from -1/2 to 1/2.
  private static func times(_ count: Int) -> [Double] {
    (0..<count).map { Double($0) / Double(max(count - 1, 1)) - 0.5 }
  }

  /// Whether scenarios follow one another in blocks.
  private static func isSorted(_ table: JudgedTable) -> Bool {
    let names = table.comparisons.map(\.scenario)
    let kinds = Set(names).count
    guard kinds > 1 else { return false }
    let changes = zip(names, names.dropFirst()).count { $0 != $1 }
    return changes < 2 * kinds
  }
}
