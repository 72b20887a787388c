extension Matrix {
  /// The matrix product.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(
      left.columnCount == right.rowCount,
      "\(left.columnCount) columns times \(right.rowCount) rows")
    var result = Matrix(rowCount: left.rowCount, columnCount: right.columnCount)
    let width = right.columnCount
    let depth = left.columnCount
    left.storage.withUnsafeBufferPointer { factors in
      right.storage.withUnsafeBufferPointer { entries in
        result.storage.withUnsafeMutableBufferPointer { sums in
          for row in 0..<left.rowCount {
            for inner in 0..<depth {
              let factor = factors[row * depth + inner]
              if factor == 0 { continue }
              for column in 0..<width {
                sums[row * width + column] += factor * entries[inner * width + column]
              }
            }
          }
        }
      }
    }
    return result
  }

  /// The product with a column vector.
  public static func * (left: Matrix, right: [Double]) -> [Double] {
    precondition(
      left.columnCount == right.count, "\(left.columnCount) columns times \(right.count) entries")
    return left.storage.withUnsafeBufferPointer { entries in
      right.withUnsafeBufferPointer { vector in
        (0..<left.rowCount).map { row in
          let start = row * left.columnCount
          var sum = 0.0
          for column in 0..<left.columnCount { sum += entries[start + column] * vector[column] }
          return sum
        }
      }
    }
  }

  /// The matrix with every entry multiplied by a number.
  public static func * (left: Double, right: Matrix) -> Matrix {
    var result = right
    for index in result.storage.indices { result.storage[index] *= left }
    return result
  }

  /// The sum, entry by entry.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    combine(left, right, +)
  }

  /// The difference, entry by entry.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    combine(left, right, -)
  }

  /// The product of the transpose with the matrix itself: entry (j, k) is the sum of x_ij x_ik.
  public var crossProduct: Matrix {
    var result = Matrix(rowCount: columnCount, columnCount: columnCount)
    let width = columnCount
    storage.withUnsafeBufferPointer { entries in
      result.storage.withUnsafeMutableBufferPointer { sums in
        for row in 0..<rowCount {
          let start = row * width
          for first in 0..<width {
            let value = entries[start + first]
            if value == 0 { continue }
            for second in first..<width {
              sums[first * width + second] += value * entries[start + second]
            }
          }
        }
      }
    }
    result.mirrorUpperTriangle()
    return result
  }

  /// The sum of `vector[j] * self[j, k] * vector[k]`.
  public func quadraticForm(_ vector: [Double]) -> Double {
    dot(vector, self * vector)
  }

  /// Copies the entries above the diagonal to below it.
  mutating func mirrorUpperTriangle() {
    for row in 0..<rowCount {
      for column in 0..<row { self[row, column] = self[column, row] }
    }
  }

  private static func combine(
    _ left: Matrix, _ right: Matrix, _ operation: (Double, Double) -> Double
  ) -> Matrix {
    precondition(
      left.rowCount == right.rowCount && left.columnCount == right.columnCount,
      "\(left.rowCount) by \(left.columnCount) with \(right.rowCount) by \(right.columnCount)")
    return Matrix(
      rowCount: left.rowCount, columnCount: left.columnCount,
      storage: zip(left.storage, right.storage).map(operation))
  }
}

/// The sum of the products of matching entries.
public func dot(_ left: [Double], _ right: [Double]) -> Double {
  precondition(left.count == right.count, "\(left.count) entries against \(right.count)")
  var sum = 0.0
  left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      var index = 0
      while index < left.count {
        sum += left[index] * right[index]
        index += 1
      }
    }
  }
  return sum
}

/// The Euclidean length of a vector.
public func norm(_ vector: [Double]) -> Double {
  dot(vector, vector).squareRoot()
}
