import RealModule

/// Student's t distribution.
public struct StudentT: ContinuousDistribution {
  /// The degrees of freedom, above 0 and not necessarily whole.
  public let degreesOfFreedom: Double

  /// The distribution with the given degrees of freedom.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The density at a point.
  public func density(_ value: Double) -> Double {
    let half = degreesOfFreedom / 2
    let exponent =
      -(half + 0.5) * Double.log(onePlus: value * value / degreesOfFreedom)
      - logBeta(half, 0.5) - 0.5 * Double.log(degreesOfFreedom)
    return Double.exp(exponent)
  }

  /// The probability of a value at or below a point.
  public func cumulative(_ value: Double) -> Double {
    upperTail(-value)
  }

  /// The probability of a value above a point, accurate where it is small.
  public func upperTail(_ value: Double) -> Double {
    value > 0 ? 0.5 * twoSided(value) : 1 - 0.5 * twoSided(value)
  }

  /// The probability of a value farther from 0 than a point, on either side.
  public func twoSided(_ value: Double) -> Double {
    guard value.isFinite else { return value.isNaN ? .nan : 0 }
    let square = value * value
    let total = degreesOfFreedom + square
    return incompleteBeta(
      degreesOfFreedom / 2, 0.5, at: degreesOfFreedom / total, complement: square / total)
  }

  /// The point below which a share of the probability lies.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return probability == 0 ? -.infinity : .nan }
    guard probability < 1 else { return probability == 1 ? .infinity : .nan }
    if probability == 0.5 { return 0 }
    guard probability < 0.5 else { return -quantile(1 - probability) }
    // The t quantile lies outside the normal one; the bracket doubles until it holds.
    let start = NormalDistribution().quantile(probability)
    var low = start * 2 - 1
    while cumulative(low) > probability { low *= 2 }
    return refinedQuantile(probability, start: start, lower: low, upper: 0)
  }
}
