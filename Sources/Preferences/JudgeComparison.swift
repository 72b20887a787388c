/// Whether judges want the same: tests, gaps and what their disagreements owe to which factor.
public struct JudgeComparison: Hashable, Sendable, Codable {
  /// One factor of two judges side by side; gaps are the second judge minus the first.
  public struct Gap: Hashable, Sendable, Codable {
    /// The factor's name.
    public var factor: String
    /// The first judge's chance with its interval.
    public var first: Estimate
    /// The second judge's chance with its interval.
    public var second: Estimate
    /// Difference of chances in points (hundredths).
    public var points: Estimate
    /// Difference of log-odds per scale.
    public var logOdds: Estimate
    /// Standard error of `logOdds`, from the joint covariance over the prompts of both.
    public var standardError: Double
    /// Difference of average marginal effects in points; null where a judge has none.
    ///
    /// Unlike log-odds it hardly moves when a judge is merely noisier.
    @Nullable public var marginal: Estimate?
    /// Two-sided p-value of `logOdds`.
    public var pValue: Double
    /// The same after Benjamini-Hochberg over all gaps of the document.
    @Nullable public var qValue: Double?
    /// Whether the interval of `points` excludes zero.
    public var decided: Bool

    /// Creates a gap.
    public init(
      factor: String, first: Estimate, second: Estimate, points: Estimate, logOdds: Estimate,
      standardError: Double, marginal: Estimate?, pValue: Double, qValue: Double? = nil,
      decided: Bool
    ) {
      self.factor = factor
      self.first = first
      self.second = second
      self.points = points
      self.logOdds = logOdds
      self.standardError = standardError
      self.marginal = marginal
      self.pValue = pValue
      self.qValue = qValue
      self.decided = decided
    }
  }

  /// A test that judges have the same weights.
  public struct Equality: Hashable, Sendable, Codable {
    /// How the p-value was found.
    public enum Method: String, Hashable, Sendable, Codable {
      /// Hotelling's form of the Wald test, referred to an F distribution.
      case wald = "F"
      /// The judges' verdicts exchanged within prompts at random.
      case permutation
    }

    /// How the p-value was found.
    public var method: Method
    /// The F statistic; for a permutation the score statistic.
    public var statistic: Double
    /// Weights compared.
    public var weights: Int
    /// Degrees of freedom below the line; null for a permutation.
    @Nullable public var degreesOfFreedom: Int?
    /// Exchanges tried, the data's own among them; null for an F test.
    @Nullable public var exchanges: Int?
    /// The p-value of equal weights.
    public var pValue: Double
    /// The same after Benjamini-Hochberg over the pairs of the document.
    @Nullable public var qValue: Double?

    /// Creates a test.
    public init(
      method: Method, statistic: Double, weights: Int, degreesOfFreedom: Int?, exchanges: Int?,
      pValue: Double, qValue: Double? = nil
    ) {
      self.method = method
      self.statistic = statistic
      self.weights = weights
      self.degreesOfFreedom = degreesOfFreedom
      self.exchanges = exchanges
      self.pValue = pValue
      self.qValue = qValue
    }
  }

  /// A test that two judges have the same priorities and differ in decisiveness only.
  public struct Proportionality: Hashable, Sendable, Codable {
    /// The multiplier that brings the first judge's weights closest to the second's.
    public var ratio: Double
    /// The F statistic.
    public var statistic: Double
    /// Weights compared, minus one.
    public var weights: Int
    /// Degrees of freedom below the line.
    public var degreesOfFreedom: Int
    /// The p-value of proportional weights.
    public var pValue: Double
    /// The same after Benjamini-Hochberg over the pairs of the document.
    @Nullable public var qValue: Double?

    /// Creates a test.
    public init(
      ratio: Double, statistic: Double, weights: Int, degreesOfFreedom: Int, pValue: Double,
      qValue: Double? = nil
    ) {
      self.ratio = ratio
      self.statistic = statistic
      self.weights = weights
      self.degreesOfFreedom = degreesOfFreedom
      self.pValue = pValue
      self.qValue = qValue
    }
  }

  /// Two judges.
  public struct Pair: Hashable, Sendable, Codable {
    /// The judge that stands first in the analysis.
    public var first: String
    /// The other judge.
    public var second: String
    /// Prompts that either judged: the clusters of the joint covariance.
    public var clusters: Int
    /// Prompts that both judged.
    public var sharedClusters: Int
    /// Factors that both have a weight for, the largest gap first; empty where judges are too
    /// many for a table each.
    public var gaps: [Gap]
    /// The test of equal weights of factors; null where it cannot be made.
    @Nullable public var equality: Equality?
    /// The same with position bias among the weights; null where a judge has none.
    @Nullable public var equalityWithPosition: Equality?
    /// The test of equal priorities; null where prompts are too few.
    @Nullable public var proportionality: Proportionality?
    /// What their disagreements owe to which factor; null where not asked for or too few.
    @Nullable public var disagreement: Disagreement?
    /// What a reader must know.
    public var diagnostics: [Diagnostic]

    /// Creates a pair.
    public init(
      first: String, second: String, clusters: Int, sharedClusters: Int, gaps: [Gap],
      equality: Equality?, equalityWithPosition: Equality?, proportionality: Proportionality?,
      disagreement: Disagreement?, diagnostics: [Diagnostic]
    ) {
      self.first = first
      self.second = second
      self.clusters = clusters
      self.sharedClusters = sharedClusters
      self.gaps = gaps
      self.equality = equality
      self.equalityWithPosition = equalityWithPosition
      self.proportionality = proportionality
      self.disagreement = disagreement
      self.diagnostics = diagnostics
    }
  }

  /// Every two of the judges compared, in the order of the analysis.
  public var pairs: [Pair]
  /// The test that all judges have the same weights; null with fewer than three or where
  /// prompts are too few.
  @Nullable public var allJudges: Equality?
  /// The test that people and LLMs have the same mean weights; null without both kinds.
  @Nullable public var kinds: Equality?
  /// Similarity by scenario; null unless asked for.
  @Nullable public var scenarios: ScenarioSimilarity?

  /// Creates a comparison.
  public init(
    pairs: [Pair], allJudges: Equality?, kinds: Equality?, scenarios: ScenarioSimilarity? = nil
  ) {
    self.pairs = pairs
    self.allJudges = allJudges
    self.kinds = kinds
    self.scenarios = scenarios
  }
}
