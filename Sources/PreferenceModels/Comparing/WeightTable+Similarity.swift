public import Preferences
import Statistics

extension WeightTable {
  /// How alike the judges of a published table are: on the mean weights over scenarios, and
  /// within each scenario.
  ///
  /// There are no verdicts behind the table, so nothing here has an interval.
  public func similarity() async -> (
    judges: JudgeSimilarity?, scenarios: ScenarioSimilarity?
  ) {
    let weights = asWeights
    let mean = await SimilarityAnalysis(input: weights, seed: 1).similarity()
    return (mean, scenarios.count > 1 ? byScenario : nil)
  }

  /// The weight in log-odds; NaN without one.
  func logOdds(judge: Int, scenario: Int, factor: Int) -> Double {
    let value = value(judge: judge, scenario: scenario, factor: factor)
    return unit == .weight ? value : logit(value)
  }

  /// The mean of the weights in log-odds over the scenarios that have one; NaN without any.
  func meanLogOdds(judge: Int, factor: Int) -> Double {
    let known = scenarios.indices.map {
      logOdds(judge: judge, scenario: $0, factor: factor)
    }.filter { !$0.isNaN }
    return known.isEmpty ? .nan : mean(known)
  }

  /// Mean weights over the scenarios in which a judge has one, on factors that all judges have.
  private var asWeights: JudgeWeights {
    let means = judges.indices.map { judge in
      factors.indices.map { meanLogOdds(judge: judge, factor: $0) }
    }
    let common = factors.indices.filter { factor in
      means.allSatisfy { !$0[factor].isNaN }
    }
    return JudgeWeights(
      judges: judges, factors: common.map { factors[$0] },
      weights: means.map { row in common.map { row[$0] } })
  }

  /// Pearson's correlation within each scenario on the factors that both judges have there.
  private var byScenario: ScenarioSimilarity {
    var pairs: [ScenarioSimilarity.Pair] = []
    for first in judges.indices {
      for second in judges.indices.dropFirst(first + 1) {
        let correlations = scenarios.indices.map { scenario in
          correlation(first, second, scenario)
        }
        pairs.append(
          ScenarioSimilarity.Pair(
            first: judges[first].name, second: judges[second].name,
            mean: ScenarioComparer.mean(correlations.compactMap(\.pearson)),
            scenarios: correlations))
      }
    }
    return ScenarioSimilarity(scenarios: scenarios, pairs: pairs)
  }

  private func correlation(
    _ first: Int, _ second: Int, _ scenario: Int
  ) -> ScenarioSimilarity.Correlation {
    var left: [Double] = []
    var right: [Double] = []
    for factor in factors.indices {
      let one = logOdds(judge: first, scenario: scenario, factor: factor)
      let two = logOdds(judge: second, scenario: scenario, factor: factor)
      guard !one.isNaN, !two.isNaN else { continue }
      left.append(one)
      right.append(two)
    }
    let value = left.count >= JudgeWeights.leastFactors ? Similarity.pearson(left, right) : .nan
    return ScenarioSimilarity.Correlation(
      scenario: scenarios[scenario], factors: left.count,
      pearson: value.isFinite ? Estimate(value) : nil)
  }
}
