/// The options of a multiple-choice prompt, and the one that a response commits to.
struct Choices {
  /// The text of each option, by letter, in the order of the prompt.
  let options: [(letter: UInt8, words: [UInt64])]

  /// Reads lines that begin with a letter from A to J and a mark; fewer than two are none.
  ///
  /// The mark is `)`, `.` or `:`; a bracket may stand before the letter.
  init?(prompt: String) {
    var found: [(letter: UInt8, words: [UInt64])] = []
    for line in prompt.utf8.split(separator: 0x0A) {
      let bytes = Array(line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "(") })
      guard bytes.count >= 2, (0x41...0x4A).contains(bytes[0]),
        bytes[1] == UInt8(ascii: ")") || bytes[1] == UInt8(ascii: ".")
          || bytes[1] == UInt8(ascii: ":")
      else { continue }
      let words = ReferenceWords(String(decoding: bytes.dropFirst(2), as: UTF8.self)).hashes
      found.append((bytes[0], words))
    }
    guard found.count >= 2 else { return nil }
    options = found
  }

  /// The letter that the text commits to last, or nil.
  ///
  /// A letter counts in brackets, before `)` `.` `:`, alone on its line, or after "answer is",
  /// "answer:" and "option". Without a letter, the option whose words stand last decides.
  func choice(in text: String) -> UInt8? {
    letter(in: text) ?? named(in: text)
  }

  private func letter(in text: String) -> UInt8? {
    let bytes = Array(text.utf8)
    let letters = options.map(\.letter)
    var last: UInt8?
    for index in bytes.indices where letters.contains(bytes[index]) {
      let before = index > 0 ? bytes[index - 1] : 0x0A
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
      guard !Self.isWordByte(before), !Self.isWordByte(after), before != UInt8(ascii: "'"),
        after != UInt8(ascii: "'")
      else { continue }
      let isMarked =
        after == UInt8(ascii: ")") || before == UInt8(ascii: "(")
        || before == UInt8(ascii: "*")
      let isAlone =
        (before == 0x0A || index == 0)
        && (after == 0x0A || after == UInt8(ascii: ".") || after == UInt8(ascii: ":")
          || index + 1 == bytes.count)
      if isMarked || isAlone || Self.isAnnounced(bytes, index) { last = bytes[index] }
    }
    return last
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    ScalarClass.ascii(min(byte, 0x7F)) == .letter || NumberReader.isDigit(byte) || byte >= 0x80
  }

  /// Whether "answer is", "answer:", "option" or "choice" stands just before.
  private static func isAnnounced(_ bytes: [UInt8], _ index: Int) -> Bool {
    let before = bytes[max(0, index - 18)..<index].map { UInt8(CaseFolding.lower(UInt32($0))) }
    let end = before.lastIndex { $0 != 0x20 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ":") }
    guard let end else { return false }
    let head = before[...end]
    return ["answer is", "answer", "option", "choice", "choose"].contains { word in
      head.suffix(word.utf8.count).elementsEqual(word.utf8)
    }
  }

  private func named(in text: String) -> UInt8? {
    let words = ReferenceWords(text).hashes
    var best: (end: Int, letter: UInt8)?
    for option in options where !option.words.isEmpty && option.words.count <= words.count {
      var start = words.count - option.words.count
      while start >= 0 {
        if words[start..<(start + option.words.count)].elementsEqual(option.words) {
          // Of two options that end at one place the longer one is meant; it comes first here
          // only when it ends later, so compare ends.
          if best.map({ start + option.words.count > $0.end }) ?? true {
            best = (start + option.words.count, option.letter)
          }
          break
        }
        start -= 1
      }
    }
    return best?.letter
  }
}
