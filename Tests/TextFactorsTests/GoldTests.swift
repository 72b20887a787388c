import Preferences
import TestSupport
import Testing
import TextFactors

/// Whether factors measure what their names say, on public gold data.
///
/// Each line printed: file, factor, metric, value, the Spearman correlation given the number
/// of words, the target, the share of nulls. Floors are conservative: they catch a factor
/// that breaks, not one that drifts. Weights are fitted on half 0 of a file and scored on half
/// 1 (see ``GoldFile/half(_:)``). The constants of length.tokens were adjusted on its file, so
/// its rows guard against regressions and prove nothing.
@Suite struct GoldTests {
  enum Metric: String, Sendable {
    case auc = "AUC"
    case pairs = "pair accuracy"
    case spearman = "Spearman"
    case pearson = "Pearson"
    case error = "mean relative error"
    case exact = "exact"
  }

  struct Task: Sendable, CustomTestStringConvertible {
    var file: String
    var factor: String
    var metric: Metric
    var gold = "label"
    /// -1 where more of the factor means less of the gold.
    var sign = 1.0
    /// A column and the value that it must have.
    var filter: (String, String)?
    /// Only the half of the groups on which nothing was fitted.
    var isHalved = false
    /// Floor of the metric; a ceiling for errors.
    var floor: Double
    var target: String

    var testDescription: String {
      "\(factor) × \(file)\(filter.map { " \($0.1)" } ?? "")"
    }
  }

  static let tasks: [Task] = [
    Task(
      "length.ud_counts_en", "length.words", .error, gold: "n_words", floor: 0.03, target: "0.02"),
    Task(
      "length.ud_counts_ja", "length.words", .error, gold: "n_words", floor: 0.11, target: "0.06"),
    Task(
      "length.ud_counts_zh", "length.words", .error, gold: "n_words", floor: 0.06, target: "0.04"),
    Task(
      "length.ud_counts_en", "length.sentences", .exact, gold: "n_sentences", floor: 0.70,
      target: "0.80"),
    Task(
      "length.ud_counts_ja", "length.sentences", .exact, gold: "n_sentences", floor: 0.97,
      target: "0.99"),
    Task(
      "length.ud_counts_zh", "length.sentences", .exact, gold: "n_sentences", floor: 0.93,
      target: "0.97"),
    tokens("en"), tokens("ja"), tokens("fr"), tokens("es"), tokens("zh"), tokens("code"),
    Task(
      "fluency.jfleg_pairs", "fluency.spelling_error_rate", .pairs, sign: -1, floor: 0.63,
      target: "0.72"),
    Task(
      "fluency.jfleg_pairs", "fluency.grammar_error_rate", .pairs, sign: -1, floor: 0.56,
      target: "0.66"),
    Task(
      "fluency.gug", "fluency.grammar_error_rate", .spearman, gold: "score", sign: -1, floor: 0.2,
      target: "-"),
    Task(
      "fluency.gug", "fluency.spelling_error_rate", .spearman, gold: "score", sign: -1, floor: 0.2,
      target: "-"),
    Task(
      "fluency.ged_de", "fluency.spelling_error_rate", .spearman, gold: "score", sign: -1,
      floor: 0.3, target: "0.45"),
    Task(
      "fluency.ged_cs", "fluency.spelling_error_rate", .spearman, gold: "score", sign: -1,
      floor: 0.2, target: "0.48"),
    Task(
      "fluency.ged_it", "fluency.spelling_error_rate", .spearman, gold: "score", sign: -1,
      floor: 0.25, target: "0.38"),
    Task("fluency.degeneration", "fluency.repetition", .auc, floor: 0.93, target: "-"),
    Task("fluency.degeneration", "fluency.loop_share", .auc, floor: 0.94, target: "0.99"),
    Task("fluency.truncation", "fluency.unfinished", .auc, floor: 0.95, target: "0.975"),
    Task(
      "fluency.readability_clear", "fluency.readability", .pearson, gold: "score", sign: -1,
      floor: 0.45, target: "0.60"),
    Task(
      "correctness.math_answers", "correctness.numeric_match", .exact, floor: 0.99, target: "0.995"),
    Task("correctness.arithmetic", "correctness.equations_hold", .auc, floor: 0.98, target: "0.99"),
    Task(
      "correctness.finegrained_qa", "source.support", .spearman, gold: "grounding_error", sign: -1,
      floor: 0.52, target: "0.66"),
    Task("correctness.halueval_sum", "source.support", .pairs, floor: 0.74, target: "0.83"),
    Task(
      "fluency.summeval", "source.trigram_overlap", .spearman, gold: "consistency", floor: 0.3,
      target: "0.42"),
    Task(
      "correctness.halueval_dialogue", "source.novel_names", .pairs, sign: -1, floor: 0.58,
      target: "0.64"),
    Task(
      "correctness.constraints_en", "correctness.constraints_met", .auc, floor: 0.88, target: "0.93"
    ),
    Task(
      "correctness.constraints_en", "correctness.constraints_met", .pairs, floor: 0.85,
      target: "0.90"),
    Task(
      "correctness.constraints_fr", "correctness.constraints_met", .auc, floor: 0.75, target: "0.80"
    ),
    Task(
      "correctness.constraints_es", "correctness.constraints_met", .auc, floor: 0.70, target: "0.80"
    ),
    Task(
      "stance.refusal_xstest", "stance.refusal", .auc, isHalved: true, floor: 0.94, target: "0.985"),
    Task(
      "stance.politeness_wikipedia", "stance.politeness", .spearman, gold: "score", isHalved: true,
      floor: 0.35, target: "0.45"),
    Task(
      "stance.politeness_ja", "stance.politeness", .spearman, gold: "score", floor: 0.2,
      target: "0.53"),
    Task(
      "stance.politeness_zh", "stance.politeness", .spearman, gold: "score", floor: 0.2,
      target: "0.50"),
    sentiment("tweets", 0.65, "0.84"), sentiment("amazonReviewSnippets", 0.48, "0.60"),
    sentiment("nytEditorialSnippets", 0.33, "0.54"), sentiment("movieReviewSnippets", 0.38, "0.43"),
    Task("stance.sentiment_zh", "stance.sentiment", .auc, floor: 0.7, target: "0.85"),
    Task(
      "stance.hand", "stance.clarifying_question", .auc, gold: "asks_clarification", floor: 0.85,
      target: "0.95"),
    Task(
      "stance.hand", "stance.admits_limits", .auc, gold: "admits_limits", floor: 0.85,
      target: "0.95"),
    Task("stance.hand", "stance.moralising", .auc, gold: "moralises", floor: 0.88, target: "0.93"),
    contrast("hedging", "hedging", 0.85), contrast("certainty", "certainty", 0.9),
    contrast("agreement", "agreement_markers", 0.7), contrast("apology", "apology", 0.9),
    contrast("flattery", "flattery", 0.8), contrast("politeness", "politeness", 0.7),
    contrast("sentiment", "sentiment", 0.9), contrast("first_person", "first_person", 0.9),
    contrast("second_person", "second_person", 0.9), contrast("moralising", "moralising", 0.7),
    contrast("clarifying_question", "clarifying_question", 0.9),
    contrast("admits_limits", "admits_limits", 0.8), contrast("refusal", "refusal", 0.8),
  ]

  @Test(arguments: tasks)
  func `a factor agrees with people`(_ task: Task) async throws {
    guard var rows = try GoldFile.rows(task.file) else { return }
    rows = rows.filter { row in
      row.numbers[task.gold] != nil
        && (task.filter.map { row.fields[$0.0] == $0.1 } ?? true)
        && (!task.isHalved || GoldFile.half(row.group) == 1)
    }
    let factors = [task.factor, "length.words"].compactMap(FactorCatalogue.factor(named:))
    try #require(factors.count == 2)
    let measured = await FactorMeasurer(factors: factors).measure(rows.map(\.item))
    let gold = rows.map { ($0.numbers[task.gold] ?? 0) }
    let values = measured.map { task.sign * $0[0] }
    let nulls = values.count(where: \.isNaN)
    // Without its dictionary a spelling factor has no value but where a language is misread.
    if nulls * 10 > values.count * 9 {
      print("gold: \(task.testDescription): skipped, no value on \(nulls) of \(values.count) rows")
      return
    }
    let result = Self.result(task.metric, values, gold, rows.map(\.group))
    let kept = values.indices.filter { !values[$0].isNaN }
    // The number of words given itself leaves nothing to correlate.
    let partial =
      task.factor == "length.words"
      ? 0
      : Agreement.partial(
        kept.map { values[$0] }, kept.map { gold[$0] }, given: kept.map { measured[$0][1] })
    print(
      "gold: \(task.testDescription): \(task.metric.rawValue) \(rounded(result)), Spearman given "
        + "words \(rounded(partial)), target \(task.target), rows \(rows.count), null \(nulls)")
    if task.metric == .error {
      #expect(result <= task.floor)
    } else {
      #expect(result >= task.floor)
    }
  }

  @Test func `the beginning of a text is no source`() async throws {
    guard let rows = try GoldFile.rows("correctness.uhgeval_zh"),
      let support = FactorCatalogue.factor(named: "source.support")
    else { return }
    let values = await FactorMeasurer(factors: [support]).measure(rows.map(\.item))
    let share = Double(values.count { $0[0].isNaN }) / Double(values.count)
    print("gold: source.support × correctness.uhgeval_zh: null \(rounded(share)), target 1")
    #expect(share > 0.9)
  }

  @Test func `the word counter agrees with syllables of the dictionary`() throws {
    guard let rows = try GoldFile.syllables() else { return }
    let right = rows.count { $0.accepted.contains(GoldFile.syllableCount($0.word)) }
    let share = Double(right) / Double(rows.count)
    print("gold: syllables × length.syllables_en: accuracy \(rounded(share)), target 0.965")
    #expect(share > 0.85)
  }

  @Test(arguments: FactorCatalogue.all.map(\.name))
  func `a rate is not length in disguise`(_ name: String) async throws {
    guard let rows = try GoldFile.rows("correctness.constraints_en"),
      let factor = FactorCatalogue.factor(named: name),
      let words = FactorCatalogue.factor(named: "length.words"),
      factor.factor.unit == "per 100 words"
    else { return }
    let values = await FactorMeasurer(factors: [factor, words]).measure(rows.map(\.item))
      .filter { !$0[0].isNaN }
    guard values.count > 50, Set(values.map { $0[0] }).count > 1 else { return }
    let correlation = Agreement.spearman(values.map { $0[0] }, values.map { $0[1] })
    print("gold: \(name) × words of LLM responses: Spearman \(rounded(correlation)), target 0.30")
    #expect(abs(correlation) < 0.5)
  }

  private static func result(
    _ metric: Metric, _ values: [Double], _ gold: [Double], _ groups: [String]
  ) -> Double {
    if metric == .pairs { return Agreement.pairs(values, gold, groups) }
    let kept = values.indices.filter { !values[$0].isNaN }
    let values = kept.map { values[$0] }
    let gold = kept.map { gold[$0] }
    switch metric {
    case .auc:
      // Half-way gold, such as a partial refusal, is left out.
      let clear = gold.indices.filter { gold[$0] == 0 || gold[$0] == 1 }
      return Agreement.auc(clear.map { values[$0] }, clear.map { gold[$0] == 1 })
    case .spearman: return Agreement.spearman(values, gold)
    case .pearson: return Agreement.pearson(values, gold)
    case .error:
      let sum = zip(values, gold).reduce(0) { $0 + abs($1.0 - $1.1) / max(1, $1.1) }
      return sum / Double(values.count)
    case .exact, .pairs:
      return Double(zip(values, gold).count { $0 == $1 }) / Double(values.count)
    }
  }

  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension GoldTests.Task {
  init(
    _ file: String, _ factor: String, _ metric: GoldTests.Metric, gold: String = "label",
    sign: Double = 1, isHalved: Bool = false, floor: Double, target: String
  ) {
    self.init(
      file: file, factor: factor, metric: metric, gold: gold, sign: sign, isHalved: isHalved,
      floor: floor, target: target)
  }
}

extension GoldTests {
  fileprivate static func tokens(_ language: String) -> Task {
    Task(
      file: "length.llm_tokens", factor: "length.tokens", metric: .error, gold: "n_tokens",
      filter: ("lang", language), floor: 0.14, target: "0.08")
  }

  fileprivate static func sentiment(_ subset: String, _ floor: Double, _ target: String) -> Task {
    Task(
      file: "stance.sentiment_en", factor: "stance.sentiment", metric: .spearman, gold: "score",
      filter: ("subset", subset), floor: floor, target: target)
  }

  fileprivate static func contrast(_ name: String, _ factor: String, _ floor: Double) -> Task {
    Task(
      file: "stance.contrast", factor: "stance.\(factor)", metric: .pairs,
      filter: ("factor", name), floor: floor, target: "0.95")
  }
}
