import Preferences
import Statistics

/// A logistic model of decided verdicts for an audit: the judge's own columns and one more or
/// two, with errors clustered by prompt.
struct AuditRegression: Sendable {
  /// Estimates of the columns.
  let coefficients: [Double]
  /// Their covariance.
  let covariance: Matrix
  /// Degrees of freedom of each column's t.
  let degreesOfFreedom: [Double]
  /// Influence of each prompt on each column, without a factor for few.
  let influence: ClusterInfluence
  /// Decided verdicts.
  let count: Int
  /// Clusters with rows.
  let clusterCount: Int

  /// Verdicts with their columns; probabilities count as they are, ties are left out.
  struct Rows {
    var design: [[Double]] = []
    var outcomes: [Double] = []
    var weights: [Double] = []
    var clusters: [Int] = []

    mutating func add(_ columns: [Double], _ entry: JudgedTable.Entry, cluster: Int) {
      guard let outcome = entry.choice.outcome, entry.weight > 0 else { return }
      design.append(columns)
      outcomes.append(outcome)
      weights.append(entry.weight)
      clusters.append(cluster)
    }
  }

  /// Fits the rows; nil where there is no finite answer or a column cannot be told from others.
  ///
  /// Firth's penalty where verdicts are few or separable, as in the judges' models.
  init?(_ rows: Rows, clusterCount: Int) {
    guard let width = rows.design.first?.count, rows.design.count > width else { return nil }
    let design = Matrix(rows: rows.design)
    let weights = rows.weights.contains { $0 != 1 } ? rows.weights : nil
    let isSparse = rows.design.count / 2 < VerdictRegression.eventsPerColumn * width
    let plain =
      isSparse
      ? nil
      : try? LogisticRegression.fit(design: design, outcomes: rows.outcomes, weights: weights)
    guard
      let fit = plain
        ?? (try? FirthRegression(
          design: design, outcomes: rows.outcomes, weights: weights
        ).fit)
    else { return nil }
    let all = Clusters(indices: rows.clusters, count: clusterCount)
    let clusters = all.occupied.clusters
    let occupied = clusters.count
    guard occupied > 1 else { return nil }
    coefficients = fit.coefficients
    count = rows.design.count
    self.clusterCount = occupied
    influence = ClusterInfluence(scores: fit.scores, bread: fit.covariance, clusters: all)
    let common = [Double](repeating: Double(occupied - 1), count: width)
    if occupied < ClusteredErrors.manyClusters,
      clusters.sizes.allSatisfy({ $0 <= ClusteredErrors.largestCluster }),
      case let errors = BiasReducedSandwich(
        fit, outcomes: rows.outcomes, weights: weights, clusters: clusters),
      errors.degreesOfFreedom.allSatisfy({ $0.isFinite && $0 > 0 }),
      errors.covariance.diagonal.allSatisfy({ $0.isFinite && $0 > 0 })
    {
      covariance = errors.covariance
      degreesOfFreedom = errors.degreesOfFreedom
    } else {
      covariance = Sandwich.covariance(of: fit, clusters: clusters)
      degreesOfFreedom = common
    }
  }

  /// The interval of a column.
  func interval(_ column: Int) -> WaldInterval {
    WaldInterval(
      estimate: coefficients[column],
      standardError: max(covariance[column, column], 0).squareRoot(),
      degreesOfFreedom: degreesOfFreedom[column])
  }
}

extension Choice {
  /// The outcome of a binary likelihood: probabilities as they are, else 1 for A and 0 for B; nil
  /// for ties and abstentions.
  var outcome: Double? {
    if case .probability(let probability) = self { return probability }
    return preferred.map { $0 == .a ? 1 : 0 }
  }
}
