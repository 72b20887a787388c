/// Finds slips of English grammar by rules over neighbouring words.
///
/// Each rule is made to be right rather than complete: it fires on closed lists of words only.
struct GrammarReader {
  let reading: TextReading
  /// What is known of each word.
  private let marks: [GrammarMarks]
  var slips: [Range<Int>] = []

  /// The places of slips in an English text, in the order of the text.
  static func slips(in reading: TextReading) -> [Range<Int>] {
    reading.derived.slips {
      var reader = GrammarReader(reading)
      let code = CodeLines(reading)
      for sentence in reading.sentences where !code.contains(sentence.range.lowerBound) {
        reader.read(sentence)
      }
      for line in code.prose { reader.readSpacing(line) }
      reader.readPhrases()
      return reader.slips.sorted {
        ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
      }
    }
  }

  private init(_ reading: TextReading) {
    self.reading = reading
    marks = reading.words.map { Lexicon.shared.grammar($0.entry) }
  }

  /// Marks of the word at an index of the sentence, none outside.
  func mark(_ index: Int, in sentence: Sentence) -> GrammarMarks {
    sentence.words.contains(index) ? marks[index] : []
  }

  private mutating func add(_ first: Int, _ last: Int) {
    slips.append(Int(reading.words[first].start)..<Int(reading.words[last].end))
  }

  private mutating func read(_ sentence: Sentence) {
    readStart(sentence)
    var although = false
    for index in sentence.words {
      let word = reading.words[index]
      let here = marks[index]
      let next = mark(index + 1, in: sentence)
      if !here.isDisjoint(with: [.badPlural, .unmarked]) { add(index, index) }
      if here.contains(.although) && index == sentence.words.lowerBound { although = true }
      if although && here.contains(.but) {
        add(index, index)
        although = false
      }
      if here.contains(.i) && isLowerCase(word) { add(index, index) }
      guard index + 1 < sentence.words.upperBound, isJoined(index) else { continue }
      if breaksArticle(here, index + 1) {
        add(index, index + 1)
        continue
      }
      // "three hour-long", "he try/catch": half of a compound says nothing.
      guard !isHalf(index + 1) else { continue }
      if repeats(index) || breaksVerb(here, next, index, sentence)
        || breaksNumber(here, next, index, sentence) || breaksComparison(here, next)
        || lacksArticle(here, next, index, sentence) || lacksPlural(here, next, index, sentence)
        || breaksVerbFurther(here, next, index, sentence) || lacksBe(here, next, index, sentence)
      {
        add(index, index + 1)
      }
    }
  }

  /// Whether only one space stands between a word and the next.
  func isJoined(_ index: Int) -> Bool {
    let end = Int(reading.words[index].end)
    return Int(reading.words[index + 1].start) == end + 1 && reading.bytes[end] == 0x20
  }

  /// Whether a hyphen or a slash joins the word with the next.
  private func isHalf(_ index: Int) -> Bool {
    let end = Int(reading.words[index].end)
    guard end + 1 < reading.bytes.count, reading.bytes[end + 1] > 0x20 else { return false }
    return reading.bytes[end] == UInt8(ascii: "-") || reading.bytes[end] == UInt8(ascii: "/")
  }

  private func isLowerCase(_ word: Word) -> Bool {
    // Scripts beyond Latin, Greek and Cyrillic have no capitals.
    word.kind == .letters && reading.bytes[Int(word.start)] < 0xD4
      && word.marks.isDisjoint(with: [.capital, .technical])
  }

  // MARK: Rules of sentences

  /// A sentence of prose begins with a capital.
  private mutating func readStart(_ sentence: Sentence) {
    let first = sentence.words.lowerBound
    let word = reading.words[first]
    guard sentence.words.count > 2, isLowerCase(word), !word.marks.contains(.innerCapital),
      !reading.isListItem(at: Int(word.start))
    else { return }
    guard word.hash != Self.whereWord, beginsPlainly(Int(word.start)) else { return }
    add(first, first)
  }

  /// Whether a sentence that begins at a byte begins there for its reader: not after a quotation
  /// mark or a bracket, which may begin in the middle, not after code or an address, and not in a
  /// line that goes on from the one before, as in verse.
  private func beginsPlainly(_ start: Int) -> Bool {
    let bytes = reading.bytes
    guard start > 0 else { return true }
    if bytes[start - 1] > 0x20 { return false }
    var index = start - 1
    var isNewLine = false
    while index >= 0, bytes[index] <= 0x20 {
      isNewLine = isNewLine || bytes[index] == 0x0A
      index -= 1
    }
    guard index >= 0 else { return true }
    if isNewLine { return ".!?:\"')*".utf8.contains(bytes[index]) }
    // "`M`: number of months"
    if bytes[index] == UInt8(ascii: ":") { index -= 1 }
    let zone = index < 0 ? Zone.prose.rawValue : reading.zones[index]
    return zone == Zone.prose.rawValue || zone == Zone.mark.rawValue
  }

  /// "where h is the height" after a formula.
  private static let whereWord = WordHash.of("where")

  private func repeats(_ index: Int) -> Bool {
    let word = reading.words[index]
    guard word.hash == reading.words[index + 1].hash, word.kind == .letters, word.byteCount > 1
    else { return false }
    return !marks[index].contains(.doubled) && !reading.words[index + 1].marks.contains(.capital)
  }

  // MARK: Rules of pairs

  /// "a apple", "an car".
  private func breaksArticle(_ here: GrammarMarks, _ index: Int) -> Bool {
    guard !here.isDisjoint(with: [.a, .an]) else { return false }
    let word = reading.words[index]
    guard word.kind == .letters, !word.marks.contains(.allCaps), word.byteCount > 1 else {
      return false
    }
    // The letter A as a name is a capital inside a sentence.
    let letter = reading.words[index - 1]
    if letter.marks.contains(.capital) && !letter.marks.contains(.sentenceStart) { return false }
    let first = reading.bytes[Int(word.start)] | 0x20
    var isVowel = "aeiou".utf8.contains(first)
    let second = word.byteCount > 1 ? reading.bytes[Int(word.start) + 1] | 0x20 : 0
    // "a European", "a euphoric".
    let isEu = first == UInt8(ascii: "e") && second == UInt8(ascii: "u")
    if isEu || marks[index].contains(.consonantSound) { isVowel = false }
    if marks[index].contains(.vowelSound) { isVowel = true }
    return here.contains(.a) ? isVowel : !isVowel && first != UInt8(ascii: "h")
  }

  private func breaksVerb(
    _ here: GrammarMarks, _ next: GrammarMarks, _ index: Int, _ sentence: Sentence
  ) -> Bool {
    let before = mark(index - 1, in: sentence)
    // "he go"; not "make it go", "did he go".
    if here.contains(.third), next.contains(.base), !next.contains(.past),
      !next.contains(.pluralNoun), !before.contains(.bareFrame), !before.contains(.preposition),
      index > sentence.words.lowerBound || sentence.words.count > 2
    {
      return true
    }
    if here.contains(.third), !next.isDisjoint(with: [.have]), !before.contains(.bareFrame) {
      return true
    }
    // "they goes", "we was", "I has".
    let isOther = !here.isDisjoint(with: [.plural, .i])
    if isOther, !before.contains(.preposition), !before.contains(.bareFrame),
      next.contains(.thirdForm), !next.contains(.pluralNoun), !next.contains(.isForm)
    {
      return true
    }
    if here.contains(.plural), next.contains(.isForm), !before.contains(.preposition),
      !before.contains(.bareFrame)
    {
      return true
    }
    if here.contains(.third), next.contains(.areForm), !before.contains(.bareFrame) { return true }
    // "can went", "to goes", "didn't went", "can to".
    let isName = isCapital(index) && index > sentence.words.lowerBound
    if here.contains(.modal) && !isName || here.contains(.doForm) || here.contains(.to) {
      // "to paid options", "to increased risk": after "to" only what is no participle.
      let isPast = here.contains(.to) ? next.contains(.pastOnly) : next.contains(.past)
      if isPast && !next.contains(.base) { return true }
      if next.contains(.thirdForm) && !next.contains(.pluralNoun) && !next.contains(.isForm) {
        return true
      }
    }
    // "can to"; not "the will to win".
    if here.contains(.modal), next.contains(.to), reading.words[index].hash != Self.will {
      return true
    }
    // "could of been"; not "than you would of its kin".
    return here.contains(.pastModal) && next.contains(.of)
      && mark(index + 2, in: sentence).isDisjoint(with: [.determiner, .a, .an, .every, .manyWord])
  }

  private static let will = WordHash.of("will")

  private func isCapital(_ index: Int) -> Bool { reading.words[index].marks.contains(.capital) }

  private func breaksNumber(
    _ here: GrammarMarks, _ next: GrammarMarks, _ index: Int, _ sentence: Sentence
  ) -> Bool {
    // "many information", "these reason", "much people", "every students".
    if here.contains(.manyWord), next.contains(.singular) || next.contains(.mass),
      !next.contains(.pluralNoun), !isCompound(index + 1, sentence)
    {
      return true
    }
    if here.contains(.much), next.contains(.pluralNoun) { return true }
    if here.contains(.every), next.contains(.pluralNoun) { return true }
    // "a people of" is one nation.
    if here.contains(.a), next.contains(.pluralNoun), !mark(index + 2, in: sentence).contains(.of) {
      return true
    }
    // "one of the reason"
    let first = mark(index - 1, in: sentence)
    let second = mark(index - 2, in: sentence)
    if here.contains(.determiner), first.contains(.of), second.contains(.one),
      next.contains(.singular), !isCompound(index + 1, sentence)
    {
      return true
    }
    // "there is many", "there are a"
    if first.contains(.there) {
      if here.contains(.isForm), next.contains(.manyWord) || next.contains(.pluralNoun) {
        return true
      }
      if here.contains(.areForm), next.contains(.every) { return true }
    }
    // "in same way"
    return here.contains(.preposition) && next.contains(.same)
  }

  /// Whether the noun at an index stands before another one, as in "two student cards".
  private func isCompound(_ index: Int, _ sentence: Sentence) -> Bool {
    guard sentence.words.contains(index + 1), isJoined(index) else { return false }
    let next = marks[index + 1]
    // "many plant and animal species"
    if !next.isDisjoint(with: [.pluralNoun, .singular, .and]) { return true }
    let entry = reading.words[index + 1].entry
    return !Lexicon.shared.isFunctionWord(entry)
  }

  /// "more better", "better then".
  private func breaksComparison(_ here: GrammarMarks, _ next: GrammarMarks) -> Bool {
    (here.contains(.more) && next.contains(.comparative))
      || (here.contains(.comparative) && next.contains(.then))
  }

  // MARK: Spacing

  /// A space before a comma or a stop, and none after a comma.
  private mutating func readSpacing(_ line: Range<Int>) {
    let bytes = reading.bytes
    for index in max(1, line.lowerBound)..<max(1, min(line.upperBound, bytes.count - 1)) {
      let byte = bytes[index]
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "."),
        reading.zones[index] == Zone.prose.rawValue
      else { continue }
      let before = ScalarClass.ascii(min(bytes[index - 1], 0x7F))
      let after = ScalarClass.ascii(min(bytes[index + 1], 0x7F))
      if bytes[index - 1] == 0x20, after == .space, index > 1,
        ScalarClass.ascii(min(bytes[index - 2], 0x7F)) == .letter
      {
        slips.append(index..<(index + 1))
      } else if byte != UInt8(ascii: "."), before == .letter, after == .letter {
        slips.append(index..<(index + 1))
      }
    }
  }
}
