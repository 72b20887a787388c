/// The search for the ends by Newton steps on the signed root of the statistic, which is nearly a
/// straight line; its slope is that of the likelihood in the held parameter.
///
/// The first search for the other parameters starts at their estimates, each later one on the line
/// through the two results nearest to it. A few steps do where ``ProfileSearch`` needs dozens, but
/// on a profile of several branches this one may stay on a branch for longer.
struct ContinuedProfileSearch<Function: Objective> {
  let index: Int
  let objective: Function
  let estimate: [Double]
  let value: Double
  let tangent: [Double]
  let solver: NewtonSolver
  let target: Double

  /// The standard error of the parameter.
  var spread: Double { tangent[index].squareRoot() }

  /// The profile at one distance from the estimate.
  private struct Point {
    let distance: Double
    let parameters: [Double]
    /// The root of the statistic minus its target.
    let excess: Double
    /// Where a straight line through here meets the target.
    let next: Double
  }

  /// From here on Newton's steps are taken to have met something that is not smooth, such as the
  /// end of a branch, and the bracket is halved instead.
  private static var patience: Int { 12 }

  func end(side: Double, from first: Double) throws(FitError) -> Double {
    var inner = 0.0
    var outer: Double?
    var known = [
      Point(distance: 0, parameters: estimate, excess: -target, next: side * target * spread)
    ]
    var distance = first
    var doublings = 0
    for attempt in 0..<200 {
      let point = try self.point(at: distance, near: known)
      known.append(point)
      // The error left after one more step is of the order of the square of this.
      if abs(point.excess) < 1e-6, point.next * side > 0 { return estimate[index] + point.next }
      if point.excess < 0 { inner = distance } else { outer = distance }
      guard let outer else {
        // The root can lie far out on a flat side; 40 doublings pass any finite one.
        doublings += 1
        guard doublings <= 40 else { return side * .infinity }
        let isAhead = point.next.isFinite && point.next * side > distance * side
        distance = isAhead && abs(point.next) < 2 * abs(distance) ? point.next : 2 * distance
        continue
      }
      if abs(outer - inner) < 1e-12 * (abs(outer) + spread) { break }
      let isInside = (point.next - inner) * side > 0 && (outer - point.next) * side > 0
      distance = isInside && attempt < Self.patience ? point.next : (inner + outer) / 2
    }
    return estimate[index] + (inner + (outer ?? inner)) / 2
  }

  private func point(at distance: Double, near known: [Point]) throws(FitError) -> Point {
    let found = try solver.maximise(
      objective, from: start(at: distance, near: known), holding: [index])
    let root = (2 * max(value - found.derivatives.value, 0)).squareRoot()
    let excess = root - target
    let step = excess * root / found.derivatives.gradient[index]
    return Point(
      distance: distance, parameters: found.parameters, excess: excess, next: distance + step)
  }

  /// Where the search for the other parameters starts.
  private func start(at distance: Double, near known: [Point]) -> [Double] {
    var start = estimate
    let nearest = known.sorted {
      (abs($0.distance - distance), $0.distance) < (abs($1.distance - distance), $1.distance)
    }
    if nearest.count > 1 {
      let (near, far) = (nearest[0], nearest[1])
      let share = (distance - near.distance) / (far.distance - near.distance)
      for parameter in start.indices {
        start[parameter] =
          near.parameters[parameter]
          + share * (far.parameters[parameter] - near.parameters[parameter])
      }
    }
    start[index] = estimate[index] + distance
    return start
  }
}
