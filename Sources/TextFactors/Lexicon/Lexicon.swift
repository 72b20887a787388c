/// All words that any rule or cue asks about, each with its marks, behind one look-up.
struct Lexicon: Sendable {
  /// The words of the program, made once.
  static let shared = Lexicon()

  /// Phrases of the cues, as paths of words.
  let cues: CueTrie

  private let table: WordTable
  private let languageBits: [UInt32]
  private let abbreviations: [Abbreviation]
  private let functionWords: [Bool]
  private let quotatives: [UInt64]
  private let valences: [Float]
  private let englishValences: [Float]
  private let shifts: [SentimentShift]
  private let grammarMarks: [GrammarMarks]
  private let contrasts: [Int32]

  private init() {
    var vocabulary = Vocabulary()
    var languageBits: [UInt32] = []
    for (bit, language) in StopWords.languages.enumerated() {
      for word in language.words {
        let id = vocabulary.intern(word)
        languageBits.grow(to: id + 1, with: 0)
        languageBits[id] |= 1 << UInt32(bit)
      }
    }
    var abbreviations: [Abbreviation] = []
    for (kind, words) in Abbreviation.lists {
      for word in words {
        let id = vocabulary.intern(word)
        abbreviations.grow(to: id + 1, with: .none)
        abbreviations[id] = kind
      }
    }
    var functionWords: [Bool] = []
    for word in FunctionWords.english {
      let id = vocabulary.intern(word)
      functionWords.grow(to: id + 1, with: false)
      functionWords[id] = true
    }
    var valences: [Float] = []
    for (word, valence) in SentimentWords.valences + SentimentWords.german {
      let id = vocabulary.intern(word)
      valences.grow(to: id + 1, with: 0)
      // The first list that names a word decides.
      if valences[id] == 0 { valences[id] = valence }
    }
    for (word, valence) in SentimentWords.valences {
      for form in SentimentWords.inflections(of: word) {
        let id = vocabulary.intern(form)
        valences.grow(to: id + 1, with: 0)
        if valences[id] == 0 { valences[id] = valence }
      }
    }
    // In English texts the rated words come first, the lists of this project fill the gaps.
    var englishValences = valences
    for (word, valence) in RatedWords.english {
      let id = vocabulary.intern(word)
      englishValences.grow(to: id + 1, with: 0)
      englishValences[id] = valence
    }
    var shifts: [SentimentShift] = []
    for (shift, words) in SentimentShift.lists {
      for word in words {
        let id = vocabulary.intern(word)
        shifts.grow(to: id + 1, with: .none)
        shifts[id] = shift
      }
    }
    var grammarMarks: [GrammarMarks] = []
    for (mark, words) in GrammarWords.lists {
      for word in words {
        let id = vocabulary.intern(word)
        grammarMarks.grow(to: id + 1, with: [])
        grammarMarks[id].formUnion(mark)
      }
    }
    contrasts = ["but", "however", "aber", "jedoch"].map { Int32(vocabulary.intern($0)) }
    cues = CueTrie(vocabulary: &vocabulary)
    languageBits.grow(to: vocabulary.count, with: 0)
    abbreviations.grow(to: vocabulary.count, with: .none)
    functionWords.grow(to: vocabulary.count, with: false)
    grammarMarks.grow(to: vocabulary.count, with: [])
    self.grammarMarks = grammarMarks
    valences.grow(to: vocabulary.count, with: 0)
    shifts.grow(to: vocabulary.count, with: .none)
    self.valences = valences
    englishValences.grow(to: vocabulary.count, with: 0)
    self.englishValences = englishValences
    self.shifts = shifts
    self.languageBits = languageBits
    self.abbreviations = abbreviations
    self.functionWords = functionWords
    quotatives = ["と", "っ"].map(WordHash.of)
    table = WordTable(vocabulary.hashes)
  }

  /// The number of a word, or -1.
  @inline(__always)
  func entry(of hash: UInt64) -> Int32 { table[hash] }

  /// Languages in which the word is frequent, a bit each, as in ``StopWords/languages``.
  func languages(_ entry: Int32) -> UInt32 { languageBits[Int(entry)] }

  /// What a full stop after the word means.
  func abbreviation(_ entry: Int32) -> Abbreviation {
    entry < 0 ? .none : abbreviations[Int(entry)]
  }

  /// Whether the word is an English function word.
  func isFunctionWord(_ entry: Int32) -> Bool { entry >= 0 && functionWords[Int(entry)] }

  /// The feeling in the word, from -4 to 4.
  func valence(_ entry: Int32, isEnglish: Bool) -> Float {
    isEnglish ? englishValences[Int(entry)] : valences[Int(entry)]
  }

  /// What the word does to the feeling of the words after it.
  func shift(_ entry: Int32) -> SentimentShift { shifts[Int(entry)] }

  /// What the grammar rules know of the word.
  func grammar(_ entry: Int32) -> GrammarMarks { entry < 0 ? [] : grammarMarks[Int(entry)] }

  /// Whether the word sets what follows against what came before: "but".
  func isContrast(_ entry: Int32) -> Bool { contrasts.contains(entry) }

  /// Whether a Japanese sentence goes on after a quotation with this character.
  func isQuotative(_ hash: UInt64) -> Bool { quotatives.contains(hash) }
}

/// Words numbered in the order in which they are first named.
struct Vocabulary {
  private(set) var hashes: [UInt64] = []
  private var ids: [UInt64: Int] = [:]

  var count: Int { hashes.count }

  /// The number of a word, given now if it has none.
  mutating func intern(_ word: String) -> Int {
    let hash = WordHash.of(word)
    if let id = ids[hash] { return id }
    ids[hash] = hashes.count
    hashes.append(hash)
    return hashes.count - 1
  }
}

extension Array {
  /// Appends `element` until there are `count` elements.
  mutating func grow(to count: Int, with element: Element) {
    while self.count < count { append(element) }
  }
}

extension String {
  /// The words of a list written with spaces and line breaks between them.
  var listedWords: [String] {
    utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) }
  }

  /// The non-empty lines of a list.
  var listedLines: [String] {
    utf8.split { $0 == 0x0A }.map { String(Substring($0)) }
  }
}
