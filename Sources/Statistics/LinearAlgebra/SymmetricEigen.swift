import CLAPACK
import RealModule

/// The eigenvalues and eigenvectors of a symmetric matrix.
public struct SymmetricEigen: Sendable {
  /// The eigenvalues, ascending.
  public let values: [Double]
  /// The unit eigenvectors, column k for value k.
  ///
  /// Their signs are arbitrary.
  public let vectors: Matrix

  /// Decomposes a symmetric matrix; only the upper triangle is read.
  public init(_ matrix: Matrix) {
    let size = matrix.rowCount
    precondition(matrix.columnCount == size, "\(size) by \(matrix.columnCount) is not square")
    var entries = matrix.storage
    var values = [Double](repeating: 0, count: size)
    if size > 0 {
      let order = Int32(size)
      let code = LAPACKE_dsyev(
        LAPACK_ROW_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "U")), order, &entries,
        order, &values)
      precondition(code == 0, "eigenvalues of a \(size) by \(size) matrix: LAPACK code \(code)")
    }
    self.values = values
    vectors = Matrix(rowCount: size, columnCount: size, storage: entries)
  }

  /// The symmetric matrix with the same eigenvectors and the values passed through `function`.
  public func applying(_ function: (Double) -> Double) -> Matrix {
    let scaled = vectors.scalingColumns(by: values.map(function))
    var result = scaled * vectors.transposed
    result.mirrorUpperTriangle()
    return result
  }
}

/// The singular values of a matrix, descending.
public func singularValues(_ matrix: Matrix) -> [Double] {
  let rows = Int32(matrix.rowCount)
  let columns = Int32(matrix.columnCount)
  let count = min(matrix.rowCount, matrix.columnCount)
  guard count > 0 else { return [] }
  var entries = matrix.storage
  var values = [Double](repeating: 0, count: count)
  var none = [0.0]
  var alsoNone = [0.0]
  var superdiagonal = [Double](repeating: 0, count: count)
  let code = LAPACKE_dgesvd(
    LAPACK_ROW_MAJOR, CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "N")), rows, columns, &entries,
    columns, &values, &none, max(1, rows), &alsoNone, max(1, columns), &superdiagonal)
  precondition(code == 0, "singular values: LAPACK code \(code)")
  return values
}
