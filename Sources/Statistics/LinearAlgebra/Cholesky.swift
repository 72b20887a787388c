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
    let factor = [Double](unsafeUninitializedCapacity: count * count) { buffer, initialised in
      buffer.initialize(repeating: 0)
      if let base = buffer.baseAddress,
        Self.factor(matrix, scales: scales, tolerance: tolerance, into: base)
      {
        initialised = count * count
      }
    }
    guard factor.count == count * count else { return nil }
    size = count
    self.scales = scales
    lower = factor
  }

  /// Fills in the factor row by row; false where a pivot is not positive.
  private static func factor(
    _ matrix: Matrix, scales: [Double], tolerance: Double,
    into factor: UnsafeMutablePointer<Double>
  ) -> Bool {
    let count = matrix.rowCount
    for row in 0..<count {
      let own = factor + row * count
      for column in 0...row {
        let other = factor + column * count
        var sum = matrix[row, column] * scales[row] * scales[column]
        var inner = 0
        while inner < column {
          sum -= own[inner] * other[inner]
          inner += 1
        }
        if row == column {
          guard sum > tolerance else { return false }
          own[row] = sum.squareRoot()
        } else {
          own[column] = sum / other[column]
        }
      }
    }
    return true
  }

  /// The solution x of A x = b.
  public func solve(_ right: [Double]) -> [Double] {
    precondition(right.count == size, "\(right.count) entries for \(size) equations")
    var solution = right
    solution.withUnsafeMutableBufferPointer { solution in
      lower.withUnsafeBufferPointer { lower in
        var row = 0
        while row < size {
          var sum = solution[row] * scales[row]
          var column = 0
          while column < row {
            sum -= lower[row * size + column] * solution[column]
            column += 1
          }
          solution[row] = sum / lower[row * size + row]
          row += 1
        }
      }
    }
    return solveTransposedFactor(solution)
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

  /// The product of the transposed factor with a vector; its squared length is `v' A v`.
  public func transposedFactorTimes(_ vector: [Double]) -> [Double] {
    (0..<size).map { column in
      var sum = 0.0
      for row in column..<size { sum += lower[row * size + column] / scales[row] * vector[row] }
      return sum
    }
  }

  /// The solution x of L' x = b: a draw with covariance inverse A where `right` holds
  /// independent standard normal draws.
  public func solveTransposedFactor(_ right: [Double]) -> [Double] {
    var solution = right
    solution.withUnsafeMutableBufferPointer { solution in
      lower.withUnsafeBufferPointer { lower in
        var row = size - 1
        while row >= 0 {
          let value = solution[row] / lower[row * size + row]
          solution[row] = value
          // What is known now is taken out of the equations above.
          var above = 0
          while above < row {
            solution[above] -= lower[row * size + above] * value
            above += 1
          }
          row -= 1
        }
        for row in 0..<size { solution[row] *= scales[row] }
      }
    }
    return solution
  }
}
