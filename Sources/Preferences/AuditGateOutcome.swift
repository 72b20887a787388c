/// What became of a bound on an audit.
public struct AuditGateOutcome: Hashable, Sendable, Codable {
  /// How it ended.
  public enum State: String, Hashable, Sendable, Codable {
    /// Every reading keeps the bound.
    case kept
    /// Some reading does not.
    case broken
    /// There is nothing to hold against it, which counts as broken: silence is no pass.
    case notChecked = "not-checked"
  }

  /// A reading beyond the bound.
  public struct Breach: Hashable, Sendable, Codable {
    /// The judge, or the data.
    public var subject: String
    /// The part of the data.
    @Nullable public var within: String?
    /// The number that was held against the bound.
    public var value: Double

    /// Creates a breach.
    public init(subject: String, within: String?, value: Double) {
      self.subject = subject
      self.within = within
      self.value = value
    }
  }

  /// The gate as it was written, such as "position>0.2".
  public var gate: String
  /// How it ended.
  public var state: State
  /// Why nothing was checked; null where something was.
  @Nullable public var reason: String?
  /// The readings beyond the bound.
  public var breaches: [Breach]

  /// Creates an outcome.
  public init(gate: String, state: State, reason: String?, breaches: [Breach]) {
    self.gate = gate
    self.state = state
    self.reason = reason
    self.breaches = breaches
  }
}
