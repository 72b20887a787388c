import Preferences
import Statistics

/// Errors from leaving out one prompt at a time, for few prompts where CR2 does not exist.
///
/// The plain cluster sandwich is too small below some fifty prompts, and CR2 is there for
/// likelihoods of A and B alone. The jackknife refits the model without each prompt; its errors
/// tend to be a little too large rather than too small.
///
/// Source: MacKinnon, Nielsen & Webb (2023).
enum ClusterJackknife {
  /// The covariance of an estimate, or nil where some refit has no estimate.
  ///
  /// Variances are the jackknife's, correlations those of `sandwich`.
  static func covariance(
    of estimate: VerdictRegression.Estimate, clusters: Clusters, sandwich: Matrix
  ) -> Matrix? {
    let rows = estimate.rows
    var leftOut: [[Double]] = []
    for members in clusters.rows where !members.isEmpty {
      let isOut = Set(members)
      let rest = rows.selecting(rows: rows.entries.indices.filter { !isOut.contains($0) })
      let refit = VerdictRegression(
        rows: rest, outcome: estimate.outcome,
        choices: ModelChoices(estimator: .maximumLikelihood), hasIntervals: false)
      guard let coefficients = try? refit.estimate().coefficients else { return nil }
      leftOut.append(coefficients)
    }
    let errors = standardErrors(sandwich)
    let ratios = rows.columns.indices.map { column in
      BootstrapInterval.jackknifeError(leftOut.map { $0[column] }) / errors[column]
    }
    guard ratios.allSatisfy({ $0.isFinite && $0 > 0 }) else { return nil }
    return sandwich.scalingColumns(by: ratios).transposed.scalingColumns(by: ratios)
  }
}
