/// Logistic regression without a constant: logit P(A preferred) = x'b.
///
/// Maximises `sum w_i [y_i x_i'b - log(1 + exp(x_i'b))]`. Outcomes between 0 and 1 are legal:
/// a tie as 0.5, or a probability; then only the sandwich covariance is meaningful. Swapping
/// the responses of a row (x to -x, y to 1 - y) changes nothing.
///
/// Source: McCullagh & Nelder (1989); Papke & Wooldridge (1996).
public enum LogisticRegression {
  /// Fits by damped Newton steps, started at zero or at `start`.
  ///
  /// Shapes: `design` is n x p, a row per comparison; `outcomes` and `weights` have n entries.
  /// Units: coefficients are log-odds per unit of their column. Weights multiply rows; a weight
  /// of 0 leaves the row out.
  ///
  /// - Throws: ``FitError/separated(_:)`` when no finite estimate exists,
  ///   ``FitError/aliased(columns:)`` when columns repeat each other, or what is wrong with an
  ///   argument.
  /// - Complexity: O(k n p^2) for k steps.
  public static func fit(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil, start: [Double]? = nil
  ) throws(FitError) -> LogisticFit {
    try check(design: design, outcomes: outcomes, weights: weights)
    let likelihood = RowLikelihood(
      design: design, weights: weights, family: BinaryFamily(outcomes: outcomes))
    let start = start ?? [Double](repeating: 0, count: design.columnCount)
    return try maximise(likelihood, start: start, levels: []) {
      Separation.detect(design: design, outcomes: outcomes, weights: weights)
    }
  }

  /// The log-likelihood of probability 1/2 for every row.
  public static func logLikelihoodAtZero(rowCount: Int, weights: [Double]? = nil) -> Double {
    -(weights?.reduce(0, +) ?? Double(rowCount)) * 0.693_147_180_559_945_3
  }

  /// The log-likelihood as a function of the coefficients.
  public static func likelihood(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil
  ) throws(FitError) -> any Likelihood {
    try check(design: design, outcomes: outcomes, weights: weights)
    return RowLikelihood(
      design: design, weights: weights, family: BinaryFamily(outcomes: outcomes))
  }

  static func check(design: Matrix, outcomes: [Double], weights: [Double]?) throws(FitError) {
    try DesignCheck.check(design: design, weights: weights)
    guard outcomes.count == design.rowCount else {
      throw .count(argument: "outcomes", found: outcomes.count, expected: design.rowCount)
    }
    for (row, value) in outcomes.enumerated() where !(0...1).contains(value) {
      guard value.isFinite else { throw .notFinite(argument: "outcomes", row: row, column: 0) }
      throw .outcome(row: row, value: value)
    }
  }

  /// Runs the search and, where it fails or drifts far out, finds out why.
  static func maximise(
    _ likelihood: some Likelihood, start: [Double], levels: [Int],
    separation: () -> Separation
  ) throws(FitError) -> LogisticFit {
    let failure: FitError
    do {
      let maximum = try NewtonSolver().maximise(likelihood, from: start)
      // Beyond 15 log-odds in some row an estimate is more likely a runaway.
      let largest = likelihood.largestShift(along: maximum.parameters)
      guard largest > 15 || maximum.status == .atPrecision else {
        return try LogisticFit(maximum: maximum, likelihood: likelihood, levels: levels)
      }
      let found = separation()
      guard found.status != .none else {
        return try LogisticFit(maximum: maximum, likelihood: likelihood, levels: levels)
      }
      failure = .separated(found)
    } catch {
      let aliased = ColumnRank(likelihood.design).aliased.map(\.column)
      guard aliased.isEmpty else { throw .aliased(columns: aliased) }
      let found = separation()
      failure = found.status == .none ? error : .separated(found)
    }
    throw failure
  }
}
