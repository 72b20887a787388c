/// A row that could not be read, and where it stands.
public struct BadRow: Error, Hashable, Sendable, Codable {
  /// The file's path as given; "-" is standard input.
  public var file: String
  /// The line on which the row begins, from 1.
  public var line: Int
  /// What is wrong with it.
  public var problem: RowProblem

  /// Creates a bad row.
  public init(file: String, line: Int, problem: RowProblem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}

/// What can be wrong with one row.
public enum RowProblem: Error, Hashable, Sendable, Codable {
  /// A field that the dialect needs is not in the row.
  case missingField(String)
  /// The text of a response is null.
  case missingText(field: String)
  /// A field holds something of another kind.
  case wrongKind(field: String, value: String, expected: String)
  /// A verdict code that no table knows.
  case unknownVerdict(field: String, value: String, allowed: [String])
  /// A number outside its range.
  case outOfRange(field: String, value: String, expected: String)
  /// A table row with another number of cells than the header.
  case cellCount(expected: Int, found: Int)
  /// A table cell with text after its closing quote.
  case strayQuote(field: String)
  /// A JSON value where an object of fields is needed, with its beginning.
  case notAnObject(String)
  /// A verdict code with two readings; this ends an import.
  case ambiguousVerdict(field: String, value: String)
  /// A row that leaves open how all rows are to be read; this ends an import.
  case open(ImportQuestion)
  /// A line that is not JSON.
  case brokenJSON(JSONProblem)
  /// The same key twice in one object.
  case duplicateKey(String)
  /// A row whose partner in another file is missing.
  case noPartner(field: String, value: String)
  /// Two transcripts that do not share a beginning.
  case noCommonPrompt(String)
}

/// What is wrong with a JSON text.
public struct JSONProblem: Error, Hashable, Sendable, Codable {
  /// The line of the problem, from 1.
  public var line: Int
  /// What stands there, such as `"x"` or "the end of the file".
  public var found: String
  /// What would be right.
  public var expected: String

  /// Creates a problem.
  public init(line: Int, found: String, expected: String) {
    self.line = line
    self.found = found
    self.expected = expected
  }
}
