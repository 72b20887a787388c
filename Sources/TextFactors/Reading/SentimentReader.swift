/// The feeling of each sentence, by words, their neighbours and marks.
struct SentimentReader {
  private let reading: TextReading
  private let lexicon = Lexicon.shared
  private let isEnglish: Bool

  /// Parts of one negated word's strength that remain, turned round.
  private static let negation = -0.74
  /// What an intensifier adds, and a word in capitals among others.
  private static let intensity = 0.3
  private static let capitals = 0.7
  /// Squared strength at which a sentence is half way to the extreme.
  private static let damping = 15.0

  init(_ reading: TextReading) {
    self.reading = reading
    // The language of a few words is often unknown; most such texts are English.
    isEnglish = reading.language == "en" || reading.language == LanguageGuess.unknown
  }

  /// Mean over sentences, from -1 to 1; nil without sentences.
  var mean: Double? {
    guard !reading.sentences.isEmpty else { return nil }
    var extra = emoticons()
    for cue in reading.cues {
      switch cue.category {
      case .positive: extra[cue.sentence] += isNegatedEastAsian(cue) ? -2 : 2
      case .negative: extra[cue.sentence] += isNegatedEastAsian(cue) ? 1.5 : -2
      default: continue
      }
    }
    var sum = 0.0
    for (index, sentence) in reading.sentences.enumerated() {
      let strength = strength(of: sentence) + extra[index]
      sum += strength / (strength * strength + Self.damping).squareRoot()
    }
    return sum / Double(reading.sentences.count)
  }

  /// The summed strength of one sentence.
  private func strength(of sentence: Sentence) -> Double {
    var strengths: [Double] = []
    var contrast = -1
    for index in sentence.words {
      let word = reading.words[index]
      guard word.entry >= 0 else { continue }
      if lexicon.isContrast(word.entry) { contrast = strengths.count }
      let valence = Double(lexicon.valence(word.entry, isEnglish: isEnglish))
      guard valence != 0 else { continue }
      strengths.append(adjusted(valence, at: index, in: sentence))
    }
    guard !strengths.isEmpty else { return 0 }
    var sum = 0.0
    for (index, strength) in strengths.enumerated() {
      // What comes after "but" is what is meant.
      sum += contrast < 0 ? strength : strength * (index < contrast ? 0.5 : 1.5)
    }
    let exclamations = Double(min(3, count(of: UInt8(ascii: "!"), in: sentence)))
    return sum + (sum > 0 ? 0.3 : -0.3) * exclamations
  }

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

  /// Whether 不, 没 or 無 stands just before the phrase, or ない within two words after it.
  private func isNegatedEastAsian(_ cue: CueMatch) -> Bool {
    let first = cue.words.lowerBound
    if first > 0 {
      let before = reading.words[first - 1].hash
      if Self.negators.contains(before) { return true }
    }
    let after = cue.words.upperBound
    let end = min(reading.words.count - 1, after + 4)
    guard after < end else { return false }
    for index in after..<end
    where reading.words[index].hash == Self.na && reading.words[index + 1].hash == Self.i {
      return true
    }
    return false
  }

  private static let negators = ["不", "没", "沒", "無", "无"].map(WordHash.of)
  private static let na = WordHash.of("な")
  private static let i = WordHash.of("い")

  /// The strength of emoticons and emoji by sentence.
  private func emoticons() -> [Double] {
    var strengths = [Double](repeating: 0, count: reading.sentences.count)
    reading.bytes.withUnsafeBufferPointer { bytes in
      var sentence = 0
      var index = 0
      while index < bytes.count {
        guard reading.zones[index] == Zone.prose.rawValue,
          let found = Emoticon.valence(in: bytes, at: index)
        else {
          index += 1
          continue
        }
        while sentence + 1 < strengths.count
          && reading.sentences[sentence + 1].range.lowerBound <= index
        {
          sentence += 1
        }
        strengths[sentence] += found.valence
        index += found.length
      }
    }
    return strengths
  }
}
