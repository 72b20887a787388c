import Preferences
import Statistics

/// Compares the mean weights of people and of LLMs.
///
/// The estimates of judges who saw the same prompts depend on each other. Their joint
/// covariance comes from stacked influences: `sum_c psi_c psi_c'` times G/(G-1), where psi_c is
/// the influence of cluster c on the mean of a kind. The gap is on the scale of chances, its
/// error by the delta method.
///
/// Source: Weesie (1999) for the stacking.
struct KindGap {
  let differences: FactorDifferences
  /// What weights are per.
  let scale: ScaleChoice

  /// The comparison, or nil without a fitted model of both kinds.
  func comparison(of fitted: [FittedStudy.FittedJudge]) -> KindComparison? {
    let fitted = fitted.filter { $0.model.influence != nil }
    let people = fitted.filter { $0.judge.kind == .human }
    let llms = fitted.filter { $0.judge.kind == .llm }
    guard let clusters = fitted.first?.model.influence?.rowCount, !people.isEmpty, !llms.isEmpty
    else { return nil }
    let occupied = (0..<clusters).count { cluster in
      (people + llms).contains { fit in
        fit.model.influence?.row(cluster).contains { $0 != 0 } ?? false
      }
    }
    guard occupied > 1 else { return nil }
    let gaps = differences.columns.indices.compactMap {
      gap(factor: $0, people, llms, clusters: clusters, occupied: occupied)
    }
    return KindComparison(
      people: people.map(\.judge.name), llms: llms.map(\.judge.name), clusters: occupied,
      gaps: gaps)
  }

  private func gap(
    factor: Int, _ people: [FittedStudy.FittedJudge], _ llms: [FittedStudy.FittedJudge],
    clusters: Int, occupied: Int
  ) -> KindComparison.Gap? {
    guard let human = mean(factor, people, clusters), let machine = mean(factor, llms, clusters)
    else { return nil }
    let groups = Double(occupied)
    let correction = groups / (groups - 1)
    let humanChance = expit(human.estimate)
    let machineChance = expit(machine.estimate)
    let humanSlope = humanChance * (1 - humanChance)
    let machineSlope = machineChance * (1 - machineChance)
    let influences = zip(machine.influence, human.influence).map {
      100 * (machineSlope * $0 - humanSlope * $1)
    }
    let error = (correction * sumOfSquares(influences)).squareRoot()
    let points = 100 * (machineChance - humanChance)
    let interval = WaldInterval(
      estimate: points, standardError: error, degreesOfFreedom: groups - 1)
    return KindComparison.Gap(
      factor: differences.columns[factor].factor.name,
      people: effect(human, correction: correction, degrees: groups - 1),
      llms: effect(machine, correction: correction, degrees: groups - 1),
      points: points, pointsLower: interval.lower, pointsUpper: interval.upper,
      decided: interval.lower > 0 || interval.upper < 0)
  }

  private struct Mean {
    let estimate: Double
    /// Influence of each cluster on the estimate.
    let influence: [Double]
  }

  /// The mean weight of a kind; nil where one of its judges has no weight for the factor.
  private func mean(_ factor: Int, _ fitted: [FittedStudy.FittedJudge], _ clusters: Int) -> Mean? {
    let divisor = (scale == .unit ? differences.columns[factor].scale : 1) * Double(fitted.count)
    var estimate = 0.0
    var influence = [Double](repeating: 0, count: clusters)
    for fit in fitted {
      guard let column = fit.model.rows.columns.firstIndex(of: .factor(factor)),
        let influences = fit.model.influence
      else { return nil }
      estimate += fit.model.coefficients[column] / divisor
      for cluster in 0..<clusters {
        influence[cluster] += influences[cluster, column] / divisor
      }
    }
    return Mean(estimate: estimate, influence: influence)
  }

  private func effect(
    _ mean: Mean, correction: Double, degrees: Double
  ) -> KindComparison.Effect {
    let error = (correction * sumOfSquares(mean.influence)).squareRoot()
    let interval = WaldInterval(
      estimate: mean.estimate, standardError: error, degreesOfFreedom: degrees)
    let lower = expit(interval.lower)
    let upper = expit(interval.upper)
    return KindComparison.Effect(
      estimate: mean.estimate, standardError: error, chance: expit(mean.estimate),
      chanceLower: lower, chanceUpper: upper,
      state: EffectState(chanceLower: lower, chanceUpper: upper))
  }

  private func sumOfSquares(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }
  }
}
