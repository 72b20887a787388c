/// What judges have in common, and how far they differ: the result of partial pooling.
///
/// Judge g's weights are `b_g ~ N(mu, S)` with S diagonal.
public struct PooledWeights: Hashable, Sendable, Codable {
  /// One column of the models.
  public struct Weight: Hashable, Sendable, Codable {
    /// The factor's name, or "position".
    public var factor: String
    /// Mean log-odds of the judges, per `scale`.
    public var mean: Double
    /// What `mean` is per: the pooled root mean square of the difference, or 1.
    public var scale: Double
    /// Standard error of `mean`.
    public var standardError: Double
    /// Lower end of the 95 % interval of `mean`.
    public var lower: Double
    /// Upper end of the 95 % interval of `mean`.
    public var upper: Double
    /// Standard deviation of judges around the mean; 0 where they do not differ.
    public var deviation: Double
    /// p-value of `deviation` being 0.
    public var deviationPValue: Double

    /// Creates a weight.
    public init(
      factor: String, mean: Double, scale: Double, standardError: Double, lower: Double,
      upper: Double, deviation: Double, deviationPValue: Double
    ) {
      self.factor = factor
      self.mean = mean
      self.scale = scale
      self.standardError = standardError
      self.lower = lower
      self.upper = upper
      self.deviation = deviation
      self.deviationPValue = deviationPValue
    }
  }

  /// Judges that share the mean.
  public var judges: Int
  /// The Laplace-approximated marginal log-likelihood.
  public var logLikelihood: Double
  /// The columns, position first, then in table order.
  public var weights: [Weight]

  /// Creates the weights.
  public init(judges: Int, logLikelihood: Double, weights: [Weight]) {
    self.judges = judges
    self.logLikelihood = logLikelihood
    self.weights = weights
  }
}
