/// What a phrase is a sign of.
///
/// At most 64: the tree of phrases keeps one bit for each.
enum CueCategory: UInt8, CaseIterable {
  case hedge
  case booster
  case refusalStrong
  case refusalWeak
  case noOpinion
  case fiction
  case selfReference
  case limit
  case moral
  case apology
  case agree
  case disagree
  case praise
  case firstPerson
  case secondPerson
  case request
  case offer
  case gratitude
  case greeting
  case deference
  case please
  case counterfactual
  case factuality
  case obligation
  case imperative
  case positive
  case negative
  case directive
  case grammarSlip

  /// Phrases of languages with spaces, in the notation of ``CuePattern``.
  var patterns: [String] {
    switch self {
    case .hedge: HedgeCues.patterns
    case .booster: BoosterCues.patterns
    case .refusalStrong: RefusalCues.strong
    case .refusalWeak: RefusalCues.weak
    case .noOpinion: RefusalCues.noOpinion
    case .fiction: RefusalCues.fiction
    case .selfReference: LimitCues.selfReference
    case .limit: LimitCues.patterns
    case .moral: MoralCues.patterns
    case .apology: ApologyCues.patterns
    case .agree: AgreementCues.agree
    case .disagree: AgreementCues.disagree
    case .praise: PraiseCues.patterns
    case .firstPerson: PersonCues.first
    case .secondPerson: PersonCues.second
    case .request: QuestionCues.request
    case .offer: QuestionCues.offer
    case .gratitude: PolitenessCues.gratitude
    case .greeting: PolitenessCues.greeting
    case .deference: PolitenessCues.deference
    case .please: PolitenessCues.please
    case .counterfactual: PolitenessCues.counterfactual
    case .factuality: PolitenessCues.factuality
    case .obligation: PolitenessCues.obligation
    case .imperative: PolitenessCues.imperative
    case .directive: DirectiveCues.patterns
    case .grammarSlip: GrammarCues.patterns
    case .positive, .negative: []
    }
  }

  /// Phrases of Japanese and Chinese, found as they stand.
  var eastAsian: [String] {
    switch self {
    case .hedge: EastAsianCues.hedge
    case .booster: EastAsianCues.booster
    case .refusalStrong: EastAsianCues.refusal
    case .limit: EastAsianCues.limit
    case .moral: EastAsianCues.moral
    case .apology: EastAsianCues.apology
    case .agree: EastAsianCues.agree
    case .disagree: EastAsianCues.disagree
    case .praise: EastAsianCues.praise
    case .firstPerson: EastAsianCues.firstPerson
    case .secondPerson: EastAsianCues.secondPerson
    case .request: EastAsianCues.request
    case .offer: EastAsianCues.offer
    case .gratitude: EastAsianCues.gratitude
    case .greeting: EastAsianCues.greeting
    case .deference: EastAsianCues.deference
    case .imperative: EastAsianCues.rebuke
    case .please: EastAsianCues.please
    case .directive: DirectiveCues.eastAsian
    case .positive: EastAsianSentiment.positive
    case .negative: EastAsianSentiment.negative
    default: []
    }
  }
}
