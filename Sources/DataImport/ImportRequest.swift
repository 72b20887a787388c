public import Preferences

/// What to import, and how to read it where the files do not say.
public struct ImportRequest: Hashable, Sendable {
  /// Files and folders, walked in the order of names; "-" is standard input.
  public var paths: [String]
  /// The dialect of every file; nil recognises each file by its fields.
  public var dialect: String?
  /// The dialects of files by name without folder, where ``dialect`` does not say.
  public var dialects: [String: String]
  /// The column of a role, where its name is not one the dialects know.
  ///
  /// A verdict column may carry its codes: `label:0=A,1=B,2=tie`. A number of steps makes
  /// its numbers grades: `strength:steps=3`.
  public var mapping: [ColumnRole: String]
  /// The judge of files that do not name one.
  public var judge: String?
  /// Kinds of judges by name, stronger than anything the files say.
  public var judgeKinds: [String: JudgeKind]
  /// Whether the first bad row ends the import.
  public var isStrict: Bool
  /// How many bad rows of each reason are kept as examples.
  public var badRowLimit: Int

  /// Creates a request.
  public init(
    paths: [String], dialect: String? = nil, mapping: [ColumnRole: String] = [:],
    judge: String? = nil, judgeKinds: [String: JudgeKind] = [:], isStrict: Bool = false,
    badRowLimit: Int = 20, dialects: [String: String] = [:]
  ) {
    self.paths = paths
    self.dialect = dialect
    self.mapping = mapping
    self.judge = judge
    self.judgeKinds = judgeKinds
    self.isStrict = isStrict
    self.badRowLimit = badRowLimit
    self.dialects = dialects
  }
}

/// What a column can be to a comparison.
public enum ColumnRole: String, Hashable, Sendable, Codable, CaseIterable {
  case prompt
  case responseA = "response_a"
  case responseB = "response_b"
  case verdict
  case judge
  case judgeKind = "judge_kind"
  case shownFirst = "shown_first"
  case scenario
  case comparison
  case cluster
  case weight
  case systemA = "system_a"
  case systemB = "system_b"
  case reference
  case source
  case context
  case rationale
}
