/// Estimates from resampled clusters.
///
/// A replicate draws as many clusters as there are, with replacement; a row's weight is
/// multiplied by how often its cluster was drawn.
public enum ClusterBootstrap {
  /// How often each cluster is drawn in a replicate.
  ///
  /// Replicates draw from streams of their own, so each is the same whichever is made first.
  public static func multiplicities(
    clusterCount: Int, replicate: Int, seed: UInt64
  ) -> [Double] {
    var generator = CounterGenerator(seed: seed, stream: UInt64(replicate))
    var counts = [Double](repeating: 0, count: clusterCount)
    for _ in 0..<clusterCount { counts[generator.index(below: clusterCount)] += 1 }
    return counts
  }

  /// The weights of rows whose clusters count `multiplicities` times.
  public static func rowWeights(
    _ weights: [Double]?, clusters: Clusters, multiplicities: [Double]
  ) -> [Double] {
    clusters.indices.enumerated().map { row, cluster in
      (weights?[row] ?? 1) * multiplicities[cluster]
    }
  }

  /// The estimates with each cluster left out in turn, a row per cluster.
  public static func jackknife(
    clusters: Clusters, weights: [Double]? = nil,
    estimate: (_ weights: [Double]) throws(FitError) -> [Double]
  ) throws(FitError) -> [[Double]] {
    var estimates: [[Double]] = []
    for cluster in 0..<clusters.count {
      var multiplicities = [Double](repeating: 1, count: clusters.count)
      multiplicities[cluster] = 0
      estimates.append(
        try estimate(
          rowWeights(weights, clusters: clusters, multiplicities: multiplicities)))
    }
    return estimates
  }

  /// The estimates of replicates by one Newton step from the fit, without refitting.
  ///
  /// `b + M * sum of (m_c - 1) u_c`; `influence` is that of ``Sandwich`` (G x K).
  ///
  /// - Complexity: O(G K) a replicate.
  public static func oneStep(
    estimate: [Double], influence: Matrix, replicateCount: Int, seed: UInt64
  ) -> [[Double]] {
    (0..<replicateCount).map {
      oneStep(estimate: estimate, influence: influence, replicate: $0, seed: seed)
    }
  }

  /// The estimates of one replicate by one Newton step from the fit.
  ///
  /// Estimates of several judges side by side, with their influences side by side, are drawn
  /// together: each replicate draws the same prompts for all of them.
  public static func oneStep(
    estimate: [Double], influence: Matrix, replicate: Int, seed: UInt64
  ) -> [Double] {
    let counts = multiplicities(
      clusterCount: influence.rowCount, replicate: replicate, seed: seed)
    let width = influence.columnCount
    var values = estimate
    values.withUnsafeMutableBufferPointer { values in
      influence.storage.withUnsafeBufferPointer { entries in
        for (cluster, count) in counts.enumerated() where count != 1 {
          let factor = count - 1
          let start = cluster * width
          var column = 0
          while column < width {
            values[column] += factor * entries[start + column]
            column += 1
          }
        }
      }
    }
    return values
  }
}
