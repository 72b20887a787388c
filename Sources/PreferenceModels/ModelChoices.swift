/// What a model may vary; the defaults are right for most studies.
public struct ModelChoices: Hashable, Sendable {
  /// How ties enter the likelihood.
  public var ties: TieRule
  /// How coefficients are estimated.
  public var estimator: EstimatorChoice
  /// The strength of the penalty; nil for the estimator's own choice.
  ///
  /// Ridge: lambda of `l(b) - lambda / 2 sum b_j^2`, 1 by default, a Normal(0, 1) prior per
  /// scale. Elastic net: lambda of `-l(b) / n + lambda sum(|b_j| / 2 + b_j^2 / 4)`, chosen by
  /// cross-validation by default. The other estimators have none.
  public var penalty: Double?
  /// The family of priors of the posterior.
  public var prior: PriorChoice
  /// The scale of the priors; nil for the family's own choice.
  public var priorScale: Double?
  /// How errors are computed.
  public var errors: ErrorChoice
  /// What an estimate is expressed per.
  public var scale: ScaleChoice
  /// How judges share information.
  public var pooling: PoolingChoice
  /// Seed of what is drawn at random: folds of a search, bootstrap replicates, chains.
  public var seed: UInt64

  /// Creates choices.
  public init(
    ties: TieRule = .davidson, estimator: EstimatorChoice = .automatic, penalty: Double? = nil,
    prior: PriorChoice = .student, priorScale: Double? = nil,
    errors: ErrorChoice = .automatic, scale: ScaleChoice = .rms, pooling: PoolingChoice = .none,
    seed: UInt64 = 1
  ) {
    self.ties = ties
    self.estimator = estimator
    self.penalty = penalty
    self.prior = prior
    self.priorScale = priorScale
    self.errors = errors
    self.scale = scale
    self.pooling = pooling
    self.seed = seed
  }
}

/// How ties and grades enter the likelihood.
public enum TieRule: String, Hashable, Sendable, CaseIterable {
  /// Davidson's model; for grades the symmetric adjacent-category logit.
  case davidson
  /// Half a win for each side. Draws effects towards 50 %.
  case half
  /// Decided verdicts only.
  case drop
  /// Rao and Kupper's model; for grades the cumulative logit with symmetric thresholds.
  case raoKupper = "rao-kupper"
}

/// How coefficients are estimated.
public enum EstimatorChoice: String, Hashable, Sendable, CaseIterable {
  /// Maximum likelihood; Firth's where that does not exist or the verdicts are few.
  case automatic = "auto"
  /// Maximum likelihood; no model where the verdicts are separable.
  case maximumLikelihood = "ml"
  /// Firth's penalised likelihood of the decided verdicts.
  case firth
  /// A penalty on squares, position free.
  case ridge
  /// A penalty on sizes and squares that sets coefficients to zero, position free.
  case elasticNet = "elastic-net"
  /// The mode under Cauchy priors of scale 1.25 per root mean square.
  case cauchy
  /// The mode under Student priors with 7 degrees of freedom and scale 2.5.
  case student = "t"
  /// The posterior under priors of a choice, by Gibbs sampling.
  case bayes
  /// The model of Preference Dissection (Li et al. 2024), to compare with its figures:
  /// Laplace(0, 0.1) priors on the signs of differences, no position.
  case preferenceDissection = "preference-dissection"

  /// Whether a strength of penalty means something for it.
  public var takesPenalty: Bool { self == .ridge || self == .elasticNet }

  /// Whether it samples a posterior.
  public var isPosterior: Bool { self == .bayes || self == .preferenceDissection }

  /// Whether it looks at the signs of differences alone, and at no position.
  var usesSigns: Bool { self == .preferenceDissection }
}

/// The family of priors of a posterior, centred at zero, per root mean square.
public enum PriorChoice: String, Hashable, Sendable, CaseIterable {
  /// Normal; standard deviation 2.5 by default.
  case normal
  /// Student's t with 7 degrees of freedom; scale 2.5 by default.
  case student = "t"
  /// Laplace, density `exp(-|b| / s) / (2 s)`; scale 1 by default.
  case laplace

  /// The scale where none is chosen.
  public var standardScale: Double { self == .laplace ? 1 : 2.5 }
}

/// What an estimate is expressed per.
public enum ScaleChoice: String, Hashable, Sendable, CaseIterable {
  /// The root mean square of the difference, pooled over judges.
  case rms
  /// One unit of the transformed difference.
  case unit
}

/// How judges share information.
public enum PoolingChoice: String, Hashable, Sendable, CaseIterable {
  /// Each judge alone.
  case none
  /// Judges are drawn towards their common mean.
  case partial
}

/// For whom weights by scenario are fitted.
public enum ScenarioChoice: String, Hashable, Sendable, CaseIterable {
  /// For nobody.
  case none
  /// For each kind of judge.
  case kinds
  /// For each kind and for each judge.
  case judges
}
