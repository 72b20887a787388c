/// The sandwich covariance with residuals corrected for their shrinkage, for few clusters (CR2).
///
/// Per cluster c the scores are `u_c = X_c' w A_c r_c`, where `A_c` undoes the effect of the fit
/// on the residuals r_c. With v = p (1 - p) / w as working variance and H the symmetric hat
/// matrix of the cluster, either `A = v^(1/2) [v (I - H) v]^(-1/2) v^(1/2)`, or, with the root
/// taken of whitened residuals, `A = v^(1/2) (I - H)^(-1/2) v^(-1/2)`; they differ by about a
/// tenth of a percent. Degrees of freedom are Satterthwaite's, one per coefficient.
///
/// Source: Bell & McCaffrey (2002); Pustejovsky & Tipton (2018).
public struct BiasReducedSandwich: Sendable {
  /// Where the square root is taken.
  public enum Root: String, Sendable, Codable {
    /// Of v (I - H) v, on the scale of the response.
    case response
    /// Of I - H, on the scale of residuals divided by their standard deviation.
    case whitened
  }

  /// The covariance of the coefficients.
  public let covariance: Matrix
  /// The degrees of freedom of Student's t for each coefficient.
  public let degreesOfFreedom: [Double]

  /// The covariance of a binary fit made with these outcomes and weights.
  ///
  /// - Complexity: O(sum of n_c^3) for clusters of n_c rows; leave it for clusters above 500.
  public init(
    _ fit: LogisticFit, outcomes: [Double], weights: [Double]? = nil, clusters: Clusters,
    root: Root = .response
  ) {
    let design = fit.likelihood.design
    let predictors = fit.linearPredictor(design)
    let width = fit.coefficients.count
    var meat = Matrix(rowCount: width, columnCount: width)
    var parts: [Part] = []
    for rows in clusters.rows where !rows.isEmpty {
      let block = ClusterBlock(
        rows: rows.filter { (weights?[$0] ?? 1) > 0 }, design: design, predictors: predictors,
        outcomes: outcomes, weights: weights, bread: fit.covariance, root: root)
      let score = block.score
      for first in 0..<width {
        for second in 0..<width { meat[first, second] += score[first] * score[second] }
      }
      parts.append(block.part)
    }
    self.init(parts: parts, meat: meat, bread: fit.covariance)
  }

  init(parts: [Part], meat: Matrix, bread: Matrix) {
    covariance = bread * meat * bread
    degreesOfFreedom = (0..<bread.rowCount).map {
      Self.satterthwaite(parts, bread, column: $0)
    }
  }

  /// What a cluster gives to the degrees of freedom: with Q = A' W X M, the matrices Q' v Q
  /// and X' Q (columns belong to coefficients).
  struct Part {
    let variances: [Double]
    let projections: Matrix
  }

  /// `(tr P)^2 / tr(P P)` with P_jk the covariance of the contributions of clusters j and k.
  private static func satterthwaite(_ parts: [Part], _ bread: Matrix, column: Int) -> Double {
    let width = bread.rowCount
    var trace = 0.0
    var squares = 0.0
    var outer = Matrix(rowCount: width, columnCount: width)
    for part in parts {
      let projection = part.projections.column(column)
      let removed = bread.quadraticForm(projection)
      let own = part.variances[column] - removed
      trace += own
      // The diagonal is added exactly; the sum below would hold its square of `removed` instead.
      squares += own * own - removed * removed
      for first in 0..<width {
        for second in 0..<width {
          outer[first, second] += projection[first] * projection[second]
        }
      }
    }
    let product = bread * outer
    squares += dot(product.storage, product.transposed.storage)
    return trace * trace / squares
  }
}

/// One cluster's rows with the matrices of the correction.
private struct ClusterBlock {
  private let columns: Matrix
  private let residuals: [Double]
  private let weights: [Double]
  private let variances: [Double]
  private let correction: Matrix
  private let bread: Matrix

  init(
    rows: [Int], design: Matrix, predictors: [Double], outcomes: [Double], weights: [Double]?,
    bread: Matrix, root: BiasReducedSandwich.Root
  ) {
    columns = design.selectingRows(rows)
    residuals = rows.map { outcomes[$0] - expit(predictors[$0]) }
    self.weights = rows.map { weights?[$0] ?? 1 }
    variances = rows.map { row in
      expit(predictors[row]) * expit(-predictors[row]) / (weights?[row] ?? 1)
    }
    self.bread = bread
    correction = Self.correction(columns, self.weights, variances, bread, root)
  }

  private static func correction(
    _ columns: Matrix, _ weights: [Double], _ variances: [Double], _ bread: Matrix,
    _ root: BiasReducedSandwich.Root
  ) -> Matrix {
    // v of one row is p (1 - p) / w, so sqrt(w p (1 - p)) is w sqrt(v).
    let spreads = variances.map { $0.squareRoot() }
    let lengths = zip(weights, spreads).map { $0 * $1 }
    var hat = columns * bread * columns.transposed
    for first in lengths.indices {
      for second in lengths.indices { hat[first, second] *= lengths[first] * lengths[second] }
    }
    var rest = Matrix.identity(lengths.count) - hat
    let outer = root == .response ? variances : [Double](repeating: 1, count: lengths.count)
    for first in lengths.indices {
      for second in lengths.indices { rest[first, second] *= outer[first] * outer[second] }
    }
    let eigen = SymmetricEigen(rest)
    // A cluster that alone determines a coefficient leaves no residual in that direction.
    let floor = 1e-12 * (eigen.values.last ?? 1)
    var result = eigen.applying { $0 > floor ? 1 / $0.squareRoot() : 0 }
    for first in lengths.indices {
      for second in lengths.indices {
        let right = root == .response ? spreads[second] : 1 / spreads[second]
        result[first, second] *= spreads[first] * right
      }
    }
    return result
  }

  /// X' w A r.
  var score: [Double] {
    let corrected = correction * residuals
    return columns.transposed * zip(corrected, weights).map { $0 * $1 }
  }

  var part: BiasReducedSandwich.Part {
    // On the response scale: Q = A' w X M, with variance v and design v w X.
    let weighted = (columns * bread).transposed.scalingColumns(by: weights).transposed
    let lifted = correction.transposed * weighted
    let variance = (0..<bread.rowCount).map { column in
      zip(lifted.column(column), variances).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    }
    let slopes = zip(weights, variances).map { $0 * $1 }
    let projections = columns.transposed.scalingColumns(by: slopes) * lifted
    return BiasReducedSandwich.Part(variances: variance, projections: projections)
  }
}
