public import Preferences

/// Which part of a study a model looks at.
public struct TableSelection: Hashable, Sendable {
  /// Whose verdicts make one judge.
  public enum Pooling: String, Hashable, Sendable, CaseIterable {
    /// Every judge stands for themselves.
    case none
    /// All verdicts count as those of one judge named "all".
    case complete
  }

  /// The factors, in the order of the columns; the family tells given ones from measured ones.
  public var factors: [Factor]
  /// Names of the judges; all of them when empty.
  ///
  /// Comparisons stay in the table without these judges' verdicts, so that the scale of a
  /// factor does not depend on who is asked about.
  public var judges: [String]
  /// Names of the scenarios; all comparisons when empty.
  public var scenarios: [String]
  /// Whose verdicts make one judge.
  public var pooling: Pooling
  /// Whether rows say which prompt and texts they are about, which reads every text once.
  public var hasContents: Bool

  /// Creates a selection.
  public init(
    factors: [Factor], judges: [String] = [], scenarios: [String] = [],
    pooling: Pooling = .none, hasContents: Bool = false
  ) {
    self.factors = factors
    self.judges = judges
    self.scenarios = scenarios
    self.pooling = pooling
    self.hasContents = hasContents
  }
}
