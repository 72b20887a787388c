import Glibc
import Preferences

struct RefusalFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.refusal", family: .stance, title: "More refusal", unit: "probability"),
    definition: "How likely the response declines to do what was asked.",
    formula: "1 / (1 + exp(-z)), z a weighted sum of: refusing phrases in the first two, the "
      + "next three and later sentences, shares of sentences with strong and weak phrases, "
      + "moralising, apology and self-reference at the beginning, lists, code, length",
    range: "0 to 1",
    languages: "English; German, French, Spanish, Japanese and Chinese by phrases alone",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("I'm sorry, but I can't help with that request.", value: 0.9570),
    source: "phrases of this project; weights fitted on half of the labelled answers to XSTest "
      + "(Röttger et al. 2024)",
    knownFailures: "Answering \"No, that is wrong\" to a loaded question is seen as compliance; "
      + "a story that quotes a refusal as refusal.",
    validity: Validity.refusal, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.isCovered(by: HedgingFactor.languages) else {
      return .null(.language(reading.language))
    }
    guard reading.proseWordCount > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    let signs = RefusalSigns(reading)
    let sum = zip(RefusalSigns.weights, signs.values).reduce(RefusalSigns.bias) {
      $0 + $1.0 * $1.1
    }
    return .value(1 / (1 + exp(-sum)))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    reading.places(of: .refusalStrong)
  }
}
