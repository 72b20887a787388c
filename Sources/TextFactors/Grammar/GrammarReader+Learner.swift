/// Rules for slips that learners of English make.
extension GrammarReader {
  /// "I going", "they trying"; not "are they going".
  func lacksBe(
    _ here: GrammarMarks, _ next: GrammarMarks, _ index: Int, _ sentence: Sentence
  ) -> Bool {
    guard here.contains(.subject), next.contains(.progressive) else { return false }
    let before = mark(index - 1, in: sentence)
    return before.isDisjoint(with: [.beForm, .modal, .preposition])
  }

  /// "did not went", "he always go", "the school try"; not "he did not always go", "what can the
  /// school try".
  func breaksVerbFurther(
    _ here: GrammarMarks, _ next: GrammarMarks, _ index: Int, _ sentence: Sentence
  ) -> Bool {
    let before = mark(index - 1, in: sentence)
    if here.contains(.not), !before.isDisjoint(with: [.modal, .doForm]) {
      return next.contains(.past) && !next.contains(.base)
        || next.contains(.thirdForm) && !next.contains(.pluralNoun)
    }
    guard next.contains(.plainVerb) else { return false }
    if here.contains(.adverb), before.contains(.third) {
      return mark(index - 2, in: sentence).isDisjoint(with: [.bareFrame, .preposition])
    }
    return here.contains(.singular) && index - 1 == sentence.words.lowerBound
      && !before.isDisjoint(with: [.determiner, .a, .an, .every])
  }

  /// "in car", "have problem"; not "in problem solving", "by car", "from student to student".
  func lacksArticle(
    _ here: GrammarMarks, _ next: GrammarMarks, _ index: Int, _ sentence: Sentence
  ) -> Bool {
    if !here.isDisjoint(with: [.a, .an]), next.contains(.uncountable) {
      return endsPhrase(index + 1, sentence)
    }
    guard here.contains(.articleFrame), next.contains(.countable),
      !reading.words[index + 1].marks.contains(.capital)
    else { return false }
    return endsPhrase(index + 1, sentence) && !mark(index + 2, in: sentence).contains(.to)
  }

  /// "a lot of problem", "all student", "some of the student".
  func lacksPlural(
    _ here: GrammarMarks, _ next: GrammarMarks, _ index: Int, _ sentence: Sentence
  ) -> Bool {
    guard next.contains(.countable) else { return false }
    let before = mark(index - 1, in: sentence)
    let isMany =
      here.contains(.all) || here.contains(.of) && before.contains(.quantity)
      || here.contains(.determiner) && before.contains(.of)
        && mark(index - 2, in: sentence).contains(.someWord)
    return isMany && endsPhrase(index + 1, sentence)
  }

  /// Whether no noun or adjective can follow: the word stands before a function word, a mark or
  /// the end of its sentence.
  private func endsPhrase(_ index: Int, _ sentence: Sentence) -> Bool {
    guard sentence.words.contains(index + 1) else { return endsPlainly(index) }
    guard isJoined(index) else { return endsPlainly(index) }
    return Lexicon.shared.isFunctionWord(reading.words[index + 1].entry)
  }

  /// Whether a full stop, a comma or a question mark follows, and no hyphen or slash.
  private func endsPlainly(_ index: Int) -> Bool {
    let end = Int(reading.words[index].end)
    guard end < reading.bytes.count else { return true }
    return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), 0x20]
      .contains(reading.bytes[end])
  }

  /// Phrases that English does not have.
  mutating func readPhrases() {
    let found = slips.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    for cue in reading.cues where cue.category == .grammarSlip {
      guard cue.words.dropLast().allSatisfy({ isJoined($0) }) else { continue }
      let start = Int(reading.words[cue.words.lowerBound].start)
      let end = Int(reading.words[cue.words.upperBound - 1].end)
      // What a rule has found already counts once.
      while next < found.count, found[next].upperBound <= start { next += 1 }
      if next == found.count || found[next].lowerBound >= end { slips.append(start..<end) }
    }
  }
}
