extension BiasReducedSandwich {
  /// The covariance of a binary or adjacent-category fit, levels included (CR2).
  ///
  /// Both are exponential families in their natural parameters, so the information `S_c` of a
  /// cluster's rows is the covariance of their scores under the model, and serves as working
  /// covariance: with multinomial verdicts that of the multinomial. With `Z_c` the rows whitened
  /// by it, `S_c = Z_c'Z_c`, the corrected score is `Z_c' (I - Z_c M Z_c')^(-1/2) r_c`, the
  /// whitened root. Z_c has no more rank than parameters, so all of it is done in their space:
  /// with R = M^(1/2) and the eigenvalues l of `R S_c R`,
  ///
  ///     u_c = (I + S_c R F R) t_c,  F with ((1 - l)^(-1/2) - 1) / l in place of l,
  ///
  /// t_c the plain score. Degrees of freedom as for the other roots.
  ///
  /// Source: Bell & McCaffrey (2002); McCaffrey & Bell (2006) for generalised linear models;
  /// Pustejovsky & Tipton (2018).
  ///
  /// - Returns: Nil for a likelihood of another kind.
  /// - Complexity: O(n K^2 + G K^3), whatever the sizes of clusters.
  public init?(levelsOf fit: LogisticFit, clusters: Clusters) {
    guard let information = Self.informations(of: fit, clusters) else { return nil }
    let bread = fit.covariance
    let root = SymmetricEigen(bread).applying { max($0, 0).squareRoot() }
    let scores = Sandwich.sum(fit.scores, by: clusters)
    let width = bread.rowCount
    var meat = Matrix(rowCount: width, columnCount: width)
    var parts: [Part] = []
    for cluster in 0..<clusters.count {
      guard let own = information[cluster] else { continue }
      let lift = root * SymmetricEigen(root * own * root).applying(Self.lift) * root
      let plain = Array(scores.row(cluster))
      let score = zip(plain, own * (lift * plain)).map { $0 + $1 }
      for first in 0..<width {
        for second in 0..<width { meat[first, second] += score[first] * score[second] }
      }
      // Of A Z M = Z B with B = M + R F R S M, the degrees of freedom need B'S B and S B.
      let carried = bread + lift * own * bread
      let projections = own * carried
      parts.append(
        Part(
          variances: (0..<width).map { column in
            dot(carried.column(column), projections.column(column))
          }, projections: projections))
    }
    self.init(parts: parts, meat: meat, bread: bread)
  }

  /// `((1 - l)^(-1/2) - 1) / l`; a direction that one cluster alone determines has no residual.
  private static func lift(_ value: Double) -> Double {
    if value < 1e-8 { return 0.5 }
    let rest = 1 - value
    return rest > 1e-12 ? (1 / rest.squareRoot() - 1) / value : -1 / value
  }

  /// The information of the rows of each cluster; nil for clusters without rows.
  private static func informations(of fit: LogisticFit, _ clusters: Clusters) -> [Matrix?]? {
    if let likelihood = fit.likelihood as? RowLikelihood<BinaryFamily> {
      return clusters.rows.map { likelihood.information(ofRows: $0, at: fit.coefficients) }
    }
    if let likelihood = fit.likelihood as? RowLikelihood<AdjacentCategoryFamily> {
      return clusters.rows.map { likelihood.information(ofRows: $0, at: fit.coefficients) }
    }
    return nil
  }
}

extension RowLikelihood {
  /// The information of some rows alone; nil without a row.
  func information(ofRows rows: [Int], at parameters: [Double]) -> Matrix? {
    guard !rows.isEmpty else { return nil }
    let width = design.columnCount
    let shared = family.sharedCount
    var result = Matrix(rowCount: width + shared, columnCount: width + shared)
    let own = Array(parameters[width...]) + [0]
    for row in rows {
      let weight = weights?[row] ?? 1
      if weight == 0 { continue }
      let entries = Array(design.row(row))
      let bends = curvature(row, dot(entries, Array(parameters[..<width])), own)
      for first in 0..<(width + shared) {
        // Columns share the curvature in the linear predictor.
        let place = max(0, first - width + 1)
        let left = weight * (first < width ? entries[first] : 1)
        for second in first..<(width + shared) {
          let other = max(0, second - width + 1)
          result[first, second] +=
            left * bends[place * (1 + shared) + other] * (second < width ? entries[second] : 1)
        }
      }
    }
    result.mirrorUpperTriangle()
    return result
  }

  /// Minus the second derivatives of a row in its linear predictor and the shared parameters.
  private func curvature(_ row: Int, _ predictor: Double, _ shared: [Double]) -> [Double] {
    let size = 1 + family.sharedCount
    var gradient = [Double](repeating: 0, count: size)
    var information = [Double](repeating: 0, count: size * size)
    _ = shared.withUnsafeBufferPointer { shared in
      gradient.withUnsafeMutableBufferPointer { gradient in
        information.withUnsafeMutableBufferPointer { information -> Double in
          guard let shared = shared.baseAddress, let slopes = gradient.baseAddress,
            let bends = information.baseAddress
          else { return 0 }
          return family.evaluate(
            row: row, linearPredictor: predictor, shared: shared, gradient: slopes,
            information: bends)
        }
      }
    }
    return information
  }
}
