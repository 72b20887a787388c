/// A judge's weights when one choice of the model is made otherwise.
public struct RobustnessVariant: Hashable, Sendable, Codable {
  /// What was made otherwise.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Another rule for ties.
    case ties
    /// Another estimator or penalty.
    case estimator
    /// Length in words instead of its logarithm, or the other way round.
    case length
    /// Without one factor.
    case withoutFactor = "without-factor"
    /// Without the comparisons of one scenario.
    case withoutScenario = "without-scenario"
  }

  /// One weight of the variant.
  public struct Effect: Hashable, Sendable, Codable {
    /// The factor's name, or "position".
    public var factor: String
    /// Log-odds per scale.
    public var estimate: Double
    /// Lower end of the 95 % interval, errors CR1.
    public var lower: Double
    /// Upper end of the 95 % interval, errors CR1.
    public var upper: Double
    /// What the interval allows to say.
    public var state: EffectState
    /// Whether the sign differs from that of the fit, where one of the two is decided.
    public var signChanges: Bool

    /// Creates an effect.
    public init(
      factor: String, estimate: Double, lower: Double, upper: Double, state: EffectState,
      signChanges: Bool
    ) {
      self.factor = factor
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
      self.state = state
      self.signChanges = signChanges
    }
  }

  /// What was made otherwise.
  public var kind: Kind
  /// The rule, estimator, factor or scenario.
  public var name: String
  /// Verdicts of the variant's fit.
  public var verdicts: Int
  /// The weights; empty without a model.
  public var effects: [Effect]
  /// Why there is no model; null where there is one.
  @Nullable public var failure: String?

  /// Whether the sign of some weight changes.
  public var signChanges: Bool { effects.contains(where: \.signChanges) }

  /// Creates a variant.
  public init(kind: Kind, name: String, verdicts: Int, effects: [Effect], failure: String?) {
    self.kind = kind
    self.name = name
    self.verdicts = verdicts
    self.effects = effects
    self.failure = failure
  }
}
