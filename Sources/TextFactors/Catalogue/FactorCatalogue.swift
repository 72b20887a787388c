/// Every factor that can be measured from a text, in the order of reports and tables.
public enum FactorCatalogue {
  /// The factors: length, form, fluency, correctness, stance.
  public static let all: [any TextFactor] = [
    CharactersFactor(), WordsFactor(), SentencesFactor(), TokensFactor(), SentenceWordsFactor(),
    ListItemsFactor(), StructuredShareFactor(), CodeLinesFactor(),
    SpellingErrorRateFactor(), GrammarErrorRateFactor(), RepetitionFactor(), LoopShareFactor(),
    LexicalDiversityFactor(),
    UnfinishedFactor(), LanguageMismatchFactor(), ReadabilityFactor(), CasingFactor(),
    TokenF1Factor(), ExactMatchFactor(), NumericMatchFactor(), ChoiceMatchFactor(),
    SourceSupportFactor(),
    TrigramOverlapFactor(), NovelNamesFactor(), EquationsHoldFactor(), ConstraintsMetFactor(),
    RefusalFactor(), HedgingFactor(), CertaintyFactor(), AdmitsLimitsFactor(),
    MoralisingFactor(), ClarifyingQuestionFactor(), ApologyFactor(), PolitenessFactor(),
    SentimentFactor(), AgreementMarkersFactor(), FlatteryFactor(), FirstPersonFactor(),
    SecondPersonFactor(),
  ]

  /// The factor of this name, or nil.
  public static func factor(named name: String) -> (any TextFactor)? {
    all.first { $0.name == name }
  }

  /// Names that resemble `name`, nearest first, at most three.
  ///
  /// A name resembles another when it contains it, or when few letters differ (at most a
  /// third of the longer one).
  public static func closest(to name: String) -> [String] {
    let wanted = Array(name.utf8.map(lowercased))
    var ranked: [(distance: Int, name: String)] = []
    for factor in all {
      let whole = Array(factor.name.utf8)
      let short = Array(whole.drop { $0 != UInt8(ascii: ".") }.dropFirst())
      if !wanted.isEmpty && contains(whole, wanted) {
        ranked.append((0, factor.name))
        continue
      }
      let distance = min(editDistance(whole, wanted), editDistance(short, wanted))
      if distance * 3 <= max(wanted.count, short.count) {
        ranked.append((distance, factor.name))
      }
    }
    // The sort is not promised to be stable, so the name breaks ties.
    ranked.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return ranked.prefix(3).map(\.name)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { start in
      text[start..<(start + part.count)].elementsEqual(part)
    }
  }

  /// The Levenshtein distance of two byte strings.
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substituted = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, min(row[j], row[j + 1]) + 1)
      }
    }
    return row[right.count]
  }
}
