/// What judges reward in each scenario: weights that vary by scenario around a common mean.
///
/// In scenario s the weights are `b_s ~ N(mu, S)` with S diagonal; each is drawn towards mu as
/// far as its own verdicts leave it open. One model for each kind of judge, in which each judge
/// counts alike, and one for each judge where asked for.
public struct ScenarioWeights: Hashable, Sendable, Codable {
  /// A factor in one scenario.
  public struct Effect: Hashable, Sendable, Codable {
    /// The scenario's name.
    public var scenario: String
    /// Log-odds per `scale` in this scenario, drawn towards the mean.
    public var estimate: Double
    /// Standard error of `estimate`, the uncertainty of the mean included.
    public var standardError: Double
    /// `expit(estimate)`.
    public var chance: Double
    /// Lower end of the 95 % interval of `chance`.
    public var chanceLower: Double
    /// Upper end of the 95 % interval of `chance`.
    public var chanceUpper: Double
    /// What the interval allows to say.
    public var state: EffectState
    /// How far the estimate rests on this scenario's verdicts: 0 not at all, 1 entirely.
    public var ownShare: Double
    /// Verdicts of the scenario on which the factor differs.
    public var differing: Int

    /// Creates an effect.
    public init(
      scenario: String, estimate: Double, standardError: Double, chance: Double,
      chanceLower: Double, chanceUpper: Double, state: EffectState, ownShare: Double,
      differing: Int
    ) {
      self.scenario = scenario
      self.estimate = estimate
      self.standardError = standardError
      self.chance = chance
      self.chanceLower = chanceLower
      self.chanceUpper = chanceUpper
      self.state = state
      self.ownShare = ownShare
      self.differing = differing
    }
  }

  /// A factor over all scenarios, and in each.
  public struct Weight: Hashable, Sendable, Codable {
    /// The factor's name, or "position".
    public var factor: String
    /// What estimates are per: the pooled root mean square of the difference, or 1.
    public var scale: Double
    /// Mean log-odds over scenarios, per `scale`.
    public var estimate: Double
    /// Standard error of `estimate`.
    public var standardError: Double
    /// `expit(estimate)`.
    public var chance: Double
    /// Lower end of the 95 % interval of `chance`.
    public var chanceLower: Double
    /// Upper end of the 95 % interval of `chance`.
    public var chanceUpper: Double
    /// Standard deviation of scenarios around the mean; 0 where they do not differ.
    public var deviation: Double
    /// p-value of `deviation` being 0.
    public var deviationPValue: Double
    /// The fitted scenarios, in the order of ``ScenarioWeights/scenarios``.
    public var scenarios: [Effect]

    /// Creates a weight.
    public init(
      factor: String, scale: Double, estimate: Double, standardError: Double, chance: Double,
      chanceLower: Double, chanceUpper: Double, deviation: Double, deviationPValue: Double,
      scenarios: [Effect]
    ) {
      self.factor = factor
      self.scale = scale
      self.estimate = estimate
      self.standardError = standardError
      self.chance = chance
      self.chanceLower = chanceLower
      self.chanceUpper = chanceUpper
      self.deviation = deviation
      self.deviationPValue = deviationPValue
      self.scenarios = scenarios
    }
  }

  /// A scenario and what a group of judges decided there.
  public struct Scenario: Hashable, Sendable, Codable {
    /// The scenario's name.
    public var name: String
    /// Pairs that the judges of the group decided.
    public var pairs: Int
    /// Their decided verdicts.
    public var verdicts: Int
    /// Whether the pairs are enough for weights of its own.
    public var isFitted: Bool

    /// Creates a scenario.
    public init(name: String, pairs: Int, verdicts: Int, isFitted: Bool) {
      self.name = name
      self.pairs = pairs
      self.verdicts = verdicts
      self.isFitted = isFitted
    }
  }

  /// The judges of one kind together, or one judge.
  public struct Group: Hashable, Sendable, Codable {
    /// The kind of the judges.
    public var kind: JudgeKind
    /// The only judge of the group; null for all judges of the kind.
    @Nullable public var judge: String?
    /// Names of the judges with decided verdicts.
    public var judges: [String]
    /// Decided verdicts in fitted scenarios.
    public var verdicts: Int
    /// Prompts that they are on.
    public var clusters: Int
    /// How the fit ended; without a fit, the diagnostics say why.
    public var status: JudgeFit.Status
    /// The scenarios of the data, largest first.
    public var scenarios: [Scenario]
    /// What the verdicts are counted as for the dependence within prompts, from 0 to 1 each.
    @Nullable public var verdictShare: Double?
    /// Laplace-approximated marginal log-likelihood; null without a fit.
    @Nullable public var logLikelihood: Double?
    /// The columns, position first, then in table order.
    public var weights: [Weight]
    /// Caveats.
    public var diagnostics: [Diagnostic]

    /// Creates a group.
    public init(
      kind: JudgeKind, judge: String?, judges: [String], verdicts: Int, clusters: Int,
      status: JudgeFit.Status, scenarios: [Scenario], verdictShare: Double?,
      logLikelihood: Double?, weights: [Weight], diagnostics: [Diagnostic]
    ) {
      self.kind = kind
      self.judge = judge
      self.judges = judges
      self.verdicts = verdicts
      self.clusters = clusters
      self.status = status
      self.scenarios = scenarios
      self.verdictShare = verdictShare
      self.logLikelihood = logLikelihood
      self.weights = weights
      self.diagnostics = diagnostics
    }
  }

  /// Pairs that a scenario needs for weights of its own.
  public static let leastPairs = 40

  /// Kinds first, people before LLMs, then single judges.
  public var groups: [Group]

  /// Creates the weights.
  public init(groups: [Group]) {
    self.groups = groups
  }

  /// The judges of a kind together.
  public func kind(_ kind: JudgeKind) -> Group? {
    groups.first { $0.kind == kind && $0.judge == nil }
  }
}
