/// A test that several differences are all zero when their covariance comes from few clusters.
///
/// `d' V^-1 d` is referred to `q (G - 1) / (G - q)` times F with q and G - q degrees of freedom:
/// Hotelling's distribution, which allows for V having been estimated from G clusters. The
/// plainer F(q, G - 1) rejects far too often when q is not small against G.
///
/// Source: Hotelling (1931).
public struct EqualityTest: Sendable, Equatable {
  /// The F statistic.
  public let statistic: Double
  /// The number of differences.
  public let weights: Int
  /// G - q.
  public let degreesOfFreedom: Int
  /// The p-value.
  public let pValue: Double

  /// Tests `differences`; nil where the covariance is singular or G is not above q.
  public init?(differences: [Double], covariance: Matrix, clusterCount: Int) {
    guard let factor = Cholesky(covariance) else { return nil }
    self.init(
      distance: dot(differences, factor.solve(differences)), count: differences.count,
      clusterCount: clusterCount)
  }

  /// Tests a distance `d' V^-1 d` with `count` degrees of freedom; nil unless G is above q.
  public init?(distance: Double, count: Int, clusterCount: Int) {
    guard count > 0, clusterCount > count, distance.isFinite else { return nil }
    let rest = clusterCount - count
    statistic = distance * Double(rest) / (Double(count) * Double(clusterCount - 1))
    weights = count
    degreesOfFreedom = rest
    pValue = FDistribution(numerator: Double(count), denominator: Double(rest))
      .upperTail(statistic)
  }
}

/// A test that two judges decide alike, exact for any number of clusters.
///
/// Under the hypothesis the verdicts of the two on a prompt can be exchanged. Exchanging turns
/// the sign of the prompt's difference of scores, s_c, taken at the fit of both judges together,
/// which no exchange moves. The statistic is `S' M S` with S the sum of the s_c and M the inverse
/// information.
///
/// Source: Hemerik, Goeman & Finos (2020) for scores with turned signs.
public struct ExchangeTest: Sendable, Equatable {
  /// The statistic of the data.
  public let statistic: Double
  /// Sign patterns tried, the data's own among them.
  public let exchanges: Int
  /// The share of patterns with a statistic at least as large.
  public let pValue: Double

  /// Up to this many clusters all patterns are tried.
  static let mostExhaustive = 12

  /// Tests score differences (a row for each cluster).
  public init?(scores: Matrix, metric: Matrix, draws: Int = 1999, seed: UInt64) {
    let count = scores.rowCount
    guard count > 1, let factor = Cholesky(metric) else { return nil }
    // |L' S|^2 = S' M S; the rows are turned once, not for each pattern.
    let turned = (0..<count).map { factor.transposedFactorTimes(Array(scores.row($0))) }
    let width = scores.columnCount
    func statistic(_ isTurned: (Int) -> Bool) -> Double {
      var sum = [Double](repeating: 0, count: width)
      for cluster in 0..<count {
        let sign: Double = isTurned(cluster) ? -1 : 1
        for column in 0..<width { sum[column] += sign * turned[cluster][column] }
      }
      return dot(sum, sum)
    }
    let seen = statistic { _ in false }
    // Equal patterns differ by rounding.
    let least = seen * (1 - 1e-9)
    var larger = 1
    if count <= ExchangeTest.mostExhaustive {
      // All signs turned is the same pattern, so the first stays.
      let patterns = 1 << (count - 1)
      for pattern in 1..<patterns {
        larger += statistic { $0 > 0 && pattern & (1 << ($0 - 1)) != 0 } >= least ? 1 : 0
      }
      exchanges = patterns
    } else {
      for draw in 0..<draws {
        var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
        let signs = (0..<count).map { _ in generator.next() & 1 == 1 }
        larger += statistic { signs[$0] } >= least ? 1 : 0
      }
      exchanges = draws + 1
    }
    self.statistic = seen
    pValue = Double(larger) / Double(exchanges)
  }
}
