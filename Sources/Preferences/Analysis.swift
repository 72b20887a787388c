/// Everything a reader sees: figures, tables, sentences and JSON read from this value.
public struct Analysis: Hashable, Sendable, Codable {
  /// The name and version of this shape.
  public static let currentSchema = "penchant.analysis/1"

  /// Name and version of the shape.
  public var schema: String
  /// What was run on what.
  public var run: RunInfo
  /// What the data hold.
  public var data: DataSummary
  /// One fit for each judge, sorted by kind and name.
  public var judges: [JudgeFit]
  /// People against LLMs; null without both.
  @Nullable public var kinds: KindComparison?
  /// How often more of a factor wins with nothing held equal; null where judges were not compared.
  @Nullable public var concordance: FactorConcordance?
  /// What judges have in common; null unless they are pooled.
  @Nullable public var pooled: PooledWeights?
  /// How alike judges weigh factors; null with fewer than two fitted judges, or not asked for.
  @Nullable public var similarity: JudgeSimilarity?
  /// How often judges decide alike; null with fewer than two judges, or not asked for.
  @Nullable public var agreement: JudgeAgreement?
  /// Comparisons on which two judges part, explained; empty where there are none.
  @Listed public var disagreements: [ExplainedPair]
  /// One comparison made alike factor by factor; null where judges were not compared.
  @Nullable public var ladder: WhatIfLadder?
  /// Biases, reliability and traps; null unless audited.
  @Nullable public var audits: Audits?
  /// Weights by scenario; null unless asked for, or with fewer than two scenarios to fit.
  @Nullable public var scenarios: ScenarioWeights?
  /// Whether predicted chances come true, one entry for each kind of judge that was assessed.
  @Listed public var calibration: [KindCalibration]
  /// Published weights in place of judges' models; null where there are verdicts.
  @Nullable public var imported: ImportedWeights?
  /// Caveats of the analysis as a whole.
  public var diagnostics: [Diagnostic]

  /// Creates an analysis.
  public init(
    schema: String = Analysis.currentSchema, run: RunInfo, data: DataSummary,
    judges: [JudgeFit], kinds: KindComparison?, pooled: PooledWeights? = nil,
    similarity: JudgeSimilarity? = nil, agreement: JudgeAgreement? = nil,
    disagreements: [ExplainedPair] = [], ladder: WhatIfLadder? = nil, audits: Audits? = nil,
    scenarios: ScenarioWeights? = nil, calibration: [KindCalibration] = [],
    imported: ImportedWeights? = nil, concordance: FactorConcordance? = nil,
    diagnostics: [Diagnostic]
  ) {
    self.schema = schema
    self.run = run
    self.data = data
    self.judges = judges
    self.kinds = kinds
    self.pooled = pooled
    self.similarity = similarity
    self.agreement = agreement
    self.disagreements = disagreements
    self.ladder = ladder
    self.audits = audits
    self.scenarios = scenarios
    self.calibration = calibration
    self.imported = imported
    self.concordance = concordance
    self.diagnostics = diagnostics
  }
}

/// What was run: program, options, and the data it read.
public struct RunInfo: Hashable, Sendable, Codable {
  /// A file that was read.
  public struct Input: Hashable, Sendable, Codable {
    /// The file's name without its folder.
    public var name: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: String

    /// Creates an input.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The program's version.
  public var version: String
  /// Seed of every random draw.
  public var seed: UInt64
  /// Options that differ from their default, by name.
  public var options: [String: String]
  /// The files, in the order given.
  public var inputs: [Input]

  /// Creates run information.
  public init(version: String, seed: UInt64, options: [String: String], inputs: [Input]) {
    self.version = version
    self.seed = seed
    self.options = options
    self.inputs = inputs
  }
}

/// What the data hold, before any model.
public struct DataSummary: Hashable, Sendable, Codable {
  /// A group of comparisons.
  public struct Scenario: Hashable, Sendable, Codable {
    /// The group label.
    public var name: String
    /// Comparisons in the group.
    public var comparisons: Int

    /// Creates a scenario.
    public init(name: String, comparisons: Int) {
      self.name = name
      self.comparisons = comparisons
    }
  }

  /// A factor and how often it says something.
  public struct FactorUse: Hashable, Sendable, Codable {
    /// The factor.
    public var factor: Factor
    /// Comparisons on which both responses have a value.
    public var measured: Int
    /// Comparisons on which the two values differ.
    public var differing: Int
    /// Root mean square of the transformed difference; 0 when it never differs.
    public var scale: Double
    /// Whether the factor is a column of the models.
    public var inModel: Bool

    /// Creates the use of a factor.
    public init(factor: Factor, measured: Int, differing: Int, scale: Double, inModel: Bool) {
      self.factor = factor
      self.measured = measured
      self.differing = differing
      self.scale = scale
      self.inModel = inModel
    }
  }

  /// The title of the data: the first input's name without extension, or what the user gave.
  public var title: String
  /// Number of comparisons.
  public var comparisons: Int
  /// Number of verdicts, abstentions included.
  public var verdicts: Int
  /// Number of clusters (prompts).
  public var clusters: Int
  /// Scenarios, largest first, then by name.
  public var scenarios: [Scenario]
  /// Factors in catalogue order.
  public var factors: [FactorUse]

  /// Creates a summary.
  public init(
    title: String, comparisons: Int, verdicts: Int, clusters: Int, scenarios: [Scenario],
    factors: [FactorUse]
  ) {
    self.title = title
    self.comparisons = comparisons
    self.verdicts = verdicts
    self.clusters = clusters
    self.scenarios = scenarios
    self.factors = factors
  }
}

/// Where people and LLMs part: mean weights of both kinds, and the gap between them.
public struct KindComparison: Hashable, Sendable, Codable {
  /// A chance with its 95 % interval.
  public struct Effect: Hashable, Sendable, Codable {
    /// Mean log-odds of the kind's judges, per scale.
    public var estimate: Double
    /// Standard error of `estimate`, from the joint covariance of the judges.
    public var standardError: Double
    /// `expit(estimate)`.
    public var chance: Double
    /// Lower end of the 95 % interval.
    public var chanceLower: Double
    /// Upper end of the 95 % interval.
    public var chanceUpper: Double
    /// What the interval allows to say.
    public var state: EffectState

    /// Creates an effect.
    public init(
      estimate: Double, standardError: Double, chance: Double, chanceLower: Double,
      chanceUpper: Double, state: EffectState
    ) {
      self.estimate = estimate
      self.standardError = standardError
      self.chance = chance
      self.chanceLower = chanceLower
      self.chanceUpper = chanceUpper
      self.state = state
    }
  }

  /// One factor on both sides.
  public struct Gap: Hashable, Sendable, Codable {
    /// The factor's name.
    public var factor: String
    /// Mean of the people.
    public var people: Effect
    /// Mean of the LLMs.
    public var llms: Effect
    /// Chance of LLMs minus chance of people, in points (hundredths).
    public var points: Double
    /// Lower end of the 95 % interval of `points`.
    public var pointsLower: Double
    /// Upper end of the 95 % interval of `points`.
    public var pointsUpper: Double
    /// Whether the interval of the gap excludes zero.
    public var decided: Bool

    /// Creates a gap.
    public init(
      factor: String, people: Effect, llms: Effect, points: Double, pointsLower: Double,
      pointsUpper: Double, decided: Bool
    ) {
      self.factor = factor
      self.people = people
      self.llms = llms
      self.points = points
      self.pointsLower = pointsLower
      self.pointsUpper = pointsUpper
      self.decided = decided
    }
  }

  /// Names of the people with a fit.
  public var people: [String]
  /// Names of the LLMs with a fit.
  public var llms: [String]
  /// Clusters in the joint covariance.
  public var clusters: Int
  /// One gap for each factor that every one of these judges has, in table order.
  public var gaps: [Gap]

  /// Creates a comparison of kinds.
  public init(people: [String], llms: [String], clusters: Int, gaps: [Gap]) {
    self.people = people
    self.llms = llms
    self.clusters = clusters
    self.gaps = gaps
  }
}
