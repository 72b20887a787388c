public import Preferences
import Statistics

/// Runs audits on a fitted study.
public struct StudyAuditor: Sendable {
  /// All audits, in the order in which they are shown.
  static let all: [any StudyAudit] = [
    PositionAudit(),
    ConsistencyAudit(),
    LengthAudit(),
    OwnFamilyAudit(),
    DriftAudit(),
    TemplatesAudit(),
    RepeatsAudit(),
    ReliabilityAudit(),
    CircularAudit(),
    DuplicatesAudit(),
    LeakageAudit(),
    GeneralisationAudit(),
    SeparationAudit(),
    CollinearityAudit(),
  ]

  private let material: AuditMaterial

  /// Prepares audits.
  ///
  /// - Parameters:
  ///   - study: The study with its models.
  ///   - holdout: Data that models are assessed on, to look for shared prompts.
  ///   - settings: What may vary.
  public init(
    _ study: FittedStudy, holdout: JudgedTable? = nil, settings: AuditSettings = AuditSettings()
  ) {
    material = AuditMaterial(study, holdout: holdout, settings: settings)
  }

  /// The audits that are quick enough for every report.
  public static var brief: [AuditName] { all.filter(\.isBrief).map(\.name) }

  /// Runs the audits with these names, side by side; the result does not depend on how many
  /// cores there are.
  ///
  /// - Parameters:
  ///   - names: Which audits; all of them when empty.
  ///   - progress: Told the number of audits done and of all audits.
  /// - Returns: The audits in their fixed order.
  public func audits(
    _ names: [AuditName] = [], progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> Audits {
    let chosen = StudyAuditor.all.filter { names.isEmpty || names.contains($0.name) }
    var results = [Audit?](repeating: nil, count: chosen.count)
    await withTaskGroup(of: (Int, Audit).self) { group in
      for (index, audit) in chosen.enumerated() {
        group.addTask { (index, await audit.audit(material)) }
      }
      var done = 0
      for await (index, result) in group {
        results[index] = StudyAuditor.adjusted(result)
        done += 1
        progress?(done, chosen.count)
      }
    }
    return Audits(audits: results.compactMap(\.self))
  }

  /// Adjusts the p-values of each quantity for all judges shown together.
  private static func adjusted(_ audit: Audit) -> Audit {
    var audit = audit
    for quantity in AuditQuantity.allCases {
      let tested = audit.readings.indices.filter {
        audit.readings[$0].quantity == quantity && audit.readings[$0].pValue != nil
          && audit.readings[$0].subjectType == .judge
      }
      let adjusted = MultipleTesting.benjaminiHochberg(
        tested.map { audit.readings[$0].pValue ?? 1 })
      for (index, value) in zip(tested, adjusted) { audit.readings[index].qValue = value }
    }
    return audit
  }
}
