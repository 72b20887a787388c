/// One number of an audit, with what is needed to read it.
public struct AuditReading: Hashable, Sendable, Codable {
  /// What a reading is about.
  public enum SubjectType: String, Hashable, Sendable, Codable {
    /// One judge.
    case judge
    /// All judges of a kind together: "people", "LLMs".
    case group
    /// A part of the data, such as a scenario.
    case part
    /// One factor, or two joined by " · ".
    case factor
    /// The data as a whole.
    case data
  }

  /// What the number is.
  public var quantity: AuditQuantity
  /// The name of the judge, group, part or factor; "data" for the data as a whole.
  public var subject: String
  /// What `subject` is.
  public var subjectType: SubjectType
  /// The kind of the judge or the group.
  @Nullable public var judgeKind: JudgeKind?
  /// What the subject is compared with, such as "people".
  @Nullable public var against: String?
  /// The part of the data it holds for, such as a held-out scenario.
  @Nullable public var within: String?
  /// The number, in the unit of the quantity.
  public var estimate: Double
  /// Lower end of the 95 % interval.
  @Nullable public var lower: Double?
  /// Upper end of the 95 % interval.
  @Nullable public var upper: Double?
  /// Two-sided p-value of the neutral value.
  @Nullable public var pValue: Double?
  /// `pValue` adjusted for all judges with this quantity (Benjamini-Hochberg).
  @Nullable public var qValue: Double?
  /// The value of a judge without the bias.
  @Nullable public var neutral: Double?
  /// What noise alone gives on average.
  @Nullable public var expected: Double?
  /// Lower end of what noise alone gives in 95 of 100 cases.
  @Nullable public var expectedLower: Double?
  /// Upper end of what noise alone gives in 95 of 100 cases.
  @Nullable public var expectedUpper: Double?
  /// Verdicts, pairs or triads behind the number.
  public var observations: Int
  /// Clusters (prompts) behind its interval.
  @Nullable public var clusters: Int?
  /// What the interval allows to say; null where nothing is tested.
  @Nullable public var state: EffectState?

  /// Creates a reading, or none where the number itself is not finite; other numbers that are
  /// not finite are left out.
  public init?(
    _ quantity: AuditQuantity, of subject: String, _ subjectType: SubjectType,
    kind: JudgeKind? = nil, against: String? = nil, within: String? = nil, estimate: Double,
    lower: Double? = nil, upper: Double? = nil, pValue: Double? = nil, neutral: Double? = nil,
    expected: Double? = nil, expectedLower: Double? = nil, expectedUpper: Double? = nil,
    observations: Int, clusters: Int? = nil, state: EffectState? = nil
  ) {
    guard estimate.isFinite else { return nil }
    func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
    self.quantity = quantity
    self.subject = subject
    self.subjectType = subjectType
    judgeKind = kind
    self.against = against
    self.within = within
    self.estimate = estimate
    self.lower = finite(lower)
    self.upper = finite(upper)
    self.pValue = finite(pValue)
    qValue = nil
    self.neutral = finite(neutral)
    self.expected = finite(expected)
    self.expectedLower = finite(expectedLower)
    self.expectedUpper = finite(expectedUpper)
    self.observations = observations
    self.clusters = clusters
    self.state = state
  }
}

extension [AuditReading] {
  /// Whether circles of a subject are more than noise brings in 95 of 100 cases.
  ///
  /// Circular triads and longer circles count; where no three systems met each other, what no
  /// ranking explains does. Results may fail to fit one strength per system without any circle.
  public func haveCircles(of subject: String) -> Bool {
    let own = filter { $0.subject == subject }
    let hasTriads = own.contains { $0.quantity == .circularSystems }
    return own.contains { reading in
      (reading.quantity == .circularSystems || reading.quantity == .harmonicEnergy
        || (reading.quantity == .cyclicEnergy && !hasTriads))
        && reading.expectedUpper.map { reading.estimate > $0 } == true
    }
  }
}

/// What the numbers of audits are.
public enum AuditQuantity: String, Hashable, Sendable, Codable, CaseIterable {
  /// Share of decided verdicts for the response shown first.
  case picksFirst = "picks-first"
  /// Chance of picking the first of two responses that are equal in every factor.
  case firstChance = "first-chance"
  /// `picksFirst` of the subject minus that of whom it is compared with, same pairs, in points.
  case picksFirstGap = "picks-first-gap"
  /// The gap of `picksFirst` that the data would show with 80 % probability, in points.
  case detectableGap = "detectable-gap"
  /// Share of pairs shown in both orders on which the same response wins, letters as given.
  case consistency
  /// The same share if letters meant the first and the second response shown.
  case consistencyIfShown = "consistency-if-shown"
  /// Share of the inconsistent pairs on which the response shown first won both times.
  case firstBoth = "first-both"
  /// Share of decided verdicts for the longer response.
  case picksLonger = "picks-longer"
  /// Chance of picking the response with twice the words, all else equal.
  case doubleLengthChance = "double-length-chance"
  /// `picksLonger` of the subject minus that of whom it is compared with, same pairs, in points.
  case picksLongerGap = "picks-longer-gap"
  /// Extra chance of a response of the judge's own family, all else equal, in points.
  case ownFamily = "own-family"
  /// The same without anything held equal, in points.
  case ownFamilyPlain = "own-family-plain"
  /// `ownFamily` minus the mean of the same number of judges of other families, in points.
  case ownFamilyGap = "own-family-gap"
  /// Change of the chance of picking the first response from the first to the last verdict, in
  /// points.
  case positionDrift = "position-drift"
  /// Factor by which all weights together grow from the first to the last verdict.
  case weightDrift = "weight-drift"
  /// Chi-square per column of every weight staying as it is, a score test.
  case anyDrift = "any-drift"
  /// Share of the pairs decided under both templates on which the same response wins.
  case templateAgreement = "template-agreement"
  /// `picksFirst` under one template minus that under the other, in points.
  case templatePositionGap = "template-position-gap"
  /// F statistic of equal weights under both templates.
  case templateWeights = "template-weights"
  /// Share of repeated verdicts in the same order that agree.
  case repeatAgreement = "repeat-agreement"
  /// Probability of the verdict that all judges together point to.
  case accuracy
  /// Share of the triads of systems whose majorities run in a circle.
  case circularSystems = "circular-systems"
  /// Share of the triads of responses to one prompt that run in a circle.
  case circularResponses = "circular-responses"
  /// Lack of fit of one strength per system (G squared).
  case lackOfFit = "lack-of-fit"
  /// Share of the energy of the results that no ranking explains.
  case cyclicEnergy = "cyclic-energy"
  /// The part of it that runs around triangles.
  case curlEnergy = "curl-energy"
  /// The part of it that runs around longer circles only.
  case harmonicEnergy = "harmonic-energy"
  /// Held-out log-loss saved by one plane of circles, in nats a verdict.
  case planeGain = "plane-gain"
  /// Share of comparisons whose two texts stand in an earlier comparison of the same prompt.
  case repeatedPairs = "repeated-pairs"
  /// Share of comparisons whose two texts are the same.
  case identicalTexts = "identical-texts"
  /// Share of repeated verdicts of one judge on the same two texts that contradict each other.
  case contradictions
  /// Share of held-out prompts that stand in the data as well.
  case sharedPrompts = "shared-prompts"
  /// Share of held-out comparisons whose two texts stand in the data as well.
  case sharedPairs = "shared-pairs"
  /// Share of prompts whose comparisons stand in several clusters.
  case splitPrompts = "split-prompts"
  /// Area under the ROC curve on a group that the model was not fitted on.
  case groupArea = "group-area"
  /// Factors that run off to infinity.
  case separatedFactors = "separated-factors"
  /// Condition number of the columns.
  case conditionNumber = "condition-number"
  /// Largest variance inflation.
  case varianceInflation = "variance-inflation"
  /// Correlation of the differences of two factors, about zero.
  case factorCorrelation = "factor-correlation"
}
