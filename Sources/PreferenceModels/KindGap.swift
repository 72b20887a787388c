import Preferences
import Statistics

/// Compares the mean weights of people and of LLMs.
///
/// The estimates of judges who saw the same prompts depend on each other. Their joint
/// covariance comes from stacked influences, `sum_c psi_c psi_c'`, where psi_c is the influence
/// of prompt c on the mean of a kind, stretched so that each judge has the error printed for it,
/// corrections for few prompts included. The gap is on the scale of chances, its error by the
/// delta method, its degrees of freedom those of ``CombinedDegrees``, fewer than the prompts.
///
/// Source: Weesie (1999) for the stacking.
struct KindGap {
  let differences: FactorDifferences
  /// What weights are per.
  let scale: ScaleChoice

  /// The comparison, or nil without a fitted model of both kinds.
  func comparison(of fitted: [FittedStudy.FittedJudge]) -> KindComparison? {
    let members = fitted.compactMap { judge in
      judge.model.stretchedInfluence.map { Member(judge: judge, influence: $0) }
    }
    let people = members.filter { $0.judge.judge.kind == .human }
    let llms = members.filter { $0.judge.judge.kind == .llm }
    guard !people.isEmpty, !llms.isEmpty else { return nil }
    let prompts = Prompts(people + llms)
    guard prompts.occupied > 1 else { return nil }
    let gaps = differences.columns.indices.compactMap { gap(factor: $0, people, llms, prompts) }
    return KindComparison(
      people: people.map(\.judge.judge.name), llms: llms.map(\.judge.judge.name),
      clusters: prompts.occupied, gaps: gaps)
  }

  /// A judge with the influence of each prompt on its weights.
  private struct Member {
    let judge: FittedStudy.FittedJudge
    let influence: ClusterInfluence
  }

  /// The prompts that judges have in common, people before LLMs.
  private struct Prompts {
    /// Prompts with a verdict of any judge.
    let occupied: Int
    let overlap: Matrix

    init(_ members: [Member]) {
      let count = members.first?.influence.clusterCount ?? 0
      var rows = Matrix(rowCount: members.count, columnCount: count)
      for (place, member) in members.enumerated() {
        for cluster in member.judge.model.rows.clusters { rows[place, cluster] += 1 }
      }
      occupied = (0..<count).count { cluster in
        members.indices.contains { rows[$0, cluster] > 0 }
      }
      overlap = CombinedDegrees.overlap(rowsByCluster: rows)
    }

    /// Degrees of freedom of a sum over the judges from `first` on.
    func degrees(_ contributions: [Contribution], from first: Int) -> Double {
      let places = contributions.indices.map { first + $0 }
      let combined = CombinedDegrees.of(
        variances: contributions.map(\.variance), degreesOfFreedom: contributions.map(\.degrees),
        overlap: overlap.block(places))
      return max(min(combined, Double(occupied - 1)), 1)
    }
  }

  /// What a judge brings to the error of a mean.
  private struct Contribution {
    var variance: Double
    let degrees: Double
  }

  private struct Mean {
    let estimate: Double
    /// Influence of each prompt on the estimate.
    let influence: [Double]
    let contributions: [Contribution]

    /// How far the chance of the estimate moves with it.
    var slope: Double { expit(estimate) * expit(-estimate) }
  }

  private func gap(
    factor: Int, _ people: [Member], _ llms: [Member], _ prompts: Prompts
  ) -> KindComparison.Gap? {
    guard let human = mean(factor, people), let machine = mean(factor, llms) else { return nil }
    let influences = zip(machine.influence, human.influence).map {
      100 * (machine.slope * $0 - human.slope * $1)
    }
    let contributions = [human, machine].flatMap { mean in
      mean.contributions.map {
        Contribution(variance: mean.slope * mean.slope * $0.variance, degrees: $0.degrees)
      }
    }
    let points = 100 * (expit(machine.estimate) - expit(human.estimate))
    let interval = WaldInterval(
      estimate: points, standardError: norm(influences),
      degreesOfFreedom: prompts.degrees(contributions, from: 0))
    return KindComparison.Gap(
      factor: differences.columns[factor].factor.name,
      people: effect(human, prompts.degrees(human.contributions, from: 0)),
      llms: effect(machine, prompts.degrees(machine.contributions, from: people.count)),
      points: points, pointsLower: interval.lower, pointsUpper: interval.upper,
      decided: interval.lower > 0 || interval.upper < 0)
  }

  /// The mean weight of a kind; nil where one of its judges has no weight for the factor.
  private func mean(_ factor: Int, _ members: [Member]) -> Mean? {
    let divisor = (scale == .unit ? differences.columns[factor].scale : 1) * Double(members.count)
    var estimate = 0.0
    var influence = [Double](repeating: 0, count: members.first?.influence.clusterCount ?? 0)
    var contributions: [Contribution] = []
    for member in members {
      let model = member.judge.model
      guard let column = model.rows.columns.firstIndex(of: .factor(factor)),
        let place = model.influenceColumns.map({ $0.firstIndex(of: column) }) ?? column
      else { return nil }
      estimate += model.coefficients[column] / divisor
      member.influence.forEach(place) { influence[$0] += $1 / divisor }
      contributions.append(
        Contribution(
          variance: max(model.covariance[column, column], 0) / (divisor * divisor),
          degrees: model.degreesOfFreedom[column]))
    }
    return Mean(estimate: estimate, influence: influence, contributions: contributions)
  }

  private func effect(_ mean: Mean, _ degrees: Double) -> KindComparison.Effect {
    let error = norm(mean.influence)
    let interval = WaldInterval(
      estimate: mean.estimate, standardError: error, degreesOfFreedom: degrees)
    let lower = expit(interval.lower)
    let upper = expit(interval.upper)
    return KindComparison.Effect(
      estimate: mean.estimate, standardError: error, chance: expit(mean.estimate),
      chanceLower: lower, chanceUpper: upper,
      state: EffectState(chanceLower: lower, chanceUpper: upper))
  }
}
