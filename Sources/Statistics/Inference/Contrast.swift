/// Matrices that take differences between blocks of stacked coefficients.
public enum Contrast {
  /// Block `first` minus block `second`, each of `width` coefficients.
  public static func difference(
    of first: Int, _ second: Int, width: Int, blockCount: Int
  ) -> Matrix {
    var contrast = Matrix(rowCount: width, columnCount: width * blockCount)
    for column in 0..<width {
      contrast[column, first * width + column] += 1
      contrast[column, second * width + column] -= 1
    }
    return contrast
  }

  /// Every later block minus the first: zero exactly when all blocks are equal.
  public static func againstFirst(width: Int, blockCount: Int) -> Matrix {
    var contrast = Matrix(
      rowCount: width * (blockCount - 1), columnCount: width * blockCount)
    for block in 1..<max(blockCount, 1) {
      for column in 0..<width {
        contrast[(block - 1) * width + column, block * width + column] = 1
        contrast[(block - 1) * width + column, column] = -1
      }
    }
    return contrast
  }
}
