/// The root mean square of numbers about zero; 0 for none.
public func rootMeanSquare(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let square = dot(values, values)
  if safeSquares.contains(square) { return (square / Double(values.count)).squareRoot() }
  // The largest size is taken out first, so that no square overflows or vanishes.
  let largest = values.reduce(0) { max($0, abs($1)) }
  guard largest > 0, largest.isFinite else { return largest }
  var sum = 0.0
  for value in values { sum += (value / largest) * (value / largest) }
  return largest * (sum / Double(values.count)).squareRoot()
}

/// The root mean square of each column about zero, with 1 for a column of zeros.
///
/// Not centred, so that swapping the two responses of a row changes nothing.
public func rootMeanSquares(_ matrix: Matrix) -> [Double] {
  let width = matrix.columnCount
  let squares = columnSquares(matrix)
  if squares.allSatisfy({ safeSquares.contains($0) || $0 == 0 }), matrix.rowCount > 0 {
    return squares.map { $0 > 0 ? ($0 / Double(matrix.rowCount)).squareRoot() : 1 }
  }
  var largest = [Double](repeating: 0, count: width)
  var sums = [Double](repeating: 0, count: width)
  visitEntries(matrix) { column, value in largest[column] = max(largest[column], abs(value)) }
  // The largest size is taken out first, so that no square overflows or vanishes.
  let units = largest.map { $0 > 0 && $0.isFinite ? 1 / $0 : 1 }
  visitEntries(matrix) { column, value in
    let part = value * units[column]
    sums[column] += part * part
  }
  return (0..<width).map { column in
    guard largest[column] > 0 else { return 1 }
    return largest[column] * (sums[column] / Double(matrix.rowCount)).squareRoot()
  }
}

/// Sums of squares within these bounds have lost nothing to overflow or underflow.
private let safeSquares = 1e-200...1e200

/// The sum of the squares of each column.
private func columnSquares(_ matrix: Matrix) -> [Double] {
  let width = matrix.columnCount
  return RowBlocks(rowCount: matrix.rowCount).sums(width) { rows, sums in
    matrix.storage.withUnsafeBufferPointer { entries in
      guard let entries = entries.baseAddress else { return }
      var row = rows.lowerBound
      while row < rows.upperBound {
        let own = entries + row * width
        var column = 0
        while column < width {
          sums[column] += own[column] * own[column]
          column += 1
        }
        row += 1
      }
    }
  }
}

/// Gives every entry with its column to `body`, row by row.
@inline(__always)
private func visitEntries(_ matrix: Matrix, _ body: (_ column: Int, _ value: Double) -> Void) {
  matrix.storage.withUnsafeBufferPointer { entries in
    var position = 0
    while position < entries.count {
      var column = 0
      while column < matrix.columnCount {
        body(column, entries[position])
        column += 1
        position += 1
      }
    }
  }
}

/// The mean of numbers; not a number for none.
public func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}

/// The standard deviation about the mean, with n - 1.
public func standardDeviation(_ values: [Double]) -> Double {
  let center = mean(values)
  let count = Double(values.count)
  return rootMeanSquare(values.map { $0 - center }) * (count / (count - 1)).squareRoot()
}
