import Preferences
import Statistics

/// Asks whether a judge's verdicts change from the first to the last.
///
/// Time runs from -1/2 to 1/2 over the judge's verdicts in the order of the data. Beside the
/// judge's columns stand position times time, and what the factors say times time: a pull to the
/// first response that grows, and weights that grow or fade together. Where prompts are many
/// enough, every column times time is tested at once. Tests are robust score tests, which hold
/// their level where verdicts are few; intervals are at least as wide as they say.
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
    let brief = rows(model, material, changes)
    guard
      let steady = AuditRegression(
        rows(model, material) { _ in [] }, clusterCount: material.clusterCount),
      let moving = AuditRegression(brief, clusterCount: material.clusterCount)
    else { return [] }
    let tester = Tester(steady: steady, clusterCount: material.clusterCount)
    var readings: [AuditReading?] = []
    if let place {
      let interval = tester.interval(moving, width, brief)
      readings.append(position(interval, moving, place, fitted.judge))
    }
    let interval = tester.interval(moving, width + (place == nil ? 0 : 1), brief)
    readings.append(growth(interval, moving, fitted.judge))
    let isWide =
      moving.clusterCount > width + DriftAudit.spareClusters && moving.count >= 20 * width
    let tested =
      isWide
      ? rows(model, material) { row in (0..<width).map { design[row, $0] * times[row] } } : brief
    readings.append(any(tester, tested, moving, fitted.judge))
    return readings.compactMap(\.self)
  }

  /// The judge's rows with columns that change over time after the judge's own.
  private func rows(
    _ model: JudgeModel, _ material: AuditMaterial, _ changes: (Int) -> [Double]
  ) -> AuditRegression.Rows {
    var rows = AuditRegression.Rows()
    for (index, entry) in model.rows.entries.enumerated() {
      rows.add(
        Array(model.rows.design.row(index)) + changes(index), entry,
        cluster: material.table.comparisons[entry.comparison].cluster)
    }
    return rows
  }

  /// Tests of columns beside a judge's own.
  private struct Tester {
    /// The model of the judge's own columns.
    let steady: AuditRegression
    let clusterCount: Int

    /// The test that the columns `added`, or all after the judge's own, have no effect.
    func test(_ rows: AuditRegression.Rows, _ added: [Int]? = nil) -> ScoreTest? {
      let design = Matrix(rows: rows.design)
      let width = steady.coefficients.count
      let added = added ?? Array(width..<design.columnCount)
      // Of two columns added, one is tested without the other.
      return ScoreTest(
        added: design.selectingColumns(added), design: design.selectingColumns(Array(0..<width)),
        outcomes: rows.outcomes, weights: rows.weights, coefficients: steady.coefficients,
        clusters: Clusters(indices: rows.clusters, count: clusterCount))
    }

    /// The interval of a column: Wald's, or where that is narrower the one that excludes zero at
    /// the level at which the score test does (Miettinen 1976).
    func interval(
      _ fit: AuditRegression, _ column: Int, _ rows: AuditRegression.Rows
    ) -> WaldInterval {
      let wald = fit.interval(column)
      guard let test = test(rows, [column]), test.statistic > 0 else { return wald }
      let tested = WaldInterval(
        estimate: fit.coefficients[column],
        standardError: abs(fit.coefficients[column]) / test.statistic.squareRoot())
      return tested.upper - tested.lower > wald.upper - wald.lower ? tested : wald
    }
  }

  private func position(
    _ interval: WaldInterval, _ fit: AuditRegression, _ place: Int, _ judge: Judge
  ) -> AuditReading? {
    let middle = fit.coefficients[place]
    let points = [interval.middle, interval.lower, interval.upper].map {
      100 * (expit(middle + $0 / 2) - expit(middle - $0 / 2))
    }
    return AuditReading(
      .positionDrift, of: judge.name, .judge, kind: judge.kind, estimate: points[0],
      lower: points[1], upper: points[2], pValue: interval.pValue, neutral: 0,
      observations: fit.count, clusters: fit.clusterCount,
      state: EffectState(pointsLower: points[1], pointsUpper: points[2]))
  }

  /// Weights go from `1 - d / 2` to `1 + d / 2` times their mean; an end below nothing is
  /// shown as nothing, and without an upper end there is no ratio.
  private func growth(
    _ interval: WaldInterval, _ fit: AuditRegression, _ judge: Judge
  ) -> AuditReading? {
    func ratio(_ change: Double) -> Double? {
      change < 2 ? max(0, (1 + change / 2) / (1 - change / 2)) : nil
    }
    guard let estimate = ratio(interval.middle), estimate > 0,
      let upper = ratio(interval.upper)
    else { return nil }
    return AuditReading(
      .weightDrift, of: judge.name, .judge, kind: judge.kind, estimate: estimate,
      lower: ratio(interval.lower), upper: upper, pValue: interval.pValue,
      neutral: 1, observations: fit.count, clusters: fit.clusterCount,
      state: interval.lower > 0 || interval.upper < 0 ? .decided : .undecided)
  }

  private func any(
    _ tester: Tester, _ rows: AuditRegression.Rows, _ fit: AuditRegression, _ judge: Judge
  ) -> AuditReading? {
    guard let test = tester.test(rows),
      fit.clusterCount > test.degreesOfFreedom + DriftAudit.spareClusters
    else { return nil }
    return AuditReading(
      .anyDrift, of: judge.name, .judge, kind: judge.kind,
      within: counted(test.degreesOfFreedom, "column"),
      estimate: test.statistic / Double(test.degreesOfFreedom), pValue: test.pValue, neutral: 1,
      observations: fit.count, clusters: fit.clusterCount,
      state: test.pValue < 0.05 ? .decided : .undecided)
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

extension WaldInterval {
  /// The estimate that the interval stands around.
  fileprivate var middle: Double { (lower + upper) / 2 }
}
