import Preferences

struct SpellingErrorRateFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.spelling_error_rate", family: .fluency, title: "More spelling errors",
      unit: "per 100 words"),
    definition: "How many words of the prose no dictionary knows.",
    formula: "100 · unknown / checked words; not checked: numbers, words with a capital (but in "
      + "German, and at a sentence's beginning before a small word), acronyms, CamelCase, words that touch @ # _ / \\ = < $, code, web addresses",
    range: "0 to 100",
    languages: "those whose Hunspell dictionary is installed (package hunspell-LANGUAGE)",
    nullRule: "null without dictionary, in Japanese, Chinese and unknown languages, and where "
      + "no word can be checked",
    example: WorkedExample("The cat has definately seen the dog.", value: 14.2857),
    source: "Hunspell with the system's dictionaries",
    knownFailures: "Rare terms, names in lower case and regional spellings count as errors; a "
      + "slip that makes another word does not.",
    validity: Validity.spelling, inDefaultModel: true)

  private let dictionaries: SpellingDictionaries
  private let isSystem: Bool

  init(dictionaries: SpellingDictionaries = .system) {
    self.dictionaries = dictionaries
    isSystem = dictionaries === SpellingDictionaries.system
  }

  /// Another dictionary knows other words.
  var fingerprint: UInt64 { dictionaries.fingerprint }

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let dictionary = dictionaries.dictionary(for: reading.language) else {
      return .null(
        reading.isUnspaced || reading.language == LanguageGuess.unknown
          ? .language(reading.language) : .noDictionary(language: reading.language))
    }
    let unknown = unknownTypes(in: reading, by: dictionary)
    var checked = 0
    var errors = 0
    for index in reading.words.indices where isChecked(index, in: reading) {
      checked += 1
      if unknown[Int(reading.types.ids[index])] { errors += 1 }
    }
    guard checked > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(100 * Double(errors) / Double(checked))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    guard let dictionary = dictionaries.dictionary(for: reading.language) else { return [] }
    let unknown = unknownTypes(in: reading, by: dictionary)
    return reading.words.indices.compactMap { index in
      let word = reading.words[index]
      let isError = isChecked(index, in: reading) && unknown[Int(reading.types.ids[index])]
      return isError ? word.range : nil
    }
  }

  /// For each type of word, whether it is checked and unknown.
  private func unknownTypes(
    in reading: TextReading, by dictionary: SpellingDictionary
  ) -> [Bool] {
    // Dictionaries of a test are not those that the reading remembers.
    guard isSystem else { return look(up: reading, in: dictionary) }
    return reading.derived.unknownTypes { look(up: reading, in: dictionary) }
  }

  private func look(up reading: TextReading, in dictionary: SpellingDictionary) -> [Bool] {
    var unknown = [Bool](repeating: false, count: reading.types.count)
    var asked = [Bool](repeating: false, count: reading.types.count)
    var types: [Int] = []
    var words: [(hash: UInt64, bytes: ArraySlice<UInt8>)] = []
    for (index, word) in reading.words.enumerated() {
      let type = Int(reading.types.ids[index])
      guard !asked[type], isChecked(index, in: reading) else { continue }
      asked[type] = true
      types.append(type)
      // Case matters to a dictionary (German nouns), so it is a part of the key.
      let key = word.marks.contains(.capital) ? ~word.hash : word.hash
      words.append((key, reading.bytes[word.range]))
    }
    for (type, isKnown) in zip(types, dictionary.areKnown(words)) { unknown[type] = !isKnown }
    return unknown
  }

  private func isChecked(_ index: Int, in reading: TextReading) -> Bool {
    let word = reading.words[index]
    guard word.kind == .letters, word.byteCount <= 64,
      word.marks.isDisjoint(with: [.digit, .technical, .innerCapital, .allCaps])
    else { return false }
    guard word.marks.contains(.capital), reading.language != "de" else { return true }
    // The capital of a sentence hides a name only where no small word follows; list items and
    // headings begin with names more often than with slips.
    guard word.marks.contains(.sentenceStart), index + 1 < reading.words.count,
      !reading.isListItem(at: Int(word.start))
    else { return false }
    let next = reading.words[index + 1]
    return next.kind == .letters && next.marks.isDisjoint(with: [.capital, .sentenceStart])
  }
}
