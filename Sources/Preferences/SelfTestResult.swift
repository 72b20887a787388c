/// What refitting verdicts with known weights showed.
public struct SelfTestResult: Hashable, Sendable, Codable {
  /// The name and version of this shape.
  public static let currentSchema = "penchant.selftest/1"

  /// One column of the models, over all judges and replicates.
  public struct Recovery: Hashable, Sendable, Codable {
    /// The factor's name, or "position".
    public var factor: String
    /// The weight that made the verdicts, log-odds per scale.
    public var truth: Double
    /// Mean of the estimates.
    public var meanEstimate: Double
    /// Standard deviation of the estimates: the error they really have.
    public var deviation: Double
    /// Root mean square of the standard errors: the error they claim.
    public var claimedError: Double
    /// Share of the 95 % intervals that hold the truth.
    public var coverage: Double
    /// Estimates behind these figures.
    public var fits: Int
    /// What one judge's verdicts can show of this factor; nil for position and ties.
    public var reach: FactorExplanation.Reach?

    /// Creates a recovery.
    public init(
      factor: String, truth: Double, meanEstimate: Double, deviation: Double,
      claimedError: Double, coverage: Double, fits: Int, reach: FactorExplanation.Reach? = nil
    ) {
      self.factor = factor
      self.truth = truth
      self.meanEstimate = meanEstimate
      self.deviation = deviation
      self.claimedError = claimedError
      self.coverage = coverage
      self.fits = fits
      self.reach = reach
    }
  }

  /// A share of simulated cases with its simulation error.
  public struct Rate: Hashable, Sendable, Codable {
    /// The share.
    public var share: Double
    /// Its standard error over replicates.
    public var error: Double

    /// Creates a rate.
    public init(share: Double, error: Double) {
      self.share = share
      self.error = error
    }
  }

  /// Name and version of the shape.
  public var schema: String
  /// What was simulated: "built-in", or the title of the data.
  public var design: String
  /// Comparisons, clusters and judges of the design.
  public var comparisons: Int
  /// Clusters (prompts).
  public var clusters: Int
  /// Judges.
  public var judges: Int
  /// Data sets drawn.
  public var replicates: Int
  /// Seed of the draws.
  public var seed: UInt64
  /// Models without an estimate, over all judges and replicates.
  public var notFitted: Int
  /// Share of 95 % intervals that hold the truth, position included.
  public var coverage: Rate
  /// Share of factors without an effect that the screen (q below 5 %) calls an effect.
  public var falsePositives: Rate
  /// Mean share of false ones among the effects that the screen finds.
  public var falseDiscoveries: Rate
  /// Share of the planted effects that the screen finds.
  public var found: Rate
  /// One row for each column, position first.
  public var recoveries: [Recovery]

  /// Creates a result.
  public init(
    design: String, comparisons: Int, clusters: Int, judges: Int, replicates: Int,
    seed: UInt64, notFitted: Int, coverage: Rate, falsePositives: Rate,
    falseDiscoveries: Rate, found: Rate, recoveries: [Recovery]
  ) {
    schema = SelfTestResult.currentSchema
    self.design = design
    self.comparisons = comparisons
    self.clusters = clusters
    self.judges = judges
    self.replicates = replicates
    self.seed = seed
    self.notFitted = notFitted
    self.coverage = coverage
    self.falsePositives = falsePositives
    self.falseDiscoveries = falseDiscoveries
    self.found = found
    self.recoveries = recoveries
  }

  /// How far coverage may lie from 95 % before it is called off, beside simulation error.
  public static let tolerance = 0.02

  /// Whether intervals cover 95 % and false discoveries stay below 5 %, up to `tolerance` and
  /// three simulation errors.
  public var isSound: Bool {
    abs(coverage.share - 0.95) <= SelfTestResult.tolerance + 3 * coverage.error
      && falseDiscoveries.share <= 0.05 + 3 * falseDiscoveries.error
  }
}
