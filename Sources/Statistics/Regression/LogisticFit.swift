/// A fitted model of the logistic family: binary, adjacent-category or cumulative.
public struct LogisticFit: Sendable {
  /// The estimates: log-odds per unit of each design column, then the parameters of ``levels``.
  public let coefficients: [Double]
  /// The number of design columns; the coefficients from here on belong to ``levels``.
  public let columnCount: Int
  /// What the coefficients after the design columns belong to; empty for a binary outcome.
  ///
  /// Adjacent categories: the sizes |k| of the grades whose log-frequency is a parameter.
  /// Cumulative: the grades whose upper threshold is a parameter.
  public let levels: [Int]
  /// Minus the second derivatives of the log-likelihood, weights counted as copies of rows.
  public let information: Matrix
  /// The inverse of the information: the covariance if rows are independent.
  public let covariance: Matrix
  /// The log-likelihood at the estimate, without constants.
  public let logLikelihood: Double
  /// The number of Newton steps.
  public let iterations: Int
  /// How the search ended.
  public let status: FitStatus
  /// The log-likelihood as a function, for scores, profiles and tests.
  public let likelihood: any Likelihood

  /// The root of the diagonal of ``covariance``.
  public var modelStandardErrors: [Double] { standardErrors(covariance) }

  /// What each row adds to the gradient at the estimate, a column per coefficient.
  ///
  /// - Complexity: O(n p); keep the result where it is used twice.
  public var scores: Matrix { likelihood.scores(at: coefficients) }

  /// The linear predictor x'b of each row of a design with the same columns.
  public func linearPredictor(_ design: Matrix) -> [Double] {
    design * Array(coefficients[..<columnCount])
  }

  init(
    maximum: NewtonSolver.Maximum, likelihood: any Likelihood, levels: [Int] = []
  ) throws(FitError) {
    guard let factor = Cholesky(maximum.derivatives.information) else {
      throw .singular(iteration: maximum.iterations)
    }
    coefficients = maximum.parameters
    columnCount = likelihood.design.columnCount
    self.levels = levels
    information = maximum.derivatives.information
    covariance = factor.inverse
    logLikelihood = maximum.derivatives.value
    iterations = maximum.iterations
    status = maximum.status
    self.likelihood = likelihood
  }
}

/// The square roots of the diagonal of a covariance matrix.
public func standardErrors(_ covariance: Matrix) -> [Double] {
  covariance.diagonal.map { max($0, 0).squareRoot() }
}
