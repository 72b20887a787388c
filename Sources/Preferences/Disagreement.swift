/// What the disagreements of two judges owe to which factor.
///
/// On the comparisons that they decide differently, a logit of "the second judge picked A" on the
/// factor differences estimates the difference of their weights directly.
public struct Disagreement: Hashable, Sendable, Codable {
  /// The part of one factor.
  public struct Part: Hashable, Sendable, Codable {
    /// The factor's name.
    public var factor: String
    /// Second judge's log-odds per scale minus the first's, from the disagreements alone.
    public var logOdds: Estimate
    /// The same from the two judges' own models.
    public var fromModels: Double
    /// Shapley share of what the factors account for; the shares sum to 1.
    public var share: Double

    /// Creates a part.
    public init(factor: String, logOdds: Estimate, fromModels: Double, share: Double) {
      self.factor = factor
      self.logOdds = logOdds
      self.fromModels = fromModels
      self.share = share
    }
  }

  /// How the shares were found.
  public enum Method: String, Hashable, Sendable, Codable {
    /// Every subset of the factors was fitted.
    case exact
    /// The log-likelihood was taken as quadratic about its maximum, over sampled orders.
    case quadratic
  }

  /// Comparisons that both judges decided.
  public var shared: Int
  /// Of these, the comparisons that they decided differently.
  public var differing: Int
  /// Gain of all factors over position alone, as a share of the log-likelihood (McFadden).
  public var explained: Double
  /// The same on prompts left out of the fit; below zero where the factors explain nothing.
  @Nullable public var explainedHeldOut: Double?
  /// How the shares were found.
  public var method: Method
  /// "ml", or "firth" where disagreements are few or separable.
  public var estimator: String
  /// The factors, the largest share first.
  public var parts: [Part]
  /// What a reader must know.
  public var diagnostics: [Diagnostic]

  /// Creates a disagreement.
  public init(
    shared: Int, differing: Int, explained: Double, explainedHeldOut: Double?, method: Method,
    estimator: String, parts: [Part], diagnostics: [Diagnostic]
  ) {
    self.shared = shared
    self.differing = differing
    self.explained = explained
    self.explainedHeldOut = explainedHeldOut
    self.method = method
    self.estimator = estimator
    self.parts = parts
    self.diagnostics = diagnostics
  }
}
