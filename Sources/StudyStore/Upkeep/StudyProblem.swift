/// A contradiction inside a study.
public enum StudyProblem: Hashable, Sendable {
  /// SQLite's own check of pages, indexes and columns found this.
  case page(String)
  /// A row names a row of another table that is not there.
  case orphan(table: String, row: Int64, parent: String)
  /// The hash that stands beside a prompt or response is not that of its texts.
  case changedContent(table: String, row: Int64)
  /// A comparison has a response to another prompt.
  case foreignResponse(comparison: String)
  /// The given values of a comparison do not fill their layout.
  case givenValues(comparison: String)
  /// A verdict has no grade, steps or chance where its choice needs them, or impossible ones.
  case verdict(row: Int64)
  /// A block of factor values has a wrong length, or stands beyond the last response.
  case factorValues(factor: String, block: Int64)
  /// The check could not go on.
  case unreadable(String)
}

/// What a check of a study found.
public struct StudyCheck: Hashable, Sendable {
  /// The contradictions, at most ``limit`` of each kind; empty where the study is sound.
  public var problems: [StudyProblem]
  /// Comparisons, verdicts, prompts and responses that were looked at.
  public var rows: Int

  /// Problems of one kind that are told.
  public static let limit = 20
}
