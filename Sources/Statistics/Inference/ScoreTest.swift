/// The robust score test that columns added to a logistic model have no effect.
///
/// With residuals `r = w (y - p)` of the model without the columns z, and what its own columns x
/// explain of z taken off, `u_i = r_i (z_i - B x_i)` with `B = I_zx I_xx^-1`, the statistic is
/// `U'V^-1 U` for U the sum of u and V the sum of `u_c u_c'` over clusters c. It needs no estimate
/// of the added coefficients, so it keeps its level where a Wald test of them does not: with few
/// verdicts to a column, near separation, or for products of columns.
///
/// Source: Boos (1992); Rotnitzky & Jewell (1990).
public struct ScoreTest: Sendable, Equatable {
  /// `U'V^-1 U`.
  public let statistic: Double
  /// The number of columns added.
  public let degreesOfFreedom: Int
  /// The p-value by the chi-square distribution.
  public let pValue: Double

  /// Tests the columns `added` beside a model; nil where the clusters are no more than these
  /// columns, or one of them is one of the model's.
  ///
  /// - Parameters:
  ///   - added: Rows x the columns that the model lacks.
  ///   - design: Rows x the columns of the model.
  ///   - outcomes: 0 to 1, a row each.
  ///   - weights: Of rows; 1 each where nil.
  ///   - coefficients: The model's estimates, one for each column of `design`.
  ///   - clusters: Rows that depend on each other.
  public init?(
    added: Matrix, design: Matrix, outcomes: [Double], weights: [Double]? = nil,
    coefficients: [Double], clusters: Clusters
  ) {
    let chances = (design * coefficients).map(expit)
    let sizes = weights ?? [Double](repeating: 1, count: outcomes.count)
    let curvature = zip(sizes, chances).map { $0 * $1 * (1 - $1) }
    var own = Matrix(rowCount: design.columnCount, columnCount: design.columnCount)
    var cross = Matrix(rowCount: design.columnCount, columnCount: added.columnCount)
    for row in outcomes.indices {
      for column in 0..<design.columnCount {
        let pull = curvature[row] * design[row, column]
        for other in 0..<design.columnCount { own[column, other] += pull * design[row, other] }
        for other in 0..<added.columnCount { cross[column, other] += pull * added[row, other] }
      }
    }
    guard clusters.occupiedCount > added.columnCount, let factor = Cholesky(own) else { return nil }
    let explained = design * factor.solve(cross)
    var scores = Matrix(rowCount: clusters.count, columnCount: added.columnCount)
    for row in outcomes.indices {
      let residual = sizes[row] * (outcomes[row] - chances[row])
      for column in 0..<added.columnCount {
        scores[clusters.indices[row], column] +=
          residual * (added[row, column] - explained[row, column])
      }
    }
    var sum = [Double](repeating: 0, count: added.columnCount)
    var spread = Matrix(rowCount: added.columnCount, columnCount: added.columnCount)
    for cluster in 0..<clusters.count {
      for column in sum.indices {
        sum[column] += scores[cluster, column]
        for other in sum.indices {
          spread[column, other] += scores[cluster, column] * scores[cluster, other]
        }
      }
    }
    guard let wald = WaldTest(estimates: sum, covariance: spread) else { return nil }
    statistic = wald.statistic
    degreesOfFreedom = wald.degreesOfFreedom
    pValue = wald.chiSquarePValue
  }
}
