/// How far the average probability moves per unit of each column.
public struct MarginalEffects: Sendable, Equatable {
  /// The mean of p (1 - p) times each coefficient: probability per unit of the column.
  public let estimates: [Double]
  /// The derivative of each effect by each coefficient.
  public let jacobian: Matrix

  /// The average marginal effects of a binary fit.
  ///
  /// Weights of rows count in the mean where given.
  public init(_ fit: LogisticFit, weights: [Double]? = nil) {
    let design = fit.likelihood.design
    let coefficients = Array(fit.coefficients[..<fit.columnCount])
    let predictors = design * coefficients
    var total = 0.0
    var variance = 0.0
    var bends = [Double](repeating: 0, count: design.rowCount)
    for row in 0..<design.rowCount {
      let weight = weights?[row] ?? 1
      let chance = expit(predictors[row])
      let rest = expit(-predictors[row])
      total += weight
      variance += weight * chance * rest
      bends[row] = weight * chance * rest * (rest - chance)
    }
    let slopes = design.weightedColumnSums(bends)
    let mean = variance / total
    estimates = coefficients.map { mean * $0 }
    var jacobian = Matrix(rowCount: coefficients.count, columnCount: coefficients.count)
    for row in coefficients.indices {
      for column in coefficients.indices {
        jacobian[row, column] =
          (row == column ? mean : 0) + coefficients[row] * slopes[column] / total
      }
    }
    self.jacobian = jacobian
  }

  /// The standard errors from the covariance of the coefficients, by the delta method.
  public func standardErrors(covariance: Matrix) -> [Double] {
    Statistics.standardErrors(jacobian * covariance * jacobian.transposed)
  }
}
