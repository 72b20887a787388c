import PreferenceModels
import Preferences

/// What the page knows of a study: judges with weights, factors, scenarios, quality.
struct StudyDocument: Encodable {
  /// One factor of the models.
  struct Factor: Encodable {
    let name: String
    let title: String
    let unit: String
    let scale: Double
    let differing: Int
  }

  /// One weight of a judge, as the fit has it.
  struct Weight: Encodable {
    let factor: String
    let estimate: Double
    let lower: Double
    let upper: Double
    let innerLower: Double
    let innerUpper: Double
    let chanceLower: Double
    let chanceUpper: Double
    let state: EffectState
    let differing: Int
  }

  /// The weight of having a value; `key` names the mark in the pairs.
  struct Mark: Encodable {
    let key: String
    let factors: [String]
    let estimate: Double
  }

  /// Held-out quality of a judge's model.
  struct Quality: Hashable, Codable {
    let verdicts: Int
    let accuracy: Double
    @Nullable var accuracyLower: Double?
    @Nullable var accuracyUpper: Double?
    let majority: Double
    @Nullable var longer: Double?
    @Nullable var ceiling: Double?
    let logLoss: Double
  }

  /// One judge.
  struct Judge: Encodable {
    let name: String
    let kind: JudgeKind
    let comparisons: Int
    let ties: Int
    let abstentions: Int
    let clusters: Int
    let status: JudgeFit.Status
    /// Why there is no model; empty where there is one.
    let reason: String
    /// Log-odds of the response shown first; null where it is not estimated.
    @Nullable var position: Double?
    let weights: [Weight]
    let applies: [Mark]
    @Nullable var quality: Quality?
  }

  let schema = "penchant.explore/1"
  let title: String
  let version: String
  let seed: UInt64
  let inputs: [RunInfo.Input]
  let comparisons: Int
  let clusters: Int
  let factors: [Factor]
  let scenarios: [DataSummary.Scenario]
  let judges: [Judge]
  let audits: [AuditDocument]
  /// Whether models are assessed and audits run; a page asks for ``RestDocument`` until then.
  let isComplete: Bool
  /// The pairs of a static copy; absent where a server has them.
  var pairs: [PairDocument]?

  init(_ study: FittedStudy, isComplete: Bool) {
    self.isComplete = isComplete
    let analysis = study.analysis
    title = analysis.data.title
    version = analysis.run.version
    seed = analysis.run.seed
    inputs = analysis.run.inputs
    comparisons = analysis.data.comparisons
    clusters = analysis.data.clusters
    factors = analysis.data.factors.filter(\.inModel).map {
      Factor(
        name: $0.factor.name, title: $0.factor.title, unit: $0.factor.unit, scale: $0.scale,
        differing: $0.differing)
    }
    scenarios = analysis.data.scenarios
    judges = analysis.judges.map { Self.judge($0, in: study) }
    audits = (analysis.audits?.audits ?? []).map(AuditDocument.init)
  }

  private static func judge(_ fit: JudgeFit, in study: FittedStudy) -> Judge {
    let model = try? study.whatIfJudge(basedOn: fit.judge)
    let printed = Dictionary(
      fit.coefficients.map { ($0.factor, $0) }, uniquingKeysWith: { first, _ in first })
    return Judge(
      name: fit.judge, kind: fit.kind, comparisons: fit.comparisons, ties: fit.ties,
      abstentions: fit.abstentions, clusters: fit.clusters, status: fit.status,
      reason: model == nil ? fit.diagnostics.last?.message ?? "no model" : "",
      position: fit.positionBias?.estimate,
      weights: (model?.weights ?? []).compactMap { weight in
        printed[weight.factor].map { Self.weight($0, estimate: weight.estimate) }
      },
      applies: (model?.applies ?? []).map {
        Mark(key: Self.key(of: $0.factors), factors: $0.factors, estimate: $0.estimate)
      },
      quality: fit.validation.map(Quality.init))
  }

  /// The name of a mark in the pairs.
  static func key(of factors: [String]) -> String { factors.joined(separator: " ") }

  private static func weight(_ printed: Coefficient, estimate: Double) -> Weight {
    Weight(
      factor: printed.factor, estimate: estimate, lower: printed.lower, upper: printed.upper,
      innerLower: printed.innerLower, innerUpper: printed.innerUpper,
      chanceLower: printed.chanceLower, chanceUpper: printed.chanceUpper, state: printed.state,
      differing: printed.differing)
  }
}

extension StudyDocument.Quality {
  init(_ validation: Validation) {
    self.init(
      verdicts: validation.verdicts, accuracy: validation.accuracy,
      accuracyLower: validation.accuracyLower, accuracyUpper: validation.accuracyUpper,
      majority: validation.baselines.majority, longer: validation.baselines.longer,
      ceiling: validation.ceiling, logLoss: validation.logLoss)
  }
}
