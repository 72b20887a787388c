import Preferences
import Statistics

/// A judge's verdicts as outcomes from 0 to 1, for estimators that know only those.
///
/// Ties of the models with levels are left out. What remains is their conditional likelihood:
/// given the size k of a grade, `logit P(A) = k eta`, so a row counts with k times its columns.
struct BinaryProblem {
  let rows: JudgeRows
  let outcome: OutcomeModel
  let design: Matrix
  let outcomes: [Double]
  let weights: [Double]?
  /// What was left out, for the reader.
  let notes: [Diagnostic]

  /// Builds the problem of rows whose verdicts ask for `outcome`.
  init(_ rows: JudgeRows, _ outcome: OutcomeModel) {
    let keepsTies = outcome == .fractional || outcome == .half
    let isWhole = keepsTies || rows.entries.allSatisfy { $0.choice.preferred != nil }
    let kept = isWhole ? rows : rows.selecting { $0.choice.preferred != nil }
    self.rows = kept
    self.outcome = outcome.decided
    weights = kept.weights
    outcomes =
      keepsTies
      ? kept.entries.map(\.choice.share)
      : kept.entries.map { $0.choice.preferred == .a ? 1 : 0 }
    design = outcome == .graded ? BinaryProblem.multiplied(kept) : kept.design
    let ties = rows.entries.count - kept.entries.count
    notes =
      ties == 0
      ? []
      : [
        Diagnostic(
          code: .ties,
          message: "\(counted(ties, "tie")) left out of this fit, which uses decided verdicts")
      ]
  }

  /// The columns of each row times the size of its grade.
  private static func multiplied(_ rows: JudgeRows) -> Matrix {
    let steps = rows.entries.map(\.choice.steps).max() ?? 1
    let sizes = rows.entries.map { Double(abs($0.choice.grade(steps: steps))) }
    return rows.design.transposed.scalingColumns(by: sizes).transposed
  }

  /// The likelihood as a function of the coefficients.
  func likelihood() throws(FitError) -> any Likelihood {
    try LogisticRegression.likelihood(design: design, outcomes: outcomes, weights: weights)
  }
}

extension JudgeRows {
  /// The weights of the rows; nil where all are 1.
  var weights: [Double]? {
    entries.contains { $0.weight != 1 } ? entries.map(\.weight) : nil
  }

  /// The columns that a penalty must leave alone.
  var freeColumns: Set<Int> {
    Set(columns.indices.filter { columns[$0] == .position })
  }
}
