/// A prompt as lower-case words and quotations, for finding what it demands.
struct PromptTokens {
  struct Token {
    /// The lower-case word, a run of asterisks, `+` or `<<`; empty for a quotation.
    var text: String
    /// The quoted text as written.
    var quote: String?
    var sentence: Int
  }

  private(set) var tokens: [Token] = []

  var count: Int { tokens.count }

  /// The word at an index, or an empty one beyond the ends.
  subscript(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text : ""
  }

  /// Reads a prompt; words of French and Spanish requirements become English ones.
  init(_ text: String, language: String = "en") {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var sentence = 0
      var index = 0
      while index < buffer.count {
        if let quote = Self.quotation(in: buffer, at: index) {
          let content = String(decoding: buffer[quote.content], as: UTF8.self)
          tokens.append(Token(text: "", quote: content, sentence: sentence))
          index = quote.end
          continue
        }
        let decoded = buffer.scalar(at: index)
        let kind = ScalarClass.of(decoded.value)
        let length = Self.wordLength(in: buffer, at: index, kind: kind)
        if length > 0 {
          tokens.append(
            Token(text: Self.lower(buffer, index, index + length), sentence: sentence))
          index += length
          continue
        }
        if decoded.value == 0x0A || Self.endsSentence(buffer, index) { sentence += 1 }
        if let symbol = Self.symbol(in: buffer, at: index) {
          tokens.append(Token(text: symbol, sentence: sentence))
          index += symbol.utf8.count
        } else {
          index += decoded.length
        }
      }
    }
    if language == "fr" || language == "es" { translate(from: language) }
  }

  /// Replaces words by their English ones, pairs first.
  private mutating func translate(from language: String) {
    if language == "fr" { for index in tokens.indices { tokens[index].text.dropElision() } }
    var index = 0
    while index < tokens.count {
      if index + 1 < tokens.count,
        let pair = PromptGlossary.english(self[index], self[index + 1], language: language)
      {
        tokens[index].text = pair[0]
        tokens[index + 1].text = pair[1]
        index += 2
        continue
      }
      if let word = PromptGlossary.english(self[index], language: language) {
        tokens[index].text = word
      }
      index += 1
    }
  }

  /// Whether the words from `index` on are these.
  func has(_ words: String, at index: Int) -> Bool {
    var place = index
    for word in words.listedWords {
      guard self[place] == word else { return false }
      place += 1
    }
    return true
  }

  /// The first place of these words, or nil.
  func first(_ words: String) -> Int? {
    let head = words.listedWords
    guard let lead = head.first else { return nil }
    return tokens.indices.first { tokens[$0].text == lead && has(words, at: $0) }
  }

  /// Whether any of the phrases occurs.
  func mentions(_ phrases: String...) -> Bool { phrases.contains { first($0) != nil } }

  /// Whether one of the words stands in the sentence, within `reach` words of a place.
  func isNear(_ index: Int, reach: Int, _ words: Set<String>) -> Bool {
    let sentence = tokens[index].sentence
    let range = max(0, index - reach)...min(tokens.count - 1, index + reach)
    return range.contains { tokens[$0].sentence == sentence && words.contains(tokens[$0].text) }
  }

  private static func wordLength(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, kind: ScalarClass
  ) -> Int {
    guard kind == .letter || kind == .digit else {
      return kind == .han || kind == .hiragana || kind == .katakana ? 3 : 0
    }
    var index = start
    while index < bytes.count {
      let decoded = bytes.scalar(at: index)
      let next = ScalarClass.of(decoded.value)
      let isInner =
        next == .apostrophe && index + decoded.length < bytes.count
        && ScalarClass.of(bytes.scalar(at: index + decoded.length).value) == .letter
      guard next == .letter || next == .digit || next == .mark || isInner else { break }
      index += decoded.length
    }
    // "p.p.s" and "p.s" are one word.
    if index - start == 1, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."),
      UInt8(CaseFolding.lower(UInt32(min(bytes[start], 0x7F)))) == UInt8(ascii: "p")
    {
      var end = index
      while end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."),
        "psPS".utf8.contains(bytes[end + 1])
      {
        end += 2
      }
      return end - start
    }
    return index - start
  }

  private static func lower(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> String {
    var text = ""
    var index = start
    while index < end {
      let decoded = bytes.scalar(at: index)
      if let scalar = Unicode.Scalar(CaseFolding.lower(decoded.value)) {
        text.unicodeScalars.append(scalar)
      }
      index += decoded.length
    }
    return text
  }

  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard ".!?".utf8.contains(bytes[index]) else { return false }
    return index + 1 == bytes.count || bytes[index + 1] <= 0x20
  }

  private static func symbol(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> String? {
    switch bytes[index] {
    case UInt8(ascii: "*"):
      let length = Markup.run(of: UInt8(ascii: "*"), in: bytes, from: index, to: bytes.count)
      return String(repeating: "*", count: length)
    case UInt8(ascii: "+"): return "+"
    case UInt8(ascii: "<"): return bytes.starts(with: "<<", at: index) ? "<<" : nil
    default: return nil
    }
  }

  /// The quotation that begins at `index`, or nil.
  private static func quotation(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (content: Range<Int>, end: Int)? {
    let pairs: [(open: StaticString, close: [StaticString], reach: Int)] = [
      ("\"", ["\""], 2_000), ("“", ["”", "\""], 2_000), ("”", ["”", "\""], 200),
      ("«", ["»"], 2_000), ("「", ["」"], 2_000), ("'", ["'"], 60), ("‘", ["’"], 60),
    ]
    for pair in pairs where bytes.starts(with: pair.open, at: index) {
      let isSingle = pair.reach == 60
      if isSingle, index > 0, bytes[index - 1] > 0x20, !"([,".utf8.contains(bytes[index - 1]) {
        return nil
      }
      let start = index + pair.open.utf8CodeUnitCount
      var place = start
      while place < min(bytes.count, start + pair.reach) {
        for close in pair.close where bytes.starts(with: close, at: place) {
          let end = place + close.utf8CodeUnitCount
          let isInner =
            isSingle && end < bytes.count
            && ScalarClass.ascii(min(bytes[end], 0x7F)) == .letter
          if !isInner { return (start..<place, end) }
        }
        place += 1
      }
      return nil
    }
    return nil
  }
}

extension String {
  /// Drops an elided article or pronoun: "l'espoir" becomes "espoir".
  fileprivate mutating func dropElision() {
    guard let mark = utf8.firstIndex(of: UInt8(ascii: "'")) else { return }
    let length = utf8.distance(from: utf8.startIndex, to: mark)
    if length <= 2 { self = String(self[utf8.index(after: mark)...]) }
  }
}
