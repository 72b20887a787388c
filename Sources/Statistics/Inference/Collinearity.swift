/// How much the columns of a design repeat each other.
///
/// Nothing is centred: the models have no constant.
public enum Collinearity {
  /// The variance inflation of each column.
  ///
  /// The diagonal of the inverse of the uncentred correlation matrix; infinite entries mark a
  /// singular design.
  ///
  /// A value of 5 means that the other columns explain four fifths of this one.
  public static func varianceInflation(_ design: Matrix) -> [Double] {
    inflation(design, ColumnCosines(design))
  }

  /// The variance inflation of each column, and the condition number, in one pass over the rows.
  public static func figures(_ design: Matrix) -> (inflation: [Double], condition: Double) {
    let cosines = ColumnCosines(design)
    return (inflation(design, cosines), condition(design, cosines))
  }

  private static func inflation(_ design: Matrix, _ found: ColumnCosines?) -> [Double] {
    let cosines = found?.matrix ?? scaledProduct(design)
    guard let factor = Cholesky(cosines) else {
      return [Double](repeating: .infinity, count: design.columnCount)
    }
    return factor.inverse.diagonal
  }

  /// The variance inflation at the fitted probabilities: V_jj times the information H_jj.
  public static func varianceInflation(of fit: LogisticFit) -> [Double] {
    zip(fit.covariance.diagonal, fit.information.diagonal).map { $0 * $1 }
  }

  /// The largest singular value over the smallest, of columns scaled to unit length.
  ///
  /// Above 30 is serious (Belsley, Kuh & Welsch 1980). Infinite for a singular design.
  public static func conditionNumber(_ design: Matrix) -> Double {
    condition(design, ColumnCosines(design))
  }

  private static func condition(_ design: Matrix, _ found: ColumnCosines?) -> Double {
    if let number = found?.conditionNumber { return number }
    let scaled = design.scalingColumns(by: rootMeanSquares(design).map { 1 / $0 })
    let values = singularValues(scaled)
    guard let largest = values.first, let smallest = values.last, smallest > 0 else {
      return .infinity
    }
    return largest / smallest
  }

  /// The products of columns of size 1, for columns whose own squares are out of range.
  private static func scaledProduct(_ design: Matrix) -> Matrix {
    let units = rootMeanSquares(design).map { 1 / $0 }
    return (1 / Double(design.rowCount)) * design.scalingColumns(by: units).crossProduct
  }
}
