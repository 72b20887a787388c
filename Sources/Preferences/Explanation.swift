/// What lies behind the weights of a judge: other scales, shares of the fit, what length does,
/// and what the data could have shown.
public struct Explanation: Hashable, Sendable, Codable {
  /// How the shares of the fit were computed.
  public struct Shares: Hashable, Sendable, Codable {
    /// "exact": all orders in which factors can join; "sampled": some orders and their reverse.
    public var method: String
    /// Pairs of orders drawn; null where all orders were used.
    @Nullable public var orderPairs: Int?
    /// Log-likelihood gained by all factors over position alone.
    public var gain: Double
    /// `gain` divided by minus the log-likelihood of position alone (McFadden).
    public var mcFadden: Double

    /// Creates the method of shares.
    public init(method: String, orderPairs: Int?, gain: Double, mcFadden: Double) {
      self.method = method
      self.orderPairs = orderPairs
      self.gain = gain
      self.mcFadden = mcFadden
    }
  }

  /// How shares were computed; null where they were not asked for, or cannot be.
  @Nullable public var shares: Shares?
  /// The factors with a coefficient, in the order of the coefficients.
  public var factors: [FactorExplanation]

  /// Creates an explanation.
  public init(shares: Shares?, factors: [FactorExplanation]) {
    self.shares = shares
    self.factors = factors
  }
}

/// One factor, seen from other sides than its coefficient.
public struct FactorExplanation: Hashable, Sendable, Codable {
  /// A part of the gain in log-likelihood.
  public struct Part: Hashable, Sendable, Codable {
    /// Mean gain over the orders in which factors can join (Shapley, LMG).
    public var value: Double
    /// `value` divided by the gain of all factors.
    public var share: Double
    /// Standard error of `value` from sampled orders; 0 where all were used.
    public var samplingError: Double
    /// Gain as the first factor to join.
    public var firstIn: Double
    /// Gain as the last factor to join.
    ///
    /// Much first-in and little last-in marks a redundant factor, not a useless one.
    public var lastIn: Double

    /// Creates a part.
    public init(
      value: Double, share: Double, samplingError: Double, firstIn: Double, lastIn: Double
    ) {
      self.value = value
      self.share = share
      self.samplingError = samplingError
      self.firstIn = firstIn
      self.lastIn = lastIn
    }
  }

  /// How much worse held-out predictions become without a factor's direction.
  public struct Importance: Hashable, Sendable, Codable {
    /// Mean increase of the log loss of a held-out verdict when the sign of the factor's
    /// difference is drawn at random, in nats.
    ///
    /// Factors that stand in for each other hide one another; below 0, the factor misleads.
    public var increase: Double
    /// Standard error of `increase`, clustered by prompt.
    public var standardError: Double
    /// Lower end of its 95 % interval.
    public var lower: Double
    /// Upper end of its 95 % interval.
    public var upper: Double

    /// Creates an importance.
    public init(increase: Double, standardError: Double, lower: Double, upper: Double) {
      self.increase = increase
      self.standardError = standardError
      self.lower = lower
      self.upper = upper
    }
  }

  /// What the data could have shown of an effect that they leave undecided.
  public struct Reach: Hashable, Sendable, Codable {
    /// The true log-odds per `scale` that is found with 80 % probability at 5 %.
    public var detectable: Double
    /// `expit(detectable)`.
    public var detectableChance: Double
    /// Comparisons of the same kind that show a chance of 55 % with 80 % probability.
    public var comparisonsNeeded: Int

    /// Creates a reach.
    public init(detectable: Double, detectableChance: Double, comparisonsNeeded: Int) {
      self.detectable = detectable
      self.detectableChance = detectableChance
      self.comparisonsNeeded = comparisonsNeeded
    }
  }

  /// The factor's name.
  public var factor: String
  /// Factor by which the odds change per `scale`.
  public var oddsRatio: Double
  /// Lower end of its 95 % interval.
  public var oddsRatioLower: Double
  /// Upper end of its 95 % interval.
  public var oddsRatioUpper: Double
  /// Average change of the chance of A among decided verdicts per `scale`, from 0 to 1.
  @Nullable public var marginalEffect: Double?
  /// Standard error of `marginalEffect`, by the delta method.
  @Nullable public var marginalEffectError: Double?
  /// The factor's part of the fit.
  @Nullable public var part: Part?
  /// The coefficient in the model without any factor of length; null for length itself.
  @Nullable public var withoutLength: Coefficient?
  /// The factor's part of the fit of that model.
  @Nullable public var partWithoutLength: Part?
  /// What held-out predictions lose without the factor; null where none were made.
  @Nullable public var importance: Importance?
  /// The same in the model without any factor of length.
  @Nullable public var importanceWithoutLength: Importance?
  /// What the data could have shown; null for a decided effect.
  @Nullable public var reach: Reach?

  /// Creates an explanation of a factor.
  public init(
    factor: String, oddsRatio: Double, oddsRatioLower: Double, oddsRatioUpper: Double,
    marginalEffect: Double?, marginalEffectError: Double?, part: Part?,
    withoutLength: Coefficient?, partWithoutLength: Part? = nil,
    importance: Importance? = nil, importanceWithoutLength: Importance? = nil, reach: Reach?
  ) {
    self.factor = factor
    self.oddsRatio = oddsRatio
    self.oddsRatioLower = oddsRatioLower
    self.oddsRatioUpper = oddsRatioUpper
    self.marginalEffect = marginalEffect
    self.marginalEffectError = marginalEffectError
    self.part = part
    self.withoutLength = withoutLength
    self.partWithoutLength = partWithoutLength
    self.importance = importance
    self.importanceWithoutLength = importanceWithoutLength
    self.reach = reach
  }
}
