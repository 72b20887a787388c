/// The root mean square of numbers about zero; 0 for none.
public func rootMeanSquare(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
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
  (0..<matrix.columnCount).map { column in
    let size = rootMeanSquare(matrix.column(column))
    return size > 0 ? size : 1
  }
}
