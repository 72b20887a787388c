import CKernels
import TestSupport
import Testing

@testable import Statistics

/// The innermost loops beside plain ones, at widths that fill vectors and that do not.
@Suite struct KernelTests {
  private static let widths = [1, 3, 4, 7, 8, 9, 31, 45, 64, 130]

  private static func numbers(_ count: Int, seed: UInt64) -> [Double] {
    var generator = CounterGenerator(seed: seed, stream: 0)
    return (0..<count).map { _ in generator.uniform() - 0.5 }
  }

  @Test(arguments: widths, [1, 15, 16, 61])
  func `products of rows are the sums they stand for`(_ width: Int, _ rowCount: Int) {
    let rows = Self.numbers(rowCount * width, seed: 1)
    let weights = Self.numbers(rowCount, seed: 2)
    // The sums go on from what is there; what is below the diagonal is left alone.
    let before = Self.numbers(width * width, seed: 3)
    var sums = before
    penchant_add_row_products(rows, rowCount, width, weights, &sums, width)
    for line in 0..<width {
      for column in 0..<width {
        let added =
          column < line
          ? 0
          : (0..<rowCount).reduce(0.0) {
            $0 + weights[$1] * rows[$1 * width + line] * rows[$1 * width + column]
          }
        let place = line * width + column
        #expect(abs(sums[place] - before[place] - added) < 1e-13)
      }
    }
  }

  @Test(arguments: widths, [1, 8, 13])
  func `quadratic forms are the sums they stand for`(_ width: Int, _ rowCount: Int) {
    let design = Matrix(
      rowCount: rowCount, columnCount: width, storage: Self.numbers(rowCount * width, seed: 4))
    let half = Matrix(
      rowCount: width, columnCount: width, storage: Self.numbers(width * width, seed: 5))
    let matrix = half + half.transposed
    let forms = quadraticForms(matrix, rowsOf: design)
    for row in 0..<rowCount {
      let own = Array(design.row(row))
      #expect(abs(forms[row] - matrix.quadraticForm(own)) < 1e-12 * Double(width))
    }
  }
}
