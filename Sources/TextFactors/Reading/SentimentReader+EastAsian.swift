extension SentimentReader {
  /// Adds the strength of Japanese and Chinese phrases to their sentences.
  func addEastAsian(to strengths: inout [Double]) {
    for cue in reading.cues {
      switch cue.category {
      case .positive: strengths[cue.sentence] += isNegated(cue) ? -2 : 2
      case .negative: strengths[cue.sentence] += isNegated(cue) ? 1.5 : -2
      default: continue
      }
    }
    guard reading.language == "zh" else { return }
    var isBad = [Bool](repeating: false, count: reading.words.count)
    for cue in reading.cues where cue.category == .negative {
      for index in cue.words { isBad[index] = true }
    }
    for (number, sentence) in reading.sentences.enumerated() {
      strengths[number] += Self.degree * Double(min(3, praises(in: sentence, isBad)))
    }
  }

  /// What a Chinese word of degree adds where nothing bad follows: 很 stands before praise more
  /// often than before blame.
  private static let degree = 0.7

  /// How many words of degree stand in the sentence with nothing bad, no number and no 不 after.
  private func praises(in sentence: Sentence, _ isBad: [Bool]) -> Int {
    var count = 0
    var index = sentence.words.lowerBound
    while index < sentence.words.upperBound {
      guard let length = degreeLength(at: index, in: sentence) else {
        index += 1
        continue
      }
      let after = min(index + length, sentence.words.upperBound)
      let end = min(after + 2, sentence.words.upperBound)
      let isPlain =
        after == sentence.words.upperBound
        || !Self.afterBlame.contains(reading.words[after].hash)
      if isPlain && !isBad[index..<end].contains(true) { count += 1 }
      index = after
    }
    return count
  }

  /// The characters of the word of degree that begins here, or nil.
  private func degreeLength(at index: Int, in sentence: Sentence) -> Int? {
    let hash = reading.words[index].hash
    if Self.shortDegrees.contains(hash) { return 1 }
    guard index + 1 < sentence.words.upperBound else { return nil }
    let pair = WordHash.combined(hash, reading.words[index + 1].hash)
    return Self.longDegrees.contains(pair) ? 2 : nil
  }

  private static let shortDegrees = ["很", "挺"].map(WordHash.of)
  private static let longDegrees = [
    ("非", "常"), ("十", "分"), ("相", "当"), ("相", "當"), ("特", "别"), ("特", "別"),
  ].map { WordHash.combined(WordHash.of($0.0), WordHash.of($0.1)) }
  private static let afterBlame = Set(
    "不 没 沒 多 少 难 難 小 慢 旧 舊 贵 貴 冷 热 熱 一 失 是".listedWords.map(WordHash.of))

  /// Whether 不, 没 or 無 stands just before the phrase, or ない within two words after it.
  private func isNegated(_ cue: CueMatch) -> Bool {
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
}
