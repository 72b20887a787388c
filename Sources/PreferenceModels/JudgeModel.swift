import Preferences
import Statistics

/// A judge's fitted model, with what later steps need beyond the printed coefficients.
struct JudgeModel: Sendable {
  /// Rows and columns it is fitted on, aliased columns removed.
  var rows: JudgeRows
  /// How verdicts entered the likelihood.
  let outcome: OutcomeModel
  /// "ml", "firth" or another estimator's name.
  let estimator: String
  /// How the fit ended.
  let status: JudgeFit.Status
  /// Estimates of the columns, log-odds per scale.
  let coefficients: [Double]
  /// Covariance of the estimates by the sandwich.
  let covariance: Matrix
  /// The errors behind `covariance`, or the kind of the intervals.
  let errors: String
  /// Degrees of freedom of the fit as a whole: clusters minus one; nil for normal intervals.
  let commonDegrees: Double?
  /// Degrees of freedom of the t intervals, one per column.
  let degreesOfFreedom: [Double]
  /// Influence of each prompt on each coefficient, for joint covariances; nil where the errors
  /// come from replicates, and where no errors were asked for.
  let influence: ClusterInfluence?
  /// The columns that the influence speaks of; nil where it speaks of all.
  var influenceColumns: [Int]?
  /// Intervals that do not come from the errors alone, a column each.
  let intervals: [ColumnInterval?]?
  /// The share of bootstrap replicates in which each column is selected, where it applies.
  let selection: [Double]?
  /// What the draws of each coefficient say, where the estimate is a posterior.
  var posteriors: [Coefficient.Posterior]?
  /// The parameters of ties or grades, where the likelihood has any.
  var levels: [LevelParameter] = []
  /// How far each coefficient rests on the judge's own rows, where judges are pooled.
  var ownShares: [Double]?
  /// The fit itself, where no penalty was put on the coefficients but Firth's.
  var fit: LogisticFit?
  /// Log-likelihood at the estimate.
  let logLikelihood: Double
  /// Caveats found on the way.
  let diagnostics: [Diagnostic]

  /// The linear predictor of rows with the same columns.
  func linearPredictor(_ design: Matrix) -> [Double] { design * coefficients }

  /// Influences whose squares sum, column by column, to the variance that is printed for the
  /// judge, small-sample corrections included; nil where there are none.
  var stretchedInfluence: ClusterInfluence? {
    guard let influence else { return nil }
    let columns = influenceColumns ?? Array(rows.columns.indices)
    let ratios = columns.enumerated().map { place, column -> Double in
      var squares = 0.0
      influence.forEach(place) { squares += $1 * $1 }
      let variance = max(covariance[column, column], 0)
      return squares > 0 ? (variance / squares).squareRoot() : 0
    }
    return ratios.allSatisfy(\.isFinite) ? influence.scalingColumns(by: ratios) : nil
  }
}

extension JudgeModel {
  /// The model without its rows laid out.
  func folded(_ differences: FactorDifferences) -> JudgeModel {
    var model = self
    model.rows = rows.folded(differences)
    model.fit = nil
    return model
  }
}

/// Why there is no model for a judge, as a caveat that the report prints.
struct NoModel: Error {
  let diagnostic: Diagnostic

  init(_ code: Diagnostic.Code, _ message: String) {
    diagnostic = Diagnostic(code: code, message: message)
  }
}
