import Statistics
import TestSupport
import Testing

@Suite struct BayesTests {
  @Test(arguments: [0.0, 0.5, 2, 5, 20])
  func `Polya-Gamma draws have the mean tanh(c/2) / 2c`(_ tilt: Double) {
    var generator = CounterGenerator(seed: 3)
    let draws = (0..<20000).map { _ in generator.polyaGamma(tilt) }
    // tanh(c/2) = 2 expit(c) - 1.
    let expected = tilt == 0 ? 0.25 : (2 * expit(tilt) - 1) / (2 * tilt)
    let error = standardDeviation(draws) / 20000.0.squareRoot()
    #expect(abs(mean(draws) - expected) < 4 * error)
  }

  @Test func `a flat prior and many rows give the plain fit and its errors`() throws {
    let data = RandomData(rows: 400, columns: 3, seed: 91)
    let fit = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let posterior = try BayesianRegression(
      design: data.design, outcomes: data.outcomes, prior: .normal(scales: [50, 50, 50]),
      drawCount: 500, seed: 1)
    for column in 0..<3 {
      let summary = posterior.summary(of: column)
      let error = fit.modelStandardErrors[column]
      #expect(abs(summary.mean - fit.coefficients[column]) < 0.25 * error)
      #expect(abs(summary.standardDeviation / error - 1) < 0.15)
      #expect(summary.splitRHat < 1.02)
      #expect(summary.bulkSampleSize > 300 && summary.tailSampleSize > 300)
    }
  }

  @Test func `the same seed gives the same draws`() throws {
    let data = RandomData(rows: 40, columns: 2, seed: 92)
    func draws(_ seed: UInt64) throws -> [Matrix] {
      try BayesianRegression(
        design: data.design, outcomes: data.outcomes, prior: .laplace(scales: [0.1, 0.1]),
        chainCount: 2, drawCount: 20, seed: seed
      ).chains
    }
    #expect(try draws(1) == draws(1))
    #expect(try draws(1) != draws(2))
  }

  @Test func `chains that disagree are told apart`() {
    var generator = CounterGenerator(seed: 7)
    let good = (0..<4).map { _ in (0..<500).map { _ in generator.normal() } }
    let bad = good.enumerated().map { index, chain in chain.map { $0 + Double(index) } }
    #expect(PosteriorSummary(chains: good).splitRHat < 1.02)
    #expect(PosteriorSummary(chains: bad).splitRHat > 1.3)
    let size = PosteriorSummary(chains: good).bulkSampleSize
    #expect(size > 1400 && size < 2800)
  }
}
