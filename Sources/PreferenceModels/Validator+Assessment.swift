import Preferences
import Statistics

extension Validator {
  /// The figures of a set of predictions, on decided verdicts.
  ///
  /// A model that sees no difference at all predicts one half. Such a row goes to the longer
  /// response, the best guess that needs no model; without lengths it counts one half.
  ///
  /// The area under the curve is that of the rows together with each row swapped, so that it
  /// does not depend on which response is called A.
  func assess(
    _ predictions: Predictions, table: JudgedTable, method: String
  ) -> Validation? {
    let decided = predictions.entries.indices.filter {
      predictions.entries[$0].choice.preferred != nil
    }
    guard !decided.isEmpty else { return nil }
    let outcomes = decided.map { predictions.entries[$0].choice.preferred == .a ? 1.0 : 0 }
    let probabilities = decided.map { predictions.probabilities[$0] }
    let byLength = longer(decided.map { predictions.entries[$0] }, table)
    let hits = probabilities.indices.map { row in
      probabilities[row] == 0.5
        ? hit(byLength?[row] ?? 0.5, outcomes[row]) : hit(probabilities[row], outcomes[row])
    }
    let correct = hits.reduce(0, +)
    let interval = Validator.shareInterval(hits, clusters: decided.map { predictions.clusters[$0] })
    return Validation(
      method: method, verdicts: decided.count, correct: correct,
      accuracy: correct / Double(decided.count), accuracyLower: interval?.lower,
      accuracyUpper: interval?.upper,
      logLoss: PredictionQuality.logLoss(probabilities.map(Validator.bounded), outcomes: outcomes),
      auc: PredictionQuality.areaUnderCurve(
        probabilities + probabilities.map { 1 - $0 }, outcomes: outcomes + outcomes.map { 1 - $0 }),
      baselines: Validation.Baselines(
        longer: byLength.map { mean(zip($0, outcomes).map(hit)) },
        majority: mean(zip(decided.map { predictions.byPosition[$0] }, outcomes).map(hit))),
      ceiling: nil)
  }

  /// 1 where the more probable response won, one half at a probability of one half.
  private func hit(_ probability: Double, _ outcome: Double) -> Double {
    probability == 0.5 ? 0.5 : ((probability > 0.5) == (outcome > 0.5) ? 1 : 0)
  }

  /// Keeps the logarithm of a wrong prediction finite.
  static func bounded(_ probability: Double) -> Double {
    min(max(probability, 1e-15), 1 - 1e-15)
  }

  /// 1 where response A is longer, 0 where B is, one half where both are as long; nil where
  /// some length is unknown.
  private func longer(_ entries: [JudgedTable.Entry], _ table: JudgedTable) -> [Double]? {
    var result: [Double] = []
    for entry in entries {
      let row = table.comparisons[entry.comparison]
      guard let a = row.charactersA, let b = row.charactersB else { return nil }
      result.append(a == b ? 0.5 : (a > b ? 1 : 0))
    }
    return result
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// The 95 % interval of a mean whose rows depend on each other within clusters, within 0-1;
  /// nil with a single cluster.
  ///
  /// `se^2 = G/(G-1) sum_c (sum_{i in c} (h_i - mean))^2 / n^2`, t with G - 1 degrees.
  static func shareInterval(_ values: [Double], clusters: [Int]) -> (lower: Double, upper: Double)?
  {
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    let groups = Clusters(clusters)
    guard groups.count > 1 else { return nil }
    let residuals = Matrix(
      rowCount: values.count, columnCount: 1, storage: values.map { $0 - average })
    let covariance = Sandwich.covariance(
      scores: residuals, bread: Matrix.diagonal([1 / count]), clusters: groups)
    let interval = WaldInterval(
      estimate: average, standardError: covariance[0, 0].squareRoot(),
      degreesOfFreedom: Double(groups.count - 1))
    return (max(0, interval.lower), min(1, interval.upper))
  }
}
