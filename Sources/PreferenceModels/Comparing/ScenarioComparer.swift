import Preferences
import Statistics

/// Measures how alike judges weigh factors within each scenario.
///
/// Each judge is fitted anew on the comparisons of a scenario, on the scales of the whole study.
/// The mean over scenarios takes their prompts as different ones.
struct ScenarioComparer: Sendable {
  let study: FittedStudy

  /// The similarity; nil without scenarios.
  func similarity(progress: (@Sendable (Int, Int) -> Void)?) async -> ScenarioSimilarity? {
    let scenarios = study.analysis.data.scenarios.map(\.name)
    guard !scenarios.isEmpty, study.fitted.count > 1 else { return nil }
    var found: [JudgeSimilarity?] = []
    for (place, scenario) in scenarios.enumerated() {
      let part = await fitted(in: scenario)
      found.append(
        await SimilarityAnalysis(
          input: JudgeWeights(part), seed: study.options.seed, isShaped: false
        ).similarity())
      progress?(place + 1, scenarios.count)
    }
    var pairs: [ScenarioSimilarity.Pair] = []
    let names = study.fitted.map(\.judge.name)
    for first in names.indices {
      for second in names.indices.dropFirst(first + 1) {
        let correlations = zip(scenarios, found).map { scenario, similarity in
          ScenarioSimilarity.Correlation(
            scenario: scenario, factors: similarity?.factors.count ?? 0,
            pearson: similarity?.pairs.first {
              $0.first == names[first] && $0.second == names[second]
            }?.pearson)
        }
        pairs.append(
          ScenarioSimilarity.Pair(
            first: names[first], second: names[second],
            mean: ScenarioComparer.mean(correlations.compactMap(\.pearson)),
            scenarios: correlations))
      }
    }
    return ScenarioSimilarity(scenarios: scenarios, pairs: pairs)
  }

  private func fitted(in scenario: String) async -> FittedStudy {
    let table = study.table
    let fitter = JudgeFitter(
      differences: study.differences,
      clusterCount: (table.comparisons.map(\.cluster).max() ?? -1) + 1,
      choices: study.options.model)
    let names = Set(study.fitted.map(\.judge.name))
    let judges = table.judges.filter { names.contains($0.judge.name) }
    let models = await concurrently(judges.count) { place -> JudgeModel? in
      var judge = judges[place]
      judge.entries = judge.entries.filter {
        table.comparisons[$0.comparison].scenario == scenario
      }
      return try? fitter.fit(JudgeRows(judge, in: table, differences: study.differences))
    }
    return FittedStudy(
      analysis: study.analysis, table: table, differences: study.differences,
      fitted: zip(judges, models).compactMap { judge, model in
        model.map { FittedStudy.FittedJudge(judge: judge.judge, model: $0) }
      }, options: study.options)
  }

  /// The mean of correlations; its error from theirs, read off their intervals.
  static func mean(_ correlations: [Estimate]) -> Estimate? {
    guard !correlations.isEmpty else { return nil }
    let count = Double(correlations.count)
    let mean = correlations.reduce(0) { $0 + $1.value } / count
    let widths = correlations.compactMap { found in
      found.lower.flatMap { lower in found.upper.map { $0 - lower } }
    }
    guard widths.count == correlations.count else { return Estimate(mean) }
    let half = 0.5 * widths.reduce(0) { $0 + $1 * $1 }.squareRoot() / count
    return Estimate(mean, lower: max(mean - half, -1), upper: min(mean + half, 1))
  }
}
