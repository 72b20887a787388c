/// A Japanese script that a prompt may demand or forbid.
enum JapaneseScript: Hashable, Sendable {
  case hiragana
  case katakana
  case kanji

  fileprivate var kind: ScalarClass {
    switch self {
    case .hiragana: .hiragana
    case .katakana: .katakana
    case .kanji: .han
    }
  }
}

/// What requirements of Japanese prompts ask of a response.
struct JapaneseText {
  private let scalars: [Unicode.Scalar]
  private let kinds: [ScalarClass]

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    // The mark of a long vowel goes with either kana.
    kinds = scalars.map { $0 == "ー" ? .other : ScalarClass.of($0.value) }
  }

  /// Characters that are seen.
  var characterCount: Int {
    kinds.count { $0 != .space && $0 != .newline && $0 != .mark }
  }

  func count(of script: JapaneseScript) -> Int { kinds.count { $0 == script.kind } }

  /// Whether the script occurs and no letter of another one does.
  func isOnly(_ script: JapaneseScript) -> Bool {
    var isThere = false
    for kind in kinds {
      switch kind {
      case script.kind: isThere = true
      case .han, .hiragana, .katakana, .letter: return false
      default: continue
      }
    }
    return isThere
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool { scalars.contains(scalar) }

  /// Whether a digit of any width occurs.
  var hasDigits: Bool {
    scalars.contains {
      $0.value < 0x80 ? $0.properties.numericType == .decimal : (0xFF10...0xFF19).contains($0.value)
    }
  }

  /// Whether each run of kanji has kana in brackets right after it.
  var hasReadings: Bool {
    var index = 0
    var isThere = false
    while index < kinds.count {
      guard kinds[index] == .han else {
        index += 1
        continue
      }
      while index < kinds.count && kinds[index] == .han { index += 1 }
      guard index + 1 < kinds.count, scalars[index] == "（" || scalars[index] == "(",
        kinds[index + 1] == .hiragana || kinds[index + 1] == .katakana
      else { return false }
      isThere = true
    }
    return isThere
  }

  /// The last scalars of sentences: up to a full stop, another terminator or a line break.
  private var ends: [Int] {
    var ends: [Int] = []
    var last: Int?
    for (index, scalar) in scalars.enumerated() {
      if "。！？!?\n．".unicodeScalars.contains(scalar) {
        if let last { ends.append(last) }
        last = nil
      } else if kinds[index] == .letter || kinds[index] == .digit || kinds[index] == .han
        || kinds[index] == .hiragana || kinds[index] == .katakana || scalar == "ー"
      {
        last = index
      }
    }
    if let last { ends.append(last) }
    return ends
  }

  /// Whether every sentence ends in the phrase.
  func allSentencesEnd(in phrase: String) -> Bool {
    let wanted = Array(phrase.unicodeScalars.filter { ScalarClass.of($0.value) != .other })
    let ends = ends
    return !ends.isEmpty && !wanted.isEmpty
      && ends.allSatisfy { end in
        end + 1 >= wanted.count && scalars[(end + 1 - wanted.count)...end].elementsEqual(wanted)
      }
  }

  /// How many sentences end in a noun, as far as its last character tells: kanji or katakana.
  var nounEndings: Int {
    ends.count { end in
      kinds[end] == .han || kinds[end] == .katakana || scalars[end] == "ー"
    }
  }

  /// Lines that begin with a number and a mark.
  var numberedLines: Int {
    var count = 0
    for line in scalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      let content = line.drop { $0 == " " || $0 == "　" || $0 == "*" || $0 == "#" }
      let isDigit = { (scalar: Unicode.Scalar) in
        (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
      }
      let rest = content.drop(while: isDigit)
      guard rest.count < content.count, content.count - rest.count <= 3, let mark = rest.first
      else { continue }
      if ".．、)）:：".unicodeScalars.contains(mark) { count += 1 }
    }
    return count
  }

  /// Spans between two marks on one line.
  func spans(from open: Unicode.Scalar, to close: Unicode.Scalar) -> Int {
    var count = 0
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if scalar == open {
        start = index
      } else if scalar == close, let begun = start {
        if index > begun + 1 { count += 1 }
        start = nil
      } else if scalar == "\n" {
        start = nil
      }
    }
    return count
  }

  /// Whether the whole stands in corner brackets.
  var isInBrackets: Bool {
    let isSeen = { (place: Int) in self.kinds[place] != .space && self.kinds[place] != .newline }
    guard let first = kinds.indices.first(where: isSeen),
      let last = kinds.indices.last(where: isSeen)
    else { return false }
    return scalars[first] == "「" && scalars[last] == "」"
  }
}
