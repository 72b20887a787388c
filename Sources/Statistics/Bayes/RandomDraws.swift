import RealModule

extension RandomNumberGenerator {
  /// A draw from the gamma distribution with a shape and rate 1.
  ///
  /// Source: Marsaglia & Tsang (2000).
  public mutating func gamma(shape: Double) -> Double {
    guard shape >= 1 else {
      return gamma(shape: shape + 1) * Double.pow(uniform(), 1 / shape)
    }
    let size = shape - 1.0 / 3
    let spread = 1 / (9 * size).squareRoot()
    while true {
      let point = normal()
      let root = 1 + spread * point
      guard root > 0 else { continue }
      let cube = root * root * root
      let bound = 0.5 * point * point + size * (1 - cube + Double.log(cube))
      if Double.log(uniform()) < bound { return size * cube }
    }
  }

  /// A draw from the inverse Gaussian distribution with a mean and a shape.
  ///
  /// Source: Michael, Schucany & Haas (1976).
  public mutating func inverseGaussian(mean: Double, shape: Double) -> Double {
    let point = normal()
    let square = mean * point * point
    // The smaller root, written so that its digits survive when `square` is large.
    let root = (square * (4 * shape + square)).squareRoot()
    let small = mean * (1 - 2 * square / (square + root))
    guard point != 0 else { return mean }
    return uniform() * (mean + small) <= mean ? small : mean * mean / small
  }

  /// A draw from the Polya-Gamma distribution PG(1, c).
  ///
  /// Accept-reject on an alternating series; more than 999 of 1,000 proposals are taken.
  /// Source: Devroye (2009); Polson, Scott & Windle (2013).
  public mutating func polyaGamma(_ tilt: Double) -> Double {
    let half = abs(tilt) / 2
    let cut = PolyaGammaSeries.cut
    let rate = Double.pi * Double.pi / 8 + half * half / 2
    let right = PolyaGammaSeries.rightShare(half: half, rate: rate)
    while true {
      let point =
        uniform() < right
        ? cut + exponential() / rate : truncatedInverseGaussian(half: half, below: cut)
      var sum = PolyaGammaSeries.term(0, point)
      let height = uniform() * sum
      var index = 0
      while true {
        index += 1
        let term = PolyaGammaSeries.term(index, point)
        if index.isMultiple(of: 2) {
          sum += term
          if height > sum { break }
        } else {
          sum -= term
          if height <= sum { return point / 4 }
        }
      }
    }
  }

  /// A draw from the inverse Gaussian with mean 1 / half and shape 1, given that it is below
  /// a bound.
  private mutating func truncatedInverseGaussian(half: Double, below bound: Double) -> Double {
    if half * bound < 1 {
      while true {
        var first = exponential()
        var second = exponential()
        while first * first > 2 * second / bound {
          first = exponential()
          second = exponential()
        }
        let root = 1 + bound * first
        let point = bound / (root * root)
        if uniform() <= Double.exp(-0.5 * half * half * point) { return point }
      }
    }
    while true {
      let point = inverseGaussian(mean: 1 / half, shape: 1)
      if point < bound { return point }
    }
  }
}

/// The series of the Jacobi density behind the Polya-Gamma distribution.
private enum PolyaGammaSeries {
  /// Where the two forms of the terms meet.
  static let cut = 0.64

  /// Term n of the alternating series at a point, in the form that converges there.
  static func term(_ index: Int, _ point: Double) -> Double {
    let count = Double(index) + 0.5
    let scale = Double.pi * count
    guard point <= cut else {
      return scale * Double.exp(-0.5 * count * count * Double.pi * Double.pi * point)
    }
    let root = (2 / (Double.pi * point)).squareRoot()
    return scale * root * root * root * Double.exp(-2 * count * count / point)
  }

  /// The share of the proposal's mass right of the cut.
  static func rightShare(half: Double, rate: Double) -> Double {
    let normal = NormalDistribution()
    let root = 1 / cut.squareRoot()
    let near = normal.cumulative(root * (cut * half - 1))
    let far = normal.cumulative(-root * (cut * half + 1))
    // Beyond a linear predictor of 60 the far part has vanished, and its factor overflows.
    let mirrored = half < 30 ? Double.exp(half) * far : 0
    let left = Double.exp(-half) * near + mirrored
    return 1 / (1 + 4 / Double.pi * rate * Double.exp(rate * cut) * left)
  }
}
