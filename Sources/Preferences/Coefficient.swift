/// The effect of one factor on one judge, with everything needed to read it.
///
/// `chance = expit(estimate)`: the probability that the judge picks the response
/// with more of the factor, by one `scale`, everything else equal; 0.5 is indifferent.
public struct Coefficient: Hashable, Sendable, Codable {
  /// What draws from a posterior say beside its mean and interval.
  public struct Posterior: Hashable, Sendable, Codable {
    /// The log-odds per `scale` at which the posterior of all coefficients is highest.
    public var mode: Double
    /// Standard deviation of the prior; where `standardError` is close to it, the data say little.
    public var priorDeviation: Double
    /// Probability that the effect is above zero.
    public var probabilityPositive: Double
    /// How much chains disagree, rank-normalised and split; below 1.01 is good.
    public var rHat: Double
    /// Independent draws that the middle of the posterior is worth; above 400 is good.
    public var bulkSampleSize: Double
    /// Independent draws that its 5 % and 95 % quantiles are worth; above 400 is good.
    public var tailSampleSize: Double

    /// Creates what draws say.
    public init(
      mode: Double, priorDeviation: Double, probabilityPositive: Double, rHat: Double,
      bulkSampleSize: Double, tailSampleSize: Double
    ) {
      self.mode = mode
      self.priorDeviation = priorDeviation
      self.probabilityPositive = probabilityPositive
      self.rHat = rHat
      self.bulkSampleSize = bulkSampleSize
      self.tailSampleSize = tailSampleSize
    }
  }

  /// The factor's name, or "position" for position bias.
  public var factor: String
  /// Log-odds per `scale` of the transformed difference.
  public var estimate: Double
  /// The root mean square of the transformed difference, pooled over judges.
  public var scale: Double
  /// `estimate / scale`: log-odds per unit of the transformed difference.
  public var perUnit: Double
  /// Standard error of `estimate`.
  public var standardError: Double
  /// Lower end of the 95 % interval of `estimate`.
  public var lower: Double
  /// Upper end of the 95 % interval of `estimate`.
  public var upper: Double
  /// Lower end of the 66 % interval of `estimate`.
  public var innerLower: Double
  /// Upper end of the 66 % interval of `estimate`.
  public var innerUpper: Double
  /// Two-sided p-value of no effect.
  public var pValue: Double
  /// Benjamini-Hochberg adjusted p-value over judges x factors; null for position.
  @Nullable public var qValue: Double?
  /// Probability of picking the response with more of the factor.
  public var chance: Double
  /// Lower end of the 95 % interval of `chance`.
  public var chanceLower: Double
  /// Upper end of the 95 % interval of `chance`.
  public var chanceUpper: Double
  /// What the interval allows to say.
  public var state: EffectState
  /// Number of comparisons in the fit on which the factor differs.
  public var differing: Int
  /// Degrees of freedom of this coefficient's t interval where they are not those of the fit.
  @Nullable public var degreesOfFreedom: Double?
  /// The share of bootstrap replicates in which a selecting estimator keeps the factor.
  @Nullable public var selected: Double?
  /// How far a pooled estimate rests on the judge's own verdicts: 0 not at all, 1 entirely.
  @Nullable public var ownShare: Double?
  /// What the draws say, where the estimate is a posterior mean.
  @Nullable public var posterior: Posterior?

  /// Creates a coefficient.
  public init(
    factor: String, estimate: Double, scale: Double, perUnit: Double, standardError: Double,
    lower: Double, upper: Double, innerLower: Double, innerUpper: Double, pValue: Double,
    qValue: Double?, chance: Double, chanceLower: Double, chanceUpper: Double,
    state: EffectState, differing: Int, degreesOfFreedom: Double? = nil, selected: Double? = nil,
    ownShare: Double? = nil, posterior: Posterior? = nil
  ) {
    self.factor = factor
    self.estimate = estimate
    self.scale = scale
    self.perUnit = perUnit
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
    self.innerLower = innerLower
    self.innerUpper = innerUpper
    self.pValue = pValue
    self.qValue = qValue
    self.chance = chance
    self.chanceLower = chanceLower
    self.chanceUpper = chanceUpper
    self.state = state
    self.differing = differing
    self.degreesOfFreedom = degreesOfFreedom
    self.selected = selected
    self.ownShare = ownShare
    self.posterior = posterior
  }
}

/// What an interval of a chance allows to say.
///
/// *Decided* wins over *indifferent*.
public enum EffectState: String, Hashable, Sendable, Codable, CaseIterable {
  /// The 95 % interval excludes 50 %.
  case decided
  /// The interval includes 50 % and lies inside 45-55 %.
  case indifferent
  /// The interval includes 50 % and is too wide to say more.
  case undecided

  /// The state of an effect from the 95 % interval of its chance.
  public init(chanceLower: Double, chanceUpper: Double) {
    if chanceLower > 0.5 || chanceUpper < 0.5 {
      self = .decided
    } else if chanceLower >= 0.45 && chanceUpper <= 0.55 {
      self = .indifferent
    } else {
      self = .undecided
    }
  }
}

/// A factor that has no coefficient in a fit, and why.
public struct OmittedFactor: Hashable, Sendable, Codable {
  /// Why a factor could not be estimated.
  public enum Reason: String, Hashable, Sendable, Codable {
    /// It never differs between the two responses.
    case neverDiffers = "never-differs"
    /// It differs on too few comparisons for an interval that says anything.
    case rarelyDiffers = "rarely-differs"
    /// It is an exact combination of other columns.
    case aliased
    /// It has no value on any comparison.
    case noValue = "no-value"
  }

  /// The factor's name.
  public var factor: String
  /// Why it was left out.
  public var reason: Reason
  /// Comparisons of the judge on which the factor differs.
  public var differing: Int
  /// One sentence for the reader.
  public var message: String

  /// Creates an omitted factor.
  public init(factor: String, reason: Reason, differing: Int, message: String) {
    self.factor = factor
    self.reason = reason
    self.differing = differing
    self.message = message
  }
}
