import RealModule

/// One strength per item from counts of pairs, quick enough to be refitted a thousand times.
///
/// Maximises `sum wins log p + losses log(1 - p) - lambda / 2 sum s^2`, p the logistic function
/// of the difference of strengths. The small lambda keeps strengths finite where some item
/// never loses; ties are left out.
struct TransitiveStrengths {
  private let pairs: [PairCounts.Pair]
  private let itemCount: Int
  private let penalty: Double

  /// Prepares counts; the usual penalty is far below what one verdict says.
  init(_ counts: PairCounts, penalty: Double = 0.01) {
    pairs = counts.pairs
    itemCount = counts.itemCount
    self.penalty = penalty
  }

  /// The strengths for wins of the first of each pair; `totals` are the decided verdicts.
  ///
  /// Steps with the curvature at the start are tried first, which near the start is enough.
  func fit(
    wins: [Double], totals: [Double], from start: [Double]? = nil, curvature: Cholesky? = nil
  ) -> [Double] {
    var point = start ?? [Double](repeating: 0, count: itemCount)
    if let curvature {
      var moved = Double.infinity
      for _ in 0..<25 {
        let step = curvature.solve(gradient(at: point, wins, totals))
        let size = step.map(abs).max() ?? 0
        guard size < 1, size < moved * 1.5 else { break }
        moved = size
        for item in point.indices { point[item] += step[item] }
        if size < 1e-7 { return point }
      }
      point = start ?? point
    }
    var value = objective(at: point, wins, totals)
    for _ in 0..<60 {
      guard let factor = curvatureFactor(at: point, totals) else { return point }
      let step = factor.solve(gradient(at: point, wins, totals))
      var share = 1.0
      var next = zip(point, step).map { $0 + share * $1 }
      var reached = objective(at: next, wins, totals)
      while reached < value - 1e-12, share > 1e-4 {
        share /= 2
        next = zip(point, step).map { $0 + share * $1 }
        reached = objective(at: next, wins, totals)
      }
      point = next
      value = reached
      if (step.map(abs).max() ?? 0) < 1e-8 { break }
    }
    return point
  }

  /// The factor of minus the second derivatives.
  func curvatureFactor(at point: [Double], _ totals: [Double]) -> Cholesky? {
    var matrix = Matrix(rowCount: itemCount, columnCount: itemCount)
    for item in 0..<itemCount { matrix[item, item] = penalty }
    for (pair, total) in zip(pairs, totals) {
      let chance = expit(point[pair.first] - point[pair.second])
      let weight = total * chance * (1 - chance)
      matrix[pair.first, pair.first] += weight
      matrix[pair.second, pair.second] += weight
      matrix[pair.first, pair.second] -= weight
      matrix[pair.second, pair.first] -= weight
    }
    return Cholesky(matrix)
  }

  /// The log-likelihood without the penalty.
  func logLikelihood(at point: [Double], wins: [Double], totals: [Double]) -> Double {
    var sum = 0.0
    for (index, pair) in pairs.enumerated() {
      let predictor = point[pair.first] - point[pair.second]
      sum += wins[index] * predictor - totals[index] * log1pExp(predictor)
    }
    return sum
  }

  private func objective(at point: [Double], _ wins: [Double], _ totals: [Double]) -> Double {
    logLikelihood(at: point, wins: wins, totals: totals)
      - penalty / 2 * point.reduce(0) { $0 + $1 * $1 }
  }

  private func gradient(at point: [Double], _ wins: [Double], _ totals: [Double]) -> [Double] {
    var gradient = point.map { -penalty * $0 }
    for (index, pair) in pairs.enumerated() {
      let slope =
        wins[index] - totals[index] * expit(point[pair.first] - point[pair.second])
      gradient[pair.first] += slope
      gradient[pair.second] -= slope
    }
    return gradient
  }
}
