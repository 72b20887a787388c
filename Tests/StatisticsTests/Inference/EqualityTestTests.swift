import Statistics
import TestSupport
import Testing

@Suite struct EqualityTestTests {
  @Test func `one difference is Student's test with one degree of freedom less than clusters`()
    throws
  {
    let test = try #require(
      EqualityTest(
        differences: [0.7], covariance: Matrix(rows: [[0.09]]), clusterCount: 20))
    let wald = WaldInterval(estimate: 0.7, standardError: 0.3, degreesOfFreedom: 19)
    #expect(isClose(test.pValue, wald.pValue, 1e-10))
    #expect(test.degreesOfFreedom == 19)
  }

  @Test func `with many clusters it is the chi-square test`() throws {
    let covariance = Matrix(rows: [[0.04, 0.01], [0.01, 0.09]])
    let test = try #require(
      EqualityTest(differences: [0.3, -0.4], covariance: covariance, clusterCount: 1_000_000))
    let wald = try #require(WaldTest(estimates: [0.3, -0.4], covariance: covariance))
    #expect(isClose(test.pValue, wald.chiSquarePValue, 1e-4))
  }

  @Test func `more weights than clusters make no test`() {
    let covariance = Matrix.identity(5)
    #expect(
      EqualityTest(differences: [1, 1, 1, 1, 1], covariance: covariance, clusterCount: 5) == nil)
  }

  @Test func `signs of few clusters are all tried`() throws {
    // Sums of +-1 +-2 +-3 +-4 with the first sign fixed: 8 patterns, of which only the data's own
    // reaches 10.
    let test = try #require(
      ExchangeTest(
        scores: Matrix(rows: [[1], [2], [3], [4]]), metric: Matrix.identity(1), seed: 1))
    #expect(test.exchanges == 8)
    #expect(isClose(test.pValue, 1.0 / 8, 1e-12))
    #expect(isClose(test.statistic, 100, 1e-12))
  }

  @Test func `drawn signs agree with all signs`() throws {
    var random = CounterGenerator(seed: 3)
    let rows = (0..<12).map { _ in [random.normal() + 0.3, random.normal()] }
    let metric = Matrix(rows: [[1, 0.2], [0.2, 2]])
    let all = try #require(ExchangeTest(scores: Matrix(rows: rows), metric: metric, seed: 1))
    // A thirteenth cluster without any difference leaves the distribution as it is.
    let drawn = try #require(
      ExchangeTest(
        scores: Matrix(rows: rows + [[0, 0]]), metric: metric, draws: 3999, seed: 1))
    #expect(drawn.exchanges == 4000 && all.exchanges == 2048)
    #expect(abs(all.pValue - drawn.pValue) < 0.03)
  }
}
