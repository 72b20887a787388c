import PreferenceModels
import Preferences
import TestSupport
import Testing

/// The fit of the only judge of a table.
func onlyFit(
  _ table: JudgedTable, _ choices: ModelChoices = ModelChoices(), isValidated: Bool = false
) async throws -> JudgeFit {
  let analyst = StudyAnalyst(
    table, options: .init(isValidated: isValidated, model: choices))
  let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
  return try #require(await analyst.analysis(run: run, title: "Simulated").judges.first)
}

@Suite struct ModelChoicesTests {
  static let all: [ModelChoices] =
    TieRule.allCases.map { ModelChoices(ties: $0) }
    + EstimatorChoice.allCases.map { ModelChoices(estimator: $0) }
    + ErrorChoice.allCases.map { ModelChoices(errors: $0) }
    + [ModelChoices(estimator: .ridge, penalty: 10), ModelChoices(scale: .unit)]

  @Test(arguments: all)
  func `swapping the responses of any rows changes no number`(choices: ModelChoices)
    async throws
  {
    let table = Simulation(clusters: 30, tie: 0.7).table()
    let plain = try await onlyFit(table, choices)
    let swapped = try await onlyFit(table.swapping { $0 % 3 == 1 }, choices)
    #expect(plain.status == .converged)
    #expect(plain.coefficients.count == 3)
    let pairs = zip(
      [plain.positionBias].compactMap(\.self) + plain.coefficients,
      [swapped.positionBias].compactMap(\.self) + swapped.coefficients)
    for (left, right) in pairs {
      #expect(isClose(left.estimate, right.estimate, 1e-9))
      #expect(isClose(left.standardError, right.standardError, 1e-9))
      #expect(isClose(left.lower, right.lower, 1e-9))
      #expect(isClose(left.pValue, right.pValue, 1e-9))
    }
  }

  @Test func `half wins draw effects towards zero, dropped ties do not`() async throws {
    let table = Simulation(clusters: 400, tie: 1.5).table()
    let davidson = try await onlyFit(table).coefficients[0].perUnit
    let half = try await onlyFit(table, .init(ties: .half))
    let dropped = try await onlyFit(table, .init(ties: .drop))
    #expect(half.tieModel == "half" && half.coefficients[0].perUnit < 0.85 * davidson)
    #expect(dropped.tieModel == "dropped")
    #expect(abs(dropped.coefficients[0].perUnit - davidson) < 0.15 * davidson)
    #expect(dropped.diagnostics.contains { $0.code == .ties })
  }

  @Test func `Rao and Kupper's model agrees in sign and is not assessed`() async throws {
    let fit = try await onlyFit(
      Simulation(clusters: 200, tie: 0.7).table(), .init(ties: .raoKupper), isValidated: true)
    #expect(fit.tieModel == "rao-kupper")
    #expect(fit.validation == nil)
    #expect(fit.coefficients[0].lower > 0 && fit.coefficients[1].upper < 0)
    #expect(fit.diagnostics.contains { $0.message.contains("latent scale") })
  }

  @Test func `a strong ridge penalty shrinks factors and leaves position alone`() async throws {
    let table = Simulation(clusters: 200).table()
    let plain = try await onlyFit(table)
    let weak = try await onlyFit(table, .init(estimator: .ridge, penalty: 1e-9))
    let strong = try await onlyFit(table, .init(estimator: .ridge, penalty: 1e7))
    for (left, right) in zip(plain.coefficients, weak.coefficients) {
      #expect(isClose(left.estimate, right.estimate, 1e-6))
      #expect(isClose(left.standardError, right.standardError, 1e-6))
    }
    #expect(strong.coefficients.allSatisfy { abs($0.estimate) < 1e-3 })
    #expect(abs(try #require(strong.positionBias).estimate) > 0.1)
    #expect(strong.diagnostics.contains { $0.code == .shrunken })
    // Close to 50 % by the penalty, not by the verdicts.
    #expect(strong.coefficients.allSatisfy { $0.state != .indifferent })
  }

  @Test func `an elastic net says how often it keeps each factor`() async throws {
    let fit = try await onlyFit(
      Simulation(clusters: 60).table(), .init(estimator: .elasticNet, penalty: 0.1))
    #expect(fit.errors == "bootstrap")
    let kept = fit.coefficients.compactMap(\.selected)
    #expect(kept.count == 3 && kept[0] == 1 && kept[2] < 1)
    #expect(fit.coefficients[2].estimate == 0 && fit.coefficients[2].state != .decided)
  }

  @Test func `heavy-tailed priors lie between nothing and the likelihood`() async throws {
    let table = Simulation(clusters: 60).table()
    let plain = try await onlyFit(table).coefficients[0].estimate
    for estimator in [EstimatorChoice.cauchy, .student] {
      let fit = try await onlyFit(table, .init(estimator: estimator))
      #expect(fit.estimator == estimator.rawValue)
      #expect(fit.coefficients[0].estimate > 0 && fit.coefficients[0].estimate < plain)
    }
  }

  @Test func `the posterior agrees with the mode where data are many`() async throws {
    let table = Simulation(clusters: 60).table()
    let mode = try await onlyFit(table, .init(estimator: .student, errors: .hc0))
    let fit = try await onlyFit(table, .init(estimator: .bayes))
    #expect(fit.estimator == "bayes" && fit.errors == "posterior")
    #expect(!fit.diagnostics.contains { $0.code == .notConverged })
    for (left, right) in zip(fit.coefficients, mode.coefficients) {
      #expect(abs(left.estimate - right.estimate) < 0.3 * right.standardError)
      #expect(abs(left.standardError / right.standardError - 1) < 0.25)
    }
  }

  @Test func `maximum likelihood of separable verdicts gives no model`() async throws {
    var table = Simulation(clusters: 60).table()
    for index in table.judges[0].entries.indices {
      let row = table.judges[0].entries[index].comparison
      table.judges[0].entries[index].choice =
        table.columns[0].a[row] > table.columns[0].b[row] ? .a : .b
    }
    let fit = try await onlyFit(table, .init(estimator: .maximumLikelihood))
    #expect(fit.status == .notFitted)
    #expect(fit.coefficients.isEmpty)
    #expect(fit.diagnostics.contains { $0.code == .separation })
  }

  @Test func `natural units change the scale and nothing that was decided`() async throws {
    let table = Simulation().table()
    let plain = try await onlyFit(table)
    let unit = try await onlyFit(table, .init(scale: .unit))
    for (left, right) in zip(plain.coefficients, unit.coefficients) {
      #expect(right.scale == 1)
      #expect(isClose(right.estimate, left.perUnit, 1e-12))
      #expect(isClose(right.lower, left.lower / left.scale, 1e-12))
      #expect(left.pValue == right.pValue && left.perUnit == right.perUnit)
    }
  }

  @Test func `the model of Preference Dissection has signs, no position, means and a mode`()
    async throws
  {
    let table = Simulation(clusters: 40).table()
    let fit = try await onlyFit(table, .init(estimator: .preferenceDissection))
    #expect(fit.estimator == "preference-dissection" && fit.positionBias == nil)
    #expect(fit.coefficients.allSatisfy { $0.scale == 1 && $0.perUnit == $0.estimate })
    #expect(fit.diagnostics.contains { $0.message.contains("partly ranks these numbers") })
    // Only the signs count: another size of the same differences changes nothing.
    var larger = table
    larger.columns[0].a = larger.columns[0].a.map { 7 * $0 }
    larger.columns[0].b = larger.columns[0].b.map { 7 * $0 }
    let again = try await onlyFit(larger, .init(estimator: .preferenceDissection))
    #expect(again.coefficients.map(\.estimate) == fit.coefficients.map(\.estimate))
    let posteriors = fit.coefficients.compactMap(\.posterior)
    #expect(posteriors.count == 3)
    for posterior in posteriors {
      #expect(isClose(posterior.priorDeviation, 0.1 * 2.0.squareRoot(), 1e-12))
      #expect(posterior.rHat < 1.01 && posterior.bulkSampleSize > 400)
    }
    // A weight of nothing has the mode 0 exactly, one of size 1 does not.
    #expect(posteriors[0].mode > 0.3 && posteriors[0].probabilityPositive > 0.99)
    #expect(abs(posteriors[2].mode) < 0.2)
  }

  @Test func `a smaller scale of the prior shrinks more, in each family`() async throws {
    let table = Simulation(clusters: 14).table()
    for prior in PriorChoice.allCases {
      let wide = try await onlyFit(table, .init(estimator: .bayes, prior: prior))
      let narrow = try await onlyFit(
        table, .init(estimator: .bayes, prior: prior, priorScale: 0.1))
      #expect(wide.status == .converged)
      let left = try #require(narrow.coefficients[0].posterior)
      let right = try #require(wide.coefficients[0].posterior)
      #expect(left.mode < 0.8 * right.mode && left.priorDeviation < right.priorDeviation)
      #expect(narrow.coefficients[0].estimate < 0.8 * wide.coefficients[0].estimate)
      // Position has a wide prior of its own.
      let position = try #require(narrow.positionBias?.posterior)
      #expect(position.priorDeviation > 5)
    }
  }

  @Test func `chains that do not mix are a status`() async throws {
    // Separable verdicts under a prior that is nearly flat: the posterior has no end in sight.
    var table = Simulation(clusters: 10).table()
    for index in table.judges[0].entries.indices {
      let row = table.judges[0].entries[index].comparison
      table.judges[0].entries[index].choice =
        table.columns[0].a[row] > table.columns[0].b[row] ? .a : .b
    }
    let fit = try await onlyFit(
      table, .init(estimator: .bayes, prior: .normal, priorScale: 60))
    #expect(fit.status == .unmixed)
    #expect(fit.diagnostics.contains { $0.code == .notConverged })
  }
}
