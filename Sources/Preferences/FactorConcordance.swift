/// How often the response with more of a factor wins when nothing else is held equal.
///
/// A factor that rides on length gets length's numbers here, and its own among the weights: the
/// two side by side tell apart what winning responses have from what judges weigh. Verdicts of
/// all judges of a kind count together, on pairs that have a value on both sides. C decide for
/// more of the factor, D for less; Tf decide between equal values; Ty tie on different values.
///
/// PROFILE (Oh et al., 2024) orders factors by a tau over pairs; its rule for ties could not be
/// read, so all usual readings stand here by name, and none claims to be its.
public struct FactorConcordance: Hashable, Sendable, Codable {
  /// The counts of one factor on some verdicts, and what they come to.
  public struct Reading: Hashable, Sendable, Codable {
    /// The scenario; null for all of the data.
    @Nullable public var scenario: String?
    /// Verdicts for the response with more of the factor (C).
    public var concordant: Int
    /// Verdicts for the one with less (D).
    public var discordant: Int
    /// Verdicts between equal values (Tf).
    public var factorTies: Int
    /// Ties on different values (Ty).
    public var verdictTies: Int
    /// Ties on equal values.
    public var bothTies: Int
    /// Clusters (prompts) with a decided verdict.
    public var clusters: Int
    /// `(C + Tf/2) / (C + D + Tf)`, the interval clustered by prompt.
    public var winRate: Estimate
    /// `(C - D) / sqrt((C + D + Tf) (C + D + Ty))`, the interval by the jackknife over prompts;
    /// null where all values are equal.
    @Nullable public var tauB: Estimate?
    /// `(C - D) / (C + D + Tf + Ty + both)`.
    @Nullable public var tauA: Double?
    /// `(C - D) / (C + D + Tf)`: verdict ties left out, equal values penalised.
    @Nullable public var tauDecided: Double?
    /// Goodman and Kruskal's `(C - D) / (C + D)`.
    @Nullable public var gamma: Double?

    /// Creates a reading.
    public init(
      scenario: String?, concordant: Int, discordant: Int, factorTies: Int, verdictTies: Int,
      bothTies: Int, clusters: Int, winRate: Estimate, tauB: Estimate?, tauA: Double?,
      tauDecided: Double?, gamma: Double?
    ) {
      self.scenario = scenario
      self.concordant = concordant
      self.discordant = discordant
      self.factorTies = factorTies
      self.verdictTies = verdictTies
      self.bothTies = bothTies
      self.clusters = clusters
      self.winRate = winRate
      self.tauB = tauB
      self.tauA = tauA
      self.tauDecided = tauDecided
      self.gamma = gamma
    }
  }

  /// One factor over all of the data, and in each scenario.
  public struct FactorReadings: Hashable, Sendable, Codable {
    /// The factor.
    public var factor: String
    /// On all verdicts.
    public var all: Reading
    /// In each scenario with enough decided verdicts, in the order of the data.
    public var scenarios: [Reading]

    /// Creates readings.
    public init(factor: String, all: Reading, scenarios: [Reading]) {
      self.factor = factor
      self.all = all
      self.scenarios = scenarios
    }
  }

  /// The judges of one kind.
  public struct Group: Hashable, Sendable, Codable {
    /// The kind.
    public var kind: JudgeKind
    /// Its judges with verdicts.
    public var judges: [String]
    /// The factors that differ on some decided verdict, in table order.
    public var factors: [FactorReadings]

    /// Creates a group.
    public init(kind: JudgeKind, judges: [String], factors: [FactorReadings]) {
      self.kind = kind
      self.judges = judges
      self.factors = factors
    }
  }

  /// The win rate of LLMs minus that of people.
  public struct Gap: Hashable, Sendable, Codable {
    /// The factor.
    public var factor: String
    /// The scenario; null for all of the data.
    @Nullable public var scenario: String?
    /// The difference in points (hundredths), clustered by prompt.
    public var points: Estimate
    /// Whether the interval excludes zero.
    public var decided: Bool

    /// Creates a gap.
    public init(factor: String, scenario: String?, points: Estimate, decided: Bool) {
      self.factor = factor
      self.scenario = scenario
      self.points = points
      self.decided = decided
    }
  }

  /// The kinds, people first.
  public var groups: [Group]
  /// Gaps between people and LLMs where both have a reading: all data first, then scenarios.
  public var gaps: [Gap]

  /// Creates a concordance.
  public init(groups: [Group], gaps: [Gap]) {
    self.groups = groups
    self.gaps = gaps
  }

  /// The judges of a kind.
  public func kind(_ kind: JudgeKind) -> Group? { groups.first { $0.kind == kind } }

  /// The reading of a factor by a kind, in a scenario or over all data.
  public func reading(_ factor: String, by kind: JudgeKind, in scenario: String? = nil) -> Reading?
  {
    guard let found = self.kind(kind)?.factors.first(where: { $0.factor == factor }) else {
      return nil
    }
    return scenario == nil ? found.all : found.scenarios.first { $0.scenario == scenario }
  }
}
