import Preferences

extension StudyAnalyst {
  /// What pooling the judges gave.
  struct Pooling {
    /// One result per judge; nil where judges were not pooled.
    var results: [Result]?
    var weights: PooledWeights?
    var notes: [Diagnostic] = []
  }

  /// Fits all judges together; where that is not possible, says why and leaves them apart.
  func pool(_ differences: FactorDifferences) -> Pooling {
    let rows = table.judges.map { JudgeRows($0, in: table, differences: differences) }
    let pooled: JudgePooling.Result
    do {
      pooled = try JudgePooling(differences: differences, choices: options.model).fit(rows)
    } catch {
      return Pooling(notes: [error.diagnostic])
    }
    let results = table.judges.indices.map { index in
      let draft = JudgeFitDraft(
        judge: table.judges[index], table: table, rows: rows[index], differences: differences,
        choices: options.model)
      guard let model = pooled.models[index] else {
        return Result(
          fit: draft.withoutModel(
            NoModel(.tooFewVerdicts, "no decided verdict: no model fitted").diagnostic),
          model: nil)
      }
      return Result(fit: draft.fit(of: model, validation: nil), model: model)
    }
    let few = pooled.weights.judges < JudgePooling.fewJudges
    return Pooling(
      results: results, weights: pooled.weights,
      notes: few
        ? [
          Diagnostic(
            code: .fewJudges,
            message: "\(pooled.weights.judges) judges are pooled: with fewer than "
              + "\(JudgePooling.fewJudges), the spread between them is rough")
        ] : [])
  }
}
