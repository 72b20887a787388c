/// Which columns of a design say something that the columns before them do not.
///
/// Columns are taken from left to right, each scaled to unit length; a column whose part
/// orthogonal to the kept ones is shorter than the tolerance is aliased (Gram-Schmidt, applied
/// twice). So position, the first column, is always kept where it varies at all.
public struct ColumnRank: Sendable, Equatable {
  /// A column that equals a combination of kept columns.
  public struct Alias: Sendable, Equatable {
    /// The column.
    public let column: Int
    /// The kept columns it is made of, with their multipliers; empty for a column of zeros.
    public let combination: [Term]
  }

  /// A multiple of a kept column.
  public struct Term: Sendable, Equatable {
    /// The kept column.
    public let column: Int
    /// What it is multiplied by, in the units of the design.
    public let multiplier: Double
  }

  /// The columns that are kept, ascending.
  public let kept: [Int]
  /// The columns left out, ascending, with what they equal.
  public let aliased: [Alias]
  /// The number of columns of the design.
  public let columnCount: Int

  /// The number of linearly independent columns.
  public var rank: Int { kept.count }

  /// Whether each coefficient has only one best value: its entry is zero in every combination
  /// of columns that vanishes.
  public var estimable: [Bool] {
    var result = [Bool](repeating: true, count: columnCount)
    for alias in aliased {
      result[alias.column] = false
      for term in alias.combination { result[term.column] = false }
    }
    return result
  }

  /// Checks the columns of `design` from left to right.
  ///
  /// Columns that are clearly independent are told by their products alone, in one pass.
  ///
  /// - Complexity: O(n p^2).
  public init(_ design: Matrix, tolerance: Double = 1e-9) {
    if let cosines = ColumnCosines(design), cosines.isClearlyIndependent {
      self.init(independent: design.columnCount)
    } else {
      self.init(orthogonalising: design, tolerance: tolerance)
    }
  }

  private init(independent count: Int) {
    kept = Array(0..<count)
    aliased = []
    columnCount = count
  }

  private init(orthogonalising design: Matrix, tolerance: Double) {
    var basis: [[Double]] = []
    // Column k of the triangle holds how kept column k is made of the basis.
    var triangle: [[Double]] = []
    var kept: [Int] = []
    var lengths: [Double] = []
    var aliased: [Alias] = []
    for column in 0..<design.columnCount {
      var vector = design.column(column)
      let size = rootMeanSquare(vector) * Double(max(design.rowCount, 1)).squareRoot()
      guard size > 0 else {
        aliased.append(Alias(column: column, combination: []))
        continue
      }
      for row in vector.indices { vector[row] /= size }
      var projections = [Double](repeating: 0, count: basis.count)
      for _ in 0..<2 {
        for (index, direction) in basis.enumerated() {
          let projection = dot(direction, vector)
          projections[index] += projection
          for row in vector.indices { vector[row] -= projection * direction[row] }
        }
      }
      let rest = norm(vector)
      if rest > tolerance {
        basis.append(vector.map { $0 / rest })
        triangle.append(projections + [rest])
        kept.append(column)
        lengths.append(size)
      } else {
        let solution = Self.backSubstitute(triangle, projections)
        let terms = solution.indices.compactMap { index -> Term? in
          guard abs(solution[index]) > tolerance * 10 else { return nil }
          return Term(column: kept[index], multiplier: solution[index] * size / lengths[index])
        }
        aliased.append(Alias(column: column, combination: terms))
      }
    }
    self.kept = kept
    self.aliased = aliased
    columnCount = design.columnCount
  }

  /// The shortest of all coefficient vectors with the same linear predictors as `kept`.
  ///
  /// `coefficients` belong to the kept columns. The part along combinations of columns that
  /// vanish is taken out of them.
  public func shortest(_ coefficients: [Double]) -> [Double] {
    var full = [Double](repeating: 0, count: columnCount)
    for (column, value) in zip(kept, coefficients) { full[column] = value }
    guard !aliased.isEmpty else { return full }
    let vanishing = aliased.map { alias -> [Double] in
      var vector = [Double](repeating: 0, count: columnCount)
      vector[alias.column] = 1
      for term in alias.combination { vector[term.column] = -term.multiplier }
      return vector
    }
    let basis = Matrix(columns: vanishing)
    guard let factor = Cholesky(basis.crossProduct) else { return full }
    let along = basis * factor.solve(basis.transposed * full)
    return zip(full, along).map { $0 - $1 }
  }

  private static func backSubstitute(_ triangle: [[Double]], _ right: [Double]) -> [Double] {
    var solution = right
    for index in right.indices.reversed() {
      solution[index] /= triangle[index][index]
      for above in 0..<index { solution[above] -= triangle[index][above] * solution[index] }
    }
    return solution
  }
}
