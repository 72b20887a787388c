public import Preferences

extension FittedStudy {
  /// The study with its judges compared: similarity, agreement, disagreements explained,
  /// and one of them with its factors made alike step by step.
  ///
  /// Prompts and texts of the explained comparisons are left for the caller to add.
  ///
  /// - Parameter progress: Told the part of the bootstrap done and of all of it.
  /// - Returns: The same study with the fields of the analysis filled; unchanged with fewer
  ///   than two judges.
  public func comparingJudges(
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> FittedStudy {
    var study = self
    let (limited, notes) = comparable
    var similarity = await SimilarityAnalysis(
      input: JudgeWeights(limited), seed: options.seed
    ).similarity(progress: progress)
    similarity?.diagnostics += notes
    study.analysis.similarity = similarity
    study.analysis.agreement = await AgreementAnalysis(table, seed: options.seed).agreement()
    study.analysis.concordance = await ConcordanceAnalysis(
      table: table, differences: differences, scenarios: analysis.data.scenarios.map(\.name)
    ).concordance()
    study.analysis.disagreements = DisagreementChoice(study: limited, similarity: similarity)
      .chosen()
    study.analysis.ladder = LadderBuilder(study: study).ladder()
    return study
  }
}

extension FittedStudy {
  /// Whether the judges want the same: tests and gaps for every two of them.
  ///
  /// Call it on a study whose judges were compared; then the pair whose comparisons are
  /// explained has its disagreements divided among the factors, as have all of three judges.
  ///
  /// - Parameters:
  ///   - hasScenarios: Whether similarity is wanted within each scenario too.
  ///   - progress: Told the number of pairs done and of all pairs.
  /// - Returns: The comparison; nil with fewer than two judges whose errors come from prompts.
  public func judgeComparison(
    hasScenarios: Bool = false, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> JudgeComparison? {
    var comparison = await JudgeComparer(study: comparable.study).comparison(progress: progress)
    if hasScenarios {
      comparison?.scenarios = await ScenarioComparer(study: comparable.study).similarity(
        progress: nil)
    }
    return comparison
  }
}

extension FittedStudy {
  /// Every two judges are compared among this many at most; the table would hold 780 pairs.
  static let mostCompared = 40

  /// The study with the judges that are compared two by two: those with most verdicts.
  var comparable: (study: FittedStudy, notes: [Diagnostic]) {
    guard fitted.count > FittedStudy.mostCompared else { return (self, []) }
    let order = fitted.indices.sorted {
      (fitted[$1].model.rows.entries.count, $0) < (fitted[$0].model.rows.entries.count, $1)
    }
    let kept = Set(order.prefix(FittedStudy.mostCompared))
    let limited = FittedStudy(
      analysis: analysis, table: table, differences: differences,
      fitted: fitted.indices.filter(kept.contains).map { fitted[$0] }, options: options)
    let note = Diagnostic(
      code: .judgeLeftOut,
      message: "\(fitted.count) judges have a model: the \(FittedStudy.mostCompared) with most "
        + "verdicts are compared two by two")
    return (limited, [note])
  }
}
