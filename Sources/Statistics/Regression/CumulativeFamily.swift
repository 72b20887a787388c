import RealModule

/// Grades with P(Y <= k) = expit(tau_k - eta) and thresholds symmetric about 0.
///
/// With grade 0 the shared parameters are the positive thresholds t_1 < ... < t_m; without it
/// the middle threshold is 0 and t_1 < ... < t_(m-1) remain. They must ascend and be positive.
struct CumulativeFamily: ResponseFamily {
  let grades: [Int]
  let steps: Int
  let hasMiddle: Bool

  var count: Int { grades.count }
  var sharedCount: Int { hasMiddle ? steps : steps - 1 }

  /// The threshold above grade k, as sign and index of a shared parameter.
  private func threshold(above grade: Int) -> (sign: Double, index: Int)? {
    // With a middle grade, t_1 lies above 0 and -t_1 above -1; without, 0 lies above -1.
    let rank = hasMiddle ? (grade >= 0 ? grade + 1 : grade) : (grade >= 0 ? grade : grade + 1)
    if rank == 0 { return nil }
    return rank > 0 ? (1, rank - 1) : (-1, -rank - 1)
  }

  func evaluate(
    row: Int, linearPredictor: Double, shared: UnsafePointer<Double>,
    gradient: UnsafeMutablePointer<Double>, information: UnsafeMutablePointer<Double>
  ) -> Double {
    let size = 1 + sharedCount
    for index in 0..<size { gradient[index] = 0 }
    for index in 0..<size * size { information[index] = 0 }
    for index in 0..<sharedCount where shared[index] <= (index == 0 ? 0 : shared[index - 1]) {
      return -.infinity
    }
    let grade = grades[row]
    let below = hasMiddle || grade != 1 ? grade - 1 : -1
    let upper = grade == steps ? nil : Optional(Cut(self, above: grade, linearPredictor, shared))
    let lower = grade == -steps ? nil : Optional(Cut(self, above: below, linearPredictor, shared))
    let value = Self.logDifference(upper?.position, lower?.position)
    let probability = Double.exp(value)
    // d log P = (f_u du - f_l dl) / P with f the logistic density at each cut.
    for (cut, sign) in [(upper, 1.0), (lower, -1.0)] {
      guard let cut else { continue }
      let ratio = sign * cut.density / probability
      gradient[0] -= ratio
      if let index = cut.index { gradient[1 + index] += ratio * cut.sign }
      // f'(z) = f(z) (1 - 2 F(z)).
      cut.addCurvature(-ratio * (1 - 2 * cut.cumulative), to: information, size: size)
    }
    for first in 0..<size {
      for second in 0..<size {
        information[first * size + second] += gradient[first] * gradient[second]
      }
    }
    return value
  }

  /// The logarithm of expit(upper) - expit(lower), with nil for the open ends.
  private static func logDifference(_ upper: Double?, _ lower: Double?) -> Double {
    switch (upper, lower) {
    case (nil, nil): 0
    case (let upper?, nil): -log1pExp(-upper)
    case (nil, let lower?): -log1pExp(lower)
    case (let upper?, let lower?):
      // expit(u) - expit(l) = (1 - exp(l - u)) expit(u) expit(-l).
      Double.log(-Double.expMinusOne(lower - upper)) - log1pExp(-upper) - log1pExp(lower)
    }
  }

  /// A threshold minus the linear predictor, with the logistic density there.
  private struct Cut {
    let sign: Double
    let index: Int?
    let position: Double
    let cumulative: Double
    let density: Double

    init(
      _ family: CumulativeFamily, above grade: Int, _ linearPredictor: Double,
      _ shared: UnsafePointer<Double>
    ) {
      let found = family.threshold(above: grade)
      sign = found?.sign ?? 0
      index = found?.index
      position = (found.map { $0.sign * shared[$0.index] } ?? 0) - linearPredictor
      cumulative = expit(position)
      density = cumulative * expit(-position)
    }

    func addCurvature(
      _ amount: Double, to information: UnsafeMutablePointer<Double>, size: Int
    ) {
      information[0] += amount
      guard let index else { return }
      information[1 + index] -= amount * sign
      information[(1 + index) * size] -= amount * sign
      information[(1 + index) * size + 1 + index] += amount
    }
  }
}
