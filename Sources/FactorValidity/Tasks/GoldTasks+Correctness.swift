extension GoldTasks {
  static let correctness: [GoldTask] =
    requirements + references + sources + [
      GoldTask("correctness.llmbar", .control, .pairs),
      GoldTask("correctness.judgebench", .control, .pairs),
      GoldTask("correctness.rho_facts", .control, .pairs),
      GoldTask("correctness.halueval_general", .control, .auc),
      GoldTask("stance.hhh", .control, .pairs),
    ]

  private static let requirements: [GoldTask] =
    ["en", "ja", "fr", "es", "*"].flatMap { language in
      let file = "correctness.constraints_\(language)"
      let isEnglish = language == "en"
      let aucTarget: Double? =
        switch language {
        case "en": 0.93
        case "ja": 0.75
        case "*": nil
        default: 0.80
        }
      return [
        GoldTask(file, "correctness.constraints_met", .auc, target: aucTarget),
        GoldTask(file, "correctness.constraints_met", .pairs, target: isEnglish ? 0.90 : nil),
        GoldTask(file, .requirements, .precision, target: isEnglish ? 0.93 : nil),
        GoldTask(file, .requirements, .recall, target: isEnglish ? 0.90 : nil),
        GoldTask(
          file, "fluency.language_mismatch", .accuracy, gold: "followed:language:response_language",
          sign: -1, target: language == "*" ? nil : 0.96),
      ]
    }

  private static let references: [GoldTask] = [
    GoldTask("correctness.arithmetic", "correctness.equations_hold", .auc, target: 0.99),
    GoldTask("correctness.math_answers", "correctness.numeric_match", .exact, target: 0.995),
    GoldTask("correctness.math_answers", "correctness.token_f1", .auc),
    GoldTask("correctness.math_answers", "correctness.rouge_l", .auc),
    GoldTask("correctness.math_answers", "correctness.chrf", .auc),
    GoldTask("correctness.halluqa_zh", "correctness.token_f1", .auc, target: 0.75),
    GoldTask("correctness.halluqa_zh", "correctness.rouge_l", .auc),
    GoldTask("correctness.halluqa_zh", "correctness.chrf", .auc),
    GoldTask(
      "correctness.finegrained_qa", "correctness.reference_recall", .spearman,
      gold: "n_missing", sign: -1),
  ]

  private static let sources: [GoldTask] = [
    GoldTask(
      "correctness.finegrained_qa", "source.support", .spearman, gold: "grounding_error",
      sign: -1, target: 0.66),
    GoldTask("correctness.halueval_sum", "source.support", .pairs, target: 0.83, partial: 0.50),
    GoldTask("correctness.qags", "source.support", .auc),
    GoldTask("correctness.summedits", "source.support", .auc),
    GoldTask("correctness.uhgeval_zh", "source.support", .nullShare, target: 1),
    GoldTask("correctness.qags", "source.trigram_overlap", .auc, target: 0.80),
    GoldTask(
      "fluency.summeval", "source.trigram_overlap", .spearman, gold: "consistency",
      target: 0.42),
    GoldTask("fluency.summeval", "source.density", .spearman, gold: "consistency"),
    GoldTask(
      "correctness.halueval_dialogue", "source.novel_names", .pairs, sign: -1, target: 0.64,
      partial: 0.18),
    GoldTask("correctness.halueval_qa", "source.novel_names", .pairs, sign: -1),
    GoldTask("correctness.summedits", "source.novel_numbers", .auc, sign: -1),
    GoldTask(
      "correctness.finegrained_qa", "source.novel_numbers", .spearman, gold: "grounding_error"),
  ]
}
