import Statistics
import TestSupport
import Testing

@Suite struct BiasReducedMeanTests {
  /// Zeros and ones in clusters of 2 to 9 rows, with a shift for each cluster.
  private func values(seed: UInt64) -> (values: [Double], clusters: Clusters) {
    var random = CounterGenerator(seed: seed)
    var values: [Double] = []
    var keys: [Int] = []
    for cluster in 0..<12 {
      let chance = expit(0.4 + 0.7 * random.normal())
      for _ in 0..<(2 + random.index(below: 8)) {
        values.append(random.uniform() < chance ? 1 : 0)
        keys.append(cluster)
      }
    }
    return (values, Clusters(keys))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a share has the CR2 error and degrees of a logistic model with a constant`(
    seed: UInt64
  ) throws {
    let (values, clusters) = values(seed: seed)
    let mean = try #require(BiasReducedMean(values, clusters: clusters))
    let fit = try LogisticRegression.fit(
      design: Matrix(columns: [values.map { _ in 1 }]), outcomes: values)
    let errors = BiasReducedSandwich(fit, outcomes: values, clusters: clusters)
    let slope = mean.estimate * (1 - mean.estimate)
    #expect(
      isClose(
        mean.standardError, errors.covariance[0, 0].squareRoot() * slope, Tolerance.iterative))
    #expect(isClose(mean.degreesOfFreedom, errors.degreesOfFreedom[0], Tolerance.iterative))
  }

  @Test func `clusters of one size give the usual error and one degree less than clusters`()
    throws
  {
    let values: [Double] = [1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 0]
    let keys = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]
    let mean = try #require(BiasReducedMean(values, clusters: Clusters(keys)))
    let plain = ClusteredMean(values, clusters: keys)
    #expect(isClose(mean.standardError, plain.standardError, Tolerance.roundOff))
    #expect(isClose(mean.degreesOfFreedom, 3, Tolerance.roundOff))
  }

  @Test func `a share of all or nothing has an interval from its clusters`() throws {
    let mean = try #require(BiasReducedMean([1, 1, 1, 1], clusters: Clusters([0, 0, 1, 2])))
    let interval = try #require(mean.shareInterval())
    #expect(interval.lower > 0.3 && interval.lower < 0.5 && interval.upper == 1)
    #expect(isClose(try #require(mean.shareTest()), 0.25, Tolerance.roundOff))
    #expect(BiasReducedMean([1, 0], clusters: Clusters([0, 0]))?.shareInterval() == nil)
  }

  @Test func `the difference of two shares over the same clusters knows what they have in common`()
    throws
  {
    let (values, clusters) = values(seed: 4)
    let mean = try #require(BiasReducedMean(values, clusters: clusters))
    let flipped = try #require(BiasReducedMean(values.map { 1 - $0 }, clusters: clusters))
    #expect(mean.minus(mean).standardError.isNaN)
    #expect(
      isClose(
        mean.minus(flipped).standardError, 2 * mean.standardError, Tolerance.roundOff))
    #expect(
      isClose(mean.minus(flipped).estimate, 2 * mean.estimate - 1, Tolerance.roundOff))
  }
}
