public import Preferences

/// The analysis of a study with the models behind it.
///
/// Questions across judges (what sets two apart, what one comparison owes to which factor) need
/// the rows and scores of the fits, which no reader sees; they start here.
public struct FittedStudy: Sendable {
  /// A judge with a model.
  struct FittedJudge: Sendable {
    let judge: Judge
    let model: JudgeModel
  }

  /// What a reader sees.
  public var analysis: Analysis
  /// Comparisons, factor values and verdicts.
  public let table: JudgedTable
  let differences: FactorDifferences
  /// Judges with a model, in the order of the table.
  let fitted: [FittedJudge]
  let options: StudyAnalyst.Options
}
