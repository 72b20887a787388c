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
  /// For each possible grade, the index of its delta, or nil where delta is 0.
  private let deltaIndices: [Int?]

  var count: Int { positions.count }
  var sharedCount: Int { levels.count }

  /// Nil where every grade with weight is 0.
  init?(grades: [Int], weights: [Double]?) {
    let used = Set(grades.indices.lazy.filter { (weights?[$0] ?? 1) > 0 }.map { abs(grades[$0]) })
    let sizes = used.sorted()
    guard let largest = sizes.last, largest > 0 else { return nil }
    values = sizes.filter { $0 > 0 }.reversed().map { -$0 } + sizes
    levels = Array(sizes.dropLast())
    deltaIndices = values.map { value in sizes.dropLast().firstIndex(of: abs(value)) }
    let lookup = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    // A grade of weight 0 may be one that nobody else gave; its row is never read.
    positions = grades.map { lookup[$0] ?? 0 }
  }

  /// The probabilities of ``values`` at a linear predictor.
  func probabilities(linearPredictor: Double, shared: UnsafePointer<Double>) -> [Double] {
    let logs = logFrequencies(linearPredictor, shared)
    let total = logSumExp(logs)
    return logs.map { Double.exp($0 - total) }
  }

  func evaluate(
    row: Int, linearPredictor: Double, shared: UnsafePointer<Double>,
    gradient: UnsafeMutablePointer<Double>, information: UnsafeMutablePointer<Double>
  ) -> Double {
    let size = 1 + sharedCount
    for index in 0..<size { gradient[index] = 0 }
    for index in 0..<size * size { information[index] = 0 }
    var logs = logFrequencies(linearPredictor, shared)
    let total = logSumExp(logs)
    let position = positions[row]
    let value = logs[position] - total
    for index in logs.indices { logs[index] = Double.exp(logs[index] - total) }
    // Means of the sufficient statistics (k / 2, indicator of each size).
    for index in values.indices {
      let half = 0.5 * Double(values[index])
      gradient[0] -= logs[index] * half
      information[0] += logs[index] * half * half
      guard let delta = deltaIndices[index] else { continue }
      gradient[1 + delta] -= logs[index]
      information[1 + delta] += logs[index] * half
    }
    let mean = -gradient[0]
    information[0] -= mean * mean
    for first in 0..<sharedCount {
      let share = -gradient[1 + first]
      information[1 + first] -= mean * share
      for second in 0..<sharedCount {
        let other = -gradient[1 + second]
        information[(1 + first) * size + 1 + second] =
          (first == second ? share : 0) - share * other
      }
      information[(1 + first) * size] = information[1 + first]
    }
    gradient[0] += 0.5 * Double(values[position])
    if let delta = deltaIndices[position] { gradient[1 + delta] += 1 }
    return value
  }

  private func logFrequencies(
    _ linearPredictor: Double, _ shared: UnsafePointer<Double>
  ) -> [Double] {
    values.indices.map { index in
      let half = 0.5 * Double(values[index])
      guard let delta = deltaIndices[index] else { return half * linearPredictor }
      return half * linearPredictor + shared[delta]
    }
  }
}
