import RealModule

/// Grades with P(k) proportional to exp(k eta / 2 + delta_|k|).
///
/// Grades whose size nobody gave have probability 0 and no parameter; the largest size given
/// has delta = 0. The shared parameters are the deltas of the other sizes, ascending.
struct AdjacentCategoryFamily: ResponseFamily {
  /// The grades given, as positions in ``values``.
  let positions: [Int]
  /// The possible grades, ascending and symmetric about 0.
  let values: [Int]
  /// The sizes with a parameter, ascending.
  let levels: [Int]
  /// Half of each possible grade.
  private let halves: [Double]
  /// For each possible grade, the place of its delta, or -1 where delta is 0.
  private let places: [Int]

  var count: Int { positions.count }
  var sharedCount: Int { levels.count }

  /// Nil where every grade with weight is 0.
  init?(grades: [Int], weights: [Double]?) {
    let used = Set(grades.indices.lazy.filter { (weights?[$0] ?? 1) > 0 }.map { abs(grades[$0]) })
    let sizes = used.sorted()
    guard let largest = sizes.last, largest > 0 else { return nil }
    values = sizes.filter { $0 > 0 }.reversed().map { -$0 } + sizes
    levels = Array(sizes.dropLast())
    halves = values.map { 0.5 * Double($0) }
    places = values.map { value in sizes.dropLast().firstIndex(of: abs(value)) ?? -1 }
    let lookup = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    // A grade of weight 0 may be one that nobody else gave; its row is never read.
    positions = grades.map { lookup[$0] ?? 0 }
  }

  /// The probabilities of ``values`` at a linear predictor.
  func probabilities(linearPredictor: Double, shared: UnsafePointer<Double>) -> [Double] {
    let logs = values.indices.map { index in
      halves[index] * linearPredictor + (places[index] < 0 ? 0 : shared[places[index]])
    }
    let total = logSumExp(logs)
    return logs.map { Double.exp($0 - total) }
  }

  func evaluate(
    row: Int, linearPredictor: Double, shared: UnsafePointer<Double>,
    gradient: UnsafeMutablePointer<Double>, information: UnsafeMutablePointer<Double>
  ) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: halves.count) { chances in
      var largest = -Double.infinity
      for index in 0..<halves.count {
        let log = halves[index] * linearPredictor + (places[index] < 0 ? 0 : shared[places[index]])
        chances[index] = log
        if log > largest { largest = log }
      }
      let position = positions[row]
      let own = chances[position] - largest
      var total = 0.0
      for index in 0..<halves.count {
        chances[index] = Double.exp(chances[index] - largest)
        total += chances[index]
      }
      for index in 0..<halves.count { chances[index] /= total }
      fillMoments(chances, gradient, information)
      gradient[0] += halves[position]
      if places[position] >= 0 { gradient[1 + places[position]] += 1 }
      return own - Double.log(total)
    }
  }

  /// Minus the means, and the covariances, of the statistics (k / 2, indicator of each size).
  private func fillMoments(
    _ chances: UnsafeMutableBufferPointer<Double>, _ means: UnsafeMutablePointer<Double>,
    _ covariances: UnsafeMutablePointer<Double>
  ) {
    let size = 1 + levels.count
    for index in 0..<size { means[index] = 0 }
    for index in 0..<size * size { covariances[index] = 0 }
    for index in 0..<halves.count {
      let half = halves[index]
      means[0] -= chances[index] * half
      covariances[0] += chances[index] * half * half
      if places[index] >= 0 {
        means[1 + places[index]] -= chances[index]
        covariances[1 + places[index]] += chances[index] * half
      }
    }
    covariances[0] -= means[0] * means[0]
    for first in 1..<max(size, 1) {
      covariances[first] -= means[0] * means[first]
      covariances[first * size] = covariances[first]
      for second in 1..<size {
        covariances[first * size + second] =
          (first == second ? -means[first] : 0) - means[first] * means[second]
      }
    }
  }
}
