public import Preferences

extension WeightTable {
  /// What reports, figures and JSON show of a published table: its weights and how alike they
  /// are, and nothing that takes verdicts.
  public func analysis(run: RunInfo, title: String) async -> Analysis {
    let found = await similarity()
    return Analysis(
      run: run,
      data: DataSummary(
        title: title, comparisons: 0, verdicts: 0, clusters: 0, scenarios: [], factors: []),
      judges: [], kinds: nil, similarity: found.judges,
      imported: ImportedWeights(
        unit: unit, factors: factors, scenarios: scenarios,
        judges: judges.indices.map(weighed), similarity: found.scenarios),
      diagnostics: found.judges?.diagnostics ?? [])
  }

  private func weighed(_ judge: Int) -> ImportedWeights.WeighedJudge {
    ImportedWeights.WeighedJudge(
      judge: judges[judge].name, kind: judges[judge].kind,
      weights: factors.indices.map { factor in
        ImportedWeights.Weight(
          factor: factors[factor], mean: finite(meanLogOdds(judge: judge, factor: factor)),
          scenarios: scenarios.indices.map {
            finite(logOdds(judge: judge, scenario: $0, factor: factor))
          })
      })
  }

  private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
