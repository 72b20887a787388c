import FactorValidity
import Foundation
import TestSupport
import Testing
import TextFactors

/// Whether factors measure what their names say, on the first rows of the gold data.
///
/// Floors are a little below what the first rows give: they catch a factor that breaks, not one
/// that drifts. What the whole files give stands in docs/factors.md, made by
/// scripts/make-validity.
@Suite struct GoldBenchmarkTests {
  #if DEBUG
    private static let rowLimit = 60
  #else
    private static let rowLimit = 400
  #endif

  private static func report() async throws -> ValidityReport? {
    guard let folder = SharedFolder.url("gold", variable: "PENCHANT_GOLD") else { return nil }
    return try await FactorValidator(
      files: GoldFile.files(in: folder.path), resamples: 0, rowLimit: rowLimit
    ).run()
  }

  /// The name of a question in the table below.
  private static func key(_ figure: ValidityFigure) -> String {
    var words = [figure.subject, figure.file, figure.measure.rawValue]
    if figure.gold != "label" && figure.gold != "score" { words.append(figure.gold) }
    if !figure.subset.isEmpty { words.append(figure.subset) }
    return words.joined(separator: " ")
  }

  @Test func `factors agree with people, and claim nothing on controls`() async throws {
    guard let report = try await Self.report() else { return }
    var asked = Set<String>()
    for figure in report.figures {
      let key = Self.key(figure)
      let value = figure.value.map { ($0 * 1000).rounded() / 1000 }
      print("gold: \(key): \(value.map { "\($0)" } ?? "-"), rows \(figure.rows), \(figure.status)")
      #expect(figure.status != .claims, "\(key)")
      guard let bound = Self.bounds[key] else { continue }
      asked.insert(key)
      // Without its dictionary a spelling factor has no value.
      guard figure.status != .noValue, figure.status != .refused else { continue }
      let found = try #require(figure.value, "\(key)")
      #expect(figure.measure.isError ? found <= bound : found >= bound, "\(key): \(found)")
    }
    #expect(Set(Self.bounds.keys).subtracting(asked).sorted() == [])
  }

  /// Floors, and ceilings of errors.
  private static let bounds: [String: Double] = [
    "length.words length.ud_counts_en mean relative error n_words": 0.03,
    "length.words length.ud_counts_ja mean relative error n_words": 0.11,
    "length.words length.ud_counts_zh mean relative error n_words": 0.06,
    "length.sentences length.ud_counts_ja exact n_sentences": 0.97,
    "length.tokens length.llm_tokens mean relative error n_tokens en": 0.12,
    "syllables (fluency.readability) length.syllables_en exact syllables": 0.85,
    "fluency.spelling_error_rate fluency.jfleg_pairs pair accuracy": 0.60,
    "fluency.index fluency.jfleg_pairs pair accuracy": 0.75,
    "fluency.slor fluency.jfleg_pairs pair accuracy": 0.70,
    "fluency.loop_share fluency.degeneration AUC": 0.90,
    "fluency.unfinished fluency.truncation AUC": 0.92,
    "correctness.constraints_met correctness.constraints_en AUC": 0.85,
    "correctness.constraints_met correctness.constraints_fr AUC": 0.70,
    "correctness.equations_hold correctness.arithmetic AUC": 0.95,
    "correctness.numeric_match correctness.math_answers exact": 0.98,
    "source.support correctness.halueval_sum pair accuracy": 0.70,
    "source.support correctness.uhgeval_zh null share": 0.85,
    "source.trigram_overlap fluency.summeval Spearman consistency": 0.20,
    "stance.refusal stance.refusal_xstest AUC": 0.90,
    "stance.politeness stance.politeness_wikipedia AUC": 0.80,
    "stance.politeness stance.politeness_ja Spearman": 0.10,
    "stance.sentiment stance.sentiment_en Spearman movieReviewSnippets": 0.40,
    "stance.sentiment stance.sentiment_en Spearman tweets": 0.70,
    "stance.sentiment stance.sentiment_zh AUC": 0.75,
    "stance.clarifying_question stance.hand AUC asks_clarification": 0.85,
    "stance.admits_limits stance.hand AUC admits_limits": 0.85,
    "stance.moralising stance.hand AUC moralises": 0.85,
    "stance.hedging stance.contrast pair accuracy hedging": 0.85,
    "stance.apology stance.contrast pair accuracy apology": 0.80,
  ]
}
