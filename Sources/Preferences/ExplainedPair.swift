/// One comparison on which two judges part, and what their models put it down to.
///
/// Which response is called A is arbitrary, so the responses are told apart by who picked them:
/// `responses[0]` is the one that the first judge picked. Positive numbers speak for it.
public struct ExplainedPair: Hashable, Sendable, Codable {
  /// Why a comparison was chosen.
  public enum Choice: String, Hashable, Sendable, Codable {
    /// Of those that both models get right, the one on which they part the most.
    case largest
    /// The one in the middle of those that both models get right.
    case median
    /// The reader named it.
    case named
  }

  /// Words of a response that a factor's value comes from.
  public struct Passage: Hashable, Sendable, Codable {
    /// The factor's name.
    public var factor: String
    /// Where the words begin, in Unicode scalars of the text.
    public var start: Int
    /// Where they end, in Unicode scalars of the text.
    public var end: Int

    /// Creates a passage.
    public init(factor: String, start: Int, end: Int) {
      self.factor = factor
      self.start = start
      self.end = end
    }
  }

  /// One of the two responses.
  public struct ShownResponse: Hashable, Sendable, Codable {
    /// The letter it has in the data: A or B.
    public var side: Side
    /// The system that wrote it, where known.
    @Nullable public var system: String?
    /// Its text; null where the data have none or it was not asked for.
    @Nullable public var text: String?
    /// Words behind factor values, in the order of the text; empty where no factor can point.
    @Listed public var passages: [Passage]

    /// Creates a response.
    public init(side: Side, system: String?, text: String? = nil, passages: [Passage] = []) {
      self.side = side
      self.system = system
      self.text = text
      self.passages = passages
    }
  }

  /// One factor on the two responses.
  public struct FactorDifference: Hashable, Sendable, Codable {
    /// The factor's name.
    public var factor: String
    /// Value of `responses[0]`; null without one, or where only the difference is known.
    @Nullable public var first: Double?
    /// Value of `responses[1]`.
    @Nullable public var second: Double?
    /// Transformed difference divided by the factor's scale; 0 without a value.
    public var difference: Double

    /// Creates a difference.
    public init(factor: String, first: Double?, second: Double?, difference: Double) {
      self.factor = factor
      self.first = first
      self.second = second
      self.difference = difference
    }
  }

  /// What a factor adds to a judge's log-odds for `responses[0]`.
  public struct Contribution: Hashable, Sendable, Codable {
    /// The factor's name, or "NAME (applies)" for a mark of what applies.
    public var factor: String
    /// Weight times difference, in log-odds, with the weight's interval.
    public var logOdds: Estimate

    /// Creates a contribution.
    public init(factor: String, logOdds: Estimate) {
      self.factor = factor
      self.logOdds = logOdds
    }
  }

  /// One judge's side.
  public struct View: Hashable, Sendable, Codable {
    /// The judge.
    public var judge: String
    /// What the judge is.
    public var kind: JudgeKind
    /// Verdicts for `responses[0]`.
    public var forFirst: Int
    /// Ties.
    public var ties: Int
    /// Verdicts for `responses[1]`.
    public var forSecond: Int
    /// Sum of the contributions: predicted log-odds of picking `responses[0]`, in neither order.
    public var logOdds: Estimate
    /// The same as a chance from 0 to 1.
    public var chance: Estimate
    /// The judge's position bias in log-odds, which the prediction leaves out; null where it
    /// is not estimated.
    @Nullable public var position: Estimate?
    /// Contributions that are not zero, in the order of the factors.
    public var contributions: [Contribution]

    /// Creates a view.
    public init(
      judge: String, kind: JudgeKind, forFirst: Int, ties: Int, forSecond: Int,
      logOdds: Estimate, chance: Estimate, position: Estimate?, contributions: [Contribution]
    ) {
      self.judge = judge
      self.kind = kind
      self.forFirst = forFirst
      self.ties = ties
      self.forSecond = forSecond
      self.logOdds = logOdds
      self.chance = chance
      self.position = position
      self.contributions = contributions
    }
  }

  /// The comparison's name in the data.
  public var comparison: String
  /// Group label, if any.
  @Nullable public var scenario: String?
  /// Why it was chosen.
  public var choice: Choice
  /// What was asked; null where the data have no prompt or it was not asked for.
  @Nullable public var prompt: String?
  /// The responses: the first judge's pick, then the other.
  public var responses: [ShownResponse]
  /// Every factor with a value on the two responses, in table order.
  public var factors: [FactorDifference]
  /// The judges; two, unless the reader named more.
  public var views: [View]
  /// Comparisons to choose from: the two judges differ and both models get their judge right.
  public var candidates: Int

  /// Creates an explained comparison.
  public init(
    comparison: String, scenario: String?, choice: Choice, prompt: String? = nil,
    responses: [ShownResponse], factors: [FactorDifference], views: [View], candidates: Int
  ) {
    self.comparison = comparison
    self.scenario = scenario
    self.choice = choice
    self.prompt = prompt
    self.responses = responses
    self.factors = factors
    self.views = views
    self.candidates = candidates
  }
}
