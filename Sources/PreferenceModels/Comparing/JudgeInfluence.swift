import Preferences
import Statistics

/// The influence of each prompt on a judge's weights, ready to be set against another judge's.
///
/// Influences are stretched (``JudgeModel/stretchedInfluence``), so a gap between judges uses the
/// same errors as the judges' own intervals, and only the correlation comes from stacking.
struct JudgeInfluence: Sendable {
  let judge: FittedStudy.FittedJudge
  /// The printed coefficients by name.
  let printed: [String: Coefficient]
  /// Influence of each prompt on each column.
  let weights: ClusterInfluence
  /// Which clusters the judge has verdicts in.
  let isOccupied: [Bool]
  /// Average marginal effects and the influence on them; nil where they do not exist.
  let marginal: (estimates: [Double], influence: ClusterInfluence)?

  /// Prepares a judge; nil where its errors do not come from prompts.
  init?(_ judge: FittedStudy.FittedJudge, in study: FittedStudy, hasMarginal: Bool) {
    let model = judge.model
    guard let weights = model.stretchedInfluence else { return nil }
    self.judge = judge
    let fit = study.analysis.judges.first { $0.judge == judge.judge.name }
    printed = Dictionary(
      (fit.map { $0.coefficients + ($0.positionBias.map { [$0] } ?? []) } ?? [])
        .map { ($0.factor, $0) }, uniquingKeysWith: { first, _ in first })
    self.weights = weights
    var isOccupied = [Bool](repeating: false, count: weights.clusterCount)
    for cluster in model.rows.clusters { isOccupied[cluster] = true }
    self.isOccupied = isOccupied
    if hasMarginal, let fit = model.fit, fit.columnCount == model.rows.columns.count {
      let effects = MarginalEffects(fit, weights: model.rows.weights)
      marginal = (effects.estimates, weights.times(effects.jacobian.transposed))
    } else {
      marginal = nil
    }
  }

  /// The place of a column in the judge's model.
  func place(of column: JudgeRows.Column) -> Int? {
    judge.model.rows.columns.firstIndex(of: column)
  }

  /// The factors of the model.
  var factors: [JudgeRows.Column] { judge.model.rows.columns.filter(\.isFactor) }
}
