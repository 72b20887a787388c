public import Preferences

/// What an import would read, and everything about the data that a reader should know first.
public struct ImportCheck: Hashable, Sendable, Codable {
  /// How one file is understood.
  public struct File: Hashable, Sendable, Codable {
    /// The path as given, or as found in a folder.
    public var path: String
    /// The dialect.
    public var dialect: String
    /// The dialect's line of summary.
    public var summary: String
    /// The columns without which the dialect would not be recognised; none where it was named.
    public var recognisedBy: [String]
    /// Rows read, bad ones included.
    public var rows: Int
    /// The columns that are read, with their roles.
    public var columns: [Column]
    /// The columns that no role was found for.
    public var unused: [String]
    /// Codes of verdicts with their meaning, most frequent first.
    public var codes: [Code]
  }

  /// A column and what it is read as.
  public struct Column: Hashable, Sendable, Codable {
    /// The column's name; members of objects follow their object after a dot.
    public var name: String
    /// What it is read as, in words.
    public var roles: [String]
  }

  /// A verdict code, what it is read as, and how often it occurs.
  public struct Code: Hashable, Sendable, Codable {
    /// The column.
    public var column: String
    /// The code as it stands in the file, or the range of fractions.
    public var code: String
    /// What it is read as, in words.
    public var meaning: String
    /// How many rows hold it.
    public var count: Int
  }

  /// Verdicts of one judge on the same comparison in both orders.
  public struct Swaps: Hashable, Sendable, Codable {
    /// The judge.
    public var judge: String
    /// Comparisons that the judge decided in both orders.
    public var pairs: Int
    /// Of these, pairs of verdicts that agree as they are read.
    public var agreeing: Int
    /// Of these, pairs that would agree if the second one spoke of the order that was shown.
    public var agreeingOtherwise: Int
  }

  /// Something to know or to settle, with the figures in words.
  public struct Finding: Hashable, Sendable, Codable {
    /// A stable name, such as `identical-pairs`.
    public var code: String
    /// What was found.
    public var message: String
  }

  /// The files.
  public var files: [File]
  /// What would be read and left out.
  public var summary: ImportSummary
  /// Judges who saw comparisons in both orders.
  public var swaps: [Swaps]
  /// What a reader should know first, in a fixed order.
  public var findings: [Finding]
  /// The settings that read the files the same way again.
  public var configuration: ImportConfiguration
}

/// Settings of an import that can be kept in a file and used again.
public struct ImportConfiguration: Hashable, Sendable, Codable {
  /// The schema that this version writes and reads.
  public static let currentSchema = "penchant.import-settings/1"

  /// The schema of the file.
  public var schema: String
  /// The dialect of files, by name without folder; `*` stands for all others.
  public var dialects: [String: String]
  /// The column of each role, as `--map` takes it.
  public var map: [String: String]
  /// The judge of files that do not name one.
  public var judge: String?
  /// What judges are, by name.
  public var judgeKinds: [String: JudgeKind]

  /// Creates settings.
  public init(
    dialects: [String: String] = [:], map: [String: String] = [:], judge: String? = nil,
    judgeKinds: [String: JudgeKind] = [:]
  ) {
    schema = Self.currentSchema
    self.dialects = dialects
    self.map = map
    self.judge = judge
    self.judgeKinds = judgeKinds
  }
}
