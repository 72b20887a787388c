import Preferences

/// Judges by kind, and within a kind so that neighbours have similar weights.
///
/// The chain starts with the judge of most verdicts and goes on to the nearest one left,
/// by the Euclidean distance of the estimates both have. Judges without a model come last
/// in their kind.
struct JudgeOrder {
  let judges: [JudgeFit]

  init(_ view: AnalysisView) {
    var ordered: [JudgeFit] = []
    let kinds = Set(view.analysis.judges.map(\.kind)).sorted()
    for kind in kinds {
      ordered += Self.chain(view.fitted(kind), view)
      ordered += view.unfitted.filter { $0.kind == kind }
    }
    judges = ordered
  }

  private static func chain(_ fits: [JudgeFit], _ view: AnalysisView) -> [JudgeFit] {
    var left = fits
    var chain: [JudgeFit] = []
    while !left.isEmpty {
      let next: Int
      if let last = chain.last {
        let distances = left.map { distance($0, last, view) }
        next = distances.indices.min { (distances[$0], $0) < (distances[$1], $1) } ?? 0
      } else {
        next = left.indices.max { (left[$0].comparisons, -$0) < (left[$1].comparisons, -$1) } ?? 0
      }
      chain.append(left.remove(at: next))
    }
    return chain
  }

  /// Mean squared difference of the estimates that both judges have.
  private static func distance(
    _ left: JudgeFit, _ right: JudgeFit, _ view: AnalysisView
  ) -> Double {
    var sum = 0.0
    var count = 0.0
    for factor in view.factors {
      guard let one = view.effect(of: factor.name, on: left),
        let other = view.effect(of: factor.name, on: right)
      else { continue }
      sum += (one.estimate - other.estimate) * (one.estimate - other.estimate)
      count += 1
    }
    return count == 0 ? .infinity : sum / count
  }
}
