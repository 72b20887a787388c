import Preferences

struct FluencyIndexFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.index", family: .fluency, title: "More fluent", unit: "log-odds"),
    definition: "How free of slips the English reads: spelling, grammar and expected wording in "
      + "one number.",
    formula:
      "-0.640 · spelling errors - 0.664 · grammar slips + 12.71 · fluency.slor - 6.294 · "
      + "fluency.odd_wording; both errors per 100 words, at most 20",
    range: "about -10 to 10; only differences mean something", languages: "English",
    nullRule: "null without prose, in other languages and without an English dictionary",
    example: WorkedExample("He go to school yesterday, becouse he want learn.", value: -27.6899),
    source: "components of this project; weights fitted by scripts/fit-fluency-index on sentences "
      + "with slips put in by scripts/make-slips, none of which the language model has read",
    knownFailures: "Tells learners' slips from none; fluent texts hardly apart. Names, dialect "
      + "and quotations cost.",
    validity: "", inDefaultModel: true)

  /// Log-odds per unit that the text is the one without slips.
  static let weights = (spelling: -0.640, grammar: -0.664, gain: 12.71, shortfall: 6.294)

  /// Rates above this count as this; beyond it a text is simply not this language.
  static let largestRate = 20.0

  private let spelling = SpellingErrorRateFactor()
  private let grammar = GrammarErrorRateFactor()

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let score: LanguageScore
    switch reading.languageScore {
    case .null(let reason): return .null(reason)
    case .score(let found): score = found
    }
    var sum =
      Self.weights.gain * score.gain + Self.weights.shortfall * score.meanShortfall
    for (factor, weight) in [
      (spelling as any TextFactor, Self.weights.spelling), (grammar, Self.weights.grammar),
    ] {
      switch factor.measure(reading, of: prompt) {
      case .null(.noDictionary(let language)): return .null(.noDictionary(language: language))
      // A text of names alone has no word to check.
      case .null: continue
      case .value(let rate): sum += weight * min(Self.largestRate, rate)
      }
    }
    return .value(sum)
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    let places = spelling.evidence(reading, of: prompt) + grammar.evidence(reading, of: prompt)
    return places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}
