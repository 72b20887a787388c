extension ConstraintReader {
  // MARK: Letters

  mutating func readCase() {
    let hasSome = tokens.mentions("some words in all", "words in all capital", "words with all")
    if !hasSome,
      tokens.mentions(
        "all capital letters", "all caps", "in all capital", "only capital letters",
        "all uppercase", "only uppercase", "capital letters only", "entirely in capital")
    {
      if !constraints.contains(where: { if case .capitalWords = $0 { true } else { false } }) {
        add(.allCapitals)
      }
    }
    if tokens.mentions(
      "all lowercase", "lowercase letters", "all letters lowercased", "only lowercase",
      "no capital letters", "not contain any capital letters", "without using capital letters",
      "not use capital letters", "all lower case", "in lowercase", "lowercase only",
      "without any capital letters", "don't use any capital letters", "without capital letters")
    {
      add(.noCapitals)
    }
  }

  // MARK: Marks and formats

  mutating func readMarks() {
    for index in 0..<tokens.count where tokens[index].hasPrefix("comma") {
      let isNear = tokens.isNear(
        index, reach: 7,
        ["no", "not", "without", "avoid", "refrain", "don't", "any", "free", "zero", "never"])
      if isNear && !tokens.isNear(index, reach: 6, ["separated", "separate"]) { add(.noCommas) }
    }
    if let index = tokens.first("json"), asksForFormat(index) { add(.json) }
    if tokens.mentions("double angular brackets", "double angle brackets")
      || (tokens.mentions("<<") && tokens.mentions("title"))
    {
      add(.title)
    }
    for marker in ["p.p.s", "p.s"] where tokens.mentions(marker) {
      add(.postscript(marker))
      break
    }
    if tokens.mentions("******") { add(.twoResponses) }
    readQuotation()
    readRepeat()
    readOptions()
  }

  private func asksForFormat(_ index: Int) -> Bool {
    tokens.isNear(index, reach: 8, ["in", "format", "formatted", "as", "valid", "block", "wrap"])
  }

  private mutating func readQuotation() {
    for index in 0..<tokens.count where tokens[index].hasPrefix("quot") {
      let isWhole = tokens.isNear(
        index, reach: 12, ["entire", "whole", "response", "output", "answer", "wrap", "reply"])
      let isMark = tokens.isNear(index, reach: 3, ["double", "marks", "mark"])
      if isWhole && (isMark || tokens[index] == "quotes")
        && tokens.isNear(
          index, reach: 12,
          [
            "wrap", "wrapped", "put", "placed", "enclose", "enclosed", "around", "inside", "within",
            "surround",
          ])
      {
        add(.inQuotes)
      }
    }
  }

  private mutating func readRepeat() {
    for index in 0..<tokens.count
    where tokens[index].hasPrefix("repeat") || tokens[index] == "repleat" {
      if tokens.isNear(
        index, reach: 6,
        ["request", "prompt", "sentence", "question", "exact", "line", "below", "first"])
      {
        add(.repeatsPrompt)
        return
      }
    }
  }

  /// "Choose from: A / B", "one of the following phrases: …" with quotations or short lines.
  private mutating func readOptions() {
    guard
      let index = ["one of the following", "choose from", "choose one", "following options"]
        .compactMap({ tokens.first($0) }).first
    else { return }
    let quotes = tokens.tokens[index...].compactMap(\.quote).filter { $0.utf8.count <= 80 }
    if quotes.count >= 2 { add(.oneOf(quotes)) }
  }

  // MARK: Beginnings and ends

  private static let endVerbs: Set<String> = [
    "end", "finish", "conclude", "ending", "last", "end.",
  ]

  mutating func readEnds() {
    for (index, token) in tokens.tokens.enumerated() {
      guard let quote = token.quote, quote.utf8.count >= 4 else { continue }
      let before = (max(0, index - 12)..<index).map { tokens[$0] }
      guard before.contains(where: Self.endVerbs.contains) else { continue }
      if before.contains("with") || before.contains("phrase") || before.contains("be")
        || before.contains("read")
      {
        let isOther = ["paragraph", "keywords", "keyword", "p.s", "p.p.s"].contains {
          before.contains($0)
        }
        if !isOther { add(.endsWith(quote)) }
      }
    }
    for index in 0..<tokens.count where tokens[index] == "paragraph" { readParagraphStart(index) }
  }

  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "last": -1,
  ]

  private mutating func readParagraphStart(_ index: Int) {
    guard let paragraph = Self.ordinals[tokens[index - 1]] ?? bounds.number(at: index + 1) else {
      return
    }
    let sentence = tokens.tokens[index].sentence
    for place in max(0, index - 4)..<min(tokens.count, index + 10) {
      guard tokens.tokens[place].sentence == sentence,
        ["start", "starts", "begin", "begins"].contains(tokens[place])
      else { continue }
      for next in (place + 1)..<max(place + 1, min(tokens.count, place + 10)) {
        if let quote = tokens.tokens[next].quote {
          add(.paragraphStart(paragraph: paragraph, word: quote))
          return
        }
        if tokens[next] == "word", tokens[next + 1].utf8.count > 1 {
          add(.paragraphStart(paragraph: paragraph, word: tokens[next + 1]))
          return
        }
      }
    }
  }

  // MARK: Language

  mutating func readLanguage() {
    if let language = AskedLanguage.find(in: tokens) { add(.language(language)) }
  }
}
