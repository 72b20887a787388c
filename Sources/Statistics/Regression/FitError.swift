/// Why a model could not be fitted.
///
/// Rows and columns are counted from 0, as in the arrays that were handed in.
public enum FitError: Error, Sendable, Equatable {
  /// There is no row, or no row with a weight above zero.
  case noRows
  /// There is no column.
  case noColumns
  /// An argument has another number of entries than the design has rows.
  case count(argument: String, found: Int, expected: Int)
  /// An entry is infinite or not a number.
  case notFinite(argument: String, row: Int, column: Int)
  /// An outcome lies outside 0 to 1.
  case outcome(row: Int, value: Double)
  /// A weight is below zero.
  case weight(row: Int, value: Double)
  /// A grade lies outside -steps to steps.
  case grade(row: Int, value: Int, steps: Int)
  /// Every verdict with weight is the same tie, so nothing can be estimated.
  case onlyTies
  /// No verdict has this grade, nor its opposite, and the model needs one.
  case unusedGrade(Int)
  /// Columns that are linear combinations of the columns before them.
  case aliased(columns: [Int])
  /// The information matrix is singular at the point reached.
  case singular(iteration: Int)
  /// The largest likelihood is not attained: some coefficients run off to infinity.
  case separated(Separation)
  /// The search ended without reaching its tolerance.
  case notConverged(iterations: Int, decrement: Double)
}
