import RealModule

/// The standard normal distribution.
public struct NormalDistribution: ContinuousDistribution {
  /// The distribution with mean 0 and variance 1.
  public init() {}

  /// The density at a point.
  public func density(_ value: Double) -> Double {
    Double.exp(-0.5 * value * value) / (2 * Double.pi).squareRoot()
  }

  /// The probability of a value at or below a point.
  public func cumulative(_ value: Double) -> Double {
    0.5 * Double.erfc(-value / 2.0.squareRoot())
  }

  /// The probability of a value above a point.
  public func upperTail(_ value: Double) -> Double {
    0.5 * Double.erfc(value / 2.0.squareRoot())
  }

  /// The probability of a value farther from 0 than a point, on either side.
  public func twoSided(_ value: Double) -> Double {
    Double.erfc(abs(value) / 2.0.squareRoot())
  }

  /// The point below which a share of the probability lies.
  ///
  /// Starts from formula 26.2.23 of Abramowitz & Stegun (1964), then Halley steps.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return probability == 0 ? -.infinity : .nan }
    guard probability < 1 else { return probability == 1 ? .infinity : .nan }
    // 1 - p is exact for p of 1/2 and more, so the upper half is a mirror image.
    guard probability <= 0.5 else { return -quantile(1 - probability) }
    let root = (-2 * Double.log(probability)).squareRoot()
    let numerator = 2.515517 + root * (0.802853 + root * 0.010328)
    let denominator = 1 + root * (1.432788 + root * (0.189269 + root * 0.001308))
    var point = numerator / denominator - root
    for _ in 0..<20 {
      let ratio = (cumulative(point) - probability) / density(point)
      let step = ratio / (1 + 0.5 * point * ratio)
      point -= step
      if abs(step) <= 1e-15 * max(abs(point), 1e-3) { break }
    }
    return point
  }
}
