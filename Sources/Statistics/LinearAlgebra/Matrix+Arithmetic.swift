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
    let width = left.columnCount
    return [Double](unsafeUninitializedCapacity: left.rowCount) { results, count in
      results.initialize(repeating: 0)
      count = left.rowCount
      guard let target = results.baseAddress else { return }
      left.storage.withUnsafeBufferPointer { entries in
        right.withUnsafeBufferPointer { vector in
          guard let entries = entries.baseAddress, let vector = vector.baseAddress else { return }
          RowBlocks(rowCount: left.rowCount).perform { _, rows in
            var row = rows.lowerBound
            while row < rows.upperBound {
              target[row] = product(entries + row * width, vector, count: width)
              row += 1
            }
          }
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
    let width = columnCount
    let ones = [Double](repeating: 1, count: RowBlocks.length)
    let sums = RowBlocks(rowCount: rowCount).sums(width * width) { rows, sums in
      storage.withUnsafeBufferPointer { entries in
        ones.withUnsafeBufferPointer { ones in
          guard let entries = entries.baseAddress, let ones = ones.baseAddress else { return }
          RowProducts(width: width, stride: width, sums: sums)
            .add(entries + rows.lowerBound * width, count: rows.count, weights: ones)
        }
      }
    }
    var result = Matrix(rowCount: width, columnCount: width, storage: sums)
    result.mirrorUpperTriangle()
    return result
  }

  /// The product of the transpose with a vector: entry j is the sum of w_i x_ij.
  func weightedColumnSums(_ weights: [Double]) -> [Double] {
    precondition(weights.count == rowCount, "\(weights.count) weights, \(rowCount) rows")
    let width = columnCount
    return RowBlocks(rowCount: rowCount).sums(width) { rows, sums in
      storage.withUnsafeBufferPointer { entries in
        guard let entries = entries.baseAddress else { return }
        var row = rows.lowerBound
        while row < rows.upperBound {
          let own = entries + row * width
          let weight = weights[row]
          var column = 0
          while column < width {
            sums[column] += weight * own[column]
            column += 1
          }
          row += 1
        }
      }
    }
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

extension Matrix {
  /// The sign of each entry: 1, 0 or -1.
  public var signs: Matrix {
    Matrix(
      rowCount: rowCount, columnCount: columnCount,
      storage: storage.map { $0 > 0 ? 1 : ($0 < 0 ? -1 : 0) })
  }
}
