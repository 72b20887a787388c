import Preferences

struct SpellingErrorRateFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.spelling_error_rate", family: .fluency, title: "More spelling errors",
      unit: "per 100 words"),
    definition: "How many words of the prose no dictionary knows.",
    formula: "100 · unknown / checked words; not checked: numbers, capitalised words (but in "
      + "German), acronyms, CamelCase, words that touch @ # _ / \\ = < $, code, web addresses",
    range: "0 to 100",
    languages: "those whose Hunspell dictionary is installed (package hunspell-LANGUAGE)",
    nullRule: "null without dictionary, in Japanese, Chinese and unknown languages, and where "
      + "no word can be checked",
    example: WorkedExample("The cat has definately seen the dog.", value: 16.6667),
    source: "Hunspell with the system's dictionaries",
    knownFailures: "Rare terms, names in lower case and regional spellings count as errors; a "
      + "slip that makes another word does not.",
    validity: Validity.spelling, inDefaultModel: true)

  private let dictionaries: SpellingDictionaries

  init(dictionaries: SpellingDictionaries = .system) {
    self.dictionaries = dictionaries
  }

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let dictionary = dictionaries.dictionary(for: reading.language) else {
      return .null(
        reading.isUnspaced || reading.language == LanguageGuess.unknown
          ? .language(reading.language) : .noDictionary(language: reading.language))
    }
    let unknown = unknownTypes(in: reading, by: dictionary)
    var checked = 0
    var errors = 0
    for (index, word) in reading.words.enumerated() where isChecked(word, in: reading) {
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
      let isError = isChecked(word, in: reading) && unknown[Int(reading.types.ids[index])]
      return isError ? word.range : nil
    }
  }

  /// For each type of word, whether it is checked and unknown.
  private func unknownTypes(
    in reading: TextReading, by dictionary: SpellingDictionary
  ) -> [Bool] {
    var unknown = [Bool](repeating: false, count: reading.types.count)
    var asked = [Bool](repeating: false, count: reading.types.count)
    var types: [Int] = []
    var words: [(hash: UInt64, bytes: ArraySlice<UInt8>)] = []
    for (index, word) in reading.words.enumerated() {
      let type = Int(reading.types.ids[index])
      guard !asked[type], isChecked(word, in: reading) else { continue }
      asked[type] = true
      types.append(type)
      // Case matters to a dictionary (German nouns), so it is a part of the key.
      let key = word.marks.contains(.capital) ? ~word.hash : word.hash
      words.append((key, reading.bytes[word.range]))
    }
    for (type, isKnown) in zip(types, dictionary.areKnown(words)) { unknown[type] = !isKnown }
    return unknown
  }

  private func isChecked(_ word: Word, in reading: TextReading) -> Bool {
    guard word.kind == .letters, word.byteCount <= 64,
      word.marks.isDisjoint(with: [.digit, .technical, .innerCapital, .allCaps])
    else { return false }
    return !word.marks.contains(.capital) || reading.language == "de"
  }
}
