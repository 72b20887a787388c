/// Degrees of freedom of a sum of estimates that may rest on the same clusters.
///
/// With a_g the variance that estimate g brings and f_g its own degrees of freedom,
///
///     f = (sum_g a_g)^2 / sum_gh o_gh a_g a_h / sqrt(f_g f_h)
///
/// where o_gh is the cosine of how many rows g and h have in each cluster. Estimates from
/// different clusters add as Welch and Satterthwaite have it; those from the same clusters have
/// no more degrees together than one of them, since they see the same few draws of a cluster.
///
/// Source: Satterthwaite (1946); Welch (1947), o_gh = 0 for g other than h.
public enum CombinedDegrees {
  /// The degrees of freedom of a sum.
  ///
  /// - Parameters:
  ///   - variances: What each estimate brings to the variance of the sum; 0 or more.
  ///   - degreesOfFreedom: Those of each estimate; more than 0.
  ///   - overlap: The cosines, a row and a column for each estimate; 1 on the diagonal.
  /// - Returns: The degrees of freedom; those of the first estimate where no variance is left.
  public static func of(
    variances: [Double], degreesOfFreedom: [Double], overlap: Matrix
  ) -> Double {
    let total = variances.reduce(0, +)
    guard total > 0 else { return degreesOfFreedom.first ?? 1 }
    let parts = zip(variances, degreesOfFreedom).map { $0 / $1.squareRoot() }
    return total * total / overlap.quadraticForm(parts)
  }

  /// The cosines of the rows of a matrix with how many rows each estimate has in each cluster.
  public static func overlap(rowsByCluster counts: Matrix) -> Matrix {
    let products = counts * counts.transposed
    var result = products
    for first in 0..<counts.rowCount {
      for second in 0..<counts.rowCount {
        let size = (products[first, first] * products[second, second]).squareRoot()
        result[first, second] =
          first == second ? 1 : (size > 0 ? products[first, second] / size : 0)
      }
    }
    return result
  }
}
