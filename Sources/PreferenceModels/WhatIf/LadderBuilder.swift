import Preferences
import Statistics

/// Makes the two responses of one comparison alike, factor by factor, and follows what the
/// models predict.
///
/// The steps are the factors that move the reference judge most. A line's error is that of the
/// linear predictor; the mean of LLM judges takes its error from their stacked influences, since
/// they judged the same prompts.
struct LadderBuilder: Sendable {
  let study: FittedStudy

  /// So many steps at most (specification of the ladder).
  static let mostSteps = 5
  /// Smaller contributions, in log-odds, are no step: they move a chance by half a point at most.
  static let leastContribution = 0.02

  /// The ladder, or nil where no factor of any comparison moves the reference judge.
  func ladder() -> WhatIfLadder? {
    guard let reference = reference,
      let (comparison, front) = comparison(for: reference)
    else { return nil }
    let values = design(comparison, front: front, reference.model)
    let movers = reference.model.rows.columns.indices.compactMap { index -> (Int, Double)? in
      guard case .factor(let factor) = reference.model.rows.columns[index] else { return nil }
      let size = abs(values[index] * reference.model.coefficients[index])
      return size >= Self.leastContribution ? (factor, size) : nil
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Self.mostSteps).map(\.0)
    guard !movers.isEmpty else { return nil }
    let row = study.table.comparisons[comparison]
    let sign: Double = front == .a ? 1 : -1
    return WhatIfLadder(
      comparison: row.id, scenario: row.scenario, sides: [front, front.opposite],
      reference: reference.judge.name,
      steps: movers.map { factor in
        let column = study.differences.columns[factor]
        return WhatIfLadder.Step(
          factor: column.factor.name,
          difference: sign * column.values[comparison] / column.scale)
      },
      lines: lines(comparison, front: front, movers))
  }

  /// The first judge of the explained comparisons, else the person with most verdicts, else
  /// the judge with most.
  private var reference: FittedStudy.FittedJudge? {
    if let name = study.analysis.disagreements.first?.views.first?.judge,
      let found = study.fitted.first(where: { $0.judge.name == name })
    {
      return found
    }
    let people = study.fitted.filter { $0.judge.kind == .human }
    let verdicts = Dictionary(
      study.analysis.judges.map { ($0.judge, $0.comparisons - $0.abstentions) },
      uniquingKeysWith: { first, _ in first })
    return (people.isEmpty ? study.fitted : people).max { left, right in
      let (one, two) = (verdicts[left.judge.name] ?? 0, verdicts[right.judge.name] ?? 0)
      return (one, right.judge.name) < (two, left.judge.name)
    }
  }

  /// The explained comparison in the middle; without one, the comparison whose prediction is
  /// in the middle of all by its distance from one half, the likelier response in front.
  private func comparison(
    for reference: FittedStudy.FittedJudge
  ) -> (index: Int, front: Side)? {
    let pairs = study.analysis.disagreements
    if let pair = pairs.first(where: { $0.choice == .median }) ?? pairs.first,
      let front = pair.responses.first?.side,
      let index = study.table.comparisons.firstIndex(where: { $0.id == pair.comparison })
    {
      return (index, front)
    }
    let predicted = PairExplainer(study: study).predictions(reference)
    let rows = study.table.comparisons
    let ranked = predicted.indices.filter { predicted[$0] != 0 && predicted[$0].isFinite }
      .sorted { (abs(predicted[$0]), rows[$0].id) < (abs(predicted[$1]), rows[$1].id) }
    guard !ranked.isEmpty else { return nil }
    let middle = ranked[(ranked.count - 1) / 2]
    return (middle, predicted[middle] > 0 ? .a : .b)
  }

  /// The columns of a model on one comparison, position 0, for the response in front.
  private func design(_ comparison: Int, front: Side, _ model: JudgeModel) -> [Double] {
    let sign: Double = front == .a ? 1 : -1
    return JudgeRows.design(
      [JudgedTable.Entry(comparison: comparison, choice: .tie)], model.rows.columns, [0],
      study.differences
    ).storage.map { sign * $0 }
  }

  /// The columns as written and after each step.
  private func stages(
    _ comparison: Int, front: Side, _ model: JudgeModel, _ movers: [Int]
  ) -> [[Double]] {
    var values = design(comparison, front: front, model)
    var stages = [values]
    for factor in movers {
      if let column = model.rows.columns.firstIndex(of: .factor(factor)) { values[column] = 0 }
      stages.append(values)
    }
    return stages
  }

  private func lines(_ comparison: Int, front: Side, _ movers: [Int]) -> [WhatIfLadder.Line] {
    let stages = study.fitted.map { judge in
      self.stages(comparison, front: front, judge.model, movers)
    }
    var lines = zip(study.fitted, stages).map { judge, stages in
      WhatIfLadder.Line(
        judge: judge.judge.name, kind: judge.judge.kind,
        logOdds: stages.map { estimate($0, judge.model) })
    }
    let llms = study.fitted.indices.filter { study.fitted[$0].judge.kind == .llm }
    if llms.count > 1 {
      lines.append(
        WhatIfLadder.Line(
          judge: nil, kind: .llm,
          logOdds: (0...movers.count).map { step in
            mean(llms.map { (study.fitted[$0].model, stages[$0][step]) })
          }))
    }
    return lines
  }

  private func estimate(_ values: [Double], _ model: JudgeModel) -> Estimate {
    let sum = dot(values, model.coefficients)
    let error = max(model.covariance.quadraticForm(values), 0).squareRoot()
    guard error > 0 else {
      // Nothing is left that could be uncertain.
      let isNothing = values.allSatisfy { $0 == 0 }
      return Estimate(sum, lower: isNothing ? sum : nil, upper: isNothing ? sum : nil)
    }
    let interval = WaldInterval(
      estimate: sum, standardError: error, degreesOfFreedom: model.commonDegrees)
    return Estimate(sum, lower: interval.lower, upper: interval.upper)
  }

  /// The mean prediction of several models with its interval.
  private func mean(_ models: [(model: JudgeModel, values: [Double])]) -> Estimate {
    let count = Double(models.count)
    let value =
      models.reduce(0) { $0 + dot($1.values, $1.model.coefficients) } / count
    let all = models.compactMap(\.model.influence)
    guard all.count == models.count, let clusters = all.first?.clusterCount else {
      return Estimate(value)
    }
    var influence = [Double](repeating: 0, count: clusters)
    var takesPart = [Bool](repeating: false, count: clusters)
    for (own, item) in zip(all, models) {
      for (place, cluster) in own.clusters.enumerated() {
        let row = own.values.row(place)
        if row.contains(where: { $0 != 0 }) { takesPart[cluster] = true }
        influence[cluster] += dot(Array(row), item.values) / count
      }
    }
    let occupied = takesPart.count(where: \.self)
    let error = InfluenceError.standardError(influence, clusterCount: occupied)
    guard error.isFinite, error > 0 else { return Estimate(value) }
    let interval = WaldInterval(
      estimate: value, standardError: error, degreesOfFreedom: Double(occupied - 1))
    return Estimate(value, lower: interval.lower, upper: interval.upper)
  }
}
