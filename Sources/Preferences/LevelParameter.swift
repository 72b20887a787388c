/// How often a judge gives ties, or grades of one size: a parameter of the likelihood of grades.
///
/// `P(k)` is proportional to `exp(k eta / 2 + delta_|k|)`, with `delta = 0` for the largest size.
/// For ties alone, size 0, delta is the logarithm of Davidson's nu: of pairs that the factors
/// leave even, `nu / (2 + nu)` are tied.
public struct LevelParameter: Hashable, Sendable, Codable {
  /// The size |k| of the grades; 0 for ties.
  public var size: Int
  /// delta.
  public var estimate: Double
  /// Standard error of `estimate`.
  public var standardError: Double
  /// Lower end of the 95 % interval.
  public var lower: Double
  /// Upper end of the 95 % interval.
  public var upper: Double
  /// Degrees of freedom of the interval.
  public var degreesOfFreedom: Double

  /// Creates a parameter.
  public init(
    size: Int, estimate: Double, standardError: Double, lower: Double, upper: Double,
    degreesOfFreedom: Double
  ) {
    self.size = size
    self.estimate = estimate
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
    self.degreesOfFreedom = degreesOfFreedom
  }
}
