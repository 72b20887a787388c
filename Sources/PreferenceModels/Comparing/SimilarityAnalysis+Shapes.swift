import Preferences
import Statistics

extension SimilarityAnalysis {
  /// The groups that a tree joins, ascending; the last one, of all judges, is left out.
  static func groups(_ linkage: AverageLinkage) -> [[Int]] {
    linkage.merges.dropLast().map { ($0.members[0] + $0.members[1]).sorted() }
  }

  /// The tree, with the share of replicates that have each group.
  func tree(_ linkage: AverageLinkage?, _ replicates: [Replicate]) -> JudgeSimilarity.Tree? {
    guard let linkage else { return nil }
    let leaves = linkage.leaves
    var place = [Int](repeating: 0, count: leaves.count)
    for (position, leaf) in leaves.enumerated() { place[leaf] = position }
    let drawn = replicates.filter { !$0.groups.isEmpty }
    let joins = linkage.merges.enumerated().map { index, merge in
      let sides = merge.members.map { members in members.sorted { place[$0] < place[$1] } }
        .sorted { place[$0[0]] < place[$1[0]] }
        .map { members in members.map { input.judges[$0].name } }
      // The group of all judges is in every tree.
      let isLast = index == linkage.merges.count - 1
      return JudgeSimilarity.Join(
        first: sides[0], second: sides[1], height: merge.height,
        support: isLast || drawn.isEmpty
          ? nil : Double(drawn.count { $0.groups[index] }) / Double(drawn.count))
    }
    return JudgeSimilarity.Tree(leaves: leaves.map { input.judges[$0].name }, joins: joins)
  }

  /// The map, with the spread of each judge's point over the replicates.
  func map(
    _ scaling: ClassicalScaling?, _ distances: Matrix, _ replicates: [Replicate]
  ) -> JudgeSimilarity.Map? {
    guard let scaling else { return nil }
    let drawn = replicates.filter { !$0.points.isEmpty }
    let plane = scaling.plane
    let points = input.judges.indices.map { judge in
      JudgeSimilarity.Point(
        judge: input.judges[judge].name, x: plane[judge].x, y: plane[judge].y,
        spread: drawn.isEmpty ? nil : spread(drawn.map { $0.points[judge] }),
        nearest: nearest(judge, distances))
    }
    let sizes = scaling.eigenvalues.reduce(0) { $0 + abs($1) }
    let negative = scaling.eigenvalues.reduce(0) { $0 + max(-$1, 0) }
    return JudgeSimilarity.Map(
      points: points, share: sizes > 0 ? scaling.share(of: 2) : 1,
      negativeShare: sizes > 0 ? negative / sizes : 0)
  }

  private func nearest(_ judge: Int, _ distances: Matrix) -> String {
    let others = input.judges.indices.filter { $0 != judge }
    let found = others.min { distances[judge, $0] < distances[judge, $1] } ?? judge
    return input.judges[found].name
  }

  private func spread(_ points: [SIMD2<Double>]) -> Double {
    let count = Double(points.count)
    let center = points.reduce(SIMD2(0, 0), +) / count
    let squares = points.reduce(0.0) { sum, point in
      let gap = point - center
      return sum + gap.x * gap.x + gap.y * gap.y
    }
    return (squares / count).squareRoot()
  }
}

extension ClassicalScaling {
  /// The first two coordinates of each item; 0 where there is no such axis.
  var plane: [SIMD2<Double>] {
    (0..<coordinates.rowCount).map { item in
      SIMD2(
        coordinates.columnCount > 0 ? coordinates[item, 0] : 0,
        coordinates.columnCount > 1 ? coordinates[item, 1] : 0)
    }
  }
}
