/// The mean of numbers that depend on each other within clusters, with its interval.
///
/// `se^2 = G/(G-1) sum_c (sum_{i in c} (x_i - mean))^2 / n^2`, t with G - 1 degrees of freedom.
///
/// Source: the sandwich of an intercept-only linear model; Cameron & Miller (2015).
public struct ClusteredMean: Sendable, Equatable {
  /// The mean.
  public let mean: Double
  /// The standard error; NaN with a single cluster.
  public let standardError: Double
  /// The number of clusters.
  public let clusterCount: Int

  /// The mean of `values`, whose clusters are named by the numbers in `clusters`.
  public init(_ values: [Double], clusters: [Int]) {
    self.init(values, clusters: Clusters(clusters))
  }

  /// The mean of `values` in clusters that are numbered already.
  public init(_ values: [Double], clusters groups: Clusters) {
    precondition(
      values.count == groups.indices.count && !values.isEmpty, "a cluster for each value")
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    let residuals = Matrix(
      rowCount: values.count, columnCount: 1, storage: values.map { $0 - average })
    let covariance = Sandwich.covariance(
      scores: residuals, bread: Matrix.diagonal([1 / count]), clusters: groups)
    mean = average
    standardError = covariance[0, 0].squareRoot()
    clusterCount = groups.count
  }

  /// The 95 % interval; nil with a single cluster.
  public var interval: (lower: Double, upper: Double)? {
    guard clusterCount > 1 else { return nil }
    let interval = WaldInterval(
      estimate: mean, standardError: standardError, degreesOfFreedom: Double(clusterCount - 1))
    return (interval.lower, interval.upper)
  }
}
