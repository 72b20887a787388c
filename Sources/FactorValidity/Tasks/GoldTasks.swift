/// The questions of the benchmark, by family.
///
/// Targets are the bars that the project set itself before building; a file whose name ends
/// in a star stands for all languages that have no line of their own.
public enum GoldTasks {
  /// All questions in the order of the catalogue.
  public static let all: [GoldTask] = length + fluency + correctness + stance

  static let length: [GoldTask] = [
    words("en", 0.02), words("ja", 0.06), words("zh", 0.04), words("*", nil),
    sentences("en", 0.80), sentences("ja", 0.99), sentences("zh", 0.97), sentences("*", nil),
    tokens("en"), tokens("ja"), tokens("fr"), tokens("es"), tokens("zh"), tokens("code"),
    GoldTask(
      "length.syllables_en", .syllables, .exact, gold: "syllables", target: 0.965),
  ]

  private static func words(_ language: String, _ target: Double?) -> GoldTask {
    GoldTask(
      "length.ud_counts_\(language)", "length.words", .relativeError, gold: "n_words",
      target: target)
  }

  private static func sentences(_ language: String, _ target: Double?) -> GoldTask {
    GoldTask(
      "length.ud_counts_\(language)", "length.sentences", .exact, gold: "n_sentences",
      target: target)
  }

  private static func tokens(_ language: String) -> GoldTask {
    GoldTask(
      "length.llm_tokens", "length.tokens", .relativeError, gold: "n_tokens", where: "lang",
      is: language, target: 0.08)
  }
}
