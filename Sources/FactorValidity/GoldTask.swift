/// One question of the benchmark: a factor against one gold column of one file.
public struct GoldTask: Hashable, Sendable {
  /// What is held against the gold.
  public enum Subject: Hashable, Sendable {
    /// A factor of the catalogue.
    case factor(String)
    /// The syllable counter inside the readability factors.
    case syllables
    /// The reader of requirements inside correctness.constraints_met.
    case requirements
    /// The factor that each row names in its field `factor`.
    case named
    /// Nothing: a control, on which no factor claims to measure.
    case control
  }

  /// The name of the file, or its beginning and a star.
  public let file: String
  /// What is held against the gold.
  public let subject: Subject
  /// How they are compared.
  public let measure: ValidityMeasure
  /// The column with the gold; "followed:KIND" is whether a requirement of the kind was met.
  public let gold: String
  /// -1 where more of the factor means less of the gold.
  public let sign: Double
  /// A column, and the value that rows must have in it.
  public let column: String?
  /// The value of that column.
  public let value: String?
  /// What a good measure reaches (a ceiling for errors), or nil where nothing is claimed.
  public let target: Double?
  /// What it reaches with length taken out.
  public let partialTarget: Double?

  init(
    _ file: String, _ subject: Subject, _ measure: ValidityMeasure, gold: String = "label",
    sign: Double = 1, where column: String? = nil, is value: String? = nil,
    target: Double? = nil, partial: Double? = nil
  ) {
    self.file = file
    self.subject = subject
    self.measure = measure
    self.gold = gold
    self.sign = sign
    self.column = column
    self.value = value
    self.target = target
    partialTarget = partial
  }

  init(
    _ file: String, _ factor: String, _ measure: ValidityMeasure, gold: String = "label",
    sign: Double = 1, where column: String? = nil, is value: String? = nil,
    target: Double? = nil, partial: Double? = nil
  ) {
    self.init(
      file, .factor(factor), measure, gold: gold, sign: sign, where: column, is: value,
      target: target, partial: partial)
  }

  /// The name printed for the subject.
  public var subjectName: String {
    switch subject {
    case .factor(let name): name
    case .syllables: "syllables (fluency.readability)"
    case .requirements: "requirements (correctness.constraints_met)"
    case .named: "stance factors"
    case .control: "correctness (control)"
    }
  }

  /// Whether a file of this name belongs to the task.
  public func matches(_ name: String) -> Bool {
    guard file.hasSuffix("*") else { return file == name }
    return name.hasPrefix(file.dropLast()) && !GoldTasks.all.contains { $0.file == name }
  }
}
