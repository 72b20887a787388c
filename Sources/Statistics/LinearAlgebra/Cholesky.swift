import RealModule

/// The Cholesky factor L of a symmetric positive definite matrix, A = L L'.
///
/// Rows and columns are first scaled to a unit diagonal, so that columns of very different
/// units do not spoil the test for positive definiteness.
public struct Cholesky: Sendable {
  /// The number of rows of the matrix.
  public let size: Int
  private let scales: [Double]
  private let lower: [Double]

  /// Factors `matrix`, or gives nil where it is not positive definite.
  ///
  /// Only the lower triangle is read. A pivot below `tolerance` relative to its diagonal entry
  /// counts as zero.
  ///
  /// - Complexity: O(p^3) for p rows.
  public init?(_ matrix: Matrix, tolerance: Double = 1e-14) {
    let count = matrix.rowCount
    precondition(matrix.columnCount == count, "\(count) by \(matrix.columnCount) is not square")
    var scales = [Double](repeating: 1, count: count)
    for index in 0..<count {
      let entry = matrix[index, index]
      guard entry > 0, entry.isFinite else { return nil }
      scales[index] = 1 / entry.squareRoot()
    }
    var factor = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0...row {
        var sum = matrix[row, column] * scales[row] * scales[column]
        for inner in 0..<column {
          sum -= factor[row * count + inner] * factor[column * count + inner]
        }
        if row == column {
          guard sum > tolerance else { return nil }
          factor[row * count + row] = sum.squareRoot()
        } else {
          factor[row * count + column] = sum / factor[column * count + column]
        }
      }
    }
    size = count
    self.scales = scales
    lower = factor
  }

  /// The solution x of A x = b.
  public func solve(_ right: [Double]) -> [Double] {
    precondition(right.count == size, "\(right.count) entries for \(size) equations")
    var solution = right
    for row in 0..<size {
      var sum = solution[row] * scales[row]
      for column in 0..<row { sum -= lower[row * size + column] * solution[column] }
      solution[row] = sum / lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      var sum = solution[row]
      for column in row + 1..<size {
        sum -= lower[column * size + row] * solution[column]
      }
      solution[row] = sum / lower[row * size + row]
    }
    for row in 0..<size { solution[row] *= scales[row] }
    return solution
  }

  /// The solution X of A X = B, column by column.
  public func solve(_ right: Matrix) -> Matrix {
    Matrix(columns: (0..<right.columnCount).map { solve(right.column($0)) })
  }

  /// The inverse of the matrix, exactly symmetric.
  public var inverse: Matrix {
    var result = solve(Matrix.identity(size))
    result.mirrorUpperTriangle()
    return result
  }

  /// The natural logarithm of the determinant.
  public var logDeterminant: Double {
    var sum = 0.0
    for index in 0..<size {
      sum += Double.log(lower[index * size + index] / scales[index])
    }
    return 2 * sum
  }

  /// The product of the factor with a vector: a draw with covariance A where `vector` holds
  /// independent standard normal draws.
  public func factorTimes(_ vector: [Double]) -> [Double] {
    (0..<size).map { row in
      var sum = 0.0
      for column in 0...row { sum += lower[row * size + column] * vector[column] }
      return sum / scales[row]
    }
  }

  /// The solution x of L' x = b: a draw with covariance inverse A where `right` holds
  /// independent standard normal draws.
  public func solveTransposedFactor(_ right: [Double]) -> [Double] {
    var solution = right
    for row in stride(from: size - 1, through: 0, by: -1) {
      var sum = solution[row]
      for column in row + 1..<size {
        sum -= lower[column * size + row] * solution[column]
      }
      solution[row] = sum / lower[row * size + row]
    }
    for row in 0..<size { solution[row] *= scales[row] }
    return solution
  }
}
