/// A study as columns, ready for models: comparisons, factor values, verdicts.
///
/// Rows are comparisons in the order of the study. Every array that speaks of
/// comparisons has `comparisons.count` entries.
public struct JudgedTable: Hashable, Sendable {
  /// Which prompt and which texts a row is about, as hashes: equal texts have equal numbers.
  public struct Content: Hashable, Sendable {
    /// The prompt; nil for one that says nothing.
    public var prompt: UInt64?
    /// The text of response A; nil without a text.
    public var textA: UInt64?
    /// The text of response B; nil without a text.
    public var textB: UInt64?

    /// Creates contents.
    public init(prompt: UInt64?, textA: UInt64?, textB: UInt64?) {
      self.prompt = prompt
      self.textA = textA
      self.textB = textB
    }
  }

  /// What identifies a row.
  public struct Row: Hashable, Sendable {
    /// The comparison's name.
    public var id: String
    /// Index of the cluster (the prompt unless the data say otherwise), from 0.
    public var cluster: Int
    /// Group label, if any.
    public var scenario: String?
    /// The system that wrote response A.
    public var systemA: String?
    /// The system that wrote response B.
    public var systemB: String?
    /// Length of response A in Unicode scalars; nil without a text.
    public var charactersA: Int?
    /// Length of response B in Unicode scalars; nil without a text.
    public var charactersB: Int?
    /// Hashes of the prompt and the texts, where the selection asks for them.
    public var content: Content?

    /// Creates a row.
    public init(
      id: String, cluster: Int, scenario: String? = nil, systemA: String? = nil,
      systemB: String? = nil, charactersA: Int? = nil, charactersB: Int? = nil,
      content: Content? = nil
    ) {
      self.id = id
      self.cluster = cluster
      self.scenario = scenario
      self.systemA = systemA
      self.systemB = systemB
      self.charactersA = charactersA
      self.charactersB = charactersB
      self.content = content
    }
  }

  /// The values of one factor on both responses of every comparison.
  public struct Column: Hashable, Sendable {
    /// The factor.
    public var factor: Factor
    /// Value of response A, a row each; NaN where the factor does not apply.
    public var a: [Double]
    /// Value of response B, a row each; 0 where the data give only the difference, in `a`.
    public var b: [Double]

    /// Creates a column.
    public init(factor: Factor, a: [Double], b: [Double]) {
      self.factor = factor
      self.a = a
      self.b = b
    }
  }

  /// One verdict, pointing at its comparison.
  public struct Entry: Hashable, Sendable {
    /// Index into `comparisons`.
    public var comparison: Int
    /// What was decided.
    public var choice: Choice
    /// The response seen first, if known.
    public var shownFirst: Side?
    /// Importance, 1 by default.
    public var weight: Double

    /// Creates an entry.
    public init(comparison: Int, choice: Choice, shownFirst: Side? = nil, weight: Double = 1) {
      self.comparison = comparison
      self.choice = choice
      self.shownFirst = shownFirst
      self.weight = weight
    }
  }

  /// All verdicts of one judge, in the order of the study.
  public struct JudgeVerdicts: Hashable, Sendable {
    /// The judge.
    public var judge: Judge
    /// The verdicts.
    public var entries: [Entry]

    /// Creates the verdicts of a judge.
    public init(judge: Judge, entries: [Entry]) {
      self.judge = judge
      self.entries = entries
    }
  }

  /// The comparisons.
  public var comparisons: [Row]
  /// The factors and their values.
  public var columns: [Column]
  /// The judges and their verdicts, sorted by kind and name.
  public var judges: [JudgeVerdicts]

  /// Creates a table.
  public init(comparisons: [Row], columns: [Column], judges: [JudgeVerdicts]) {
    self.comparisons = comparisons
    self.columns = columns
    self.judges = judges
  }
}
