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
  ///   - progress: Told the number of parts done and of all parts; an audit of many judges that
  ///     takes long has a part for each.
  /// - Returns: The audits in their fixed order.
  public func audits(
    _ names: [AuditName] = [], progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> Audits {
    let chosen = StudyAuditor.all.filter { names.isEmpty || names.contains($0.name) }
    var material = material
    material.progress = progress.map { report in
      AuditProgress(
        parts: Dictionary(
          chosen.map { ($0.name, max($0.parts(material), 1)) }, uniquingKeysWith: { $1 }),
        report: report)
    }
    let prepared = material
    var results = [Audit?](repeating: nil, count: chosen.count)
    await withTaskGroup(of: (Int, Audit).self) { group in
      for (index, audit) in chosen.enumerated() {
        group.addTask { (index, await audit.audit(prepared)) }
      }
      for await (index, result) in group {
        var result = result
        result.readings = StudyAuditor.adjusted(result.readings)
        results[index] = result
        prepared.progress?.finish(result.name)
      }
    }
    return Audits(audits: results.compactMap(\.self))
  }

  /// Adjusts the p-values of each quantity for all judges shown together.
  static func adjusted(_ readings: [AuditReading]) -> [AuditReading] {
    var readings = readings
    for quantity in AuditQuantity.allCases {
      let tested = readings.indices.filter {
        readings[$0].quantity == quantity && readings[$0].pValue != nil
          && readings[$0].subjectType == .judge
      }
      let adjusted = MultipleTesting.benjaminiHochberg(tested.map { readings[$0].pValue ?? 1 })
      for (index, value) in zip(tested, adjusted) { readings[index].qValue = value }
    }
    return readings
  }
}
