/// Something that a file leaves open, with the readings among which the user chooses.
///
/// An import never guesses: without an answer it ends, naming the options that answer.
public struct ImportQuestion: Hashable, Sendable, Codable {
  /// One reading, and what follows from it.
  public struct Reading: Hashable, Sendable, Codable {
    /// The option that chooses it.
    public var answer: ImportAnswer
    /// What it means, in a few words.
    public var meaning: String
    /// What the verdicts of the file are under it; nil where the file was not counted.
    public var counts: ReadingCounts?

    /// Creates a reading.
    public init(answer: ImportAnswer, meaning: String, counts: ReadingCounts? = nil) {
      self.answer = answer
      self.meaning = meaning
      self.counts = counts
    }
  }

  /// The file's path as given; "-" is standard input.
  public var path: String
  /// The line of the row that raised it; nil where the whole file did.
  public var line: Int?
  /// What is open, such as `field "label" is "0"`.
  public var subject: String
  /// The readings, at least two.
  public var readings: [Reading]
  /// Comparisons read before it.
  public var kept: Int

  /// Creates a question.
  public init(
    path: String, line: Int? = nil, subject: String, readings: [Reading], kept: Int = 0
  ) {
    self.path = path
    self.line = line
    self.subject = subject
    self.readings = readings
    self.kept = kept
  }

  /// The same question, with the number of comparisons that were read before it.
  func keeping(_ count: Int) -> ImportQuestion {
    var question = self
    question.kept = count
    return question
  }
}

/// An option of the command line that answers a question.
public enum ImportAnswer: Hashable, Sendable, Codable {
  /// A column for a role, with codes where it is the verdict.
  case map(role: ColumnRole, text: String)
  /// A dialect.
  case dialect(String)

  /// The option as it is written.
  public var option: String {
    switch self {
    case .map(let role, let text): "--map \(role.rawValue)=\(text)"
    case .dialect(let name): "--dialect \(name)"
    }
  }

  /// The request with this answer.
  public func applied(to request: ImportRequest) -> ImportRequest {
    var request = request
    switch self {
    case .map(let role, let text): request.mapping[role] = text
    case .dialect(let name): request.dialect = name
    }
    return request
  }
}

/// What the verdicts of a file are under one reading of its codes.
public struct ReadingCounts: Hashable, Sendable, Codable {
  /// Verdicts for the first response.
  public var a = 0
  /// Verdicts for the second response.
  public var b = 0
  /// Ties.
  public var ties = 0
  /// Rows without a usable verdict under this reading.
  public var none = 0
  /// Decided verdicts on texts of different length.
  public var lengthsDiffer = 0
  /// Of these, verdicts for the longer text.
  public var longer = 0

  /// Creates counts of nothing.
  public init() {}
}
