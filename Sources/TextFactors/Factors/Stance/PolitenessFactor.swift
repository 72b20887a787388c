import Preferences

struct PolitenessFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.politeness", family: .stance, title: "More politeness", unit: "strength"),
    definition: "How politely the response addresses its reader.",
    formula: "stance.polite_strategies; in English plus Σ weight × count / sentences over some 350 "
      + "words of manners, pairs of them and first words of sentences",
    range: "about -2 to 3; 0 for a text without any strategy or word of manners",
    languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("Thank you. Could you please look at it again?", value: 1.3061),
    source: "strategies after Danescu-Niculescu-Mizil et al. (2013); phrase lists of this "
      + "project; weights: ridge regression on half of 1,500 requests of the Stanford Politeness "
      + "Corpus (CC BY 4.0); Japanese and Chinese by judgement",
    knownFailures: "Learnt on requests between Wikipedia editors; polite sarcasm passes.",
    validity: Validity.politeness, inDefaultModel: true)

  /// Least weight of a word of manners that is marked.
  private static let marked = 0.1

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.isCovered(by: HedgingFactor.languages) else {
      return .null(.language(reading.language))
    }
    guard reading.proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    let words = Self.knowsWords(of: reading) ? PolitenessWords.shared.strength(in: reading) : 0
    return .value(PoliteStrategiesFactor.strength(in: reading) + words)
  }

  /// Whether the text is English; the language of a few words is often unknown, and most such
  /// texts are.
  private static func knowsWords(of reading: TextReading) -> Bool {
    reading.language == "en" || reading.language == LanguageGuess.unknown
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    var places = PoliteStrategiesFactor.places(in: reading)
    if Self.knowsWords(of: reading) {
      places += PolitenessWords.shared.places(in: reading, least: Self.marked)
    }
    places.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return places.reduce(into: []) { joined, place in
      if let last = joined.last, last.upperBound > place.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        joined.append(place)
      }
    }
  }
}
