public import Preferences

extension AuditName {
  /// The audit's name as a heading.
  public var title: String {
    switch self {
    case .position: "Position"
    case .consistency: "Order swap"
    case .length: "Length"
    case .ownFamily: "Own family"
    case .drift: "Drift"
    case .templates: "Prompt templates"
    case .repeats: "Repeats"
    case .reliability: "Reliability"
    case .circular: "Circular choices"
    case .duplicates: "Duplicates"
    case .leakage: "Leakage"
    case .generalisation: "Generalisation"
    case .separation: "Separation"
    case .collinearity: "Collinearity"
    }
  }

  /// The question it asks.
  public var question: String {
    switch self {
    case .position: "does the response shown first win more often?"
    case .consistency: "does the verdict stay when the responses trade places?"
    case .length: "does the longer response win?"
    case .ownFamily: "does a judge favour responses of its own family?"
    case .drift: "do verdicts change from the first to the last?"
    case .templates: "do two prompt templates of one judge decide alike?"
    case .repeats: "does the same judge decide the same pair alike twice?"
    case .reliability: "how often does a judge pick what all judges point to?"
    case .circular: "do choices run in circles?"
    case .duplicates: "do comparisons repeat, do verdicts contradict each other?"
    case .leakage: "do prompts stand on both sides of a split?"
    case .generalisation: "does a model fitted on some groups predict the others?"
    case .separation: "do factors split the verdicts perfectly?"
    case .collinearity: "do factors move together?"
    }
  }

  /// The quantities it shows, a table each.
  public var tables: [[AuditQuantity]] {
    switch self {
    case .position: [[.picksFirst, .firstChance, .picksFirstGap]]
    case .consistency: [[.consistency, .consistencyIfShown, .firstBoth]]
    case .length: [[.picksLonger, .doubleLengthChance, .picksLongerGap]]
    case .ownFamily: [[.ownFamilyPlain, .ownFamily, .ownFamilyGap]]
    case .drift: [[.positionDrift, .weightDrift, .anyDrift]]
    case .templates: [[.templateAgreement, .templatePositionGap, .templateWeights]]
    case .repeats: [[.repeatAgreement]]
    case .reliability: [[.accuracy]]
    case .circular:
      [
        [.circularSystems, .lackOfFit, .planeGain],
        [.cyclicEnergy, .curlEnergy, .harmonicEnergy], [.circularResponses],
      ]
    case .duplicates: [[.repeatedPairs, .identicalTexts, .contradictions]]
    case .leakage: [[.sharedPrompts, .sharedPairs, .splitPrompts]]
    case .generalisation: [[.groupArea]]
    case .separation: [[.separatedFactors]]
    case .collinearity: [[.varianceInflation, .conditionNumber], [.factorCorrelation]]
    }
  }
}

extension AuditQuantity {
  /// The head of its column.
  public var label: String {
    switch self {
    case .picksFirst: "picks first"
    case .firstChance: "equal pair"
    case .picksFirstGap, .picksLongerGap: "points over people"
    case .detectableGap: "detectable"
    case .consistency: "same winner"
    case .consistencyIfShown: "if letters are places"
    case .firstBoth: "flips to first"
    case .picksLonger: "picks longer"
    case .doubleLengthChance: "twice the words"
    case .ownFamily: "all else equal"
    case .ownFamilyPlain: "plain points"
    case .ownFamilyGap: "over other judges"
    case .positionDrift: "first, points"
    case .weightDrift: "weights grow by"
    case .anyDrift: "any change"
    case .templateAgreement: "same winner"
    case .templatePositionGap: "first, points"
    case .templateWeights: "other weights"
    case .repeatAgreement: "same verdict"
    case .accuracy: "picks the common winner"
    case .circularSystems: "circular triads"
    case .circularResponses: "circular triads of responses"
    case .lackOfFit: "lack of fit"
    case .cyclicEnergy: "not a ranking"
    case .curlEnergy: "triangles"
    case .harmonicEnergy: "longer circles"
    case .planeGain: "plane of circles"
    case .repeatedPairs: "repeated"
    case .identicalTexts: "identical texts"
    case .contradictions: "contradictory"
    case .sharedPrompts: "shared prompts"
    case .sharedPairs: "shared pairs"
    case .splitPrompts: "prompts in several clusters"
    case .groupArea: "AUC"
    case .separatedFactors: "separated"
    case .conditionNumber: "condition"
    case .varianceInflation: "largest inflation"
    case .factorCorrelation: "correlation"
    }
  }

  /// What its number is counted in.
  enum Unit {
    case share
    case points
    case ratio
    case number
    case test
    case count
  }

  var unit: Unit {
    switch self {
    case .picksFirstGap, .picksLongerGap, .ownFamily, .ownFamilyPlain, .ownFamilyGap,
      .positionDrift, .templatePositionGap, .detectableGap:
      .points
    case .weightDrift: .ratio
    case .anyDrift, .templateWeights, .lackOfFit: .test
    case .separatedFactors: .count
    case .groupArea, .planeGain, .conditionNumber, .varianceInflation, .factorCorrelation: .number
    default: .share
    }
  }
}
