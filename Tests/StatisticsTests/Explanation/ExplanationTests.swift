import Statistics
import TestSupport
import Testing

@Suite struct ExplanationTests {
  @Test func `shares add up, and equal factors get equal shares`() {
    // v: two interchangeable factors and one that adds 3 whoever is there.
    let subsets = (0..<8).map { subset -> Double in
      (subset & 3 != 0 ? 10 : 0) + (subset & 4 != 0 ? 3 : 0)
    }
    let shares = ShapleyShares(subsets: subsets)
    #expect(shares.values == [5, 5, 3])
    #expect(shares.firstIn == [10, 10, 3])
    #expect(shares.lastIn == [0, 0, 3])
    #expect(isClose(shares.shares.reduce(0, +), 1, Tolerance.roundOff))
  }

  @Test func `sampled orders agree with all orders within their error`() throws {
    let data = RandomData(rows: 150, columns: 6, seed: 81)
    let subsets = try SubsetLikelihoods.logistic(
      design: data.design, outcomes: data.outcomes, always: [0], factors: [1, 2, 3, 4, 5])
    let exact = ShapleyShares(subsets: subsets)
    let sampled = try ShapleyShares(factorCount: 5, orderPairs: 60, seed: 1) { factors in
      subsets[factors.reduce(0) { $0 | 1 << $1 }]
    }
    #expect(isClose(sampled.total, exact.total, 1e-9))
    for factor in 0..<5 {
      let gap = abs(sampled.values[factor] - exact.values[factor])
      #expect(gap < 4 * sampled.samplingErrors[factor] + 1e-9)
    }
    #expect(largestGap(sampled.lastIn, exact.lastIn) < 1e-9)
  }

  @Test func `marginal effects are the slopes of the mean probability`() throws {
    let data = RandomData(seed: 82)
    let fit = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let effects = MarginalEffects(fit)
    let predictors = fit.linearPredictor(data.design)
    for column in 0..<4 {
      let step = 1e-5
      let above = mean(predictors.map { expit($0 + step * fit.coefficients[column]) })
      let below = mean(predictors.map { expit($0 - step * fit.coefficients[column]) })
      #expect(isClose(effects.estimates[column], (above - below) / (2 * step), 1e-8))
    }
  }

  @Test func `concordance counts every comparison once`() {
    let found = Concordance(
      differences: [1, 2, -1, 0, 3, 0, -2], outcomes: [1, 0, 0, 1, 0.5, 0.5, 1])
    #expect(found.concordant == 2 && found.discordant == 2)
    #expect(found.factorTies == 1 && found.verdictTies == 1 && found.bothTies == 1)
    #expect(found.winRate == 0.5 && found.gamma == 0)
  }

  @Test func `Kendall's tau is 1 for equal orders and turns sign with one of them`() {
    #expect(kendallTauB([1, 2, 3, 4], [10, 20, 30, 40]) == 1)
    let some = kendallTauB([1, 2, 2, 4], [3, 1, 4, 1])
    #expect(kendallTauB([1, 2, 2, 4], [-3, -1, -4, -1]) == -some)
  }

  @Test func `scrambling a factor that decides costs more than one that does not`() throws {
    let data = RandomData(rows: 2000, columns: 3, seed: 83)
    let coefficients = [0.2, 1.0, 0.0]
    var generator = CounterGenerator(seed: 84)
    let outcomes = (data.design * coefficients).map { generator.uniform() < expit($0) ? 1.0 : 0 }
    func importance(_ column: Int) -> SignFlipImportance {
      SignFlipImportance(
        column: column, design: data.design, outcomes: outcomes, coefficients: coefficients,
        clusters: data.clusters)
    }
    #expect(importance(1).increase > 4 * importance(1).standardError)
    #expect(importance(1).increase > importance(0).increase)
    #expect(importance(2).increase == 0)
  }
}
