/// A response that may be selected, with its text or its factor values.
public struct Candidate: Hashable, Sendable {
  /// The candidate's name, unique within its prompt.
  public var name: String
  /// What was asked; candidates of one prompt compete with each other.
  public var prompt: Prompt
  /// The words of the response; nil where there are numbers only.
  public var text: String?
  /// Factor values that came with the candidate, in the order of the table's columns; NaN
  /// where there is none.
  public var values: [Double]

  /// Creates a candidate.
  public init(name: String, prompt: Prompt, text: String?, values: [Double]) {
    self.name = name
    self.prompt = prompt
    self.text = text
    self.values = values
  }
}

/// Candidates and the names of the factor values that came with them.
public struct CandidateTable: Hashable, Sendable {
  /// Names of the value columns.
  public var columns: [String]
  /// The candidates in the order of the files.
  public var candidates: [Candidate]

  /// Creates a table.
  public init(columns: [String], candidates: [Candidate]) {
    self.columns = columns
    self.candidates = candidates
  }
}
