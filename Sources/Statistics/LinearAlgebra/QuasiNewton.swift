/// Maximises a smooth function by the method of Broyden, Fletcher, Goldfarb and Shanno.
///
/// Each step climbs along the approximate Newton direction, doubled or halved until both
/// conditions of Wolfe hold (Nocedal & Wright 2006, chapters 3 and 6).
struct QuasiNewton {
  /// The largest slope at which the search ends.
  var gradientTolerance = 1e-4
  /// The largest number of steps.
  var maximumIterations = 500

  /// Where a search ended.
  struct Maximum {
    var parameters: [Double]
    var value: Double
    var gradient: [Double]
    var iterations: Int
  }

  /// A value with its slopes; nil marks a point outside the domain.
  typealias Function = ([Double]) -> (value: Double, gradient: [Double])?

  /// The maximum reached from `start`, or nil where the search got stuck on a slope.
  ///
  /// `curvature` is the inverse of minus the second derivatives near the start, where known.
  func maximise(
    from start: [Double], curvature: Matrix? = nil, _ function: Function
  ) -> Maximum? {
    guard let first = function(start) else { return nil }
    var current = Maximum(
      parameters: start, value: first.value, gradient: first.gradient, iterations: 0)
    let count = start.count
    var inverse = curvature ?? Matrix.identity(count)
    var isFresh = curvature == nil
    while current.iterations < maximumIterations {
      let steepness = current.gradient.map(abs).max() ?? 0
      if steepness < gradientTolerance { return current }
      var direction = inverse * current.gradient
      if dot(direction, current.gradient) <= 0 {
        inverse = Matrix.identity(count)
        direction = current.gradient
        isFresh = true
      }
      // The first step is short, because nothing is known of the curvature.
      let length = isFresh ? min(1, 0.1 / norm(direction)) : 1
      guard let next = search(function, from: current, along: direction, length: length) else {
        // A failed search from a fresh start means that rounding hides what is left to gain.
        guard !isFresh else { return steepness < 1e-3 ? current : nil }
        inverse = Matrix.identity(count)
        isFresh = true
        current.iterations += 1
        continue
      }
      let step = zip(next.parameters, current.parameters).map { $0 - $1 }
      let change = zip(current.gradient, next.gradient).map { $0 - $1 }
      Self.update(&inverse, step: step, change: change, rescale: isFresh)
      isFresh = false
      current = next
    }
    return (current.gradient.map(abs).max() ?? 0) < 1e-3 ? current : nil
  }

  private func search(
    _ function: Function, from current: Maximum, along direction: [Double], length start: Double
  ) -> Maximum? {
    let slope = dot(direction, current.gradient)
    var length = start
    var low = 0.0
    var high = Double.infinity
    var best: Maximum?
    for _ in 0..<30 {
      let trial = zip(current.parameters, direction).map { $0 + length * $1 }
      if let found = function(trial), found.value >= current.value + 1e-4 * length * slope {
        best = Maximum(
          parameters: trial, value: found.value, gradient: found.gradient,
          iterations: current.iterations + 1)
        if dot(direction, found.gradient) <= 0.9 * slope { return best }
        low = length
      } else {
        high = length
      }
      length = high.isFinite ? (low + high) / 2 : 2 * length
      if high - low < 1e-14 * high { break }
    }
    return best
  }

  private static func update(
    _ inverse: inout Matrix, step: [Double], change: [Double], rescale: Bool
  ) {
    let product = dot(step, change)
    guard product > 1e-14 * norm(step) * norm(change) else { return }
    if rescale { inverse = (product / dot(change, change)) * Matrix.identity(step.count) }
    let moved = inverse * change
    let factor = (1 + dot(change, moved) / product) / product
    for row in step.indices {
      for column in step.indices {
        inverse[row, column] +=
          factor * step[row] * step[column]
          - (moved[row] * step[column] + step[row] * moved[column]) / product
      }
    }
  }
}
