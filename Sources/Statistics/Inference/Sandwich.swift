/// Covariances that stay right when rows of a cluster depend on each other, or when the
/// response is not binomial.
///
/// With the inverse information M and the scores u_c summed by cluster, the covariance is
/// `M (sum of u_c u_c') M` times a factor for few clusters. Intervals use Student's t with
/// G - 1 degrees of freedom.
///
/// Source: Liang & Zeger (1986); Cameron & Miller (2015).
public enum Sandwich {
  /// The factor for few clusters; G clusters, N rows, K coefficients.
  public enum Correction: String, Sendable, Codable {
    /// No factor (CR0); with every row its own cluster, HC0.
    case none
    /// G / (G - 1): the default (CR1).
    case clusters
    /// G / (G - 1) times (N - 1) / (N - K) (CR1S).
    case clustersAndRows

    func factor(clusters: Int, rows: Int, coefficients: Int) -> Double {
      let groups = Double(clusters)
      return switch self {
      case .none: 1
      case .clusters: groups / (groups - 1)
      case .clustersAndRows:
        groups / (groups - 1) * Double(rows - 1) / Double(rows - coefficients)
      }
    }
  }

  /// The covariance from row scores (n x K) and the inverse information `bread` (K x K).
  ///
  /// Without `clusters` every row is its own cluster and no factor is applied (HC0). With a
  /// single cluster the covariance is undefined and full of NaN.
  ///
  /// - Complexity: O(n K + G K^2).
  public static func covariance(
    scores: Matrix, bread: Matrix, clusters: Clusters? = nil, correction: Correction = .clusters
  ) -> Matrix {
    guard let clusters else {
      return bread * scores.crossProduct * bread
    }
    let occupied = clusters.occupiedCount
    let factor = correction.factor(
      clusters: occupied, rows: scores.rowCount, coefficients: scores.columnCount)
    let meat = sum(scores, by: clusters.occupied.clusters).crossProduct
    var result = (factor.isFinite ? factor : .nan) * (bread * meat * bread)
    result.mirrorUpperTriangle()
    return result
  }

  /// The covariance of a fit.
  public static func covariance(
    of fit: LogisticFit, clusters: Clusters? = nil, correction: Correction = .clusters
  ) -> Matrix {
    covariance(
      scores: fit.scores, bread: fit.covariance, clusters: clusters, correction: correction)
  }

  /// The influence M u_c of each cluster on the estimate (G x K): the one-step change of the
  /// coefficients, with opposite sign, when the cluster is left out.
  public static func influence(scores: Matrix, bread: Matrix, clusters: Clusters) -> Matrix {
    sum(scores, by: clusters) * bread
  }

  /// The joint covariance of several estimates from the influences of the same clusters.
  ///
  /// `influences[j]` is G x K_j; a judge absent from a cluster has a row of zeros there. The
  /// result is square in the sum of the K_j, with the factor G / (G - 1).
  ///
  /// Source: Weesie (1999).
  public static func stackedCovariance(
    _ influences: [Matrix], correction: Correction = .clusters
  ) -> Matrix {
    guard let first = influences.first else { return Matrix(rowCount: 0, columnCount: 0) }
    precondition(
      influences.allSatisfy { $0.rowCount == first.rowCount }, "influences of other clusters")
    guard influences.count > 1 else { return covariance(ofStacked: first, correction) }
    let width = influences.reduce(0) { $0 + $1.columnCount }
    var entries: [Double] = []
    entries.reserveCapacity(first.rowCount * width)
    for cluster in 0..<first.rowCount {
      for influence in influences { entries.append(contentsOf: influence.row(cluster)) }
    }
    return covariance(
      ofStacked: Matrix(rowCount: first.rowCount, columnCount: width, storage: entries), correction)
  }

  private static func covariance(ofStacked stacked: Matrix, _ correction: Correction) -> Matrix {
    let occupied = (0..<stacked.rowCount).count { stacked.row($0).contains { $0 != 0 } }
    let factor = correction == .none ? 1 : Double(occupied) / Double(occupied - 1)
    return (factor.isFinite ? factor : .nan) * stacked.crossProduct
  }

  /// The covariance for rows clustered in two ways at once: the two one-way covariances minus
  /// that of the intersections, with negative eigenvalues set to 0.
  ///
  /// Source: Cameron, Gelbach & Miller (2011).
  public static func twoWayCovariance(
    scores: Matrix, bread: Matrix, first: Clusters, second: Clusters,
    correction: Correction = .clusters
  ) -> Matrix {
    func covariance(_ clusters: Clusters) -> Matrix {
      Self.covariance(scores: scores, bread: bread, clusters: clusters, correction: correction)
    }
    let sum = covariance(first) + covariance(second) - covariance(first.crossed(with: second))
    let eigen = SymmetricEigen(sum)
    guard eigen.values.contains(where: { $0 < 0 }) else { return sum }
    return eigen.applying { max($0, 0) }
  }

  /// The scores of rows summed by cluster (G x K).
  public static func sum(_ scores: Matrix, by clusters: Clusters) -> Matrix {
    precondition(
      clusters.indices.count == scores.rowCount,
      "\(clusters.indices.count) clusters for \(scores.rowCount) rows")
    var sums = Matrix(rowCount: clusters.count, columnCount: scores.columnCount)
    let width = scores.columnCount
    sums.storage.withUnsafeMutableBufferPointer { sums in
      scores.storage.withUnsafeBufferPointer { scores in
        guard let sums = sums.baseAddress, let scores = scores.baseAddress else { return }
        for (row, cluster) in clusters.indices.enumerated() {
          let target = sums + cluster * width
          let own = scores + row * width
          var column = 0
          while column < width {
            target[column] += own[column]
            column += 1
          }
        }
      }
    }
    return sums
  }
}
