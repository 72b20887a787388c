import TestSupport
import Testing

@testable import Statistics

@Suite struct PoolingTests {
  /// Judges whose coefficients scatter around (0.5, 1) with deviation 0.6.
  private func likelihoods(judges: Int, rows: Int) throws -> [any Likelihood] {
    var generator = CounterGenerator(seed: 17)
    return try (0..<judges).map { _ in
      let own = [0.5 + 0.6 * generator.normal(), 1 + 0.6 * generator.normal()]
      let design = Matrix(
        rowCount: rows, columnCount: 2, storage: (0..<2 * rows).map { _ in generator.normal() })
      let outcomes = (design * own).map { generator.uniform() < expit($0) ? 1.0 : 0 }
      return try LogisticRegression.likelihood(design: design, outcomes: outcomes)
    }
  }

  @Test func `the marginal likelihood has the slopes it claims`() throws {
    let likelihoods = try likelihoods(judges: 5, rows: 30)
    for spread in [HierarchicalRegression.Spread.diagonal, .full] {
      let layout = SpreadLayout(width: 2, spread: spread)
      let marginal = LaplaceMarginal(likelihoods: likelihoods, layout: layout)
      let point = [0.3, 0.8] + layout.start.map { $0 + 0.1 }
      var modes = [LaplaceMarginal.Mode](repeating: .unknown(2), count: 5)
      let found = try #require(marginal.evaluate(point, modes: &modes))
      for index in point.indices {
        var values: [Double] = []
        for sign in [1.0, -1] {
          var shifted = point
          shifted[index] += sign * 1e-4
          values.append(try #require(marginal.evaluate(shifted, modes: &modes)).value)
        }
        #expect(isClose(found.gradient[index], (values[0] - values[1]) / 2e-4, 1e-5))
      }
    }
  }

  @Test func `means, deviations and judges come out near the truth`() throws {
    let fit = try HierarchicalRegression(likelihoods: likelihoods(judges: 40, rows: 80))
    for (found, expected) in zip(fit.means, [0.5, 1]) { #expect(abs(found - expected) < 0.35) }
    for deviation in fit.deviations { #expect(abs(deviation - 0.6) < 0.25) }
    #expect(fit.ownShares.storage.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(
      zip(fit.judgeErrors.storage, fit.conditionalErrors.storage).allSatisfy { $0 >= $1 })
  }

  @Test func `judges that do not differ are pooled completely`() throws {
    let data = RandomData(rows: 60, columns: 2, seed: 18)
    let one = try LogisticRegression.likelihood(design: data.design, outcomes: data.outcomes)
    let fit = try HierarchicalRegression(likelihoods: [one, one, one, one])
    let alone = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    #expect(fit.deviations.allSatisfy { $0 < 1e-3 })
    #expect(largestGap(fit.means, alone.coefficients) < 1e-4)
  }

  @Test func `crossed with a single grouping it is the hierarchical model`() throws {
    let data = RandomData(rows: 300, columns: 2, seed: 19)
    let judges = Clusters((0..<300).map { $0 % 10 })
    let simple = try HierarchicalRegression(
      design: data.design, outcomes: data.outcomes, judges: judges)
    let crossed = try CrossedRegression(
      design: data.design, outcomes: data.outcomes,
      groupings: [.init(clusters: judges, columns: [0, 1])])
    #expect(isClose(simple.logLikelihood, crossed.logLikelihood, 1e-6))
    #expect(largestGap(simple.means, crossed.means) < 1e-3)
  }

  @Test func `columns in other units give the same judges in other units`() throws {
    let data = RandomData(rows: 300, columns: 2, seed: 20)
    let judges = Clusters((0..<300).map { $0 % 10 })
    let units = [1000.0, 1e-4]
    let plain = try HierarchicalRegression(
      design: data.design, outcomes: data.outcomes, judges: judges, spread: .full)
    let scaled = try HierarchicalRegression(
      design: data.design.scalingColumns(by: units), outcomes: data.outcomes, judges: judges,
      spread: .full)
    #expect(isClose(plain.logLikelihood, scaled.logLikelihood, 1e-9))
    let back = scaled.judgeCoefficients.scalingColumns(by: units)
    #expect(largestGap(back.storage, plain.judgeCoefficients.storage) < 1e-6)
    let errors = scaled.judgeErrors.scalingColumns(by: units)
    #expect(largestGap(errors.storage, plain.judgeErrors.storage) < 1e-4)
  }

  @Test func `the slope of the information by formula is that by differences`() throws {
    let data = RandomData(rows: 80, columns: 3, seed: 23)
    let likelihood = try LogisticRegression.likelihood(
      design: data.design, outcomes: data.outcomes,
      weights: (0..<80).map { 1 + Double($0 % 3) })
    let spread = data.design.crossProduct
    for likelihood in [likelihood, likelihood.scaled(by: [2, 0.5, 1])] {
      let found = likelihood.informationSlope(at: [0.4, -0.3, 0.8], spread: spread)
      let differences = likelihood.slopeByDifferences(at: [0.4, -0.3, 0.8], spread: spread)
      for (left, right) in zip(found, differences) { #expect(isClose(left, right, 1e-5)) }
    }
  }

  @Test func `a deviation is tested by the search that holds it at zero`() throws {
    let likelihoods = try likelihoods(judges: 12, rows: 60)
    let fit = try HierarchicalRegression(likelihoods: likelihoods, testsDeviations: true)
    let tests = try #require(fit.deviationTests)
    #expect(tests.count == 2)
    var layout = SpreadLayout(width: 2, spread: .diagonal)
    layout.held = 1
    let marginal = LaplaceMarginal(likelihoods: likelihoods, layout: layout)
    var modes = [LaplaceMarginal.Mode](repeating: .unknown(2), count: 12)
    // A search from afar without any curvature.
    let held = try #require(
      QuasiNewton().maximise(from: [0, 0, 0.3]) { parameters in
        marginal.evaluate(parameters, modes: &modes).map { ($0.value, $0.gradient) }
      })
    #expect(isClose(tests[1].statistic, 2 * (fit.logLikelihood - held.value), 1e-4))
    #expect(tests.allSatisfy { $0.pValue < 0.001 })
    // R: pchisq(2.705543, 1, lower.tail = FALSE) / 2
    #expect(isClose(DeviationTest(statistic: 2.705543).pValue, 0.05, 1e-6))
    #expect(DeviationTest(statistic: -1e-9).pValue == 1)
  }

  @Test func `a deviation of zero is never called one`() throws {
    let data = RandomData(rows: 60, columns: 2, seed: 18)
    let one = try LogisticRegression.likelihood(design: data.design, outcomes: data.outcomes)
    let fit = try HierarchicalRegression(
      likelihoods: [one, one, one, one], testsDeviations: true)
    #expect(fit.deviationTests?.allSatisfy { $0.pValue > 0.4 } == true)
  }
}
