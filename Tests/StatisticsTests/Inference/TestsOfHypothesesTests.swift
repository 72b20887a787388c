import Statistics
import TestSupport
import Testing

@Suite struct TestsOfHypothesesTests {
  @Test func `false discovery rates follow the worked example of Benjamini and Hochberg`() {
    // The fifteen p-values of Benjamini & Hochberg (1995), section 3.2: four are rejected at 5 %.
    let pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    let adjusted = MultipleTesting.benjaminiHochberg(pValues)
    #expect(adjusted.count { $0 <= 0.05 } == 4)
    #expect(isClose(adjusted[0], 0.0015, Tolerance.roundOff))
    #expect(MultipleTesting.holm(pValues).count { $0 <= 0.05 } == 3)
  }

  @Test func `adjusted p-values do not depend on the order of tests`() {
    let pValues = [0.04, 0.001, 0.3, 0.02]
    let order = [2, 0, 3, 1]
    let shuffled = MultipleTesting.benjaminiHochberg(order.map { pValues[$0] })
    let plain = MultipleTesting.benjaminiHochberg(pValues)
    #expect(shuffled == order.map { plain[$0] })
    #expect(MultipleTesting.benjaminiHochberg([0.5, .nan, 0.01])[2] == 0.02)
  }

  @Test func `a Wald interval holds 95 percent and its test is two-sided`() {
    let interval = WaldInterval(estimate: -1, standardError: 0.5)
    #expect(isClose(interval.upper, -1 + 0.5 * 1.959963984540054, Tolerance.roundOff))
    #expect(isClose(interval.pValue, 0.04550026389635842, Tolerance.roundOff))
    let opposite = WaldInterval(estimate: 1, standardError: 0.5)
    #expect(opposite.pValue == interval.pValue)
    #expect(isClose(opposite.lower, -interval.upper, Tolerance.roundOff))
  }

  @Test func `a Wald test of one coefficient is the square of its statistic`() throws {
    let test = try #require(
      WaldTest(
        estimates: [1.2], covariance: Matrix(rows: [[0.25]]), clusterCount: 30))
    let interval = WaldInterval(estimate: 1.2, standardError: 0.5, degreesOfFreedom: 29)
    #expect(isClose(test.statistic, interval.statistic * interval.statistic, Tolerance.roundOff))
    #expect(isClose(try #require(test.fPValue), interval.pValue, 1e-11))
  }

  @Test func `the ends of a profile interval lose half the chi-square quantile`() throws {
    let data = RandomData(seed: 61)
    let fit = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let interval = try ProfileInterval(of: 2, fit: fit)
    for end in [interval.lower, interval.upper] {
      var start = fit.coefficients
      start[2] = end
      let likelihood = try LogisticRegression.likelihood(
        design: data.design, outcomes: data.outcomes)
      let held = try maximum(of: likelihood, from: start, holding: 2)
      #expect(isClose(2 * (fit.logLikelihood - held), 3.841458820694124, 1e-7))
    }
    #expect(interval.lower < fit.coefficients[2] && fit.coefficients[2] < interval.upper)
  }

  private func maximum(
    of likelihood: some Likelihood, from start: [Double], holding index: Int
  ) throws -> Double {
    try NewtonSolver().maximise(likelihood, from: start, holding: [index]).derivatives.value
  }

  @Test func `exact and Wilson figures of a proportion agree with SciPy`() {
    // scipy 1.17.1: binomtest(72, 112).pvalue and .proportion_ci(method="wilson").
    let proportion = Proportion(successes: 72, trials: 112)
    #expect(isClose(proportion.exactPValue(), 0.003216939951652, 1e-9))
    let all = Proportion(successes: 5, trials: 5)
    #expect(isClose(all.exactPValue(), 0.0625, Tolerance.roundOff))
    #expect(isClose(all.wilsonInterval().upper, 1, Tolerance.roundOff))
  }

  @Test func `the comparisons needed match the effect that can be shown`() {
    for effect in [0.1, 0.2, 0.4] {
      let count = Power.comparisonCount(effect: effect)
      let error = Power.standardError(comparisonCount: Int(count.rounded()))
      #expect(
        isClose(Power.minimumDetectableEffect(standardError: error), effect, 1e-3))
      #expect(isClose(Power.power(effect: effect, standardError: error), 0.8, 1e-3))
    }
    // Four times 7.849, the square of 1.96 + 0.84, over 0.2 squared.
    #expect(Int(Power.comparisonCount(effect: 0.2).rounded()) == 785)
  }

  @Test func `variance inflation of independent columns is 1 and of twins is large`() {
    let data = RandomData(rows: 5000, columns: 3, seed: 62)
    let inflation = Collinearity.varianceInflation(data.design)
    #expect(inflation.allSatisfy { $0 >= 1 && $0 < 1.01 })
    let twin = zip(data.design.column(1), data.design.column(2)).map { $0 + 0.01 * $1 }
    let twins = Matrix(columns: [data.design.column(1), twin])
    #expect(Collinearity.varianceInflation(twins)[0] > 5000)
    #expect(Collinearity.conditionNumber(twins) > 100)
    #expect(Collinearity.conditionNumber(Matrix.identity(3)) == 1)
  }

  @Test func `a judge twice as decisive has the same priorities`() throws {
    let covariance = 0.01 * Matrix.identity(6)
    let first = [0.5, -0.3, 0.8]
    let double = try #require(
      ProportionalityTest(
        first: first, second: first.map { 2 * $0 }, covariance: covariance, clusterCount: 100))
    #expect(isClose(double.ratio, 2, 1e-6))
    #expect(double.statistic < 1e-9 && double.pValue > 0.999)
    let other = try #require(
      ProportionalityTest(
        first: first, second: [0.5, 0.8, -0.3], covariance: covariance, clusterCount: 100))
    #expect(other.degreesOfFreedom == 2 && other.pValue < 1e-6)
  }

  @Test func `which judge comes first inverts the ratio and keeps the distance`() throws {
    let covariance = RandomData(rows: 40, columns: 4, seed: 63).design.crossProduct
    let scaled = 0.001 * covariance
    let test = try #require(
      ProportionalityTest(
        first: [0.5, -0.3], second: [0.9, -0.2], covariance: scaled, clusterCount: 50))
    let order = [2, 3, 0, 1]
    let turned = try #require(
      ProportionalityTest(
        first: [0.9, -0.2], second: [0.5, -0.3], covariance: scaled.block(order),
        clusterCount: 50))
    #expect(isClose(test.statistic, turned.statistic, 1e-8))
    #expect(isClose(test.ratio * turned.ratio, 1, 1e-5))
  }
}
