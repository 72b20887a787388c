import RealModule

/// A ranking with one plane of intransitivity.
///
/// `logit P(i beats j) = s_i - s_j + u_i v_j - v_i u_j` with ridge penalties on s, u and v, from
/// many starts because the function has many peaks. Only the combinations `u_i v_j - v_i u_j`
/// mean something; u and v themselves are free to turn.
///
/// Source: Chen & Joachims (2016); Zhang et al. (2024).
public struct SkewRanking: Sendable {
  /// The transitive strengths.
  public let strengths: [Double]
  /// The intransitive part of each pair's log-odds.
  public let cycles: Matrix
  /// The log-likelihood of the decided verdicts minus the penalty.
  public let objective: Double

  /// Fits decided verdicts; `penalty` multiplies half the squares.
  public init(
    _ counts: PairCounts, penalty: Double = 0.1, starts: Int = 50, seed: UInt64
  ) throws(FitError) {
    let size = counts.itemCount
    var search = QuasiNewton()
    search.gradientTolerance = 1e-5
    var best: QuasiNewton.Maximum?
    for start in 0..<starts {
      var generator = CounterGenerator(seed: seed, stream: UInt64(start))
      let point = (0..<3 * size).map { _ in 0.5 * generator.normal() }
      let found = search.maximise(from: point) { Self.evaluate(counts, penalty, $0) }
      if let found, found.value > best?.value ?? -.infinity { best = found }
    }
    guard let best else { throw .notConverged(iterations: 500, decrement: .nan) }
    strengths = Array(best.parameters[..<size])
    objective = best.value
    var cycles = Matrix(rowCount: size, columnCount: size)
    for first in 0..<size {
      for second in 0..<size {
        cycles[first, second] =
          best.parameters[size + first] * best.parameters[2 * size + second]
          - best.parameters[2 * size + first] * best.parameters[size + second]
      }
    }
    self.cycles = cycles
  }

  private static func evaluate(
    _ counts: PairCounts, _ penalty: Double, _ point: [Double]
  ) -> (value: Double, gradient: [Double]) {
    let size = counts.itemCount
    var value = -0.5 * penalty * dot(point, point)
    var gradient = point.map { -penalty * $0 }
    for pair in counts.pairs {
      let (first, second) = (pair.first, pair.second)
      let predictor =
        point[first] - point[second] + point[size + first] * point[2 * size + second]
        - point[2 * size + first] * point[size + second]
      let total = pair.wins + pair.losses
      value += pair.wins * predictor - total * log1pExp(predictor)
      let slope = pair.wins - total * expit(predictor)
      gradient[first] += slope
      gradient[second] -= slope
      gradient[size + first] += slope * point[2 * size + second]
      gradient[2 * size + second] += slope * point[size + first]
      gradient[2 * size + first] -= slope * point[size + second]
      gradient[size + second] -= slope * point[2 * size + first]
    }
    return (value, gradient)
  }
}
