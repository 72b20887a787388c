public import Preferences

/// One line of the benchmark: how well a factor agrees with a gold file.
public struct ValidityFigure: Hashable, Sendable, Codable {
  /// What became of the question.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// The target is met.
    case met
    /// The target is missed, but lies within the interval.
    case within
    /// The target is missed, and lies outside the interval.
    case below
    /// The project set no target.
    case noTarget = "no target"
    /// No correctness factor claims to measure there, as it should be.
    case noClaim = "no claim"
    /// A correctness factor claims to measure where it cannot.
    case claims
    /// The factor has been fitted on every row.
    case refused
    /// The factor has no value on nine rows of ten, as without a dictionary.
    case noValue = "no value"
  }

  /// The gold file.
  public let file: String
  /// What is held against it.
  public let subject: String
  /// How, in words.
  public let measure: ValidityMeasure
  /// The gold column, and the value of another column that rows were chosen by.
  public let gold: String
  /// The value of the column that rows were chosen by, or empty.
  public let subset: String
  /// The agreement; not a number is written as null.
  @Nullable public var value: Double?
  /// The lower end of its interval.
  @Nullable public var lower: Double?
  /// The upper end of its interval.
  @Nullable public var upper: Double?
  /// Spearman's correlation with the gold given the number of words.
  @Nullable public var givenLength: Double?
  /// The lower end of its interval.
  @Nullable public var givenLengthLower: Double?
  /// The upper end of its interval.
  @Nullable public var givenLengthUpper: Double?
  /// What a good measure reaches.
  @Nullable public var target: Double?
  /// What it reaches given length.
  @Nullable public var givenLengthTarget: Double?
  /// Rows that were scored.
  public let rows: Int
  /// Groups of rows, which the bootstrap draws.
  public let groups: Int
  /// Rows without a value.
  public let nulls: Int
  /// Rows left out because the factor was fitted on them.
  public let refused: Int
  /// Whether this file was looked at while rules of the factor were chosen.
  public let isSeen: Bool
  /// What became of the question.
  public let status: Status
}

/// The result of a run of the benchmark.
public struct ValidityReport: Hashable, Sendable, Codable {
  /// One figure a question, in the order of the questions.
  public let figures: [ValidityFigure]
  /// Files that no question is about.
  public let filesWithoutFactor: [String]
  /// Draws behind the intervals.
  public let resamples: Int
  /// The seed of the draws.
  public let seed: UInt64
}
