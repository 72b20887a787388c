import Explorer
import PreferenceModels
import Preferences
import TextFactors

/// Finds the words behind factor values in the texts of a comparison.
struct EvidenceMarks: Sendable {
  private let factors: [any TextFactor]

  /// Looks for the factors of a study.
  init(_ study: FittedStudy) {
    let names = Set(study.analysis.data.factors.filter(\.inModel).map(\.factor.name))
    factors = FactorCatalogue.all.filter { names.contains($0.name) }
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
    let utf8 = text.utf8
    func offset(_ position: Int) -> Int? {
      utf8.index(utf8.startIndex, offsetBy: position, limitedBy: utf8.endIndex)
        .map { text.utf16.distance(from: text.utf16.startIndex, to: $0) }
    }
    return factors.flatMap { factor in
      factor.evidence(reading, of: prompt).compactMap { range in
        guard let start = offset(range.lowerBound), let end = offset(range.upperBound) else {
          return nil
        }
        return EvidenceMark(side: side, start: start, end: end, factor: factor.name)
      }
    }
  }
}
