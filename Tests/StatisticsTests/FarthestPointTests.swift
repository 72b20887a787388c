import RealModule
import Statistics
import Testing

/// The farthest of several points, against turning the direction by hand.
struct FarthestPointTests {
  private let plane: [[Double]] = [[0.9, 0.8], [0.7, 0.1], [0.4, 0], [0.95, 0.99]]

  private func turned(_ direction: [Double], by angle: Double) -> [Double] {
    [
      direction[0] * .cos(angle) - direction[1] * .sin(angle),
      direction[0] * .sin(angle) + direction[1] * .cos(angle),
    ]
  }

  @Test func `projections are products with the unit vector`() {
    let farthest = FarthestPoint(plane, along: [3, 4])
    #expect(abs(farthest.projections[0] - (0.9 * 0.6 + 0.8 * 0.8)) < 1e-12)
    #expect(farthest.order == [3, 0, 1, 2])
    #expect(farthest.projections == FarthestPoint(plane, along: [30, 40]).projections)
  }

  @Test func `just beyond its angle another point is farther, just before it is not`() throws {
    let direction = [1.0, -0.2]
    let farthest = FarthestPoint(plane, along: direction)
    for point in [0, 1, 2] {
      let angle = try #require(farthest.turningAngle(to: point))
      let winner = farthest.order[0]
      func isAhead(_ turn: Double) -> Bool {
        [turn, -turn].contains { turn in
          let along = turned(direction, by: turn)
          return dot(plane[point], along) > dot(plane[winner], along)
        }
      }
      #expect(!isAhead(angle - 1e-9))
      #expect(isAhead(angle + 1e-9))
    }
    #expect(farthest.turningAngle(to: farthest.order[0]) == nil)
  }

  @Test func `shares in the plane are those of a fine fan of directions`() {
    let direction = [1.0, -0.2]
    let shares = FarthestPoint(plane, along: direction)
      .shares(within: .pi / 6, draws: 0, seed: 1)
    var wins = [Double](repeating: 0, count: plane.count)
    let steps = 20_000
    for step in 0..<steps {
      let turn = Double.pi / 6 * (2 * (Double(step) + 0.5) / Double(steps) - 1)
      wins[FarthestPoint(plane, along: turned(direction, by: turn)).order[0]] += 1
    }
    for (share, count) in zip(shares, wins) {
      #expect(abs(share - count / Double(steps)) < 2 / Double(steps))
    }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }

  /// Two points that differ along one axis split a cap around a direction in their plane as
  /// the cap's angle decides; orthogonal to the difference they split it in half.
  @Test func `drawn directions fill a cap evenly`() {
    let points: [[Double]] = [[1, 0, 0, 0], [0, 1, 0, 0]]
    let even = FarthestPoint(points, along: [1, 1, 0.5, 0])
      .shares(within: .pi / 4, draws: 4000, seed: 3)
    #expect(abs(even[0] - 0.5) < 4 * (0.25 / 4000).squareRoot())
    // In three dimensions the share of a cap of 60 degrees around z within which z is ahead
    // of x: directions with angle below 45 degrees to the side of x. Counted on a grid.
    let space: [[Double]] = [[0, 0, 1], [1, 0, 0]]
    let drawn = FarthestPoint(space, along: [0, 0, 1])
      .shares(within: .pi / 3, draws: 4000, seed: 5)
    var ahead = 0.0
    var all = 0.0
    for ring in 0..<400 {
      let angle = Double.pi / 3 * (Double(ring) + 0.5) / 400
      for step in 0..<400 {
        let around = 2 * Double.pi * (Double(step) + 0.5) / 400
        all += .sin(angle)
        if .cos(angle) >= .sin(angle) * .cos(around) { ahead += .sin(angle) }
      }
    }
    #expect(abs(drawn[0] - ahead / all) < 4 * (0.25 / 4000).squareRoot())
    #expect(
      drawn == FarthestPoint(space, along: [0, 0, 1]).shares(within: .pi / 3, draws: 4000, seed: 5))
  }

  @Test func `equal points have no angle between them`() {
    let farthest = FarthestPoint([[1, 2], [1, 2]], along: [1, 0])
    #expect(farthest.turningAngle(to: 1) == nil)
    #expect(farthest.shares(within: 1, draws: 0, seed: 1) == [1, 0])
  }
}
