/// The cosines of the angles between columns: X'X scaled to a diagonal of 1.
///
/// One pass over the rows tells how far the columns are from repeating each other, as long as
/// they are: a product of rows loses half of the digits, so a nearly dependent design needs the
/// columns themselves.
struct ColumnCosines {
  let matrix: Matrix

  /// Squared lengths outside these bounds may have lost digits to overflow or underflow.
  private static let safe = 1e-200...1e200
  /// A part orthogonal to other columns shorter than the root of this is not told from rounding
  /// with enough digits: products carry an error of some 1e-13 for a million rows.
  private static let leastPart = 1e-6

  /// Nil where a column is zero or its square out of range.
  init?(_ design: Matrix) {
    let product = design.crossProduct
    let squares = product.diagonal
    guard squares.allSatisfy({ Self.safe.contains($0) }) else { return nil }
    matrix = product.scalingRowsAndColumns(by: squares.map { 1 / $0.squareRoot() })
  }

  /// Whether every column clearly says something that the columns before it do not.
  var isClearlyIndependent: Bool { Cholesky(matrix, tolerance: Self.leastPart) != nil }

  /// The largest singular value over the smallest of columns of unit length; nil where the
  /// columns are too nearly dependent to tell from products.
  var conditionNumber: Double? {
    let values = SymmetricEigen(matrix).values
    guard let smallest = values.first, let largest = values.last,
      smallest > Self.leastPart * largest
    else { return nil }
    return (largest / smallest).squareRoot()
  }
}
