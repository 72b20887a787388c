public import Preferences

/// What a study file holds and how it uses its room.
public struct StudyFacts: Hashable, Sendable, Codable {
  /// A judge and how often they decided.
  public struct JudgeCount: Hashable, Sendable, Codable {
    /// The judge.
    public var judge: Judge
    /// Verdicts, abstentions included.
    public var verdicts: Int
  }

  /// A file that was imported.
  public struct Input: Hashable, Sendable, Codable {
    /// Its name without the folder.
    public var name: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: String
    /// The format it was read as.
    public var dialect: String
  }

  /// A factor with stored values.
  public struct FactorCount: Hashable, Sendable, Codable {
    /// The name of the factor.
    public var factor: String
    /// Responses on which it was measured, with or without a number as the result.
    public var responses: Int
  }

  /// The pages of one table with its indexes.
  public struct Space: Hashable, Sendable, Codable {
    /// The name of the table.
    public var table: String
    /// Bytes of its pages.
    public var bytes: Int
    /// Bytes of these pages that hold nothing.
    public var unusedBytes: Int
  }

  /// The application id of the file, four letters.
  public var application: String
  /// The format of the file.
  public var format: Int
  /// The format that this program writes.
  public var currentFormat: Int
  /// Comparisons, verdicts, judges, prompts and responses.
  public var counts: StudyCounts
  /// The judges, sorted by kind and name.
  public var judges: [JudgeCount]
  /// The scenarios, largest first.
  public var scenarios: [DataSummary.Scenario]
  /// The files that were imported, in order of arrival.
  public var inputs: [Input]
  /// Names of the factors that came with the data.
  public var givenFactors: [String]
  /// The factors that were measured, in order of arrival.
  public var measuredFactors: [FactorCount]
  /// Bytes of the file.
  public var bytes: Int
  /// Bytes of the log beside the file: another program is writing, or was killed.
  public var logBytes: Int
  /// Bytes of a page.
  public var pageBytes: Int
  /// Pages of the file.
  public var pages: Int
  /// Pages that hold nothing; compacting gives them back.
  public var freePages: Int
  /// The room that each table takes, largest first; null unless asked for.
  @Nullable public var space: [Space]?
}
