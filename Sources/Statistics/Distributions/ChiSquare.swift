import RealModule

/// The chi-square distribution.
public struct ChiSquare: ContinuousDistribution {
  /// The degrees of freedom, above 0 and not necessarily whole.
  public let degreesOfFreedom: Double

  /// The distribution with the given degrees of freedom.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The density at a point.
  public func density(_ value: Double) -> Double {
    value > 0 ? gammaKernel(shape: degreesOfFreedom / 2, value / 2) / value : 0
  }

  /// The probability of a value at or below a point.
  public func cumulative(_ value: Double) -> Double {
    incompleteGamma(shape: degreesOfFreedom / 2, value / 2).lower
  }

  /// The probability of a value above a point, accurate where it is small.
  public func upperTail(_ value: Double) -> Double {
    incompleteGamma(shape: degreesOfFreedom / 2, value / 2).upper
  }

  /// The point below which a share of the probability lies.
  ///
  /// Starts from the cube-root approximation of Wilson & Hilferty (1931).
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return probability == 0 ? 0 : .nan }
    guard probability < 1 else { return probability == 1 ? .infinity : .nan }
    let spread = 2 / (9 * degreesOfFreedom)
    let cube = 1 - spread + NormalDistribution().quantile(probability) * spread.squareRoot()
    let start = max(degreesOfFreedom * cube * cube * cube, 1e-10)
    return refinedQuantile(probability, start: start, lower: 0, upper: .infinity)
  }
}
