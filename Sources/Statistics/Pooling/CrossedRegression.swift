/// Binary coefficients that vary by several groupings of the rows at once.
///
/// `logit P = x'(mu + u_judge + v_scenario + ...)` with independent normal parts, each
/// coefficient with a standard deviation of its own per grouping. Means and deviations
/// maximise Laplace's approximation of the marginal likelihood, all parts jointly.
///
/// Source: Breslow & Clayton (1993); Bates et al. (2015).
public struct CrossedRegression: Sendable {
  /// A way to group rows, and the columns whose coefficients vary with it.
  public struct Grouping: Sendable {
    /// The group of each row.
    public let clusters: Clusters
    /// The columns that vary.
    public let columns: [Int]

    /// Joins groups with the columns that vary between them.
    public init(clusters: Clusters, columns: [Int]) {
      self.clusters = clusters
      self.columns = columns
    }
  }

  /// The mean coefficients.
  public let means: [Double]
  /// Per grouping, the standard deviations of its columns.
  public let deviations: [[Double]]
  /// Per grouping, the departures from the means, a row per group and a column per varying
  /// column.
  public let departures: [Matrix]
  /// The Laplace-approximated marginal log-likelihood.
  public let logLikelihood: Double
  /// The number of steps of the outer search.
  public let iterations: Int

  /// Fits binary outcomes.
  ///
  /// - Complexity: O(D^3) a step for D departures in all.
  public init(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil, groupings: [Grouping]
  ) throws(FitError) {
    try LogisticRegression.check(design: design, outcomes: outcomes, weights: weights)
    // The search runs on columns of size 1; its answers are turned back at the end.
    let units = rootMeanSquares(design).map { 1 / $0 }
    let design = design.scalingColumns(by: units)
    let pooled = try LogisticRegression.fit(design: design, outcomes: outcomes, weights: weights)
    let marginal = CrossedMarginal(
      design: design, outcomes: outcomes, weights: weights, groupings: groupings)
    let start =
      pooled.coefficients
      + [Double](repeating: 0.37, count: groupings.reduce(0) { $0 + $1.columns.count })
    var mode = [Double](repeating: 0, count: marginal.departureCount)
    let maximum = QuasiNewton().maximise(from: start) { parameters in
      marginal.evaluate(parameters, mode: &mode)
    }
    guard let maximum else { throw .notConverged(iterations: 500, decrement: .nan) }
    // The search may have tried a point after its best one; leave the mode of the best.
    _ = marginal.evaluate(maximum.parameters, mode: &mode)
    means = zip(maximum.parameters, units).map { $0 * $1 }
    logLikelihood = maximum.value
    iterations = maximum.iterations
    var position = design.columnCount
    var offset = 0
    var deviations: [[Double]] = []
    var departures: [Matrix] = []
    for grouping in groupings {
      let scales = zip(maximum.parameters[position...], grouping.columns).map {
        $0 * units[$1]
      }
      position += scales.count
      deviations.append(scales.map(abs))
      let size = grouping.clusters.count * scales.count
      let block = Matrix(
        rowCount: grouping.clusters.count, columnCount: scales.count,
        storage: Array(mode[offset..<offset + size]))
      departures.append(block.scalingColumns(by: scales))
      offset += size
    }
    self.deviations = deviations
    self.departures = departures
  }
}
