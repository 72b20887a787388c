/// Cuts inflections off words, so that "walked" and "walks" are one content word.
enum Stems {
  /// The identity of the word's stem, or nil for a function word.
  ///
  /// English: the endings -s, -es, -ed, -ing, -ly, -'s come off words that stay at least three
  /// letters long; "-ies" and "-ied" become "-y". Characters of Japanese and Chinese stand for
  /// themselves.
  static func stem(
    _ word: Word, in bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon
  ) -> UInt64? {
    guard word.kind == .letters else { return word.kind == .hiragana ? nil : word.hash }
    if lexicon.isFunctionWord(word.entry) { return nil }
    let start = Int(word.start)
    let end = Int(word.end)
    guard end - start > 3, end - start <= 40 else { return word.hash }
    var letters = [UInt8](unsafeUninitializedCapacity: end - start) { buffer, count in
      for index in start..<end {
        let byte = bytes[index]
        guard byte < 0x80 else { return }
        buffer[count] = UInt8(CaseFolding.lower(UInt32(byte)))
        count += 1
      }
    }
    guard letters.count == end - start else { return word.hash }
    strip(&letters)
    return letters.withUnsafeBufferPointer { WordHash.of($0, from: 0, to: $0.count) }
  }

  private static func strip(_ letters: inout [UInt8]) {
    remove("'s", from: &letters, leaving: 2)
    if remove("ies", from: &letters, leaving: 2) || remove("ied", from: &letters, leaving: 2) {
      letters.append(UInt8(ascii: "y"))
      return
    }
    if !ends(letters, "ss") && !ends(letters, "us") && !ends(letters, "is") {
      remove("s", from: &letters, leaving: 3)
    }
    if remove("ing", from: &letters, leaving: 3) || remove("ed", from: &letters, leaving: 3) {
      undouble(&letters)
    } else {
      remove("ly", from: &letters, leaving: 3)
    }
    remove("e", from: &letters, leaving: 3)
  }

  @discardableResult
  private static func remove(
    _ ending: StaticString, from letters: inout [UInt8], leaving minimum: Int
  ) -> Bool {
    guard ends(letters, ending), letters.count - ending.utf8CodeUnitCount >= minimum else {
      return false
    }
    letters.removeLast(ending.utf8CodeUnitCount)
    return true
  }

  private static func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard letters.count >= length else { return false }
    for offset in 0..<length
    where letters[letters.count - length + offset] != ending.utf8Start[offset] {
      return false
    }
    return true
  }

  /// "stopp" becomes "stop", but "call" stays.
  private static func undouble(_ letters: inout [UInt8]) {
    guard letters.count > 3, letters[letters.count - 1] == letters[letters.count - 2] else {
      return
    }
    switch letters[letters.count - 1] {
    case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z"): return
    default: letters.removeLast()
    }
  }
}
