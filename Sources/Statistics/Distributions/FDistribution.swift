import RealModule

/// The F distribution of a ratio of two mean squares.
public struct FDistribution: ContinuousDistribution {
  /// The degrees of freedom of the numerator.
  public let numerator: Double
  /// The degrees of freedom of the denominator.
  public let denominator: Double

  /// The distribution with the given degrees of freedom, both above 0.
  public init(numerator: Double, denominator: Double) {
    precondition(
      numerator > 0 && denominator > 0, "\(numerator) and \(denominator) degrees of freedom")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The density at a point.
  public func density(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let first = numerator / 2
    let second = denominator / 2
    let ratio = numerator * value / denominator
    let exponent =
      first * Double.log(ratio) - (first + second) * Double.log(onePlus: ratio)
      - logBeta(first, second)
    return Double.exp(exponent) / value
  }

  /// The probability of a value at or below a point.
  public func cumulative(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let total = denominator + numerator * value
    return incompleteBeta(
      numerator / 2, denominator / 2, at: numerator * value / total,
      complement: denominator / total)
  }

  /// The probability of a value above a point, accurate where it is small.
  public func upperTail(_ value: Double) -> Double {
    guard value > 0 else { return 1 }
    let total = denominator + numerator * value
    return incompleteBeta(
      denominator / 2, numerator / 2, at: denominator / total,
      complement: numerator * value / total)
  }

  /// The point below which a share of the probability lies.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return probability == 0 ? 0 : .nan }
    guard probability < 1 else { return probability == 1 ? .infinity : .nan }
    return refinedQuantile(probability, start: 1, lower: 0, upper: .infinity)
  }
}
