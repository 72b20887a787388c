import Preferences

/// The JSON of weights: coefficients ranked by the size of the effect.
struct WeightsDocument: Encodable {
  struct Judge: Encodable {
    let judge: String
    let kind: JudgeKind
    @Nullable var scenario: String?
    let comparisons: Int
    let clusters: Int
    let status: JudgeFit.Status
    let factors: [Coefficient]
  }

  let schema = "penchant.weights/1"
  let run: RunInfo?
  let judges: [Judge]

  init(_ parts: [WeightsPart]) {
    run = parts.first?.analysis.run
    judges = parts.flatMap { part in
      part.analysis.judges.map { fit in
        Judge(
          judge: fit.judge, kind: fit.kind, scenario: part.scenario,
          comparisons: fit.comparisons, clusters: fit.clusters, status: fit.status,
          factors: fit.rankedCoefficients)
      }
    }
  }
}

extension JudgeFit {
  /// The coefficients by their effect, from most rewarded to most penalised.
  var rankedCoefficients: [Coefficient] {
    coefficients.sorted { ($1.estimate, $0.factor) < ($0.estimate, $1.factor) }
  }
}
