/// One pass over a text, shared by all factors.
///
/// Offsets are UTF-8 offsets into the text. *Prose* is the text without fenced and inline
/// code, tables, web addresses and the marks of lists, headings and quotations.
public struct TextReading: Sendable {
  /// The text.
  public let text: String
  /// The language of the prose, an ISO 639-1 code, or "und" where it cannot be told.
  public let language: String
  /// Words a reader sees, code included; an estimate in Japanese and Chinese.
  public let wordCount: Double
  /// Words of prose.
  public let proseWordCount: Double

  let bytes: [UInt8]
  let zones: [UInt8]
  let lines: [Line]
  let hasOpenFence: Bool
  let words: [Word]
  let sentences: [Sentence]
  let types: WordTypes
  let scripts: ScriptCounts
  /// Phrases found, in the order of the text within each script.
  let cues: [CueMatch]
  /// Costly readings that several factors share.
  let derived = DerivedReading()
  private let cueCounts: [Int]

  /// Reads a text; any text will do.
  public init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    let lexicon = Lexicon.shared
    let markup = bytes.withUnsafeBufferPointer { Markup($0) }
    var words: [Word] = []
    var sentences: [Sentence] = []
    var cues: [CueMatch] = []
    var scripts = ScriptCounts()
    var tallies = (all: WordTally(), prose: WordTally())
    bytes.withUnsafeBufferPointer { bytes in
      markup.zones.withUnsafeBufferPointer { zones in
        var scanner = WordScanner(bytes: bytes, zones: zones, lexicon: lexicon)
        scanner.scan()
        words = scanner.words
        scripts = scanner.scripts
        tallies = (scanner.all, scanner.prose)
        sentences = SentenceScanner(bytes: bytes, zones: zones, lexicon: lexicon)
          .sentences(of: &words)
        cues = lexicon.cues.matches(in: words, sentences: sentences)
        cues.removeAll {
          Self.isDeterminer($0, words, bytes) || Self.isNoBooster($0, words, bytes)
        }
        if scripts.han + scripts.hiragana + scripts.katakana > 0 {
          cues += EastAsianMatcher.shared.matches(in: bytes, words: words, sentences: sentences)
        }
      }
    }
    language = LanguageGuess.language(scripts: scripts, words: words, lexicon: lexicon)
    wordCount = tallies.all.words(in: language)
    proseWordCount = tallies.prose.words(in: language)
    self.bytes = bytes
    zones = markup.zones
    lines = markup.lines
    hasOpenFence = markup.hasOpenFence
    self.words = words
    self.sentences = sentences
    types = WordTypes(words)
    self.scripts = scripts
    self.cues = cues
    var counts = [Int](repeating: 0, count: CueCategory.allCases.count)
    for cue in cues { counts[Int(cue.category.rawValue)] += 1 }
    cueCounts = counts
  }

  /// Whether the text is written without spaces between words.
  var isUnspaced: Bool { language == "ja" || language == "zh" }

  /// How often phrases of the category occur.
  func count(of category: CueCategory) -> Int { cueCounts[Int(category.rawValue)] }

  /// Phrases of the category per 100 words of prose, 0 for a text without words.
  func rate(of category: CueCategory) -> Double {
    proseWordCount > 0 ? 100 * Double(count(of: category)) / proseWordCount : 0
  }

  /// The places of the phrases of these categories, in the order of the text.
  func places(of categories: CueCategory...) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for cue in cues where categories.contains(cue.category) { places.append(place(of: cue)) }
    return places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private static let no = WordHash.of("no")

  /// Whether a disagreeing "No" is none, because the sentence goes on without a mark: "No one
  /// knows", "No problem".
  private static func isDeterminer(
    _ cue: CueMatch, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard cue.category == .disagree, cue.words.count == 1 else { return false }
    let word = words[cue.words.lowerBound]
    guard word.hash == no, cue.words.upperBound < words.count else { return false }
    let next = words[cue.words.upperBound]
    return Int(next.start) == Int(word.end) + 1 && bytes[Int(word.end)] == 0x20
  }

  private static let negations = ["not", "isn't", "aren't", "don't", "doesn't", "won't", "can't"]
    .map(WordHash.of)
  private static let always = ["always", "never"].map(WordHash.of)

  /// Whether a word of certainty says none: "not always", and the orders "Always check it",
  /// "Never leave it".
  private static func isNoBooster(
    _ cue: CueMatch, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard cue.category == .booster, cue.words.count == 1 else { return false }
    let first = cue.words.lowerBound
    let word = words[first]
    if word.marks.contains(.sentenceStart) {
      let next = first + 1
      return always.contains(word.hash) && next < words.count
        && Int(words[next].start) == Int(word.end) + 1
    }
    return first > 0 && negations.contains(words[first - 1].hash)
  }

  private func place(of cue: CueMatch) -> Range<Int> {
    Int(words[cue.words.lowerBound].start)..<Int(words[cue.words.upperBound - 1].end)
  }
}
