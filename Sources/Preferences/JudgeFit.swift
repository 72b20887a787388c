/// The model of one judge: what it is fitted on, its coefficients, how good it is.
public struct JudgeFit: Hashable, Sendable, Codable {
  /// How a fit ended.
  public enum Status: String, Hashable, Sendable, Codable {
    /// The maximum was reached.
    case converged
    /// The verdicts are separable; estimates are Firth's penalised ones.
    case separated
    /// Chains of a posterior disagree or hold too few independent draws; its numbers are rough.
    case unmixed
    /// There is no model; the diagnostics say why.
    case notFitted = "not-fitted"
  }

  /// The judge's name.
  public var judge: String
  /// What the judge is.
  public var kind: JudgeKind
  /// Verdicts of the judge, abstentions included.
  public var comparisons: Int
  /// Verdicts that neither response is better.
  public var ties: Int
  /// Verdicts that could not be used.
  public var abstentions: Int
  /// Distinct clusters (prompts) among the rows of the fit.
  public var clusters: Int
  /// What the verdicts look like before any model.
  public var tally: VerdictTally
  /// How the coefficients were estimated: "ml" or "firth".
  public var estimator: String
  /// How ties entered: "none", "davidson", "graded" or "fractional".
  public var tieModel: String
  /// How the standard errors were computed: "CR1", "CR2", "HC0", "profile" and so on.
  public var errors: String
  /// Degrees of freedom of the t intervals (clusters - 1); null without a fit.
  @Nullable public var degreesOfFreedom: Double?
  /// How the fit ended.
  public var status: Status
  /// Log-likelihood at the estimate, without constants; null without a fit.
  @Nullable public var logLikelihood: Double?
  /// Effect of being shown first; null when the order is unknown.
  @Nullable public var positionBias: Coefficient?
  /// How often ties (and small grades) occur; empty where they are not in the likelihood.
  @Listed public var levels: [LevelParameter]
  /// Effects of the factors, in the order of the table.
  public var coefficients: [Coefficient]
  /// Columns that only say that a factor applies to one response and not the other.
  public var applies: [Coefficient]
  /// Factors without a coefficient.
  public var omitted: [OmittedFactor]
  /// How well the model predicts verdicts it has not seen; null when not assessed.
  @Nullable public var validation: Validation?
  /// The weights on other scales and from other sides; null without a fit or where judges are
  /// pooled.
  @Nullable public var explanation: Explanation?
  /// The weights with one choice made otherwise at a time; null unless asked for.
  @Nullable public var robustness: [RobustnessVariant]?
  /// Caveats.
  public var diagnostics: [Diagnostic]

  /// Creates a fit.
  public init(
    judge: String, kind: JudgeKind, comparisons: Int, ties: Int, abstentions: Int,
    clusters: Int, tally: VerdictTally, estimator: String, tieModel: String, errors: String,
    degreesOfFreedom: Double?, status: Status, logLikelihood: Double?,
    positionBias: Coefficient?, levels: [LevelParameter] = [], coefficients: [Coefficient],
    applies: [Coefficient],
    omitted: [OmittedFactor], validation: Validation?, explanation: Explanation? = nil,
    robustness: [RobustnessVariant]? = nil, diagnostics: [Diagnostic]
  ) {
    self.judge = judge
    self.kind = kind
    self.comparisons = comparisons
    self.ties = ties
    self.abstentions = abstentions
    self.clusters = clusters
    self.tally = tally
    self.estimator = estimator
    self.tieModel = tieModel
    self.errors = errors
    self.degreesOfFreedom = degreesOfFreedom
    self.status = status
    self.logLikelihood = logLikelihood
    self.positionBias = positionBias
    self.levels = levels
    self.coefficients = coefficients
    self.applies = applies
    self.omitted = omitted
    self.validation = validation
    self.explanation = explanation
    self.robustness = robustness
    self.diagnostics = diagnostics
  }
}

/// Counts of a judge's verdicts, before any model.
public struct VerdictTally: Hashable, Sendable, Codable {
  /// A reason for having no verdict, and how often it stands in the data.
  public struct Abstention: Hashable, Sendable, Codable {
    /// What stood in place of a verdict.
    public var reason: String
    /// How often.
    public var count: Int

    /// Creates a reason with its count.
    public init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// Verdicts for one of the responses.
  ///
  /// Which of the two is called A is arbitrary, so no count here depends on it.
  public var decided: Int
  /// Ties.
  public var ties: Int
  /// Verdicts that could not be used, by reason, most frequent first.
  public var abstentions: [Abstention]
  /// Decided verdicts whose shown order is known.
  public var orderKnown: Int
  /// Of these, verdicts for the response shown first.
  public var pickedFirst: Int
  /// Decided verdicts on responses whose lengths in characters differ.
  public var lengthsDiffer: Int
  /// Of these, verdicts for the longer response.
  public var pickedLonger: Int

  /// Creates a tally.
  public init(
    decided: Int = 0, ties: Int = 0, abstentions: [Abstention] = [],
    orderKnown: Int = 0, pickedFirst: Int = 0, lengthsDiffer: Int = 0, pickedLonger: Int = 0
  ) {
    self.decided = decided
    self.ties = ties
    self.abstentions = abstentions
    self.orderKnown = orderKnown
    self.pickedFirst = pickedFirst
    self.lengthsDiffer = lengthsDiffer
    self.pickedLonger = pickedLonger
  }
}
