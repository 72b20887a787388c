/// Finds in a prompt the requirements that can be checked.
///
/// English prompts are read by the words around nouns and quotations; a requirement that is
/// worded in another way is missed rather than guessed.
struct ConstraintReader {
  let tokens: PromptTokens
  let bounds: BoundsReader
  private(set) var constraints: [Constraint] = []

  /// The requirements of a prompt, in a fixed order.
  static func constraints(in prompt: PromptTokens) -> [Constraint] {
    var reader = ConstraintReader(prompt)
    guard reader.tokens.count > 0 else { return [] }
    reader.readLengths()
    reader.readCase()
    reader.readMarks()
    reader.readKeywords()
    reader.readEnds()
    reader.readLanguage()
    return reader.constraints
  }

  private init(_ tokens: PromptTokens) {
    self.tokens = tokens
    bounds = BoundsReader(tokens: tokens)
  }

  mutating func add(_ constraint: Constraint) {
    if !constraints.contains(constraint) { constraints.append(constraint) }
  }

  // MARK: Counts

  private mutating func readLengths() {
    for index in 0..<tokens.count {
      switch tokens[index] {
      case "word", "words": readWords(index)
      case "sentence", "sentences":
        if let found = bounds.bounds(of: index) { add(.sentences(found)) }
      case "paragraph", "paragraphs": readParagraphs(index)
      case "bullet", "bullets":
        let isPoint = tokens[index + 1].hasPrefix("point")
        if let found = bounds.bounds(of: index, reach: 2), isPoint || tokens[index] == "bullets" {
          add(.bullets(found))
        }
      case "placeholder", "placeholders":
        if let found = bounds.bounds(of: index, isMinimum: true) { add(.placeholders(found)) }
      case "section", "sections", "part", "parts": readSections(index)
      case "letter": readLetter(index)
      default: break
      }
    }
  }

  private mutating func readWords(_ index: Int) {
    if tokens.isNear(index, reach: 8, ["capital", "capitals", "caps", "capitalized", "uppercase"]) {
      let found = bounds.bounds(of: index, isMinimum: true) ?? times(after: index)
      if let found, found.minimum ?? found.maximum ?? 0 < 60 { add(.capitalWords(found)) }
      return
    }
    guard let found = bounds.bounds(of: index, isMinimum: true) else { return }
    // "the first two words", "3 words that rhyme": small counts speak of something else.
    guard max(found.minimum ?? 0, found.maximum ?? 0) >= 15 else { return }
    add(.words(found))
  }

  private mutating func readParagraphs(_ index: Int) {
    guard let found = bounds.bounds(of: index) else { return }
    let isStarred = (index..<min(tokens.count, index + 30)).contains { tokens[$0] == "***" }
    add(isStarred ? .starredParts(found) : .paragraphs(found))
  }

  private static let highlightWords: Set<String> = [
    "highlight", "highlighted", "highlights", "highlighting", "italic", "italics", "italicize",
    "bold", "bolded", "markdown", "emphasize", "emphasized",
  ]

  private mutating func readSections(_ index: Int) {
    if tokens[index].hasPrefix("section"),
      tokens.isNear(index, reach: 12, Self.highlightWords)
    {
      if let found = bounds.bounds(of: index, reach: 4, isMinimum: true) { add(.highlights(found)) }
      return
    }
    guard let found = bounds.bounds(of: index) else { return }
    let rest = index..<min(tokens.count, index + 30)
    if rest.contains(where: { tokens[$0] == "***" }) {
      add(.starredParts(found))
    } else if let marker = rest.first(where: { tokens[$0 + 1] == "x" || tokens[$0 + 1] == "1" }),
      marker > index
    {
      // "marked with SECTION X" asks for SECTION 1, SECTION 2 and so on, at least.
      add(.sections(marker: tokens[marker], Bounds(minimum: found.minimum)))
    }
  }

  private mutating func readLetter(_ index: Int) {
    let name = tokens.tokens.indices.contains(index + 1) ? tokens.tokens[index + 1] : nil
    let letter = Array((name?.quote ?? name?.text ?? "").utf8)
    guard letter.count == 1, letter[0] > 0x20 else { return }
    let byte = UInt8(CaseFolding.lower(UInt32(letter[0])))
    if let found = times(after: index) {
      add(.letterFrequency(byte, found))
    } else if isDenied(before: index, reach: 4) {
      add(.letterFrequency(byte, Bounds(maximum: 0)))
    }
  }

  /// The bounds of "… 3 times" within the 14 words after a place, in its sentence.
  private func times(after index: Int) -> Bounds? {
    let sentence = tokens.tokens[index].sentence
    for place in index..<min(tokens.count, index + 14) {
      guard tokens.tokens[place].sentence == sentence else { return nil }
      if tokens[place] == "times" || tokens[place] == "time" {
        return bounds.bounds(of: place, reach: 6)
      }
      if tokens[place] == "once" || tokens[place] == "twice" {
        let value = tokens[place] == "once" ? 1 : 2
        let isMinimum = tokens[place - 1] == "least"
        return Bounds(minimum: value, maximum: isMinimum ? nil : value)
      }
    }
    return nil
  }

  // MARK: Words to use and to avoid

  private static let denials: Set<String> = [
    "not", "don't", "avoid", "without", "never", "refrain", "exclude", "excluding", "cannot",
    "can't", "shouldn't", "forbidden", "no",
  ]

  private func isDenied(before index: Int, reach: Int) -> Bool {
    let sentence = tokens.tokens[index].sentence
    return (max(0, index - reach)..<index).contains {
      tokens.tokens[$0].sentence == sentence && Self.denials.contains(tokens[$0])
    }
  }

  private static let keywordNouns: Set<String> = [
    "word", "words", "keyword", "keywords", "phrase", "phrases", "term", "terms",
  ]

  private mutating func readKeywords() {
    readDeniedQuotations()
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard Self.keywordNouns.contains(tokens[index]) else { continue }
      if tokens.isNear(index, reach: 8, Self.endWords) { continue }
      if tokens.has("of the following", at: index - 3) || tokens[index - 1] == "following" {
        continue
      }
      let words = listedWords(after: index)
      guard !words.isEmpty else { continue }
      if let found = times(after: index), words.count == 1 {
        add(.wordFrequency(words[0], found))
      } else if isDenied(before: index, reach: 7) || isDeniedAfter(index) {
        add(.avoids(words))
      } else if isWanted(index) {
        add(.contains(words))
      }
    }
  }

  /// "Do not include 'can' and 'ride'": a quotation right after a denied verb.
  private mutating func readDeniedQuotations() {
    for index in 0..<tokens.count where Self.useVerbs.contains(tokens[index]) {
      guard isDenied(before: index, reach: 3), index + 1 < tokens.count,
        tokens.tokens[index + 1].quote != nil
      else { continue }
      let words = listedWords(after: index)
      if !words.isEmpty { add(.avoids(words)) }
    }
  }

  private static let useVerbs: Set<String> = [
    "include", "including", "use", "using", "mention", "mentioning", "contain", "say",
  ]

  private static let endWords: Set<String> = [
    "end", "finish", "start", "begin", "starts", "conclude",
  ]

  private func isDeniedAfter(_ index: Int) -> Bool {
    tokens.isNear(index, reach: 8, ["not", "shouldn't", "cannot"])
      && tokens.isNear(
        index, reach: 10, ["appear", "used", "included", "contain", "use", "include"])
  }

  private static let wishes: Set<String> = [
    "include", "includes", "including", "contain", "contains", "containing", "use", "uses",
    "using", "has", "have", "with", "mention", "appear", "appears", "keywords", "keyword",
    "incorporate", "add",
  ]

  private func isWanted(_ index: Int) -> Bool {
    tokens.isNear(index, reach: 7, Self.wishes)
  }

  /// The quotations after a place, or one bare word: "the word forest".
  private func listedWords(after index: Int) -> [String] {
    var words: [String] = []
    let sentence = tokens.tokens[index].sentence
    var place = index + 1
    while place < tokens.count, tokens.tokens[place].sentence == sentence {
      let token = tokens.tokens[place]
      if let quote = token.quote {
        guard quote.utf8.count <= 60 else { break }
        words.append(quote)
      } else if !["and", "or", "of", "like", "the", "such", "as", ",", "both"].contains(token.text)
      {
        break
      }
      place += 1
    }
    if words.isEmpty { words = bareWords(after: index) }
    return words
  }

  /// Words named without quotation marks, where that is plain: "the word knot appears", "keywords
  /// gao and hearts in".
  private func bareWords(after index: Int) -> [String] {
    let next = tokens[index + 1]
    guard next.utf8.count > 2, number(next) == nil, !Lexicon.shared.isFunction(next) else {
      return []
    }
    if tokens[index].hasPrefix("word") || tokens[index].hasPrefix("term") {
      let follower = tokens[index + 2]
      return ["appear", "appears", "should", "must", "at", "in", "exactly", "to"].contains(follower)
        ? [next] : []
    }
    guard tokens[index] == "keywords" else { return [] }
    return tokens[index + 2] == "and" ? [next, tokens[index + 3]] : []
  }

  private func number(_ word: String) -> Int? { Int(word) }
}

extension Lexicon {
  /// Whether the word is an English function word.
  func isFunction(_ word: String) -> Bool { isFunctionWord(entry(of: WordHash.of(word))) }
}
