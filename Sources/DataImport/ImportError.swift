/// Why an import ended.
///
/// The cases hold facts; the words are in ``message``.
public enum ImportError: Error, Hashable, Sendable {
  /// No file of this name.
  case missingFile(path: String)
  /// A file that the system does not let us read, with its reason.
  case unreadable(path: String, reason: String)
  /// A folder in which no name ends like a data file.
  case noDataFiles(folder: String)
  /// A file without a row.
  case emptyFile(path: String)
  /// A file of another kind, such as Parquet or a zip archive.
  case foreignFormat(path: String, format: ForeignFormat)
  /// Bytes that are not UTF-8, at a line and a byte offset, and the likely encoding.
  case notUTF8(path: String, line: Int, offset: Int, guess: String)
  /// JSON that breaks off or goes wrong where reading cannot go on.
  case brokenJSON(path: String, problem: JSONProblem, kept: Int)
  /// A compressed file that is damaged or cut short.
  case brokenGzip(path: String, offset: Int, kept: Int)
  /// An xz file that is damaged or cut short.
  case brokenXz(path: String, offset: Int, kept: Int)
  /// A tar archive that is damaged or cut short, with what is wrong.
  case brokenTar(path: String, reason: String)
  /// A Parquet file or remote table, without the program that reads it.
  case duckDBMissing(path: String)
  /// A Parquet file or remote table that duckdb could not read, with its words.
  case duckDBFailed(path: String, reason: String)
  /// A table cell whose opening quote, on this line, has no partner.
  case openQuote(path: String, line: Int, kept: Int)
  /// Two columns of one name.
  case duplicateColumn(path: String, name: String)
  /// Grades from standard input, whose number of steps cannot be found by reading ahead.
  case unknownSteps(path: String, field: String)
  /// A row larger than the limit, in bytes.
  case rowTooLarge(path: String, line: Int, limit: Int)
  /// The first bad row of a strict import.
  case badRow(BadRow, kept: Int)
  /// No row could be used; the first bad ones.
  case nothingUsable(rows: Int, examples: [BadRow])
  /// Something with two readings, which the user must choose.
  case question(ImportQuestion)
  /// A mapped column that the file does not have.
  case unknownColumn(path: String, role: ColumnRole, name: String, available: [String])
  /// Codes after a mapped verdict column that cannot be read.
  case unreadableCodes(role: ColumnRole, text: String)
  /// No dialect knows the fields of a file.
  case unrecognised(path: String, missing: ColumnRole, available: [String])
  /// A dialect that does not exist.
  case unknownDialect(name: String, known: [String])
  /// A file of questions or answers without verdicts on them.
  case textsOnly(path: String)
  /// A file of verdicts whose texts are in another file that was not given.
  case textsMissing(path: String, dialect: String, needed: String)

  /// The exit code of the program: 66 for no input, 64 for a wrong request, else 65.
  public var exitCode: Int32 {
    switch self {
    case .missingFile, .unreadable, .noDataFiles, .duckDBMissing: 66
    case .unknownDialect, .unreadableCodes: 64
    default: 65
    }
  }

  /// The same error, with the number of comparisons that were read before it.
  func keeping(_ count: Int) -> ImportError {
    switch self {
    case .brokenJSON(let path, let problem, _):
      .brokenJSON(path: path, problem: problem, kept: count)
    case .brokenGzip(let path, let offset, _):
      .brokenGzip(path: path, offset: offset, kept: count)
    case .brokenXz(let path, let offset, _):
      .brokenXz(path: path, offset: offset, kept: count)
    case .openQuote(let path, let line, _): .openQuote(path: path, line: line, kept: count)
    case .question(let question): .question(question.keeping(count))
    default: self
    }
  }
}
