import Preferences
import Statistics

/// One audit: a question about judges or data, asked of a fitted study.
///
/// A new audit is a file with a type of its own and a line in ``StudyAuditor/all``.
protocol StudyAudit: Sendable {
  /// Which audit it is.
  var name: AuditName { get }
  /// Whether it is quick enough for every report.
  var isBrief: Bool { get }
  /// How many parts it counts as where its progress is shown, at least 1.
  func parts(_ material: AuditMaterial) -> Int
  /// Asks the question.
  func audit(_ material: AuditMaterial) async -> Audit
}

extension StudyAudit {
  var isBrief: Bool { false }

  func parts(_ material: AuditMaterial) -> Int { 1 }

  /// The audit without a result.
  func notPossible(_ reason: String) -> Audit { Audit(name: name, notPossible: reason) }
}

/// What an audit may vary.
public struct AuditSettings: Hashable, Sendable {
  /// Seed of every draw.
  public var seed: UInt64
  /// Simulated data sets behind what noise alone gives.
  public var draws: Int
  /// The systems of a judge's own family, by the judge's name; guessed from names without.
  public var families: [String: [String]]
  /// Judges that are prompt templates of one judge, in groups; guessed from names without.
  public var templates: [[String]]
  /// Whether searches that take a while are left out.
  public var isBrief: Bool

  /// Creates settings.
  public init(
    seed: UInt64 = 1, draws: Int = 999, families: [String: [String]] = [:],
    templates: [[String]] = [], isBrief: Bool = false
  ) {
    self.seed = seed
    self.draws = draws
    self.families = families
    self.templates = templates
    self.isBrief = isBrief
  }
}

/// What audits look at.
struct AuditMaterial: Sendable {
  /// Judges fitted one by one.
  let study: FittedStudy
  /// Data that models are assessed on, where there are any.
  let holdout: JudgedTable?
  let settings: AuditSettings
  /// Clusters in the table.
  let clusterCount: Int
  /// Told how far long audits are; nil where nobody asks.
  var progress: AuditProgress?

  init(_ study: FittedStudy, holdout: JudgedTable?, settings: AuditSettings) {
    self.study = study
    self.holdout = holdout
    self.settings = settings
    clusterCount = (study.table.comparisons.map(\.cluster).max() ?? -1) + 1
  }

  var table: JudgedTable { study.table }

  /// Tells the progress how many parts of an audit are done.
  func report(_ audit: AuditName) -> @Sendable (Int, Int) -> Void {
    { [progress] done, _ in progress?.update(audit, done: done) }
  }

  /// The fit of a judge.
  func fit(_ judge: String) -> JudgeFit? { study.analysis.judges.first { $0.judge == judge } }

  /// The model of a judge, if there is one.
  func model(_ judge: String) -> JudgeModel? {
    study.fitted.first { $0.judge.name == judge }?.model
  }

  /// Every judge, then all people and all LLMs together where there are several.
  var subjects: [AuditSubject] {
    let judges = table.judges.filter { !$0.entries.isEmpty }
    return judges.map {
      AuditSubject(
        name: $0.judge.name, type: .judge, kind: $0.judge.kind, judges: [$0.judge.name],
        entries: $0.entries)
    }
      + [people, llms].compactMap(\.self).filter { $0.judges.count > 1 }
  }

  /// All people together; nil without any.
  var people: AuditSubject? { group(.human, named: AuditSubject.people) }

  /// All LLMs together; nil without any.
  var llms: AuditSubject? { group(.llm, named: AuditSubject.llms) }

  private func group(_ kind: JudgeKind, named name: String) -> AuditSubject? {
    let judges = table.judges.filter { $0.judge.kind == kind && !$0.entries.isEmpty }
    guard !judges.isEmpty else { return nil }
    return AuditSubject(
      name: name, type: .group, kind: kind, judges: judges.map(\.judge.name),
      entries: judges.flatMap(\.entries))
  }

  /// The clusters of verdicts, numbered as in the table, so that influences line up.
  func clusters(_ entries: [JudgedTable.Entry]) -> Clusters {
    Clusters(
      indices: entries.map { table.comparisons[$0.comparison].cluster }, count: clusterCount)
  }
}

/// A judge, or all judges of a kind, with their verdicts.
struct AuditSubject: Sendable {
  static let people = "people"
  static let llms = "LLMs"

  let name: String
  let type: AuditReading.SubjectType
  let kind: JudgeKind?
  /// The judges behind it.
  let judges: [String]
  var entries: [JudgedTable.Entry]
}
