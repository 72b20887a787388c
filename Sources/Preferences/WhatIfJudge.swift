/// A judge made of weights instead of verdicts: what would be picked if the weights were these.
///
/// It answers a comparison with `expit(position s + sum_j estimate_j d_j / scale_j)`, as the
/// fitted model of a judge does; d is the factor difference after the factor's transform and s
/// is +1 where response A is shown first, -1 where B is.
public struct WhatIfJudge: Hashable, Sendable, Codable {
  /// The name and version of this shape.
  public static let currentSchema = "penchant.what-if/1"

  /// The weight of one factor.
  public struct Weight: Hashable, Sendable, Codable {
    /// The factor's name.
    public var factor: String
    /// Log-odds per `scale` of the transformed difference.
    public var estimate: Double
    /// What the estimate is per, in units of the transformed difference; above zero.
    public var scale: Double

    /// Creates a weight.
    public init(factor: String, estimate: Double, scale: Double) {
      self.factor = factor
      self.estimate = estimate
      self.scale = scale
    }
  }

  /// The weight of having a value at all, for factors that do not apply to every response.
  public struct Applies: Hashable, Sendable, Codable {
    /// The factors that share the mark.
    public var factors: [String]
    /// Log-odds of the response that alone has a value.
    public var estimate: Double

    /// Creates a weight.
    public init(factors: [String], estimate: Double) {
      self.factors = factors
      self.estimate = estimate
    }
  }

  /// Name and version of the shape.
  public var schema: String
  /// The judge's name.
  public var name: String
  /// The judge whose fitted weights it started from; null where it was written by hand.
  @Nullable public var basedOn: String?
  /// Log-odds of the response shown first; 0 where the order does not matter.
  public var position: Double
  /// The weights of the factors; a factor that is absent has none.
  public var weights: [Weight]
  /// The weights of having a value.
  public var applies: [Applies]

  /// Creates a what-if judge.
  public init(
    schema: String = WhatIfJudge.currentSchema, name: String, basedOn: String? = nil,
    position: Double = 0, weights: [Weight], applies: [Applies] = []
  ) {
    self.schema = schema
    self.name = name
    self.basedOn = basedOn
    self.position = position
    self.weights = weights
    self.applies = applies
  }

  /// The same judge with another weight for one factor, in log-odds per scale.
  public func setting(_ factor: String, to estimate: Double) -> WhatIfJudge {
    var judge = self
    for index in judge.weights.indices where judge.weights[index].factor == factor {
      judge.weights[index].estimate = estimate
    }
    return judge
  }
}
