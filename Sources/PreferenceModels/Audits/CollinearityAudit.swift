import Preferences
import Statistics

/// Asks whether factors move together, so that their weights cannot be told apart.
///
/// Of each judge's columns the largest variance inflation and the condition number; of all
/// comparisons the pairs of factors whose differences correlate beyond 0.7 either way. Nothing
/// is centred.
struct CollinearityAudit: StudyAudit {
  let name = AuditName.collinearity

  /// Correlations beyond this are listed.
  static let strong = 0.7
  /// At most so many pairs.
  static let mostPairs = 12
  /// A correlation on fewer comparisons or prompts is not listed: two factors that rarely apply
  /// together agree by chance.
  static let leastRows = 30
  static let leastClusters = 10

  func audit(_ material: AuditMaterial) async -> Audit {
    var readings: [AuditReading] = []
    for fitted in material.study.fitted { readings += self.readings(fitted, material) }
    guard !readings.isEmpty else { return notPossible("no judge has a model") }
    readings += correlations(material)
    let blocks = readings.filter { $0.quantity == .factorCorrelation }.map(\.subject)
    let inflated = readings.filter {
      $0.quantity == .varianceInflation && $0.estimate > CollinearityDiagnosis.inflationBound
    }
    return Audit(
      name: name, readings: readings,
      limits: blocks.isEmpty && inflated.isEmpty
        ? [] : ["which of the factors that move together a judge rewards"],
      actions: blocks.isEmpty && inflated.isEmpty
        ? []
        : [AuditAction(.readTogether, for: blocks.isEmpty ? columns(inflated) : blocks)])
  }

  /// The columns that others explain, each once.
  private func columns(_ inflated: [AuditReading]) -> [String] {
    var seen: Set<String> = []
    return inflated.compactMap(\.within).filter { seen.insert($0).inserted }
  }

  private func readings(
    _ fitted: FittedStudy.FittedJudge, _ material: AuditMaterial
  ) -> [AuditReading] {
    let rows = fitted.model.rows
    let (inflation, condition) = Collinearity.figures(rows.design)
    // Nobody reads the weight of a mark.
    let read = inflation.indices.filter { !rows.columns[$0].isMark }
    guard let worst = read.max(by: { inflation[$0] < inflation[$1] }) else {
      return []
    }
    let clusters = rows.clusterCount
    return [
      AuditReading(
        .varianceInflation, of: fitted.judge.name, .judge, kind: fitted.judge.kind,
        within: [worst, partner(of: worst, rows)].compactMap(\.self).map {
          shortName(of: rows.columns[$0], material.study.differences)
        }.joined(separator: " · "),
        estimate: inflation[worst], neutral: 1, observations: rows.entries.count,
        clusters: clusters,
        state: inflation[worst] > CollinearityDiagnosis.inflationBound ? .decided : .indifferent),
      AuditReading(
        .conditionNumber, of: fitted.judge.name, .judge, kind: fitted.judge.kind,
        estimate: condition, neutral: 1, observations: rows.entries.count, clusters: clusters,
        state: condition > CollinearityDiagnosis.conditionBound ? .decided : .indifferent),
    ].compactMap(\.self)
  }

  /// A mark of what applies to many factors by the first of them.
  private func shortName(
    of column: JudgeRows.Column, _ differences: FactorDifferences
  ) -> String {
    guard case .applies(let index) = column, differences.applies[index].factors.count > 1 else {
      return JudgeRows.name(of: column, differences)
    }
    let factors = differences.applies[index].factors
    return "\(factors[0]) and \(factors.count - 1) more (applies)"
  }

  /// The column that correlates most with another, not centred; nil where there is no other.
  private func partner(of column: Int, _ rows: JudgeRows) -> Int? {
    let design = rows.design
    let sizes = rows.columns.indices.map { other -> Double in
      var product = 0.0
      var square = 0.0
      for row in rows.entries.indices {
        product += design[row, column] * design[row, other]
        square += design[row, other] * design[row, other]
      }
      return other == column || square == 0 ? -1 : product * product / square
    }
    return sizes.indices.max { (sizes[$0], -$0) < (sizes[$1], -$1) }.flatMap {
      sizes[$0] > 0 ? $0 : nil
    }
  }

  /// The strongest correlations of differences, on comparisons where both factors have a value.
  private func correlations(_ material: AuditMaterial) -> [AuditReading] {
    let columns = material.study.differences.columns.filter { $0.differing > 0 }
    var found: [AuditReading] = []
    for (place, left) in columns.enumerated() {
      for right in columns[(place + 1)...] {
        if let reading = correlation(left, right, material) { found.append(reading) }
      }
    }
    return Array(
      found.sorted { (abs($1.estimate), $0.subject) < (abs($0.estimate), $1.subject) }
        .prefix(CollinearityAudit.mostPairs))
  }

  private func correlation(
    _ left: FactorDifferences.Column, _ right: FactorDifferences.Column, _ material: AuditMaterial
  ) -> AuditReading? {
    var products = 0.0
    var lefts = 0.0
    var rights = 0.0
    for row in left.values.indices where left.isMeasured[row] && right.isMeasured[row] {
      products += left.values[row] * right.values[row]
      lefts += left.values[row] * left.values[row]
      rights += right.values[row] * right.values[row]
    }
    let estimate = products / (lefts * rights).squareRoot()
    guard estimate.isFinite, abs(estimate) > CollinearityAudit.strong else { return nil }
    let rows = left.values.indices.filter { left.isMeasured[$0] && right.isMeasured[$0] }
    guard rows.count >= CollinearityAudit.leastRows,
      Set(rows.map { material.table.comparisons[$0].cluster }).count
        >= CollinearityAudit.leastClusters
    else { return nil }
    let count = Double(rows.count)
    // The influence of a row on the correlation: z w - r (z^2 + w^2) / 2 in units of rms.
    let values = rows.map { row -> Double in
      let z = left.values[row] / (lefts / count).squareRoot()
      let w = right.values[row] / (rights / count).squareRoot()
      return z * w - estimate * (z * z + w * w) / 2
    }
    let mean = BiasReducedMean(
      values,
      clusters: Clusters(
        indices: rows.map { material.table.comparisons[$0].cluster },
        count: material.clusterCount))
    let interval = mean?.interval
    return AuditReading(
      .factorCorrelation, of: "\(left.factor.name) · \(right.factor.name)", .factor,
      estimate: estimate, lower: interval.map { max(-1, estimate + $0.lower) },
      upper: interval.map { min(1, estimate + $0.upper) }, neutral: 0,
      observations: rows.count, clusters: mean?.clusterCount, state: .decided)
  }
}
