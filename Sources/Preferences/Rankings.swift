/// Systems in the order of their responses' verdicts.
public struct Rankings: Hashable, Sendable, Codable {
  /// The name and version of this shape.
  public static let currentSchema = "penchant.rank/1"

  /// Name and version of the shape.
  public var schema: String
  /// What was run on what.
  public var run: RunInfo
  /// The title of the data.
  public var title: String
  /// One ranking for each group of verdicts that was asked for.
  public var rankings: [Ranking]

  /// Creates rankings.
  public init(
    schema: String = Rankings.currentSchema, run: RunInfo, title: String, rankings: [Ranking]
  ) {
    self.schema = schema
    self.run = run
    self.title = title
    self.rankings = rankings
  }
}

/// The ranking of systems by the verdicts of some judges.
public struct Ranking: Hashable, Sendable, Codable {
  /// Whose verdicts: a judge, "people", "LLMs", "majority", or "all".
  public var whose: String
  /// The judges behind it.
  public var judges: [String]
  /// Verdicts between two known systems, ties included.
  public var verdicts: Int
  /// Ties among them.
  public var ties: Int
  /// Clusters (prompts) behind the errors.
  public var clusters: Int
  /// Why there is no ranking; null where there is one.
  @Nullable public var refusal: String?
  /// Systems that met, directly or by others; several groups where the ranking is refused.
  public var components: [[String]]
  /// Abilities from the systems alone.
  @Nullable public var plain: AbilityFit?
  /// Abilities with factors held equal; null where there are none.
  @Nullable public var controlled: AbilityFit?
  /// Win rates, as they are and at equal length, in the order of the plain ranking.
  public var winRates: [WinRate]
  /// Caveats.
  public var diagnostics: [Diagnostic]

  /// Creates a ranking.
  public init(
    whose: String, judges: [String], verdicts: Int, ties: Int, clusters: Int, refusal: String?,
    components: [[String]], plain: AbilityFit?, controlled: AbilityFit?, winRates: [WinRate],
    diagnostics: [Diagnostic]
  ) {
    self.whose = whose
    self.judges = judges
    self.verdicts = verdicts
    self.ties = ties
    self.clusters = clusters
    self.refusal = refusal
    self.components = components
    self.plain = plain
    self.controlled = controlled
    self.winRates = winRates
    self.diagnostics = diagnostics
  }
}

/// One fit of abilities.
public struct AbilityFit: Hashable, Sendable, Codable {
  /// A factor or position that is held equal.
  public struct Control: Hashable, Sendable, Codable {
    /// The factor's name, or "position".
    public var factor: String
    /// Log-odds per scale.
    public var estimate: Double
    /// Lower end of the 95 % interval.
    public var lower: Double
    /// Upper end of the 95 % interval.
    public var upper: Double

    /// Creates a control.
    public init(factor: String, estimate: Double, lower: Double, upper: Double) {
      self.factor = factor
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
    }
  }

  /// "bradley-terry", "davidson" (ties), "graded" or "fractional".
  public var model: String
  /// "ml", or "firth" where some system never lost or never won against the rest.
  public var estimator: String
  /// "CR1" by prompt; "HC0" with a single prompt.
  public var errors: String
  /// Log-likelihood at the estimate.
  public var logLikelihood: Double
  /// What is held equal, position first.
  public var controls: [Control]
  /// The largest relative error of quasi-variances for a pair; null without them.
  @Nullable public var quasiError: Double?
  /// The systems, strongest first.
  public var systems: [RankedSystem]

  /// Creates a fit.
  public init(
    model: String, estimator: String, errors: String, logLikelihood: Double,
    controls: [Control], quasiError: Double?, systems: [RankedSystem]
  ) {
    self.model = model
    self.estimator = estimator
    self.errors = errors
    self.logLikelihood = logLikelihood
    self.controls = controls
    self.quasiError = quasiError
    self.systems = systems
  }
}

/// One system of a ranking.
public struct RankedSystem: Hashable, Sendable, Codable {
  /// The system's name.
  public var system: String
  /// Log-odds above the mean of the systems.
  public var ability: Double
  /// Standard error of `ability`.
  public var standardError: Double
  /// Lower end of the 95 % interval.
  public var lower: Double
  /// Upper end of the 95 % interval.
  public var upper: Double
  /// Variance that gives those of differences as sums; null with fewer than three systems.
  @Nullable public var quasiVariance: Double?
  /// `1000 + 400 / log 10` times the ability, as chess has it.
  public var rating: Double
  /// Lower end of the interval of `rating`.
  public var ratingLower: Double
  /// Upper end of the interval of `rating`.
  public var ratingUpper: Double
  /// Place by ability, from 1.
  public var rank: Int
  /// Best rank that the data allow, all systems' ranks at once at 95 %.
  public var rankBest: Int
  /// Worst rank that the data allow.
  public var rankWorst: Int

  /// Creates a ranked system.
  public init(
    system: String, ability: Double, standardError: Double, lower: Double, upper: Double,
    quasiVariance: Double?, rating: Double, ratingLower: Double, ratingUpper: Double, rank: Int,
    rankBest: Int, rankWorst: Int
  ) {
    self.system = system
    self.ability = ability
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
    self.quasiVariance = quasiVariance
    self.rating = rating
    self.ratingLower = ratingLower
    self.ratingUpper = ratingUpper
    self.rank = rank
    self.rankBest = rankBest
    self.rankWorst = rankWorst
  }
}

/// How often a system wins, as it is and at equal length.
public struct WinRate: Hashable, Sendable, Codable {
  /// The system's name.
  public var system: String
  /// Verdicts on its responses against the reference, or against all others.
  public var verdicts: Int
  /// Mean outcome: a win 1, a tie one half.
  public var rate: Double
  /// Lower end of the 95 % interval.
  @Nullable public var lower: Double?
  /// Upper end of the 95 % interval.
  @Nullable public var upper: Double?
  /// Mean outcome that the model expects at equal length; null where lengths are unknown.
  @Nullable public var controlled: Double?
  /// Lower end of its interval.
  @Nullable public var controlledLower: Double?
  /// Upper end of its interval.
  @Nullable public var controlledUpper: Double?

  /// Creates a win rate.
  public init(
    system: String, verdicts: Int, rate: Double, lower: Double?, upper: Double?,
    controlled: Double?, controlledLower: Double?, controlledUpper: Double?
  ) {
    self.system = system
    self.verdicts = verdicts
    self.rate = rate
    self.lower = lower
    self.upper = upper
    self.controlled = controlled
    self.controlledLower = controlledLower
    self.controlledUpper = controlledUpper
  }
}
