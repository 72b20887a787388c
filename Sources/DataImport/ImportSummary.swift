public import Preferences

/// What an import read, what it left out, and why.
public struct ImportSummary: Hashable, Sendable, Codable {
  /// One file that was read.
  public struct File: Hashable, Sendable, Codable {
    /// The path as given, or as found in a folder; "-" for standard input.
    public var path: String
    /// The file's name without its folder.
    public var name: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: String
    /// The dialect it was read as.
    public var dialect: String
    /// Rows read, bad ones included.
    public var rows: Int

    /// Creates a file.
    public init(path: String, name: String, sha256: String, dialect: String, rows: Int) {
      self.path = path
      self.name = name
      self.sha256 = sha256
      self.dialect = dialect
      self.rows = rows
    }
  }

  /// The verdicts of one judge.
  public struct JudgeCount: Hashable, Sendable, Codable {
    /// The judge's name.
    public var name: String
    /// What the judge is.
    public var kind: JudgeKind
    /// Whether the kind was guessed from the name.
    public var kindGuessed: Bool
    /// Verdicts, ties and abstentions included.
    public var verdicts: Int
    /// Verdicts that prefer response A.
    public var a: Int
    /// Verdicts that prefer response B.
    public var b: Int
    /// Verdicts that prefer neither.
    public var ties: Int
    /// What stood in place of a verdict, most frequent first, then by reason.
    public var abstentions: [VerdictTally.Abstention]
    /// Verdicts whose shown order is known.
    public var orderKnown: Int

    /// Creates the counts of a judge.
    public init(
      name: String, kind: JudgeKind, kindGuessed: Bool, verdicts: Int = 0, a: Int = 0,
      b: Int = 0, ties: Int = 0, abstentions: [VerdictTally.Abstention] = [],
      orderKnown: Int = 0
    ) {
      self.name = name
      self.kind = kind
      self.kindGuessed = kindGuessed
      self.verdicts = verdicts
      self.a = a
      self.b = b
      self.ties = ties
      self.abstentions = abstentions
      self.orderKnown = orderKnown
    }
  }

  /// Bad rows that share a reason.
  public struct SkippedRows: Hashable, Sendable, Codable {
    /// What is wrong with them, in a few words.
    public var reason: String
    /// How many there are.
    public var count: Int
    /// The first of them, in the order of the files.
    public var examples: [BadRow]

    /// Creates a group of bad rows.
    public init(reason: String, count: Int, examples: [BadRow]) {
      self.reason = reason
      self.count = count
      self.examples = examples
    }
  }

  /// The files, in the order given and, inside folders, of names.
  public var files: [File]
  /// Distinct comparisons.
  public var comparisons: Int
  /// Verdicts of all judges.
  public var verdicts: Int
  /// The judges, sorted by kind and name.
  public var judges: [JudgeCount]
  /// Rows that were left out, most frequent reason first.
  public var skipped: [SkippedRows]
  /// Verdicts that were left out of rows whose other verdicts count, most frequent first.
  public var skippedVerdicts: [SkippedRows]
  /// Sentences about the import as a whole, for the reader.
  public var notes: [String]

  /// Creates a summary.
  public init(
    files: [File] = [], comparisons: Int = 0, verdicts: Int = 0, judges: [JudgeCount] = [],
    skipped: [SkippedRows] = [], skippedVerdicts: [SkippedRows] = [], notes: [String] = []
  ) {
    self.files = files
    self.comparisons = comparisons
    self.verdicts = verdicts
    self.judges = judges
    self.skipped = skipped
    self.skippedVerdicts = skippedVerdicts
    self.notes = notes
  }

  /// Rows left out for any reason.
  public var skippedRows: Int { skipped.reduce(0) { $0 + $1.count } }
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// The file being read.
  public var file: String
  /// Bytes of the file read so far.
  public var bytesRead: Int
  /// Size of the file; nil for standard input.
  public var bytesTotal: Int?
  /// Rows read so far, in all files.
  public var rows: Int
  /// Bytes read so far, in all files.
  public var bytesReadInAll = 0
  /// Size of all files together; nil where one has none.
  public var bytesTotalInAll: Int?

  /// Creates a state of progress.
  public init(file: String, bytesRead: Int, bytesTotal: Int?, rows: Int) {
    self.file = file
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
    self.rows = rows
  }
}
