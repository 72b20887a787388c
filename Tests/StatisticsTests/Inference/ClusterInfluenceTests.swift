import Statistics
import TestSupport
import Testing

/// Influences that keep only the clusters with rows say what those of all clusters say.
@Suite struct ClusterInfluenceTests {
  /// Twelve clusters, of which this judge has some, with scores of three columns.
  private func influence(_ clusters: [Int], seed: UInt64) -> ClusterInfluence {
    var generator = CounterGenerator(seed: seed, stream: 0)
    let scores = Matrix(rows: clusters.map { _ in (0..<3).map { _ in generator.normal() } })
    return ClusterInfluence(
      scores: scores, bread: Matrix.diagonal([0.5, 1, 2]),
      clusters: Clusters(indices: clusters, count: 12))
  }

  /// The same with a row for every cluster.
  private func dense(_ influence: ClusterInfluence) -> Matrix {
    Matrix(columns: (0..<influence.columnCount).map(influence.column))
  }

  private let left = [7, 7, 1, 3, 9, 3, 0]
  private let right = [3, 11, 7, 2, 1, 0, 9, 9, 5]

  @Test func `clusters without a row are left out, and keep their numbers`() {
    let one = influence(left, seed: 1)
    #expect(one.clusters == [0, 1, 3, 7, 9])
    #expect(one.column(2)[2] == 0 && one.column(2)[3] == one.values[2, 2])
    #expect(one.selectingColumns([2, 0]).column(1) == one.column(0))
  }

  @Test func `the joint covariance of two is that of all clusters`() {
    let (one, two) = (influence(left, seed: 1), influence(right, seed: 2))
    expectClose(one.crossProduct(two), dense(one).transposed * dense(two))
    expectClose(one.crossProduct(two), two.crossProduct(one).transposed)
    expectClose(
      Sandwich.stackedCovariance([one, two]),
      Sandwich.stackedCovariance([dense(one), dense(two)]))
  }

  @Test func `a replicate of several judges is that of their influences side by side`() {
    let parts = [influence(left, seed: 1), influence(right, seed: 2)]
    let whole = Matrix(rows: (0..<12).map { cluster in parts.flatMap { $0.row(cluster) } })
    let sideBySide = ClusterBootstrap.oneStep(
      estimate: [1, 2, 3, 4, 5, 6], influence: whole, replicateCount: 5, seed: 9)
    for replicate in 0..<5 {
      let apart = ClusterBootstrap.oneStep(
        estimates: [[1, 2, 3], [4, 5, 6]], influences: parts, replicate: replicate, seed: 9)
      for (one, other) in zip(apart.joined(), sideBySide[replicate]) {
        #expect(abs(one - other) < 1e-12)
      }
    }
  }

  private func expectClose(_ one: Matrix, _ other: Matrix) {
    #expect(one.rowCount == other.rowCount && one.columnCount == other.columnCount)
    #expect(zip(one.storage, other.storage).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}

extension ClusterInfluence {
  fileprivate func row(_ cluster: Int) -> [Double] {
    (0..<columnCount).map { column($0)[cluster] }
  }
}
