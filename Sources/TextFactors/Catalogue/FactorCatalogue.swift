/// Every factor that can be measured from a text, in the order of reports and tables.
public enum FactorCatalogue {
  /// The factors: length, form, fluency, correctness, stance.
  public static let all: [any TextFactor] = length + form + fluency + correctness + stance

  private static let length: [any TextFactor] = [
    CharactersFactor(), WordsFactor(), SentencesFactor(), ParagraphsFactor(), TokensFactor(),
    SentenceWordsFactor(),
  ]
  private static let form: [any TextFactor] = [
    ListItemsFactor(), StructuredShareFactor(), CodeLinesFactor(), HeadingsFactor(),
    EmphasisFactor(), TablesFactor(), LinksFactor(), EmojiFactor(),
  ]
  private static let fluency: [any TextFactor] = [
    SpellingErrorRateFactor(), GrammarErrorRateFactor(), FluencyIndexFactor(), SLORFactor(),
    OddWordingFactor(),
    RepetitionFactor(), LoopShareFactor(),
    LexicalDiversityFactor(), UnfinishedFactor(), LanguageMismatchFactor(), ReadabilityFactor(),
    SMOGFactor(), FleschFactor(), KincaidFactor(), WordRarityFactor(), MTLDFactor(),
    InformationOrderFactor(), CasingFactor(),
  ]
  private static let correctness: [any TextFactor] = [
    ConstraintsMetFactor(), EquationsHoldFactor(), TokenF1Factor(), ExactMatchFactor(),
    NumericMatchFactor(), ChoiceMatchFactor(), RougeLFactor(), ChrFFactor(),
    ReferenceRecallFactor(), CodeParsesFactor(), SourceSupportFactor(), TrigramOverlapFactor(),
    SourceDensityFactor(), NovelNamesFactor(), NovelNumbersFactor(),
  ]
  private static let stance: [any TextFactor] = [
    RefusalFactor(), HedgingFactor(), CertaintyFactor(), AdmitsLimitsFactor(),
    MoralisingFactor(), ClarifyingQuestionFactor(), ApologyFactor(), PolitenessFactor(),
    PoliteStrategiesFactor(),
    SentimentFactor(), AgreementMarkersFactor(), FlatteryFactor(), FirstPersonFactor(),
    SecondPersonFactor(), DirectiveFactor(),
  ]

  /// Factors whose values rest on the other texts of a study too, as they are outside of one.
  public static let ofStudies: [any TextFactor] = [CrossFittedSLORFactor()]

  /// The factor of this name, or nil.
  public static func factor(named name: String) -> (any TextFactor)? {
    (all + ofStudies).first { $0.name == name }
  }

  /// Names that resemble `name`, nearest first, at most three.
  ///
  /// A name resembles another when it contains it, or when few letters differ (at most a
  /// third of the longer one).
  public static func closest(to name: String) -> [String] {
    let wanted = Array(name.utf8.map(lowercased))
    var ranked: [(distance: Int, name: String)] = []
    for factor in all + ofStudies {
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

  /// The number of bytes to insert, delete, replace or swap with their neighbour.
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var earlier: [Int] = []
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var next = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(row[j] + (byte == other ? 0 : 1), min(row[j + 1], next[j]) + 1)
        if i > 0, j > 0, byte == right[j - 1], left[i - 1] == other {
          cost = min(cost, earlier[j - 1] + 1)
        }
        next.append(cost)
      }
      earlier = row
      row = next
    }
    return row[right.count]
  }
}
