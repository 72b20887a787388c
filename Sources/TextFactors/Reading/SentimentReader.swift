/// The feeling of each sentence, by words, their neighbours and marks.
struct SentimentReader {
  let reading: TextReading
  private let lexicon = Lexicon.shared
  private let isEnglish: Bool

  /// Parts of one negated word's strength that remain, turned round.
  private static let negation = -0.74
  /// What an intensifier adds, and a word in capitals among others.
  private static let intensity = 0.3
  private static let capitals = 0.7
  /// Squared strength at which a sentence is half way to the extreme.
  private static let damping = 15.0
  /// What is left of a feeling in a question.
  private static let question = 0.5
  /// What an exclamation mark adds to a sentence without a bad feeling, takes from one with it.
  private static let cheer = 0.8
  private static let complaint = 0.3
  /// Weight of a sentence without feeling.
  private static let neutral = 0.3

  init(_ reading: TextReading) {
    self.reading = reading
    // The language of a few words is often unknown; most such texts are English.
    isEnglish = reading.language == "en" || reading.language == LanguageGuess.unknown
  }

  /// Mean over sentences, from -1 to 1; nil without sentences.
  ///
  /// Sentences without feeling count less, and one more stands beside them, so that matters of
  /// fact do not drown a feeling and one word alone is no extreme.
  var mean: Double? {
    guard !reading.sentences.isEmpty else { return nil }
    var extra = emoticons()
    addEastAsian(to: &extra)
    var sum = 0.0
    var weight = 1.0
    for (index, sentence) in reading.sentences.enumerated() {
      var strength = strength(of: sentence) + extra[index]
      if reading.isQuestion(sentence) { strength *= Self.question }
      let exclamations = Double(min(3, count(of: UInt8(ascii: "!"), in: sentence)))
      strength += exclamations * (strength < 0 ? -Self.complaint : Self.cheer)
      weight += strength == 0 ? Self.neutral : 1
      sum += strength / (strength * strength + Self.damping).squareRoot()
    }
    return sum / weight
  }

  /// The summed strength of one sentence.
  private func strength(of sentence: Sentence) -> Double {
    var strengths: [Double] = []
    var contrast = -1
    for index in sentence.words {
      let word = reading.words[index]
      guard word.entry >= 0 else { continue }
      if lexicon.isContrast(word.entry) { contrast = strengths.count }
      let valence = valence(at: index, in: sentence)
      guard valence != 0 else { continue }
      strengths.append(adjusted(valence, at: index, in: sentence))
    }
    guard !strengths.isEmpty else { return 0 }
    var sum = 0.0
    for (index, strength) in strengths.enumerated() {
      // What comes after "but" is what is meant.
      sum += contrast < 0 ? strength : strength * (index < contrast ? 0.5 : 1.5)
    }
    return sum
  }

  /// The feeling of a word by itself, 0 for none.
  func valence(at index: Int, in sentence: Sentence) -> Double {
    let word = reading.words[index]
    guard word.entry >= 0, !isComparison(at: index, in: sentence) else { return 0 }
    return Double(lexicon.valence(word.entry, isEnglish: isEnglish))
  }

  /// Whether the word is the "like" of "a film like this", no liking.
  private func isComparison(at index: Int, in sentence: Sentence) -> Bool {
    guard isEnglish, reading.words[index].hash == Self.like else { return false }
    return index == sentence.words.lowerBound
      || !Self.beforeLiking.contains(reading.words[index - 1].hash)
  }

  private static let like = WordHash.of("like")
  /// Words after which "like" is a verb.
  private static let beforeLiking = Set(
    """
    i you we they i'd you'd we'd they'd i'll you'll to would will might may do did does don't didn't
    doesn't not never always really also who people just especially actually quite still both
    """.listedWords.map(WordHash.of))

  private func adjusted(_ valence: Double, at index: Int, in sentence: Sentence) -> Double {
    var strength = valence
    let sign = valence > 0 ? 1.0 : -1.0
    if reading.words[index].marks.contains(.allCaps) { strength += sign * Self.capitals }
    var isNegated = false
    let first = max(sentence.words.lowerBound, index - 3)
    for before in first..<index {
      let entry = reading.words[before].entry
      guard entry >= 0 else { continue }
      switch lexicon.shift(entry) {
      case .none: continue
      case .negation: isNegated.toggle()
      case .more: if index - before <= 2 { strength += sign * Self.intensity }
      case .less: if index - before <= 2 { strength -= sign * Self.intensity }
      }
    }
    return isNegated ? strength * Self.negation : strength
  }

  private func count(of byte: UInt8, in sentence: Sentence) -> Int {
    reading.bytes[sentence.range].count { $0 == byte }
  }

  /// The strength of emoticons and emoji by sentence.
  private func emoticons() -> [Double] {
    var strengths = [Double](repeating: 0, count: reading.sentences.count)
    var sentence = 0
    forEachFace { place, valence in
      while sentence + 1 < strengths.count
        && reading.sentences[sentence + 1].range.lowerBound <= place.lowerBound
      {
        sentence += 1
      }
      strengths[sentence] += valence
    }
    return strengths
  }

  /// Hands over the place and the feeling of each emoticon and emoji.
  func forEachFace(_ body: (Range<Int>, Double) -> Void) {
    reading.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard reading.zones[index] == Zone.prose.rawValue,
          let found = Emoticon.valence(in: bytes, at: index)
        else {
          index += 1
          continue
        }
        body(index..<(index + found.length), found.valence)
        index += found.length
      }
    }
  }
}
