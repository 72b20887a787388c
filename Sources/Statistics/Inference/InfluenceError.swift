/// The standard error of an estimate from the influence of each cluster on it.
public enum InfluenceError {
  /// `sqrt(G / (G - 1) * sum psi_c^2)` over the G clusters that take part; NaN below two.
  ///
  /// Source: Liang & Zeger (1986).
  public static func standardError(_ influences: [Double], clusterCount: Int) -> Double {
    guard clusterCount > 1 else { return .nan }
    let groups = Double(clusterCount)
    let squares = influences.reduce(0) { $0 + $1 * $1 }
    return (groups / (groups - 1) * squares).squareRoot()
  }

  /// Influences of items summed by cluster.
  public static func sums(_ influences: [Double], by clusters: Clusters) -> [Double] {
    var sums = [Double](repeating: 0, count: clusters.count)
    for (item, cluster) in clusters.indices.enumerated() { sums[cluster] += influences[item] }
    return sums
  }
}
