/// How well factors agree with public gold data, in words.
///
/// Measured by the suite `GoldTests` on files of the factor validity benchmark that no factor
/// was fitted on, unless a note says otherwise.
enum Validity {
  static let words = "agreement with Universal Dependencies paragraphs"
  static let sentences = "agreement with Universal Dependencies paragraphs"
  static let listItems = "by definition"
  static let repetition = "injected loops"
  static let readability = "CLEAR corpus"
  static let spelling = "JFLEG pairs"
  static let tokenF1 = "by definition"
  static let numericMatch = "GSM8K answers"
  static let sourceSupport = "FineGrained-QA"
  static let trigramOverlap = "SummEval"
  static let equations = "GSM8K solutions with one result altered"
  static let hedging = "contrast pairs"
  static let agreement = "contrast pairs"
  static let refusal = "XSTest"
}
