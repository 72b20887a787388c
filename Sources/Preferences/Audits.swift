/// What was checked about judges and data beyond the weights: biases, reliability, traps.
public struct Audits: Hashable, Sendable, Codable {
  /// The name and version of this shape.
  public static let currentSchema = "penchant.audit/1"

  /// Name and version of the shape.
  public var schema: String
  /// The audits that were run, in their fixed order.
  public var audits: [Audit]

  /// Creates audits.
  public init(schema: String = Audits.currentSchema, audits: [Audit]) {
    self.schema = schema
    self.audits = audits
  }

  /// The audit with this name, if it was run.
  public subscript(name: AuditName) -> Audit? { audits.first { $0.name == name } }
}

/// The audits there are, in the order in which they are shown.
public enum AuditName: String, Hashable, Sendable, Codable, CaseIterable {
  /// Does the response shown first win more often?
  case position
  /// Does the verdict stay when the two responses trade places?
  case consistency
  /// Does the longer response win, and by how much at equal content?
  case length
  /// Does an LLM favour responses of its own family?
  case ownFamily = "own-family"
  /// Do verdicts change from the first to the last?
  case drift
  /// Do two prompt templates of one judge decide alike?
  case templates
  /// Does the same judge decide the same pair alike twice?
  case repeats
  /// How often does a judge pick what all judges together point to?
  case reliability
  /// Do choices run in circles?
  case circular
  /// Do comparisons repeat, or verdicts contradict each other?
  case duplicates
  /// Do prompts stand on both sides of a split?
  case leakage
  /// Does a model fitted on some groups predict the others?
  case generalisation
  /// Do factors split the verdicts perfectly?
  case separation
  /// Do factors move together?
  case collinearity
}

/// One audit: what was measured, what the data cannot decide, what to do about it.
public struct Audit: Hashable, Sendable, Codable {
  /// Whether there is a result.
  public enum State: String, Hashable, Sendable, Codable {
    /// There are readings.
    case computed
    /// The data do not allow it; `reason` says why.
    case notPossible = "not-possible"
  }

  /// Which audit it is.
  public var name: AuditName
  /// Whether there is a result.
  public var state: State
  /// Why there is none; null where there is.
  @Nullable public var reason: String?
  /// The numbers, subject by subject.
  public var readings: [AuditReading]
  /// Chances along an axis, such as the ratio of lengths; empty for most audits.
  public var curves: [AuditCurve]
  /// What these data cannot decide, a sentence each.
  public var limits: [String]
  /// What follows from what was found.
  public var actions: [AuditAction]

  /// Creates an audit with a result.
  public init(
    name: AuditName, readings: [AuditReading], curves: [AuditCurve] = [], limits: [String] = [],
    actions: [AuditAction] = []
  ) {
    self.name = name
    state = .computed
    reason = nil
    self.readings = readings
    self.curves = curves
    self.limits = limits
    self.actions = actions
  }

  /// Creates an audit that the data do not allow.
  public init(name: AuditName, notPossible reason: String) {
    self.name = name
    state = .notPossible
    self.reason = reason
    readings = []
    curves = []
    limits = []
    actions = []
  }

  /// The readings of one quantity, in order.
  public func readings(of quantity: AuditQuantity) -> [AuditReading] {
    readings.filter { $0.quantity == quantity }
  }
}

/// A chance along an axis, with its interval at each point.
public struct AuditCurve: Hashable, Sendable, Codable {
  /// One point.
  public struct Point: Hashable, Sendable, Codable {
    /// Where on the axis: the ratio of the lengths.
    public var ratio: Double
    /// The chance there, other factors and position equal.
    public var chance: Double
    /// Lower end of the 95 % interval.
    public var lower: Double
    /// Upper end of the 95 % interval.
    public var upper: Double

    /// Creates a point.
    public init(ratio: Double, chance: Double, lower: Double, upper: Double) {
      self.ratio = ratio
      self.chance = chance
      self.lower = lower
      self.upper = upper
    }
  }

  /// The judge, or "people" or "LLMs" for the mean of a kind.
  public var subject: String
  /// Whether `subject` is one judge or a group.
  public var subjectType: AuditReading.SubjectType
  /// The kind of the judges.
  @Nullable public var judgeKind: JudgeKind?
  /// The points, from left to right.
  public var points: [Point]

  /// Creates a curve.
  public init(
    subject: String, subjectType: AuditReading.SubjectType, judgeKind: JudgeKind?,
    points: [Point]
  ) {
    self.subject = subject
    self.subjectType = subjectType
    self.judgeKind = judgeKind
    self.points = points
  }
}

/// What follows from a finding: one of a fixed list of steps, and for whom.
public struct AuditAction: Hashable, Sendable, Codable {
  /// The steps there are.
  public enum Step: String, Hashable, Sendable, Codable, CaseIterable {
    /// Ask in both orders and average, or drop the judge.
    case swapAndAverage = "swap-and-average"
    /// Keep a judge away from responses of its own family.
    case leaveOutOwnFamily = "leave-out-own-family"
    /// Compare responses of similar length, or read effects at equal length.
    case matchLengths = "match-lengths"
    /// Collect more prompts, verdicts or repeats.
    case collectMore = "collect-more"
    /// Check what the letters A and B of swapped rows stand for.
    case checkFrame = "check-frame"
    /// Do not put systems into one order.
    case doNotRank = "do-not-rank"
    /// Count repeated comparisons once, or give them one cluster.
    case mergeDuplicates = "merge-duplicates"
    /// Keep shared prompts out of the data that assess.
    case removeShared = "remove-shared"
    /// Read factors that move together as one.
    case readTogether = "read-together"
    /// Settle the instruction before verdicts count.
    case fixTemplate = "fix-template"
    /// Look at verdicts by time before pooling them.
    case splitByTime = "split-by-time"
    /// Fit each group by itself, or add its kind of data.
    case fitByGroup = "fit-by-group"
    /// Give a judge's verdicts little weight, or several verdicts a pair.
    case askAgain = "ask-again"
  }

  /// The step.
  public var step: Step
  /// The judges, factors or groups it is for; empty for the data as a whole.
  public var names: [String]

  /// Creates an action.
  public init(_ step: Step, for names: [String] = []) {
    self.step = step
    self.names = names
  }
}
