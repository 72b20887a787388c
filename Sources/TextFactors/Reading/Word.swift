/// One word of a text; in Japanese and Chinese one character or one run of katakana.
struct Word {
  enum Kind: UInt8 {
    case letters
    /// Begins with a digit.
    case number
    case han
    case hiragana
    case katakana
  }

  struct Marks: OptionSet {
    let rawValue: UInt8
    /// Begins with an upper-case letter.
    static let capital = Marks(rawValue: 1)
    /// At least two letters, all upper case.
    static let allCaps = Marks(rawValue: 2)
    /// An upper-case letter after a lower-case one: CamelCase.
    static let innerCapital = Marks(rawValue: 4)
    /// First word of a sentence.
    static let sentenceStart = Marks(rawValue: 8)
    /// Holds a digit.
    static let digit = Marks(rawValue: 16)
    /// Touches `@ # _ / \ = <` or holds a dot: a name of a thing, not a word of prose.
    static let technical = Marks(rawValue: 32)
  }

  var start: Int32
  var end: Int32
  /// Identity without regard to case; see ``WordHash``.
  var hash: UInt64
  /// Number in the vocabulary of the cues, or -1.
  var entry: Int32
  var kind: Kind
  var marks: Marks

  var range: Range<Int> { Int(start)..<Int(end) }
  var byteCount: Int { Int(end - start) }
}

/// How many scalars of each script a text holds.
struct ScriptCounts {
  var latin = 0
  var greek = 0
  var cyrillic = 0
  var hebrew = 0
  var arabic = 0
  var devanagari = 0
  var thai = 0
  var hangul = 0
  var han = 0
  var hiragana = 0
  var katakana = 0
  /// Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam.
  var indic = [Int](repeating: 0, count: 8)
  var otherLetters = 0
  var digits = 0
  var pictographs = 0

  var letters: Int {
    latin + greek + cyrillic + hebrew + arabic + devanagari + thai + hangul + han + hiragana
      + katakana + otherLetters + indic.reduce(0, +)
  }
}
