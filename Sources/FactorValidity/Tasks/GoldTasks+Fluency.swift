extension GoldTasks {
  static let fluency: [GoldTask] =
    learners + language + [
      GoldTask("fluency.degeneration", "fluency.loop_share", .auc, target: 0.99),
      GoldTask("fluency.degeneration", "fluency.repetition", .auc),
      GoldTask("fluency.degeneration", "fluency.loop_share", .lengthCorrelation, target: 0.10),
      GoldTask(
        "correctness.finegrained_qa", "fluency.repetition", .spearman, gold: "redundant",
        target: 0.48),
      GoldTask("fluency.truncation", "fluency.unfinished", .auc, target: 0.975),
      GoldTask(
        "fluency.readability_clear", "fluency.readability", .pearson, gold: "score", sign: -1,
        target: 0.60),
      GoldTask("fluency.readability_clear", "fluency.smog", .pearson, gold: "score", sign: -1),
      GoldTask(
        "fluency.readability_clear", "fluency.word_rarity", .pearson, gold: "score", sign: -1),
      GoldTask("fluency.readability_clear", "fluency.flesch", .pearson, gold: "score"),
      GoldTask("fluency.readability_clear", "fluency.flesch", .pearson, gold: "fre"),
      GoldTask("fluency.readability_clear", "fluency.kincaid", .pearson, gold: "score", sign: -1),
      GoldTask("fluency.hanna", "fluency.repetition", .spearman, gold: "coherence", sign: -1),
      GoldTask("fluency.sentence_order", "fluency.information_order", .pairs, target: 0.74),
      GoldTask(
        "fluency.topical_chat", "fluency.lexical_diversity", .spearman, gold: "naturalness"),
    ]

  /// Errors of learners.
  private static let learners: [GoldTask] = [
    spelling("de", 0.45), spelling("cs", 0.48), spelling("it", 0.38), spelling("*", nil),
    GoldTask(
      "fluency.jfleg_pairs", "fluency.spelling_error_rate", .pairs, sign: -1, target: 0.72),
    GoldTask("fluency.gug", "fluency.spelling_error_rate", .spearman, gold: "score", sign: -1),
    GoldTask(
      "fluency.jfleg_pairs", "fluency.grammar_error_rate", .pairs, sign: -1, target: 0.66),
    GoldTask("fluency.gug", "fluency.grammar_error_rate", .spearman, gold: "score", sign: -1),
  ]

  /// What the background language model says.
  private static let language: [GoldTask] = [
    GoldTask("fluency.jfleg_pairs", "fluency.slor", .pairs, target: 0.82),
    GoldTask("fluency.gug", "fluency.slor", .spearman, gold: "score"),
    GoldTask("fluency.jfleg_pairs", "fluency.odd_wording", .pairs, sign: -1),
    GoldTask("fluency.gug", "fluency.odd_wording", .spearman, gold: "score", sign: -1),
    GoldTask("fluency.jfleg_pairs", "fluency.index", .pairs, target: 0.90),
    GoldTask(
      "fluency.gug", "fluency.index", .spearman, gold: "score", target: 0.55, partial: 0.50),
    GoldTask(
      "fluency.newsroom", "fluency.index", .spearman, gold: "fluency", target: 0.48,
      partial: 0.38),
    GoldTask("fluency.blimp", "fluency.index", .pairs, target: 0.58),
    GoldTask("fluency.cola", "fluency.index", .auc, target: 0.63),
    GoldTask("fluency.ged_en", "fluency.index", .spearman, gold: "score"),
    GoldTask("fluency.summeval", "fluency.index", .spearman, gold: "fluency", target: 0.15),
  ]

  private static func spelling(_ language: String, _ target: Double?) -> GoldTask {
    GoldTask(
      "fluency.ged_\(language)", "fluency.spelling_error_rate", .spearman, gold: "score",
      sign: -1, target: target)
  }
}
