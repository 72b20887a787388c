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
  /// Influence of each prompt that anybody judged on the weights of each judge; nil without errors.
  var influence: Influence?
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
    influence = Influence(
      zip(kept, places).map { judge, places in
        judge.model.influence?.selectingColumns(places)
      })
  }

  /// How much of a judge's spread of weights is not estimation error: `1 - tr(V) / |b|^2`.
  func reliability(_ judge: Int) -> Double? {
    guard variances.indices.contains(judge) else { return nil }
    let squares = dot(weights[judge], weights[judge])
    guard squares > 0 else { return nil }
    return 1 - variances[judge].reduce(0, +) / squares
  }
}

extension JudgeWeights {
  /// The influences of the judges on the prompts that anybody judged.
  struct Influence: Sendable {
    /// A judge each; prompts are numbered from 0 among those that somebody's weights rest on.
    let judges: [ClusterInfluence]
    /// The number of these prompts.
    let clusterCount: Int
    /// The row of each prompt in each judge's influence; -1 without one.
    private let rows: [[Int32]]

    /// Nil where a judge has no influences, or where there are not two prompts.
    init?(_ influences: [ClusterInfluence?]) {
      let known = influences.compactMap(\.self)
      guard known.count == influences.count, let first = known.first else { return nil }
      var isKept = [Bool](repeating: false, count: first.clusterCount)
      for influence in known {
        for (row, cluster) in influence.clusters.enumerated() where !isKept[cluster] {
          isKept[cluster] = influence.values.row(row).contains { $0 != 0 }
        }
      }
      let kept = isKept.indices.filter { isKept[$0] }
      guard kept.count > 1 else { return nil }
      var places = [Int](repeating: -1, count: first.clusterCount)
      for (place, cluster) in kept.enumerated() { places[cluster] = place }
      judges = known.map { influence in
        let rows = influence.clusters.indices.filter { isKept[influence.clusters[$0]] }
        return ClusterInfluence(
          clusters: rows.map { places[influence.clusters[$0]] }, clusterCount: kept.count,
          values: rows.count == influence.clusters.count
            ? influence.values : influence.values.selectingRows(rows))
      }
      clusterCount = kept.count
      rows = judges.map { influence in
        var rows = [Int32](repeating: -1, count: kept.count)
        for (row, cluster) in influence.clusters.enumerated() { rows[cluster] = Int32(row) }
        return rows
      }
    }

    /// The influence of a prompt on the weights of a judge; empty where it has none.
    func row(_ cluster: Int, judge: Int) -> ArraySlice<Double> {
      let row = rows[judge][cluster]
      return row < 0 ? [] : judges[judge].values.row(Int(row))
    }
  }
}

extension JudgeModel {
  /// Factors with a weight.
  var factorCount: Int { rows.columns.count(where: \.isFactor) }
}
