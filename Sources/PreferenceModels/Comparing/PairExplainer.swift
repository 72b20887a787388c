import Preferences
import Statistics

/// Says what the models of judges put one comparison down to.
struct PairExplainer: Sendable {
  let study: FittedStudy

  /// The comparison as some judges see it, the response `first` in front.
  func explained(
    _ comparison: Int, by judges: [FittedStudy.FittedJudge], first: Side,
    choice: ExplainedPair.Choice, candidates: Int
  ) -> ExplainedPair {
    let row = study.table.comparisons[comparison]
    let systems = first == .a ? [row.systemA, row.systemB] : [row.systemB, row.systemA]
    return ExplainedPair(
      comparison: row.id, scenario: row.scenario, choice: choice,
      responses: zip([first, first.opposite], systems).map {
        ExplainedPair.ShownResponse(side: $0, system: $1)
      },
      factors: factors(comparison, first: first),
      views: judges.map { view(of: $0, on: comparison, first: first) }, candidates: candidates)
  }

  /// The predicted log-odds of A on every comparison, position left out.
  func predictions(_ judge: FittedStudy.FittedJudge) -> [Double] {
    let rows = study.table.comparisons.indices.map {
      JudgedTable.Entry(comparison: $0, choice: .tie)
    }
    return judge.model.linearPredictor(design(rows, judge.model))
  }

  private func design(_ rows: [JudgedTable.Entry], _ model: JudgeModel) -> Matrix {
    JudgeRows.design(
      rows, model.rows.columns, [Double](repeating: 0, count: rows.count), study.differences)
  }

  private func factors(_ comparison: Int, first: Side) -> [ExplainedPair.FactorDifference] {
    zip(study.table.columns, study.differences.columns).compactMap { column, found in
      guard found.isMeasured[comparison], found.scale > 0 else { return nil }
      let values = [column.a[comparison], column.b[comparison]]
      let ordered = first == .a ? values : Array(values.reversed())
      let sign: Double = first == .a ? 1 : -1
      return ExplainedPair.FactorDifference(
        factor: column.factor.name, first: ordered[0], second: ordered[1],
        difference: sign * found.values[comparison] / found.scale)
    }
  }

  private func view(
    of judge: FittedStudy.FittedJudge, on comparison: Int, first: Side
  ) -> ExplainedPair.View {
    let sign: Double = first == .a ? 1 : -1
    let model = judge.model
    let values = design([JudgedTable.Entry(comparison: comparison, choice: .tie)], model)
      .storage.map { sign * $0 }
    let sum = dot(values, model.coefficients)
    let error = max(model.covariance.quadraticForm(values), 0).squareRoot()
    let interval = WaldInterval(
      estimate: sum, standardError: error, degreesOfFreedom: model.commonDegrees)
    let hasError = error > 0 || values.allSatisfy { $0 == 0 }
    let lower = hasError ? (error > 0 ? interval.lower : sum) : nil
    let upper = hasError ? (error > 0 ? interval.upper : sum) : nil
    let fit = study.analysis.judges.first { $0.judge == judge.judge.name }
    let given = verdicts(of: judge.judge, on: comparison)
    return ExplainedPair.View(
      judge: judge.judge.name, kind: judge.judge.kind,
      forFirst: given.count { $0.preferred == first }, ties: given.count(where: \.isTie),
      forSecond: given.count { $0.preferred == first.opposite },
      logOdds: Estimate(sum, lower: lower, upper: upper),
      chance: Estimate(expit(sum), lower: lower.map(expit), upper: upper.map(expit)),
      position: fit?.positionBias.map { Estimate($0.estimate, lower: $0.lower, upper: $0.upper) },
      contributions: contributions(values, model, fit))
  }

  private func verdicts(of judge: Judge, on comparison: Int) -> [Preferences.Choice] {
    let entries = study.table.judges.first { $0.judge.name == judge.name }?.entries ?? []
    return entries.filter { $0.comparison == comparison && $0.choice.isUsable }.map(\.choice)
  }

  /// Weight times difference for every column besides position that is not zero here.
  private func contributions(
    _ values: [Double], _ model: JudgeModel, _ fit: JudgeFit?
  ) -> [ExplainedPair.Contribution] {
    let printed = Dictionary(
      ((fit?.coefficients ?? []) + (fit?.applies ?? [])).map { ($0.factor, $0) },
      uniquingKeysWith: { first, _ in first })
    return model.rows.columns.indices.compactMap { index in
      let column = model.rows.columns[index]
      let name = JudgeRows.name(of: column, study.differences)
      guard column != .position, values[index] != 0, let weight = printed[name] else { return nil }
      // The printed weight may be per unit; the column is per scale.
      let size = values[index] * JudgeRows.scale(of: column, study.differences) / weight.scale
      let ends = [size * weight.lower, size * weight.upper].sorted()
      return ExplainedPair.Contribution(
        factor: name, logOdds: Estimate(size * weight.estimate, lower: ends[0], upper: ends[1]))
    }
  }
}
