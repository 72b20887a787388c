extension GoldTasks {
  static let stance: [GoldTask] =
    [
      GoldTask("stance.refusal_xstest", "stance.refusal", .auc, target: 0.985),
      GoldTask("stance.refusal_xstest", "stance.refusal", .accuracy, target: 0.94),
      GoldTask("stance.bioscope", "stance.hedging", .auc, target: 0.93),
      GoldTask(
        "stance.hand", "stance.clarifying_question", .auc, gold: "asks_clarification",
        target: 0.95),
      GoldTask("stance.hand", "stance.admits_limits", .auc, gold: "admits_limits", target: 0.95),
      GoldTask("stance.hand", "stance.moralising", .auc, gold: "moralises", target: 0.93),
    ] + politeness + sentiment + contrast

  private static let politeness: [GoldTask] = [
    GoldTask("stance.politeness_wikipedia", "stance.politeness", .auc, target: 0.90),
    GoldTask("stance.politeness_wikipedia", "stance.politeness", .spearman, gold: "score"),
    GoldTask(
      "stance.politeness_stackexchange", "stance.politeness", .spearman, gold: "score",
      target: 0.28),
    GoldTask(
      "stance.politeness_ja", "stance.politeness", .spearman, gold: "score", target: 0.53),
    GoldTask(
      "stance.politeness_zh", "stance.politeness", .spearman, gold: "score", target: 0.50),
    GoldTask(
      "stance.politeness_es", "stance.politeness", .spearman, gold: "score", target: 0.50),
    GoldTask("stance.politeness_*", "stance.politeness", .spearman, gold: "score"),
    GoldTask("stance.politeness_wikipedia", "stance.polite_strategies", .auc),
    GoldTask("stance.politeness_*", "stance.polite_strategies", .spearman, gold: "score"),
  ]

  private static let sentiment: [GoldTask] =
    [
      ("tweets", 0.84), ("amazonReviewSnippets", 0.60), ("nytEditorialSnippets", 0.54),
      ("movieReviewSnippets", 0.43),
    ].map { subset, target in
      GoldTask(
        "stance.sentiment_en", "stance.sentiment", .spearman, gold: "score", where: "subset",
        is: subset, target: target)
    } + [
      GoldTask("stance.sentiment_zh", "stance.sentiment", .auc, target: 0.85),
      GoldTask("stance.sentiment_*", "stance.sentiment", .auc),
    ]

  /// Pairs of texts that differ in one thing, written for the benchmark.
  private static let contrast: [GoldTask] =
    [("en", 0.95), ("de", 0.90), ("ja", 0.90), ("zh", 0.90)].map { language, target in
      GoldTask(
        "stance.contrast", .named, .pairs, where: "lang", is: language, target: target)
    }
    + [
      ("refusal", "refusal"), ("hedging", "hedging"), ("certainty", "certainty"),
      ("admits_limits", "admits_limits"), ("moralising", "moralising"),
      ("clarifying_question", "clarifying_question"), ("apology", "apology"),
      ("politeness", "politeness"), ("sentiment", "sentiment"),
      ("agreement", "agreement_markers"), ("flattery", "flattery"),
      ("first_person", "first_person"), ("second_person", "second_person"),
      ("directive", "directive"),
    ].map { name, factor in
      GoldTask("stance.contrast", "stance.\(factor)", .pairs, where: "factor", is: name)
    }

  /// The factors that the names in `stance.contrast` stand for, where they differ.
  static func factorName(of name: String) -> String {
    "stance." + (name == "agreement" ? "agreement_markers" : name)
  }
}
