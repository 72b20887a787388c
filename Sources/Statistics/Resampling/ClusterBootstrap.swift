/// Estimates from resampled clusters.
///
/// A replicate draws as many clusters as there are, with replacement; a row's weight is
/// multiplied by how often its cluster was drawn.
public enum ClusterBootstrap {
  /// How often each cluster is drawn in a replicate.
  ///
  /// Replicates draw from streams of their own, so each is the same whichever is made first.
  public static func multiplicities(
    clusterCount: Int, replicate: Int, seed: UInt64
  ) -> [Double] {
    var generator = CounterGenerator(seed: seed, stream: UInt64(replicate))
    var counts = [Double](repeating: 0, count: clusterCount)
    for _ in 0..<clusterCount { counts[generator.index(below: clusterCount)] += 1 }
    return counts
  }

  /// The weights of rows whose clusters count `multiplicities` times.
  public static func rowWeights(
    _ weights: [Double]?, clusters: Clusters, multiplicities: [Double]
  ) -> [Double] {
    guard let weights else { return clusters.indices.map { multiplicities[$0] } }
    return zip(weights, clusters.indices).map { $0 * multiplicities[$1] }
  }

  /// The estimates with each cluster left out in turn, a row per cluster.
  public static func jackknife(
    clusters: Clusters, weights: [Double]? = nil,
    estimate: (_ weights: [Double]) throws(FitError) -> [Double]
  ) throws(FitError) -> [[Double]] {
    var estimates: [[Double]] = []
    for cluster in 0..<clusters.count {
      var multiplicities = [Double](repeating: 1, count: clusters.count)
      multiplicities[cluster] = 0
      estimates.append(
        try estimate(
          rowWeights(weights, clusters: clusters, multiplicities: multiplicities)))
    }
    return estimates
  }

  /// The estimates of replicates by one Newton step from the fit, without refitting.
  ///
  /// `b + M * sum of (m_c - 1) u_c`; `influence` is that of ``Sandwich`` (G x K).
  ///
  /// - Complexity: O(G K) a replicate.
  public static func oneStep(
    estimate: [Double], influence: Matrix, replicateCount: Int, seed: UInt64
  ) -> [[Double]] {
    onAllCores(replicateCount) {
      oneStep(
        estimate: estimate, influence: influence,
        multiplicities: multiplicities(
          clusterCount: influence.rowCount, replicate: $0, seed: seed))
    }
  }

  /// The estimates of one replicate by one Newton step from the fits of several judges, which are
  /// drawn together: each replicate draws the same prompts for all of them.
  public static func oneStep(
    estimates: [[Double]], influences: [ClusterInfluence], replicate: Int, seed: UInt64
  ) -> [[Double]] {
    let counts = multiplicities(
      clusterCount: influences.first?.clusterCount ?? 0, replicate: replicate, seed: seed)
    return zip(estimates, influences).map { estimate, influence in
      oneStep(
        estimate: estimate, influence: influence.values,
        multiplicities: influence.clusters.map { counts[$0] })
    }
  }

  private static func oneStep(
    estimate: [Double], influence: Matrix, multiplicities: [Double]
  ) -> [Double] {
    let change = influence.weightedColumnSums(multiplicities.map { $0 - 1 })
    return zip(estimate, change).map { $0 + $1 }
  }

  /// The estimates of replicates, each fitted anew from where one Newton step leads.
  ///
  /// A replicate in which no finite estimate exists is nil. `influence` is that of ``Sandwich``
  /// for the same clusters. Replicates are those of ``oneStep(estimate:influence:replicateCount:seed:)``
  /// with the same seed.
  ///
  /// - Complexity: O(n p^2) per step of a replicate; one step each where there are many rows.
  public static func refits(
    of fit: LogisticFit, clusters: Clusters, influence: Matrix, replicateCount: Int, seed: UInt64
  ) -> [[Double]?] {
    let likelihood = fit.likelihood
    return onAllCores(replicateCount) { replicate in
      let counts = multiplicities(
        clusterCount: clusters.count, replicate: replicate, seed: seed)
      let resampled = likelihood.reweighted(
        rowWeights(likelihood.weights, clusters: clusters, multiplicities: counts))
      let start = oneStep(
        estimate: fit.coefficients, influence: influence, multiplicities: counts)
      return maximum(resampled, from: start) ?? maximum(resampled, from: fit.coefficients)
    }
  }

  /// Firth's estimates of some replicates, for those whose verdicts are separated.
  ///
  /// Replicates are those of the other functions with the same seed. One in which a column is
  /// zero or repeats others is nil.
  public static func penalisedRefits(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil, clusters: Clusters,
    replicates: [Int], seed: UInt64
  ) -> [[Double]?] {
    onAllCores(replicates.count) { index in
      let counts = multiplicities(
        clusterCount: clusters.count, replicate: replicates[index], seed: seed)
      let refit = try? FirthRegression(
        design: design, outcomes: outcomes,
        weights: rowWeights(weights, clusters: clusters, multiplicities: counts))
      return refit?.fit.coefficients
    }
  }

  /// Beyond this many log-odds in some row a replicate has run off: its verdicts are separated.
  private static let runaway = 20.0
  /// A Newton step this small, in scales, is the last: what is left after it is of the order of
  /// its square, a millionth of a scale, where replicates differ by a whole error.
  private static let lastStep = 1e-3
  /// More plain steps than this mean that they do not settle.
  private static let plainSteps = 8

  private static func maximum(_ likelihood: some Likelihood, from start: [Double]) -> [Double]? {
    if let found = settled(likelihood, from: start) { return found }
    var solver = NewtonSolver()
    solver.stepTolerance = lastStep * lastStep
    solver.decrementTolerance = 1e-10
    guard let found = try? solver.maximise(likelihood, from: start),
      likelihood.largestShift(along: found.parameters) < runaway
    else { return nil }
    return found.parameters
  }

  /// The maximum by Newton steps without a search along them; nil where they do not settle.
  ///
  /// Close to the maximum, where one step from the fit leads, each pass over the rows is a step,
  /// and mostly one is enough. On separated verdicts steps never get short.
  private static func settled(_ likelihood: some Likelihood, from start: [Double]) -> [Double]? {
    let scales = likelihood.scales
    var parameters = start
    var before = Double.infinity
    for taken in 0..<plainSteps {
      let here = likelihood.derivatives(at: parameters)
      guard let step = Cholesky(here.information)?.solve(here.gradient) else { return nil }
      let size = zip(step, scales).reduce(0) { max($0, abs($1.0) * $1.1) }
      // Steps that do not halve are far from the maximum, where they need watching.
      guard size < 0.5 * before else { return nil }
      before = size
      for index in step.indices { parameters[index] += step[index] }
      if size < lastStep {
        return taken == 0 || likelihood.largestShift(along: parameters) < runaway
          ? parameters : nil
      }
    }
    return nil
  }
}
