import Preferences

struct PoliteStrategiesFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.polite_strategies", family: .stance, title: "More strategies of politeness",
      unit: "strength"),
    definition: "How politely the response addresses its reader, by known strategies alone.",
    formula: "Σ weight × min(3, count) / √sentences over twenty strategies: thanks, greeting, "
      + "please, indirect requests, apology, hedges, praise and positive words for it; matter "
      + "of fact, obligation, rebuke, negative words, bare questions and capitals against it",
    range: "about -2 to 3; 0 for a text without any strategy",
    languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("Thank you. Could you please look at it again?", value: 0.8061),
    source: "strategies after Danescu-Niculescu-Mizil et al. (2013); phrase lists of this "
      + "project; weights: ridge regression on half of 1,500 requests of the Stanford Politeness "
      + "Corpus (CC BY 4.0); Japanese and Chinese by judgement",
    knownFailures: "Polite sarcasm passes.",
    validity: Validity.politeness, inDefaultModel: false)

  /// Weights in the order of ``PolitenessSigns/names``.
  static let weights = [
    0.5, 0.38, 0.21, 0.1, 0.27, 0.19, 0.11, 0.2, -0.15, -0.2, -0.27, -0.08, 0.06, 0.02, -0.28, 0.2,
    -0.22, 0.2, -0.15, -0.03,
  ]

  /// Weights for Japanese and Chinese, set by judgement: polite forms and rebukes say more there,
  /// and so does a plain "you".
  static let eastAsianWeights = [
    0.5, 0.3, 0.4, 0.3, 0.2, 0.3, 0.1, 0.1, -0.1, 0, 0, -0.5, 0, -0.2, -0.05, -0.05, 0, 0.1, -0.1,
    0.05,
  ]

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.isCovered(by: HedgingFactor.languages) else {
      return .null(.language(reading.language))
    }
    guard reading.proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(Self.strength(in: reading))
  }

  /// Σ weight × strategy.
  static func strength(in reading: TextReading) -> Double {
    let weights = reading.isUnspaced ? eastAsianWeights : weights
    return zip(weights, PolitenessSigns(reading).values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    Self.places(in: reading)
  }

  /// Phrases of the strategies that are marked.
  static func places(in reading: TextReading) -> [Range<Int>] {
    reading.places(of: .gratitude, .greeting, .deference, .please, .counterfactual, .apology)
  }
}
