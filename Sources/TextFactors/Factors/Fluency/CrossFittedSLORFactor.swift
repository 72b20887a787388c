import Preferences

/// ``SLORFactor`` with the program's model mixed with one of the study's own texts.
public struct CrossFittedSLORFactor: TextFactor {
  /// The models; nil where there are none, and the program's model is alone.
  private let language: CrossFittedLanguage?

  /// Of the texts that the models are made of.
  public let fingerprint: UInt64

  /// The factor as the catalogue has it, with the program's model alone.
  public init() { self.init(nil, fingerprint: 0) }

  /// The factor on models of texts with this fingerprint.
  public init(_ language: CrossFittedLanguage?, fingerprint: UInt64) {
    self.language = language
    self.fingerprint = fingerprint
  }

  /// The entry of the catalogue.
  public var entry: FactorEntry {
    FactorEntry(
      factor: Factor(
        name: "fluency.slor_crossfit", family: .fluency, title: "More expected wording here",
        unit: "nats a token"),
      definition: "How much more a language model that has also read the other responses of the "
        + "study expects the words in their order than by their frequency alone.",
      formula: "as fluency.slor, with probabilities and frequencies of words (1 - w) background + "
        + "w own, classes of the background; "
        + "own is a trigram model of the responses to the prompts of four folds in five, never "
        + "those of the response's own prompt; w maximises the likelihood of texts that the "
        + "models have not read",
      range: "about 0 to 5", languages: "English",
      nullRule: "null without prose and in other languages; with fewer than 2,000 tokens in the "
        + "study, and outside of one, the value of fluency.slor",
      example: WorkedExample(
        "It is one of the most important things in the world.", value: 2.5093),
      source: "Lau, Clark and Lappin (2017); linear interpolation after Jelinek and Mercer (1980)",
      knownFailures: "What most responses of the study say looks fluent, boilerplate too. Values "
        + "hold for one study: they change with its texts. At most 6 MB of text, drawn by "
        + "fingerprint, are read.",
      validity: "on a study of all 2,284 pairs of the JFLEG set the corrected sentence is more "
        + "expected in 0.812 of them, by fluency.slor alone in 0.817: learners teach the model "
        + "their slips; the benchmark's single texts are no study",
      inDefaultModel: false)
  }

  /// The mean gain of the mixed models over the mixed frequencies.
  public func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    switch reading.languageScore {
    case .null(let reason): return .null(reason)
    case .score(let score):
      guard let language else { return .value(score.gain) }
      let fold = CrossFittedLanguage.fold(of: prompt.prompt.text, text: reading.text)
      return .value(language.score(reading, fold: fold).gain)
    }
  }
}
