/// A requirement of a prompt on the form of its response, which can be checked.
enum Constraint: Hashable, Sendable {
  case words(Bounds)
  case sentences(Bounds)
  case paragraphs(Bounds)
  /// Parts between lines of three asterisks.
  case starredParts(Bounds)
  case bullets(Bounds)
  /// Spans between single or double asterisks.
  case highlights(Bounds)
  /// Words in square brackets.
  case placeholders(Bounds)
  case sections(marker: String, Bounds)
  case allCapitals
  case noCapitals
  case capitalWords(Bounds)
  case noCommas
  case json
  /// A title in double angular brackets.
  case title
  case postscript(String)
  /// Two different answers with six asterisks between them.
  case twoResponses
  case repeatsPrompt
  case inQuotes
  case endsWith(String)
  case language(String)
  case contains([String])
  case avoids([String])
  case wordFrequency(String, Bounds)
  case letterFrequency(UInt8, Bounds)
  case oneOf([String])
  case paragraphStart(paragraph: Int, word: String)
  /// Characters that are seen.
  case characters(Bounds)
  case kanji(Bounds)
  case onlyScript(JapaneseScript)
  case avoidsScript(JapaneseScript)
  /// Readings in brackets after kanji.
  case furigana
  case noDigits
  /// No ideographic full stop.
  case noFullStops
  case noIdeographicCommas
  /// Sentences that end in a noun.
  case nounEndings(Bounds)
  case sentencesEnd(String)
  case numberedItems(Bounds)
  case markedSpans(open: Unicode.Scalar, close: Unicode.Scalar, Bounds)
  /// The whole in corner brackets.
  case inBrackets
}

/// A range of counts; either end may be open.
struct Bounds: Hashable, Sendable {
  var minimum: Int?
  var maximum: Int?

  func allow(_ count: Int) -> Bool {
    if let minimum, count < minimum { return false }
    if let maximum, count > maximum { return false }
    return true
  }
}

extension Constraint {
  /// The language asked for.
  var language: String? { if case .language(let code) = self { code } else { nil } }

  var isAboutNounEndings: Bool { if case .nounEndings = self { true } else { false } }
}
