import Foundation

/// Texts and questions in the form in which the index of words takes them.
///
/// SQLite's tokenizer cuts texts at what is no letter or digit, and takes Chinese, Japanese and
/// Thai, which set no blanks, for one long word. Runs of such letters are therefore written as
/// overlapping pairs, each letter the beginning of one: 東京都 as 東京 京都 都. A run of two or
/// more in a question is then a phrase of pairs, and a single letter the beginning of a pair.
enum SearchWords {
  /// The text for the index; NUL, at which the tokenizer would stop, is a blank.
  static func indexed(_ text: String) -> String {
    guard needsWork(text) else { return text }
    return paired(text, endsOpen: true)
  }

  /// The question as a phrase in the index's query language, its last word perhaps incomplete;
  /// nil where it holds no letter or digit.
  static func phrase(_ question: String) -> String? {
    guard question.unicodeScalars.contains(where: isWord) else { return nil }
    let text = paired(question, endsOpen: false).replacing("\"", with: " ")
    return "\"\(text)\" *"
  }

  /// Words as alternatives in the index's query language.
  static func anyOf(_ words: some Sequence<String>) -> String {
    words.map { "\"\($0)\"" }.joined(separator: " OR ")
  }

  /// The question as one word of letters that stand between blanks; nil where it is not.
  ///
  /// Such a word is also looked for inside of words.
  static func singleWord(_ question: String) -> String? {
    let scalars = question.unicodeScalars
    guard scalars.count >= 3, scalars.allSatisfy({ isWord($0) && !isUnspaced($0) }) else {
      return nil
    }
    return question.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// Whether a question has marks besides words, which the index does not know.
  static func hasMarks(_ question: String) -> Bool {
    question.unicodeScalars.contains { !isWord($0) && !$0.properties.isWhitespace }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let value = scalar.value | 0x20
      return (0x61...0x7A).contains(value) || (0x30...0x39).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .privateUse:
      return true
    default: return false
    }
  }

  /// Letters of scripts without blanks: Thai, Lao, Burmese, Khmer, kana, Han.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
      0x20000...0x3FFFD:
      isWord(scalar)
    default: false
    }
  }

  /// Whether a text holds NUL or a letter from Thai upwards, by its bytes.
  private static func needsWork(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0 || $0 >= 0xE0 }
  }

  /// The text with runs of letters without blanks in pairs; the last letter of a run stands
  /// alone at the end where `endsOpen`, and where the run is a single letter.
  private static func paired(_ text: String, endsOpen: Bool) -> String {
    var result = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func endRun() {
      guard !run.isEmpty else { return }
      result.append(" ")
      for index in run.indices.dropLast() {
        result.append(run[index])
        result.append(run[index + 1])
        result.append(" ")
      }
      if endsOpen || run.count == 1 {
        result.append(run[run.count - 1])
        result.append(" ")
      }
      run.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if isUnspaced(scalar) {
        run.append(scalar)
      } else {
        endRun()
        result.append(scalar.value == 0 ? " " : scalar)
      }
    }
    endRun()
    return String(result)
  }
}
