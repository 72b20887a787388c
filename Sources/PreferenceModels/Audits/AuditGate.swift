public import Preferences

/// A bound that readings of an audit must keep, such as `position>0.2` to fail beyond it.
public struct AuditGate: Hashable, Sendable {
  /// Which way a reading fails.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case above = ">"
    case below = "<"
  }

  /// What can be bounded, by the name that users write.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// Share picked first minus share picked second, without sign: 0 to 1.
    case position
    /// The gap of picking the first to people, without sign, as a share.
    case positionGap = "position-gap"
    /// Share of pairs with the same winner in both orders.
    case consistency
    /// Share of longer minus share of shorter responses picked, without sign.
    case length
    /// The gap of picking the longer to people, without sign, as a share.
    case lengthGap = "length-gap"
    /// Extra chance of the own family beyond that by other judges, as a share.
    case ownFamily = "own-family"
    /// p-value of no drift.
    case drift
    /// Agreement between templates.
    case templates
    /// Agreement of repeated verdicts.
    case repeats
    /// Probability of the verdict that all judges point to.
    case reliability
    /// p-value of no circles beyond noise.
    case circular
    /// Share of repeated comparisons.
    case duplicates
    /// Share of contradictory repeats.
    case contradictions
    /// Share of shared or split prompts.
    case leakage
    /// Area under the curve on a group left out.
    case generalisation
    /// Factors that run off to infinity.
    case separation
    /// Largest variance inflation.
    case collinearity

    /// The audit behind it.
    public var audit: AuditName {
      switch self {
      case .position, .positionGap: .position
      case .consistency: .consistency
      case .length, .lengthGap: .length
      case .ownFamily: .ownFamily
      case .drift: .drift
      case .templates: .templates
      case .repeats: .repeats
      case .reliability: .reliability
      case .circular: .circular
      case .duplicates, .contradictions: .duplicates
      case .leakage: .leakage
      case .generalisation: .generalisation
      case .separation: .separation
      case .collinearity: .collinearity
      }
    }

    /// The quantities it looks at; the first that there are readings of counts.
    var quantities: [AuditQuantity] {
      switch self {
      case .position: [.picksFirst]
      case .positionGap: [.picksFirstGap]
      case .consistency: [.consistency]
      case .length: [.picksLonger]
      case .lengthGap: [.picksLongerGap]
      case .ownFamily: [.ownFamilyGap, .ownFamily]
      case .drift: [.anyDrift]
      case .templates: [.templateAgreement]
      case .repeats: [.repeatAgreement]
      case .reliability: [.accuracy]
      case .circular: [.lackOfFit]
      case .duplicates: [.repeatedPairs]
      case .contradictions: [.contradictions]
      case .leakage: [.sharedPrompts, .splitPrompts]
      case .generalisation: [.groupArea]
      case .separation: [.separatedFactors]
      case .collinearity: [.varianceInflation]
      }
    }

    /// The bounded number at a value of the quantity.
    func number(_ value: Double) -> Double {
      switch self {
      case .position, .length: abs(2 * value - 1)
      case .positionGap, .lengthGap: abs(value) / 100
      case .ownFamily: value / 100
      default: value
      }
    }

    /// The value of the quantity where the number is least, where there is one inside.
    var turningPoint: Double? {
      switch self {
      case .position, .length: 0.5
      case .positionGap, .lengthGap: 0
      default: nil
      }
    }

    /// Whether the number is a p-value, which has no interval.
    var isTest: Bool { self == .drift || self == .circular }
  }

  /// What is bounded.
  public let measure: Measure
  /// Which way a reading fails.
  public let direction: Direction
  /// The bound.
  public let bound: Double

  /// Creates a gate.
  public init(_ measure: Measure, _ direction: Direction, _ bound: Double) {
    self.measure = measure
    self.direction = direction
    self.bound = bound
  }

  /// Readings with fewer observations are not held against a bound: chance alone breaks it.
  public static let leastObservations = 30

  /// Holds audits against the gate.
  ///
  /// - Parameters:
  ///   - audits: What was found.
  ///   - isSure: Whether only readings fail whose whole 95 % interval is beyond the bound.
  /// - Returns: Whether the gate is kept, and what breaks it.
  public func outcome(_ audits: Audits, isSure: Bool) -> AuditGateOutcome {
    let text = "\(measure.rawValue)\(direction.rawValue)\(bound)"
    guard let audit = audits[measure.audit] else {
      return AuditGateOutcome(
        gate: text, state: .notChecked, reason: "the audit was not run", breaches: [])
    }
    let all = measure.quantities.lazy.map { audit.readings(of: $0) }.first { !$0.isEmpty } ?? []
    let readings = all.filter { reading in
      (reading.subjectType != .judge || reading.observations >= AuditGate.leastObservations)
        && reading.subjectType != .group
    }
    guard !readings.isEmpty else {
      return AuditGateOutcome(
        gate: text, state: .notChecked,
        reason: audit.reason
          ?? (all.isEmpty
            ? "the data have no such reading"
            : "no judge has \(AuditGate.leastObservations) verdicts that count here"),
        breaches: [])
    }
    let breaches = readings.compactMap { breach($0, isSure: isSure) }
    return AuditGateOutcome(
      gate: text, state: breaches.isEmpty ? .kept : .broken, reason: nil, breaches: breaches)
  }

  private func breach(_ reading: AuditReading, isSure: Bool) -> AuditGateOutcome.Breach? {
    let value = measure.isTest ? reading.pValue : measure.number(reading.estimate)
    guard let value else { return nil }
    let tested = isSure && !measure.isTest ? mildest(reading) : value
    let isBeyond = direction == .above ? tested > bound : tested < bound
    return isBeyond
      ? AuditGateOutcome.Breach(subject: reading.subject, within: reading.within, value: value)
      : nil
  }

  /// The number within the 95 % interval that is the furthest from failing.
  private func mildest(_ reading: AuditReading) -> Double {
    guard let lower = reading.lower, let upper = reading.upper else {
      return measure.number(reading.estimate)
    }
    var numbers = [measure.number(lower), measure.number(upper)]
    if let point = measure.turningPoint, lower < point, point < upper {
      numbers.append(measure.number(point))
    }
    return (direction == .above ? numbers.min() : numbers.max()) ?? measure.number(reading.estimate)
  }
}
