import Preferences

/// The JSON of a comparison of judges.
struct CompareDocument: Encodable {
  /// A judge, and on what its weights rest.
  struct ComparedJudge: Encodable {
    let judge: String
    let kind: JudgeKind
    let verdicts: Int
    let clusters: Int
    /// How the judge's fit ended; null for imported weights.
    @Nullable var status: JudgeFit.Status?
  }

  let schema = "penchant.compare/1"
  let run: RunInfo
  let judges: [ComparedJudge]
  /// Every two judges: gaps, tests, disagreement; empty where no two have a model.
  let pairs: [JudgeComparison.Pair]
  @Nullable var allJudges: JudgeComparison.Equality?
  @Nullable var kinds: KindComparison?
  @Nullable var kindsEquality: JudgeComparison.Equality?
  /// What wins with nothing held equal, beside the weights of `kinds`.
  @Nullable var concordance: FactorConcordance?
  @Nullable var similarity: JudgeSimilarity?
  @Nullable var scenarios: ScenarioSimilarity?
  @Nullable var agreement: JudgeAgreement?
  let disagreements: [ExplainedPair]

  /// The document of imported weights: similarity alone.
  init(
    _ table: WeightTable, run: RunInfo, similarity: JudgeSimilarity?,
    scenarios: ScenarioSimilarity?
  ) {
    self.run = run
    judges = table.judges.map {
      ComparedJudge(judge: $0.name, kind: $0.kind, verdicts: 0, clusters: 0, status: nil)
    }
    pairs = []
    self.similarity = similarity
    self.scenarios = scenarios
    disagreements = []
  }

  init(_ analysis: Analysis, _ comparison: JudgeComparison?) {
    run = analysis.run
    judges = analysis.judges.map {
      ComparedJudge(
        judge: $0.judge, kind: $0.kind, verdicts: $0.comparisons, clusters: $0.clusters,
        status: $0.status)
    }
    pairs = comparison?.pairs ?? []
    allJudges = comparison?.allJudges
    kinds = analysis.kinds
    kindsEquality = comparison?.kinds
    concordance = analysis.concordance
    similarity = analysis.similarity
    scenarios = comparison?.scenarios
    agreement = analysis.agreement
    disagreements = analysis.disagreements
  }
}
