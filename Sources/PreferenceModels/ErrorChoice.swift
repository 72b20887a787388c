/// How the errors of a model are computed.
public enum ErrorChoice: String, Hashable, Sendable, CaseIterable {
  /// CR2 below 100 prompts, or the jackknife for models with thresholds; CR1 from 100 on; HC0
  /// where there is a single prompt.
  case automatic = "auto"
  /// The sandwich with every row a cluster of its own.
  case hc0
  /// The cluster sandwich without a correction for few clusters.
  case cr0
  /// The cluster sandwich times G / (G - 1).
  case cr1
  /// The cluster sandwich times G / (G - 1) (N - 1) / (N - K).
  case cr1s
  /// The cluster sandwich of corrected residuals, with Satterthwaite's degrees of freedom.
  case cr2
  /// Rows clustered by prompt and by pair of systems at once.
  case twoWay = "two-way"
  /// The spread of refits on prompts drawn with replacement, with percentile intervals.
  case bootstrap
  /// The same with one Newton step in place of each refit.
  case oneStepBootstrap = "one-step-bootstrap"

  /// Whether the errors come from drawn prompts.
  public var isBootstrap: Bool { self == .bootstrap || self == .oneStepBootstrap }
}
