import Preferences

extension FittedStudy {
  /// The study with its judges compared: similarity, agreement, disagreements explained.
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
    let similarity = await SimilarityAnalysis(
      input: JudgeWeights(self), seed: options.seed
    ).similarity(progress: progress)
    study.analysis.similarity = similarity
    study.analysis.agreement = await AgreementAnalysis(table, seed: options.seed).agreement()
    study.analysis.disagreements = DisagreementChoice(study: self, similarity: similarity)
      .chosen()
    return study
  }
}
