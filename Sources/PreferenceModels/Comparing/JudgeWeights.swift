import Preferences
import Statistics

/// The weights of several judges on the same factors, side by side.
struct JudgeWeights: Sendable {
  /// The judges.
  let judges: [Judge]
  /// The factors, in table order.
  let factors: [String]
  /// Log-odds per scale, a row for each judge.
  let weights: [[Double]]
  /// Variances of the weights, a row for each judge; empty without errors.
  var variances: [[Double]] = []
  /// Influence of each prompt on all weights, judge after judge; nil without errors.
  var influence: Matrix?
  /// Judges that were left out, and why.
  var notes: [Diagnostic] = []

  /// Fewer factors make no correlation.
  static let leastFactors = 3

  /// Weights that came without errors.
  init(judges: [Judge], factors: [String], weights: [[Double]]) {
    self.judges = judges
    self.factors = factors
    self.weights = weights
  }

  /// The weights of the fitted judges of a study on the factors that all of them have.
  ///
  /// A judge with fewer than half the factors of the judge in the middle is left out, lest the
  /// others be compared on its few.
  init(_ study: FittedStudy) {
    var counts = study.fitted.map { $0.model.factorCount }
    counts.sort()
    let least = counts.isEmpty ? 0 : counts[counts.count / 2] / 2
    let kept = study.fitted.filter { $0.model.factorCount >= max(least, 1) }
    notes = study.fitted.filter { $0.model.factorCount < max(least, 1) }.map { left in
      Diagnostic(
        code: .judgeLeftOut,
        message: "\(left.judge.name) has weights for \(counted(left.model.factorCount, "factor")) "
          + "only and is not among the judges compared by weights")
    }
    let common = study.differences.columns.indices.filter { factor in
      kept.allSatisfy { $0.model.rows.columns.contains(.factor(factor)) }
    }
    judges = kept.map(\.judge)
    factors = common.map { study.differences.columns[$0].factor.name }
    let places = kept.map { judge in
      common.compactMap { judge.model.rows.columns.firstIndex(of: .factor($0)) }
    }
    weights = zip(kept, places).map { judge, places in
      places.map { judge.model.coefficients[$0] }
    }
    variances = zip(kept, places).map { judge, places in
      places.map { judge.model.covariance[$0, $0] }
    }
    influence = JudgeWeights.sideBySide(
      zip(kept, places).map { judge, places in
        judge.model.influence?.selectingColumns(places)
      })
  }

  /// The influences of all judges on the prompts that anybody judged; nil where one has none.
  private static func sideBySide(_ influences: [Matrix?]) -> Matrix? {
    let known = influences.compactMap(\.self)
    guard known.count == influences.count, let first = known.first else { return nil }
    var rows: [[Double]] = []
    for cluster in 0..<first.rowCount {
      let row = known.flatMap { Array($0.row(cluster)) }
      if row.contains(where: { $0 != 0 }) { rows.append(row) }
    }
    return rows.count > 1 ? Matrix(rows: rows) : nil
  }

  /// How much of a judge's spread of weights is not estimation error: `1 - tr(V) / |b|^2`.
  func reliability(_ judge: Int) -> Double? {
    guard variances.indices.contains(judge) else { return nil }
    let squares = dot(weights[judge], weights[judge])
    guard squares > 0 else { return nil }
    return 1 - variances[judge].reduce(0, +) / squares
  }
}

extension JudgeModel {
  /// Factors with a weight.
  var factorCount: Int { rows.columns.count(where: \.isFactor) }
}
