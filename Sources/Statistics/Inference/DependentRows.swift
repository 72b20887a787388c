/// What a likelihood that takes rows as independent overstates where they are not.
public enum DependentRows {
  /// The share of the information claimed by a fit that its clusters leave: `K / tr(H^-1 J)`,
  /// at most 1.
  ///
  /// H is the information of K coefficients, J the sum over clusters of `u_c u_c'` times
  /// G / (G - 1). The log-likelihood times this share has, on average over coefficients, the
  /// curvature that the errors by cluster ask for, and can then be joined with a prior. One
  /// with fewer than two clusters.
  ///
  /// Source: Pauli, Racugno & Ventura (2011) for composite likelihoods.
  public static func informationShare(of fit: LogisticFit, clusters: Clusters) -> Double {
    let groups = Double(clusters.occupiedCount)
    guard groups > 1 else { return 1 }
    let meat = Sandwich.sum(fit.scores, by: clusters).crossProduct
    let trace = dot(fit.covariance.storage, meat.storage) * groups / (groups - 1)
    return trace > 0 ? min(1, Double(fit.coefficients.count) / trace) : 1
  }
}
