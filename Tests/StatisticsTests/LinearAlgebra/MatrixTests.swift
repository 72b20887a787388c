import Statistics
import TestSupport
import Testing

@Suite struct MatrixTests {
  @Test func `products agree with the sums they stand for`() {
    let left = Matrix(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(left * [1, 0, -1] == [-2, -2])
    #expect(left * left.transposed == Matrix(rows: [[14, 32], [32, 77]]))
    #expect(left.transposed.crossProduct == left * left.transposed)
    #expect(Matrix(columns: [[1, 4], [2, 5], [3, 6]]) == left)
  }

  @Test func `selections keep the order asked for`() {
    let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    #expect(matrix.selectingColumns([2, 0]) == Matrix(rows: [[3, 1], [6, 4], [9, 7]]))
    #expect(matrix.selectingRows([1]) == Matrix(rows: [[4, 5, 6]]))
    #expect(matrix.block([0, 2]) == Matrix(rows: [[1, 3], [7, 9]]))
    #expect(matrix.scalingColumns(by: [1, 10, 100]).row(1) == [4, 50, 600])
    #expect(matrix.scalingRowsAndColumns(by: [1, 10, 100])[1, 2] == 6000)
  }

  @Test func `Cholesky solves and inverts in units of very different size`() throws {
    let base = RandomData(seed: 3).design.crossProduct
    let units = [1, 1e9, 1e-6, 1e3]
    let factor = try #require(Cholesky(base.scalingRowsAndColumns(by: units)))
    let plain = try #require(Cholesky(base))
    let solution = plain.solve([1, 2, 3, 4])
    let scaled = factor.solve(zip(units, [1.0, 2, 3, 4]).map { $0 * $1 })
    #expect(largestGap(zip(scaled, units).map { $0 * $1 }, solution) < 1e-12)
    #expect(largestGap((base * plain.inverse).storage, Matrix.identity(4).storage) < 1e-12)
    // log det scales with twice the logarithms of the units: 2 (log 1e9 - log 1e6 + log 1e3).
    let shift = factor.logDeterminant - plain.logDeterminant
    #expect(isClose(shift, 2 * 6 * 2.302585092994046, 1e-10))
  }

  @Test func `a matrix that is not positive definite has no Cholesky factor`() {
    #expect(Cholesky(Matrix(rows: [[1, 2], [2, 1]])) == nil)
    #expect(Cholesky(Matrix(rows: [[1, 1], [1, 1]])) == nil)
    #expect(Cholesky(Matrix(rows: [[0, 0], [0, 1]])) == nil)
    #expect(Cholesky(Matrix(rows: [[.nan, 0], [0, 1]])) == nil)
  }

  @Test func `eigenvectors put a symmetric matrix together again`() {
    let matrix = RandomData(seed: 4).design.crossProduct
    #expect(largestGap(SymmetricEigen(matrix).applying { $0 }.storage, matrix.storage) < 1e-10)
    let root = SymmetricEigen(matrix).applying { $0.squareRoot() }
    #expect(largestGap((root * root).storage, matrix.storage) < 1e-10)
  }

  @Test func `singular values are the roots of the eigenvalues of the cross product`() {
    let design = RandomData(seed: 5).design
    let roots = SymmetricEigen(design.crossProduct).values.reversed().map { $0.squareRoot() }
    #expect(largestGap(singularValues(design), roots) < 1e-10)
  }
}
