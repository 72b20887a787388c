/// The influence of clusters on an estimate, without the clusters that have no part in it.
///
/// A judge of a few of many prompts has a row for each prompt it judged, not for all there are;
/// clusters keep their numbers, so that influences of several judges can be stacked.
public struct ClusterInfluence: Sendable, Equatable {
  /// The clusters with a row, ascending.
  public let clusters: [Int]
  /// The number of clusters there are.
  public let clusterCount: Int
  /// The influence of each of `clusters` (rows) on each coefficient (columns).
  public let values: Matrix

  /// Influences of these clusters, which must ascend and lie in 0 to `clusterCount - 1`.
  public init(clusters: [Int], clusterCount: Int, values: Matrix) {
    precondition(clusters.count == values.rowCount, "a row for each cluster")
    precondition(
      zip(clusters, clusters.dropFirst()).allSatisfy(<), "clusters do not ascend")
    precondition(
      (clusters.first ?? 0) >= 0 && (clusters.last ?? -1) < clusterCount,
      "a cluster lies outside 0..<\(clusterCount)")
    self.clusters = clusters
    self.clusterCount = clusterCount
    self.values = values
  }

  /// The influence `M u_c` of the clusters that have rows, from row scores (n x K) and the
  /// inverse information `bread` (K x K); see ``Sandwich/influence(scores:bread:clusters:)``.
  ///
  /// - Complexity: O(n K + G K^2) for G clusters with rows.
  public init(scores: Matrix, bread: Matrix, clusters: Clusters) {
    let occupied = clusters.occupied
    self.init(
      clusters: occupied.numbers, clusterCount: clusters.count,
      values: Sandwich.influence(scores: scores, bread: bread, clusters: occupied.clusters))
  }

  /// The number of coefficients.
  public var columnCount: Int { values.columnCount }

  /// The influence on some of the coefficients, in this order.
  public func selectingColumns(_ indices: [Int]) -> ClusterInfluence {
    indices == Array(0..<columnCount) ? self : with(values.selectingColumns(indices))
  }

  /// The influence on the coefficients, each times a factor.
  public func scalingColumns(by factors: [Double]) -> ClusterInfluence {
    with(values.scalingColumns(by: factors))
  }

  /// The influence on linear combinations of the coefficients: `values * matrix`.
  public func times(_ matrix: Matrix) -> ClusterInfluence { with(values * matrix) }

  /// Calls `body` with each cluster that has a row, ascending, and its influence on a coefficient.
  public func forEach(_ column: Int, _ body: (_ cluster: Int, _ influence: Double) -> Void) {
    var place = column
    for cluster in clusters {
      body(cluster, values.storage[place])
      place += values.columnCount
    }
  }

  /// The influence on a coefficient of every cluster there is, 0 where it has none.
  public func column(_ index: Int) -> [Double] {
    var column = [Double](repeating: 0, count: clusterCount)
    forEach(index) { column[$0] = $1 }
    return column
  }

  /// The influences side by side, a row for each cluster that has one in any of them, ascending.
  ///
  /// - Precondition: All speak of the same clusters.
  public static func stacked(_ influences: [ClusterInfluence]) -> Matrix {
    let (places, count) = union(influences)
    let width = influences.reduce(0) { $0 + $1.columnCount }
    var stacked = Matrix(rowCount: count, columnCount: width)
    var start = 0
    for influence in influences {
      let own = influence.columnCount
      for (row, cluster) in influence.clusters.enumerated() {
        let target = places[cluster] * width + start
        for column in 0..<own {
          stacked.storage[target + column] = influence.values.storage[row * own + column]
        }
      }
      start += own
    }
    return stacked
  }

  /// The joint covariance of two estimates: the sum of `u_c v_c'` over the clusters that both
  /// have, a row for each coefficient of this estimate and a column for each of the other.
  ///
  /// - Complexity: O(G K L) for G shared clusters.
  public func crossProduct(_ other: ClusterInfluence) -> Matrix {
    precondition(clusterCount == other.clusterCount, "influences of other clusters")
    var result = Matrix(rowCount: columnCount, columnCount: other.columnCount)
    let shared = sharedRows(other)
    result.storage.withUnsafeMutableBufferPointer { sums in
      values.storage.withUnsafeBufferPointer { left in
        other.values.storage.withUnsafeBufferPointer { right in
          guard let sums = sums.baseAddress, let left = left.baseAddress,
            let right = right.baseAddress
          else { return }
          CrossProducts(width: columnCount, otherWidth: other.columnCount, sums: sums)
            .add(left, right, rows: shared)
        }
      }
    }
    return result
  }

  /// The rows of the clusters that both have.
  private func sharedRows(_ other: ClusterInfluence) -> [(Int, Int)] {
    var shared: [(Int, Int)] = []
    var place = 0
    for (row, cluster) in clusters.enumerated() {
      while place < other.clusters.count, other.clusters[place] < cluster { place += 1 }
      guard place < other.clusters.count else { break }
      if other.clusters[place] == cluster { shared.append((row, place)) }
    }
    return shared
  }

  /// The place of each cluster among those that have a row in any influence, and their number.
  private static func union(_ influences: [ClusterInfluence]) -> (places: [Int], count: Int) {
    let clusterCount = influences.first?.clusterCount ?? 0
    precondition(
      influences.allSatisfy { $0.clusterCount == clusterCount }, "influences of other clusters")
    var places = [Int](repeating: 0, count: clusterCount)
    for influence in influences {
      for cluster in influence.clusters { places[cluster] = 1 }
    }
    var count = 0
    for cluster in places.indices where places[cluster] == 1 {
      places[cluster] = count
      count += 1
    }
    return (places, count)
  }

  private func with(_ values: Matrix) -> ClusterInfluence {
    ClusterInfluence(clusters: clusters, clusterCount: clusterCount, values: values)
  }
}

extension Sandwich {
  /// The joint covariance of several estimates, as of the same influences of all clusters.
  public static func stackedCovariance(
    _ influences: [ClusterInfluence], correction: Correction = .clusters
  ) -> Matrix {
    stackedCovariance([ClusterInfluence.stacked(influences)], correction: correction)
  }
}
