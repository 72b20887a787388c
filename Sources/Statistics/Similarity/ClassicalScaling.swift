/// Points whose distances come as close as possible to a table of distances.
///
/// Squared distances are centred twice; coordinates are the eigenvectors times the roots of the
/// eigenvalues. Negative eigenvalues tell that no points have exactly these distances.
///
/// Source: Torgerson (1952).
public struct ClassicalScaling: Sendable, Equatable {
  /// The eigenvalues, descending.
  public let eigenvalues: [Double]
  /// The coordinates: a row per item, a column per positive eigenvalue.
  ///
  /// The sign of a column is chosen so that its largest entry in size is positive.
  public let coordinates: Matrix

  /// Scales a square table of distances.
  public init(distances: Matrix) {
    let count = distances.rowCount
    var squares = distances
    for index in squares.storage.indices { squares.storage[index] *= squares.storage[index] }
    let rows = (0..<count).map { mean(Array(squares.row($0))) }
    let total = mean(rows)
    var centred = squares
    for row in 0..<count {
      for column in 0..<count {
        centred[row, column] = -0.5 * (squares[row, column] - rows[row] - rows[column] + total)
      }
    }
    let eigen = SymmetricEigen(centred)
    let order = (0..<count).reversed()
    let largest = max(eigen.values.last ?? 0, 0)
    eigenvalues = order.map { eigen.values[$0] }
    let columns = order.filter { eigen.values[$0] > 1e-12 * largest }.map { index -> [Double] in
      let vector = eigen.vectors.column(index)
      let peak = vector.max { abs($0) < abs($1) } ?? 0
      let scale = eigen.values[index].squareRoot() * (peak < 0 ? -1 : 1)
      return vector.map { $0 * scale }
    }
    coordinates =
      columns.isEmpty
      ? Matrix(rowCount: count, columnCount: 0) : Matrix(columns: columns)
  }

  /// The share of the positive eigenvalues that the first `count` hold.
  public func share(of count: Int) -> Double {
    let positive = eigenvalues.map { max($0, 0) }
    return positive.prefix(count).reduce(0, +) / positive.reduce(0, +)
  }
}
