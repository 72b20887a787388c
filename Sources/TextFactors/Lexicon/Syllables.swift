/// Counts the syllables of English words by rule.
///
/// Vowel groups, less silent endings (-e, -es, -ed), plus vowels in hiatus ("i-a", "e-o"),
/// syllabic -le and -sm, and the prefix "mc"; then what ``SyllableCorrections`` has learnt from a
/// pronouncing dictionary.
enum Syllables {
  /// The number of syllables of the word spelt by these bytes, at least 1 for a word.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var letters: [UInt8] = []
    letters.reserveCapacity(end - start)
    var index = start
    while index < end {
      let decoded = bytes.scalar(at: index)
      index += decoded.length
      letters.append(plain(CaseFolding.lower(decoded.value)))
    }
    return count(letters)
  }

  /// The number of syllables of a word.
  static func count(_ word: String) -> Int {
    Array(word.utf8).withUnsafeBufferPointer { count($0, from: 0, to: $0.count) }
  }

  /// The letter without its accent; 0 for what is no letter.
  private static func plain(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x61...0x7A: UInt8(scalar)
    case 0xE0...0xE6: UInt8(ascii: "a")
    case 0xE8...0xEB: UInt8(ascii: "e")
    case 0xEC...0xEF: UInt8(ascii: "i")
    case 0xF2...0xF6, 0xF8: UInt8(ascii: "o")
    case 0xF9...0xFC: UInt8(ascii: "u")
    default: 0
    }
  }

  private static func count(_ letters: [UInt8]) -> Int {
    guard letters.contains(where: { $0 != 0 }) else { return 1 }
    // After an apostrophe only -'ve, -'d and the like follow, which add no vowel group.
    let word = Array(letters.prefix { $0 != 0 })
    guard !word.isEmpty else { return 1 }
    var groups = 0
    var wasVowel = false
    for (index, letter) in word.enumerated() {
      let isVowel = isVowel(letter) && !(letter == UInt8(ascii: "y") && index == 0)
      if isVowel && !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    let rules = hiatus(word) - silentEnd(word) - silentInside(word) + addedEnd(word)
    // A word that is named needs no correction by its parts.
    let change = exception(word) ?? SyllableCorrections.shared.change(word)
    return max(1, groups + rules + change)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Neighbouring vowels that are two syllables.
  private static func hiatus(_ word: [UInt8]) -> Int {
    var extra = 0
    for index in word.indices.dropFirst() {
      let pair = (word[index - 1], word[index])
      let isLast = index == word.count - 1
      let before = index >= 2 ? word[index - 2] : 0
      let after = isLast ? 0 : word[index + 1]
      switch pair {
      case (UInt8(ascii: "i"), UInt8(ascii: "a")):
        // "special", "Russian", "marriage": one syllable after c, t, s, g and in -iage.
        let isSoft =
          before == UInt8(ascii: "c") || before == UInt8(ascii: "t")
          || (before == UInt8(ascii: "s") && after != UInt8(ascii: "s"))
          || (before == UInt8(ascii: "g") && index > 3)
        if !isSoft && !(after == UInt8(ascii: "g") && word.count > index + 2) { extra += 1 }
      case (UInt8(ascii: "i"), UInt8(ascii: "o")):
        let isSoft =
          after == UInt8(ascii: "n") && isOne(of: "tsgcx", before)
          || after == UInt8(ascii: "u") && isOne(of: "tcxg", before)
        if !isSoft { extra += 1 }
      case (UInt8(ascii: "i"), UInt8(ascii: "u")): extra += 1
      case (UInt8(ascii: "i"), UInt8(ascii: "e")):
        if after == UInt8(ascii: "t") && before != 0 && !isOne(of: "rd", before) {
          extra += 1
        } else if after == UInt8(ascii: "n") && isOne(of: "lr", before) {
          extra += 1
        }
      case (UInt8(ascii: "e"), UInt8(ascii: "o")):
        if !isOne(of: "gp", before) && after != UInt8(ascii: "u") { extra += 1 }
      case (UInt8(ascii: "u"), UInt8(ascii: "a")):
        if !isOne(of: "qg", before) { extra += 1 }
      case (UInt8(ascii: "u"), UInt8(ascii: "o")):
        if !isOne(of: "qb", before) { extra += 1 }
      case (UInt8(ascii: "e"), UInt8(ascii: "i")):
        if after == UInt8(ascii: "n") && word.count - index == 3 && before != 0 { extra += 1 }
      case (UInt8(ascii: "y"), UInt8(ascii: "a")), (UInt8(ascii: "y"), UInt8(ascii: "o")),
        (UInt8(ascii: "y"), UInt8(ascii: "i")):
        if index > 1 && before != 0 && !isVowel(before) { extra += 1 }
      default: break
      }
    }
    return extra
  }

  /// Syllables that the vowel groups count but nobody speaks.
  private static func silentEnd(_ word: [UInt8]) -> Int {
    let count = word.count
    guard count > 2 else { return 0 }
    let last = word[count - 1]
    let before = word[count - 2]
    let third = word[count - 3]
    if last == UInt8(ascii: "e") && !isVowel(before) {
      // "table", "acre": the -le and -re after a consonant are spoken.
      let isSpoken = before == UInt8(ascii: "l") && !isVowel(third)
      return isSpoken ? 0 : 1
    }
    guard before == UInt8(ascii: "e"), count > 3, !isVowel(third) else { return 0 }
    if last == UInt8(ascii: "d") { return isOne(of: "td", third) ? 0 : 1 }
    guard last == UInt8(ascii: "s") else { return 0 }
    let fourth = word[count - 4]
    if isOne(of: "szxgc", third) { return 0 }
    if third == UInt8(ascii: "h") && isOne(of: "cs", fourth) { return 0 }
    if third == UInt8(ascii: "l") && !isVowel(fourth) { return 0 }
    return 1
  }

  /// Endings before which an "e" after a consonant is silent: "care-ful".
  private static let lightEndings = ["ful", "fully", "less", "ment", "ments", "ly", "ness"]
    .map { Array($0.utf8) }

  /// A silent "e" before a light ending, as in "statement" but not in "element".
  private static func silentInside(_ word: [UInt8]) -> Int {
    for ending in lightEndings where word.count > ending.count + 2 {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      let place = word.count - ending.count - 1
      let before = word[place - 1]
      guard word[place] == UInt8(ascii: "e"), !isVowel(before), before != UInt8(ascii: "l"),
        word[..<(place - 1)].contains(where: isVowel)
      else { continue }
      return 1
    }
    return 0
  }

  /// Beginnings of words whose syllables the rules miss, with what must be added.
  private static let exceptions: [(start: [UInt8], change: Int)] = [
    (
      1,
      """
      create creati creato idea scien theat being doing going area react poet poem employee reali
      reass reapp reorg reent realloc cooper coord cowork rhythm algorithm logarithm
      """
    ),
    (0, "houses"),
    (
      -1,
      """
      business something sometimes someone somewhere somehow therefore whereas thereby lifetime
      lifestyle homework hometown timeline every wednesday ninety forever
      """
    ),
  ].flatMap { change, words in words.listedWords.map { (Array($0.utf8), change) } }

  private static func exception(_ word: [UInt8]) -> Int? {
    exceptions.first { word.starts(with: $0.start) }?.change
  }

  /// Syllables without a written vowel group of their own.
  private static func addedEnd(_ word: [UInt8]) -> Int {
    let count = word.count
    var extra = 0
    if count > 2 && word[count - 2] == UInt8(ascii: "s") && word[count - 1] == UInt8(ascii: "m") {
      extra += 1
    }
    if count > 3 && word[0] == UInt8(ascii: "m") && word[1] == UInt8(ascii: "c") { extra += 1 }
    return extra
  }

  private static func isOne(of letters: StaticString, _ letter: UInt8) -> Bool {
    for offset in 0..<letters.utf8CodeUnitCount where letters.utf8Start[offset] == letter {
      return true
    }
    return false
  }
}
