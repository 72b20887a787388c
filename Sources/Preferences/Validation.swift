/// How well a fit predicts verdicts it has not seen.
public struct Validation: Hashable, Sendable, Codable {
  /// Accuracies of predictions that need no model, on the same verdicts.
  public struct Baselines: Hashable, Sendable, Codable {
    /// The longer response wins; null where no lengths are known.
    @Nullable public var longer: Double?
    /// The position (shown first or second) picked more often in the training folds wins.
    ///
    /// One half where the order is unknown: the names A and B carry no information.
    public var majority: Double
    /// The factor whose sign alone predicts most verdicts; chosen on the training folds.
    @Nullable public var bestFactor: Double?
    /// Its name, as chosen on all verdicts.
    @Nullable public var bestFactorName: String?
    /// The majority of the other judges wins; null where nobody else judged the same pairs.
    @Nullable public var others: Double?
    /// Verdicts behind `others`.
    public var othersVerdicts: Int

    /// Creates baselines.
    public init(
      longer: Double?, majority: Double, bestFactor: Double? = nil,
      bestFactorName: String? = nil, others: Double? = nil, othersVerdicts: Int = 0
    ) {
      self.longer = longer
      self.majority = majority
      self.bestFactor = bestFactor
      self.bestFactorName = bestFactorName
      self.others = others
      self.othersVerdicts = othersVerdicts
    }
  }

  /// Whether predicted chances come true, on decided verdicts counted in both directions.
  public struct Calibration: Hashable, Sendable, Codable {
    /// The verdicts whose predicted chance lies in one range.
    ///
    /// Every verdict stands in two bins, once for each response, so that the bins do not depend
    /// on which one is called A: the bins mirror each other around 1/2.
    public struct Bin: Hashable, Sendable, Codable {
      /// Mean predicted chance.
      public var prediction: Double
      /// Share of the verdicts in which the response won.
      public var observed: Double
      /// Lower end of the 95 % interval of `observed`, clustered by prompt.
      public var observedLower: Double
      /// Upper end of the 95 % interval of `observed`, clustered by prompt.
      public var observedUpper: Double
      /// Verdicts in the bin.
      public var verdicts: Int

      /// Creates a bin.
      public init(
        prediction: Double, observed: Double, observedLower: Double, observedUpper: Double,
        verdicts: Int
      ) {
        self.prediction = prediction
        self.observed = observed
        self.observedLower = observedLower
        self.observedUpper = observedUpper
        self.verdicts = verdicts
      }
    }

    /// Expected calibration error: mean gap between chance and outcome over ten bins.
    public var error: Double
    /// The same error for a model whose chances are exactly right, from simulation: noise alone.
    public var noise: Double
    /// Slope of outcomes on the log-odds predicted; below 1 the chances are too extreme.
    @Nullable public var slope: Double?
    /// Bins with equal numbers of verdicts by ascending chance: ten, or six below 200 verdicts.
    @Listed public var bins: [Bin]

    /// Creates a calibration.
    public init(error: Double, noise: Double, slope: Double?, bins: [Bin] = []) {
      self.error = error
      self.noise = noise
      self.slope = slope
      self.bins = bins
    }
  }

  /// How often a judge agrees with itself, and what that allows.
  public struct SelfAgreement: Hashable, Sendable, Codable {
    /// Comparisons that the judge decided more than once.
    public var comparisons: Int
    /// Share of pairs of such verdicts that agree, position bias taken out.
    ///
    /// The best model of the judge is right at least this often.
    public var share: Double

    /// Creates a self-agreement.
    public init(comparisons: Int, share: Double) {
      self.comparisons = comparisons
      self.share = share
    }
  }

  /// Where the predictions come from: "10-fold by prompt" or "holdout".
  public var method: String
  /// Decided verdicts predicted.
  public var verdicts: Int
  /// Decided verdicts predicted right.
  ///
  /// A prediction of exactly one half goes to the longer response; without lengths it counts
  /// one half.
  public var correct: Double
  /// `correct / verdicts`.
  public var accuracy: Double
  /// Lower end of the 95 % interval of the accuracy, clustered by prompt.
  @Nullable public var accuracyLower: Double?
  /// Upper end of the 95 % interval of the accuracy, clustered by prompt.
  @Nullable public var accuracyUpper: Double?
  /// Mean negative log-likelihood of the decided verdicts, in nats.
  public var logLoss: Double
  /// Mean squared distance of the chance from the outcome.
  @Nullable public var brier: Double?
  /// Area under the ROC curve, ties at half; null when only one verdict occurs.
  @Nullable public var auc: Double?
  /// Whether predicted chances come true.
  @Nullable public var calibration: Calibration?
  /// Predictions without a model.
  public var baselines: Baselines
  /// The best accuracy any model of this judge could reach; null without repeats.
  ///
  /// The upper end `(1 + sqrt(2 r - 1)) / 2` for a self-agreement of r; the lower end is r.
  @Nullable public var ceiling: Double?
  /// Why there is no ceiling; null where there is one.
  @Nullable public var ceilingReason: String?
  /// How often the judge agrees with itself; null without repeats.
  @Nullable public var selfAgreement: SelfAgreement?
  /// `(accuracy - 1/2) / (ceiling - 1/2)`: the share of the attainable.
  @Nullable public var attained: Double?

  /// Creates a validation.
  public init(
    method: String, verdicts: Int, correct: Double, accuracy: Double, accuracyLower: Double?,
    accuracyUpper: Double?, logLoss: Double, brier: Double? = nil, auc: Double?,
    calibration: Calibration? = nil, baselines: Baselines, ceiling: Double?,
    ceilingReason: String? = nil, selfAgreement: SelfAgreement? = nil, attained: Double? = nil
  ) {
    self.method = method
    self.verdicts = verdicts
    self.correct = correct
    self.accuracy = accuracy
    self.accuracyLower = accuracyLower
    self.accuracyUpper = accuracyUpper
    self.logLoss = logLoss
    self.brier = brier
    self.auc = auc
    self.calibration = calibration
    self.baselines = baselines
    self.ceiling = ceiling
    self.ceilingReason = ceilingReason
    self.selfAgreement = selfAgreement
    self.attained = attained
  }
}
