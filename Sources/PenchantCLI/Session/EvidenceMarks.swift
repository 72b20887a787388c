import Explorer
import PreferenceModels
import Preferences
import TextFactors

/// Finds the words behind factor values in the texts of a comparison.
struct EvidenceMarks: Sendable {
  private let factors: [any TextFactor]

  /// More places of one factor in one response say no more, and slow the page.
  private static let mostPerFactor = 200

  /// Looks for the factors of a study, those of the user among them.
  init(_ study: FittedStudy, own: [OwnFactor]) {
    let names = Set(study.analysis.data.factors.filter(\.inModel).map(\.factor.name))
    factors = (FactorCatalogue.all + own).filter { names.contains($0.name) }
  }

  /// The marks of both responses, in UTF-16 offsets.
  @Sendable func marks(_ comparison: Comparison) -> [EvidenceMark] {
    let prompt = PromptReading(comparison.prompt)
    return [(Side.a, comparison.responseA.text), (.b, comparison.responseB.text)]
      .flatMap { side, text in text.map { marks($0, of: side, prompt) } ?? [] }
  }

  private func marks(
    _ text: String, of side: Side, _ prompt: PromptReading
  ) -> [EvidenceMark] {
    let reading = TextReading(text)
    let places = Self.places(of: text)
    return factors.flatMap { factor in
      factor.evidence(reading, of: prompt).prefix(Self.mostPerFactor).compactMap { range in
        guard range.lowerBound >= 0, range.upperBound < places.count else { return nil }
        return EvidenceMark(
          side: side, start: places[range.lowerBound], end: places[range.upperBound],
          factor: factor.name)
      }
    }
  }

  /// The number of UTF-16 units before each UTF-8 offset, and before the end.
  private static func places(of text: String) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(text.utf8.count + 1)
    var units = 0
    for byte in text.utf8 {
      places.append(units)
      // A scalar's first byte tells its length; those of four bytes are two units.
      if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    }
    places.append(units)
    return places
  }
}
