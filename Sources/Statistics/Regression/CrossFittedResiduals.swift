import RealModule

/// What is left of a quantity when another explains what it can.
public enum CrossFittedResiduals {
  /// Residuals of y on 1, x and x², each row predicted from the other folds.
  ///
  /// Rows of one fold never help to predict each other, so what is left is not fitted away.
  /// Values that are not numbers stay so. Least squares by normal equations on centred x.
  ///
  /// - Parameters:
  ///   - y: The quantity, n values.
  ///   - x: What explains it, n values.
  ///   - folds: The fold of each row, from 0.
  /// - Returns: n residuals, not a number where y or x is none or a fold cannot be fitted.
  public static func quadratic(_ y: [Double], on x: [Double], folds: [Int]) -> [Double] {
    precondition(y.count == x.count && y.count == folds.count, "arrays of different length")
    let known = y.indices.filter { y[$0].isFinite && x[$0].isFinite }
    let center = known.isEmpty ? 0 : known.reduce(0) { $0 + x[$1] } / Double(known.count)
    var residuals = [Double](repeating: .nan, count: y.count)
    for fold in 0..<((folds.max() ?? -1) + 1) {
      var sums = Matrix(rowCount: 3, columnCount: 3)
      var products = [0.0, 0.0, 0.0]
      for row in known where folds[row] != fold {
        let terms = terms(x[row] - center)
        for i in 0..<3 {
          products[i] += terms[i] * y[row]
          for j in 0..<3 { sums[i, j] += terms[i] * terms[j] }
        }
      }
      guard let weights = Cholesky(sums)?.solve(products) else { continue }
      for row in known where folds[row] == fold {
        let terms = terms(x[row] - center)
        residuals[row] =
          y[row] - (weights[0] + weights[1] * terms[1] + weights[2] * terms[2])
      }
    }
    return residuals
  }

  /// The same with x the logarithm of 1 + a count.
  public static func quadratic(
    _ y: [Double], onLogOf counts: [Double], folds: [Int]
  ) -> [Double] {
    quadratic(y, on: counts.map { Double.log(1 + $0) }, folds: folds)
  }

  private static func terms(_ x: Double) -> [Double] { [1, x, x * x] }
}
