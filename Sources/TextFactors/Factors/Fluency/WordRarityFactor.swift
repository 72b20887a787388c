import Preferences

struct WordRarityFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.word_rarity", family: .fluency, title: "Rarer words",
      unit: "powers of ten"),
    definition: "How rare the words of content are, each counted once.",
    formula: "mean over distinct words w of -log10 p(w), p the share of w among the words that "
      + "the language model has read; words commoner than one in a thousand, numbers, names in "
      + "code and words that always have a capital are left out",
    range: "3 to 6.3", languages: "English",
    nullRule: "null under 20 words, in other languages and where no word is left",
    example: WorkedExample(
      "The committee considered the application carefully. It was declined. The reasons were "
        + "not explained to anybody at the time, and nobody asked.", value: 4.4124),
    source: "word frequency in readability formulas: Stenner, Horabin, Smith and Smith (1988), "
      + "the Lexile framework; distinct words so that a repeated word counts once",
    knownFailures: "Words of a subject that the model's texts seldom treat look rare, and so do "
      + "spelling errors.",
    validity: Validity.rarity, inDefaultModel: false)

  /// Words commoner than this are grammar rather than content.
  private static let commonest = 3.0

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.language == "en", let model = LanguageModel.english else {
      return .null(.language(reading.language))
    }
    let minimum = ReadabilityFactor.minimumWords
    guard reading.words.count >= minimum else {
      return .null(.tooFewWords(words: reading.words.count, minimum: minimum))
    }
    var isNew = [Bool](repeating: true, count: reading.types.count)
    var (sum, count) = (0.0, 0)
    for (word, type) in zip(reading.words, reading.types.ids) where isNew[Int(type)] {
      guard word.kind == .letters, word.marks.isDisjoint(with: [.capital, .digit]) else {
        continue
      }
      isNew[Int(type)] = false
      let rarity = model.rarity(of: word)
      // An unknown word beside a mark is a name of code; a known one is only emphasised.
      let isCode = rarity == LanguageModel.largestRarity && word.marks.contains(.technical)
      guard rarity > Self.commonest, !isCode else { continue }
      sum += rarity
      count += 1
    }
    return count == 0 ? .null(.tooFewWords(words: 0, minimum: 1)) : .value(sum / Double(count))
  }
}
