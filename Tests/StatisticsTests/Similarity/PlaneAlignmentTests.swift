import RealModule
import Statistics
import Testing

@Suite struct PlaneAlignmentTests {
  private let points: [SIMD2<Double>] = [
    SIMD2(1, 0.2), SIMD2(-0.5, 0.9), SIMD2(-0.7, -0.8), SIMD2(0.2, -0.3),
  ]

  private func turned(_ angle: Double, isMirrored: Bool) -> [SIMD2<Double>] {
    points.map { point in
      let y = isMirrored ? -point.y : point.y
      return SIMD2(
        Double.cos(angle) * point.x - Double.sin(angle) * y,
        Double.sin(angle) * point.x + Double.cos(angle) * y)
    }
  }

  @Test(arguments: [false, true])
  func `a turned or mirrored map is laid back onto itself`(isMirrored: Bool) {
    for angle in [0.3, 2.0, -1.1] {
      let back = PlaneAlignment.aligned(turned(angle, isMirrored: isMirrored), to: points)
      for (one, two) in zip(back, points) {
        #expect(abs(one.x - two.x) < 1e-12 && abs(one.y - two.y) < 1e-12)
      }
    }
  }

  @Test func `nothing is stretched`() {
    let aligned = PlaneAlignment.aligned(points.map { 3 * $0 }, to: points)
    #expect(abs(aligned[0].x - 3 * points[0].x) < 1e-12)
  }

  @Test func `leaves of a tree keep every group together`() {
    var random = CounterGenerator(seed: 8)
    var distances = Matrix(rowCount: 9, columnCount: 9)
    for first in 0..<9 {
      for second in 0..<first {
        let value = random.uniform()
        distances[first, second] = value
        distances[second, first] = value
      }
    }
    let tree = AverageLinkage(distances: distances)
    let leaves = tree.leaves
    #expect(leaves.sorted() == Array(0..<9))
    for merge in tree.merges {
      let places = (merge.members[0] + merge.members[1]).compactMap { leaves.firstIndex(of: $0) }
      #expect((places.max() ?? 0) - (places.min() ?? 0) == places.count - 1)
    }
  }
}
