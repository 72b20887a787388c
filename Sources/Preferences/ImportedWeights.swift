/// Published weights as an analysis shows them: no verdicts behind them, hence no intervals.
public struct ImportedWeights: Hashable, Sendable, Codable {
  /// The weights of one factor.
  public struct Weight: Hashable, Sendable, Codable {
    /// The factor.
    public var factor: String
    /// Mean log-odds over the scenarios with a weight; null where the table has none.
    @Nullable public var mean: Double?
    /// Log-odds in each scenario, in their order; null where the table has none.
    public var scenarios: [Double?]

    /// Creates the weights of a factor.
    public init(factor: String, mean: Double?, scenarios: [Double?]) {
      self.factor = factor
      self.mean = mean
      self.scenarios = scenarios
    }
  }

  /// A judge with its weights.
  public struct WeighedJudge: Hashable, Sendable, Codable {
    /// The judge.
    public var judge: String
    /// What the judge is.
    public var kind: JudgeKind
    /// One entry for each factor, in the order of `factors`.
    public var weights: [Weight]

    /// Creates a judge with its weights.
    public init(judge: String, kind: JudgeKind, weights: [Weight]) {
      self.judge = judge
      self.kind = kind
      self.weights = weights
    }
  }

  /// What the numbers meant in the file; here they are log-odds, or weights taken for such.
  public var unit: WeightTable.Unit
  /// The factors, in order of appearance.
  public var factors: [String]
  /// The scenarios, in order of appearance; a single empty name where the table has none.
  public var scenarios: [String]
  /// The judges, by kind and name.
  public var judges: [WeighedJudge]
  /// How alike judges are within each scenario; null with fewer than two scenarios.
  @Nullable public var similarity: ScenarioSimilarity?

  /// Creates imported weights.
  public init(
    unit: WeightTable.Unit, factors: [String], scenarios: [String], judges: [WeighedJudge],
    similarity: ScenarioSimilarity?
  ) {
    self.unit = unit
    self.factors = factors
    self.scenarios = scenarios
    self.judges = judges
    self.similarity = similarity
  }
}
