public import Preferences
import Statistics

extension StudyAnalyst {
  /// Says how well a judge's model predicts, on held-out data or by cross-validation.
  struct Assessor: Sendable {
    let judge: JudgedTable.JudgeVerdicts
    let validator: Validator
    let holdout: JudgedTable?
    /// The columns of the held-out data, on the scales of the fit.
    let held: FactorDifferences?
    let isValidated: Bool

    /// The figures; nil where the model or the data allow none, or none are wanted.
    func assessment(of model: JudgeModel, _ rows: JudgeRows) -> Validator.Assessment? {
      guard model.outcome.isLogitOfDecided else { return nil }
      guard let holdout, let held else {
        return isValidated ? validator.crossValidation(of: rows) : nil
      }
      let verdicts = holdout.judges.first { $0.judge.name == judge.judge.name }
      return verdicts.flatMap {
        validator.holdout($0, in: holdout, held: held, model: model)
      }
    }
  }

  func assessor(
    of judge: JudgedTable.JudgeVerdicts, _ fitter: JudgeFitter, _ held: FactorDifferences?
  ) -> Assessor {
    Assessor(
      judge: judge,
      validator: Validator(
        fitter: fitter, table: table, judge: judge.judge.name, seed: options.seed),
      holdout: holdout, held: held, isValidated: options.isValidated)
  }

  /// The analysis of a brief study with its models assessed: the same figures as of one that is
  /// not brief.
  ///
  /// Judges come one after the other, so that little room is taken beside what is there.
  public func assessed(_ study: FittedStudy) async -> Analysis {
    var analysis = study.analysis
    // Judges that are pooled are not assessed.
    guard analysis.pooled == nil else { return analysis }
    let held = holdout.map { FactorDifferences($0, like: study.differences) }
    let fitter = JudgeFitter(
      differences: study.differences, clusterCount: clusterCount, choices: options.model)
    for (index, judge) in table.judges.enumerated() where !Task.isCancelled {
      guard let model = study.fitted.first(where: { $0.judge == judge.judge })?.model else {
        continue
      }
      var rows = JudgeRows(judge, in: table, differences: study.differences)
      if options.model.estimator.usesSigns { rows = rows.inSigns }
      analysis.judges[index].validation =
        assessor(of: judge, fitter, held).assessment(of: model, rows)?.validation
      await Task.yield()
    }
    return analysis
  }
}
