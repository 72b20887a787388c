import RealModule

/// A mean of values that depend on each other within clusters (prompts).
///
/// With S_c the sum of `w (x - mean)` over cluster c and h_c the cluster's share of all weight,
/// the variance is `sum_c S_c^2 / (1 - h_c) / W^2`: the bias-reduced sandwich (CR2) of a model
/// with nothing but a constant. With clusters of one size it is the usual one times G / (G - 1).
/// Degrees of freedom are Satterthwaite's; with clusters of one size they are G - 1.
///
/// Source: Bell & McCaffrey (2002); Pustejovsky & Tipton (2018).
public struct BiasReducedMean: Sendable, Equatable {
  /// The mean.
  public let estimate: Double
  /// Its standard error; not a number with a single cluster.
  public let standardError: Double
  /// Degrees of freedom of Student's t.
  public let degreesOfFreedom: Double
  /// Clusters with values.
  public let clusterCount: Int
  /// Number of values.
  public let count: Int
  /// What each cluster adds to the estimate, `S_c / (W sqrt(1 - h_c))`, a value per cluster of
  /// the grouping.
  public let influence: [Double]
  /// Whether each cluster of the grouping has values.
  private let isOccupied: [Bool]

  /// The mean of values with their clusters; nil without values or without weight.
  public init?(_ values: [Double], weights: [Double]? = nil, clusters: Clusters) {
    let total = weights?.reduce(0, +) ?? Double(values.count)
    guard !values.isEmpty, total > 0 else { return nil }
    var sum = 0.0
    for row in values.indices { sum += (weights?[row] ?? 1) * values[row] }
    let mean = sum / total
    var residuals = [Double](repeating: 0, count: clusters.count)
    var shares = residuals
    for (row, cluster) in clusters.indices.enumerated() {
      let weight = weights?[row] ?? 1
      residuals[cluster] += weight * (values[row] - mean)
      shares[cluster] += weight / total
    }
    estimate = mean
    count = values.count
    isOccupied = shares.map { $0 > 0 }
    clusterCount = isOccupied.count(where: \.self)
    guard clusterCount > 1 else {
      influence = [Double](repeating: 0, count: clusters.count)
      standardError = .nan
      degreesOfFreedom = .nan
      return
    }
    influence = zip(residuals, shares).map { $0 / (total * (1 - $1).squareRoot()) }
    standardError = influence.reduce(0) { $0 + $1 * $1 }.squareRoot()
    // With equal weights cluster contributions have variance n_c and covariance
    // -n_c n_d / (N sqrt((1 - h_c)(1 - h_d))), in units of the variance of a value.
    let crossed = shares.map { $0 * $0 / (1 - $0) }
    let cross = crossed.reduce(0, +)
    let squares =
      shares.reduce(0) { $0 + $1 * $1 } + cross * cross
      - crossed.reduce(0) { $0 + $1 * $1 }
    degreesOfFreedom = 1 / squares
  }

  /// The 95 % interval `mean +- t se`, with the test of zero.
  public var interval: WaldInterval {
    WaldInterval(
      estimate: estimate, standardError: standardError, degreesOfFreedom: degreesOfFreedom)
  }

  /// The 95 % interval of a share, by t on the log-odds scale so that it stays within 0 to 1.
  ///
  /// Where every value is the same the clusters count as trials of Wilson's interval; nil with a
  /// single cluster.
  public func shareInterval() -> (lower: Double, upper: Double)? {
    guard clusterCount > 1, standardError.isFinite else { return nil }
    guard estimate > 0, estimate < 1, standardError > 0 else {
      guard estimate <= 0 || estimate >= 1 else { return nil }
      return Proportion(successes: estimate > 0.5 ? clusterCount : 0, trials: clusterCount)
        .wilsonInterval()
    }
    let slope = estimate * (1 - estimate)
    let interval = WaldInterval(
      estimate: Double.log(estimate / (1 - estimate)), standardError: standardError / slope,
      degreesOfFreedom: degreesOfFreedom)
    return (expit(interval.lower), expit(interval.upper))
  }

  /// The two-sided p-value of a true share of one half, on the log-odds scale.
  ///
  /// Where every value is the same it is the exact one of as many trials as there are clusters.
  public func shareTest() -> Double? {
    guard clusterCount > 1, standardError.isFinite else { return nil }
    guard estimate > 0, estimate < 1, standardError > 0 else {
      guard estimate <= 0 || estimate >= 1 else { return nil }
      return Proportion(successes: clusterCount, trials: clusterCount).exactPValue()
    }
    return WaldInterval(
      estimate: Double.log(estimate / (1 - estimate)),
      standardError: standardError / (estimate * (1 - estimate)),
      degreesOfFreedom: degreesOfFreedom
    ).pValue
  }

  /// The difference of two means over the same clusters: this one minus the other.
  ///
  /// The variance is the sum of squares of the differences of influences, G - 1 degrees of freedom.
  public func minus(_ other: BiasReducedMean) -> ClusteredDifference {
    ClusteredDifference(
      estimate: estimate - other.estimate,
      influence: zip(influence, other.influence).map { $0 - $1 },
      clusterCount: zip(isOccupied, other.isOccupied).count { $0 || $1 })
  }
}

/// A difference of estimates that share clusters.
public struct ClusteredDifference: Sendable, Equatable {
  /// The difference.
  public let estimate: Double
  /// What each cluster adds to it.
  public let influence: [Double]
  /// Clusters behind it.
  public let clusterCount: Int
  /// The standard error; not a number with fewer than two clusters, or where none adds anything.
  public let standardError: Double

  /// Joins an estimate with the influence of each cluster, few-clusters factor included.
  ///
  /// - Parameters:
  ///   - estimate: The difference.
  ///   - influence: What each cluster adds to it.
  ///   - clusterCount: Clusters behind it; nil for those that add something. A cluster may add
  ///     nothing by chance, and by rounding then does or does not, so give it where it is known.
  public init(estimate: Double, influence: [Double], clusterCount: Int? = nil) {
    self.estimate = estimate
    self.influence = influence
    let clusterCount = clusterCount ?? influence.count { $0 != 0 }
    self.clusterCount = clusterCount
    // Where no cluster adds anything, as between equal judges, nothing says how sure zero is.
    let variance = influence.reduce(0) { $0 + $1 * $1 }
    standardError = clusterCount > 1 && variance > 0 ? variance.squareRoot() : .nan
  }

  /// G - 1.
  public var degreesOfFreedom: Double { Double(max(clusterCount - 1, 1)) }

  /// The 95 % interval by t with G - 1 degrees of freedom, with the test of zero.
  public var interval: WaldInterval {
    WaldInterval(
      estimate: estimate, standardError: standardError, degreesOfFreedom: degreesOfFreedom)
  }

  /// The true difference that is found with 80 % probability at 5 %: `(t_0.975 + t_0.8) se`.
  public var detectable: Double {
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    return (distribution.quantile(0.975) + distribution.quantile(0.8)) * standardError
  }
}
