import RealModule

/// Which of several points lies farthest along a direction, and how firmly.
///
/// Point k has the projection `z_k . w / |w|`. The direction may turn by the angle
/// `asin((z_1 - z_k) . w / (|z_1 - z_k| |w|))` before point k overtakes the farthest one: the
/// angle between w and the plane on which both are equally far.
public struct FarthestPoint: Sendable {
  /// The projection of each point on the unit vector of the direction.
  public let projections: [Double]
  /// The points from the farthest to the nearest; equal ones in their order.
  public let order: [Int]
  private let points: [[Double]]
  private let unit: [Double]

  /// Projects `points`, each as long as `direction`, which is not the zero vector.
  public init(_ points: [[Double]], along direction: [Double]) {
    let length = norm(direction)
    precondition(length > 0 && length.isFinite && !points.isEmpty, "points and a direction")
    let unit = direction.map { $0 / length }
    let projections = points.map { dot($0, unit) }
    self.points = points
    self.unit = unit
    self.projections = projections
    order = points.indices.sorted { (projections[$1], $0) < (projections[$0], $1) }
  }

  /// The angle in radians, from 0 to pi/2, by which the direction must turn before a point
  /// overtakes the farthest; nil for the farthest itself and for a point at the same place.
  public func turningAngle(to point: Int) -> Double? {
    let winner = order[0]
    let difference = zip(points[winner], points[point]).map { $0 - $1 }
    let length = norm(difference)
    guard point != winner, length > 0 else { return nil }
    return .asin(min(1, max(0, dot(difference, unit) / length)))
  }

  /// The share of the directions within `angle` radians along which each point is the farthest.
  ///
  /// In one dimension there is no other direction; in two the share is exact up to rounding;
  /// in more, it is the share of `draws` directions spread evenly over the cap.
  public func shares(within angle: Double, draws: Int, seed: UInt64) -> [Double] {
    switch unit.count {
    case 1: return points.indices.map { $0 == order[0] ? 1 : 0 }
    case 2: return sharesInPlane(within: angle)
    default:
      var wins = [Double](repeating: 0, count: points.count)
      var random = CounterGenerator(seed: seed)
      for _ in 0..<draws {
        wins[farthest(along: neighbour(within: angle, &random))] += 1
      }
      return wins.map { $0 / Double(draws) }
    }
  }

  private func farthest(along direction: [Double]) -> Int {
    var best = order[0]
    var longest = dot(points[best], direction)
    for point in points.indices {
      let length = dot(points[point], direction)
      if length > longest { (best, longest) = (point, length) }
    }
    return best
  }

  /// Between two angles at which some two points are equally far, the farthest stays the same.
  private func sharesInPlane(within angle: Double) -> [Double] {
    var cuts = [-angle, angle]
    for (index, one) in points.enumerated() {
      for other in points[(index + 1)...] where one != other {
        let across = [other[1] - one[1], one[0] - other[0]]
        for side in [across, across.map { -$0 }] {
          let turn = Double.atan2(
            y: unit[0] * side[1] - unit[1] * side[0], x: dot(unit, side))
          if abs(turn) < angle { cuts.append(turn) }
        }
      }
    }
    cuts.sort()
    var shares = [Double](repeating: 0, count: points.count)
    for (start, end) in zip(cuts, cuts.dropFirst()) where end > start {
      let middle = (start + end) / 2
      let turned = [
        unit[0] * .cos(middle) - unit[1] * .sin(middle),
        unit[0] * .sin(middle) + unit[1] * .cos(middle),
      ]
      shares[farthest(along: turned)] += (end - start) / (2 * angle)
    }
    return shares
  }

  /// A direction drawn evenly from those within an angle.
  ///
  /// At angle t the ring of directions has the size `sin(t)^(p-2)`; t is drawn with density
  /// `t^(p-2)` and kept with probability `(sin(t)/t)^(p-2)`.
  private func neighbour(within angle: Double, _ random: inout CounterGenerator) -> [Double] {
    let power = Double(unit.count - 2)
    var turn: Double
    repeat {
      turn = angle * .pow(random.uniform(), 1 / (power + 1))
    } while random.uniform() > (turn > 0 ? .pow(.sin(turn) / turn, power) : 1)
    var across = unit.map { _ in random.normal() }
    let along = dot(across, unit)
    across = zip(across, unit).map { $0 - along * $1 }
    let length = norm(across)
    guard length > 0 else { return unit }
    return zip(unit, across).map { .cos(turn) * $0 + .sin(turn) * $1 / length }
  }
}
