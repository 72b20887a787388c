/// The shape that says who judges; the colour repeats it.
public enum MarkShape: String, Hashable, Sendable, CaseIterable {
  /// People.
  case circle
  /// LLM judges.
  case diamond
  /// Reward models and rules.
  case square
}

/// What an interval allows to say, as a look.
///
/// `decided` marks are filled, the others hollow; a matrix writes `indifferent` as "≈".
public enum MarkState: String, Hashable, Sendable, CaseIterable {
  /// The 95 % interval excludes the reference.
  case decided
  /// The interval includes the reference and lies close around it.
  case indifferent
  /// The interval includes the reference and is too wide to say more.
  case undecided
}

/// A value with two nested intervals, in the units of its axis (log-odds for chances).
public struct IntervalEstimate: Hashable, Sendable {
  /// The estimate.
  public var value: Double
  /// Lower end of the 95 % interval.
  public var lower: Double
  /// Upper end of the 95 % interval.
  public var upper: Double
  /// Lower end of the 66 % interval, where it is drawn.
  public var innerLower: Double?
  /// Upper end of the 66 % interval, where it is drawn.
  public var innerUpper: Double?
  /// What the interval allows to say.
  public var state: MarkState

  /// Creates an estimate with its intervals.
  public init(
    value: Double, lower: Double, upper: Double, innerLower: Double? = nil,
    innerUpper: Double? = nil, state: MarkState
  ) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.innerLower = innerLower
    self.innerUpper = innerUpper
    self.state = state
  }
}
