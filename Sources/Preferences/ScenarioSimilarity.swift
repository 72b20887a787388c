/// How alike judges weigh factors within each scenario, and on average.
///
/// The mean over scenarios of Pearson's correlation is the similarity of Li et al. (2024,
/// Dissecting Human and LLM Preferences).
public struct ScenarioSimilarity: Hashable, Sendable, Codable {
  /// Two judges in one scenario.
  public struct Correlation: Hashable, Sendable, Codable {
    /// The scenario.
    public var scenario: String
    /// Factors that both have a weight for there.
    public var factors: Int
    /// Pearson's correlation; null where a judge has no model or too few factors there.
    @Nullable public var pearson: Estimate?

    /// Creates a correlation.
    public init(scenario: String, factors: Int, pearson: Estimate?) {
      self.scenario = scenario
      self.factors = factors
      self.pearson = pearson
    }
  }

  /// Two judges.
  public struct Pair: Hashable, Sendable, Codable {
    /// The judge that stands first.
    public var first: String
    /// The other judge.
    public var second: String
    /// Mean over the scenarios with a correlation; null without one.
    @Nullable public var mean: Estimate?
    /// The scenarios, in their order.
    public var scenarios: [Correlation]

    /// Creates a pair.
    public init(first: String, second: String, mean: Estimate?, scenarios: [Correlation]) {
      self.first = first
      self.second = second
      self.mean = mean
      self.scenarios = scenarios
    }
  }

  /// The scenarios, in the order of the data's summary.
  public var scenarios: [String]
  /// One entry for each two judges.
  public var pairs: [Pair]

  /// Creates a similarity by scenario.
  public init(scenarios: [String], pairs: [Pair]) {
    self.scenarios = scenarios
    self.pairs = pairs
  }
}
