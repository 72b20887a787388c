import PreferenceModels
import Preferences
import Statistics
import TestSupport
import Testing

@Suite struct ExplainerTests {
  private func explained(
    _ table: JudgedTable, _ choices: ModelChoices = ModelChoices()
  ) async throws -> JudgeFit {
    let options = StudyAnalyst.Options(isValidated: false, isDivided: true, model: choices)
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    return try #require(
      await StudyAnalyst(table, options: options).analysis(run: run, title: "Simulated")
        .judges.first)
  }

  @Test(arguments: [0.0, 0.8])
  func `shares add up to the gain and lie between last-in and first-in`(tie: Double)
    async throws
  {
    let fit = try await explained(Simulation(tie: tie).table())
    let explanation = try #require(fit.explanation)
    let shares = try #require(explanation.shares)
    let parts = explanation.factors.compactMap(\.part)
    #expect(shares.method == "exact" && shares.orderPairs == nil)
    #expect(parts.count == 3)
    #expect(isClose(parts.reduce(0) { $0 + $1.value }, shares.gain, 1e-9))
    #expect(isClose(parts.reduce(0) { $0 + $1.share }, 1, 1e-9))
    #expect(parts[0].share > parts[1].share && parts[1].share > parts[2].share)
    #expect(shares.mcFadden > 0 && shares.mcFadden < 1)
    // The gain is that of the whole fit over position alone.
    let alone = (fit.logLikelihood ?? 0) - shares.gain
    #expect(isClose(shares.gain / -alone, shares.mcFadden, 1e-9))
  }

  @Test func `beyond a dozen factors orders are sampled and errors given`() async throws {
    let weights = [1.0, -0.6] + [Double](repeating: 0, count: 11)
    let table = Simulation(clusters: 60, perCluster: 6, weights: weights).table()
    let explanation = try #require(try await explained(table).explanation)
    let shares = try #require(explanation.shares)
    #expect(shares.method == "sampled" && shares.orderPairs == 100)
    let parts = explanation.factors.compactMap(\.part)
    #expect(parts.allSatisfy { $0.samplingError > 0 })
    #expect(isClose(parts.reduce(0) { $0 + $1.value }, shares.gain, 1e-9))
  }

  @Test func `odds ratios and marginal effects follow the coefficients`() async throws {
    let fit = try await explained(Simulation(clusters: 200).table())
    let explanation = try #require(fit.explanation)
    for (factor, coefficient) in zip(explanation.factors, fit.coefficients) {
      #expect(isClose(logit(factor.oddsRatio / (1 + factor.oddsRatio)), coefficient.estimate, 1e-9))
      let effect = try #require(factor.marginalEffect)
      let error = try #require(factor.marginalEffectError)
      // The mean of p (1 - p) is at most one quarter.
      #expect(abs(effect) < 0.25 * abs(coefficient.estimate))
      #expect(effect * coefficient.estimate > 0 && error > 0)
    }
  }

  @Test func `a factor that rides on length loses its effect at equal length`() async throws {
    var table = Simulation(clusters: 300, weights: [1.2, 0, 0]).table()
    table.columns[0].factor.family = .length
    // The second factor is length with noise: without length in the model it stands in for it.
    for row in table.comparisons.indices {
      table.columns[1].a[row] += 1.5 * table.columns[0].a[row]
      table.columns[1].b[row] += 1.5 * table.columns[0].b[row]
    }
    let fit = try await explained(table)
    let factors = try #require(fit.explanation).factors
    #expect(factors[0].withoutLength == nil)
    let plain = try #require(factors[1].withoutLength)
    #expect(plain.state == .decided && plain.chance > 0.6)
    #expect(fit.coefficients[1].state != .decided)
    let part = try #require(factors[1].part)
    #expect(part.firstIn > 20 && part.lastIn < 5)
  }

  @Test func `an undecided effect says what could have been found`() async throws {
    let fit = try await explained(Simulation(clusters: 20).table())
    let factors = try #require(fit.explanation).factors
    #expect(factors[0].reach == nil)
    let reach = try #require(factors[2].reach)
    // 80 % power at 5 %: 2.80 standard errors.
    #expect(isClose(reach.detectable, 2.8016 * fit.coefficients[2].standardError, 1e-4))
    #expect(reach.comparisonsNeeded > 100)
    let more = reach.detectable / logit(0.55)
    #expect(abs(Double(reach.comparisonsNeeded) - 100 * more * more) <= 1)
  }

  @Test
  func `a factor that matters costs held-out verdicts its sign, and one that does not nothing`()
    async throws
  {
    var table = Simulation(clusters: 150).table()
    table.columns[2].factor.family = .length
    let options = StudyAnalyst.Options(isDivided: true)
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    func factors(_ table: JudgedTable) async throws -> [FactorExplanation] {
      let fit = try #require(
        await StudyAnalyst(table, options: options).analysis(run: run, title: "t").judges.first)
      return try #require(fit.explanation).factors
    }
    let found = try await factors(table)
    let importances = found.compactMap(\.importance)
    #expect(importances.count == 3)
    #expect(importances[0].lower > 0 && importances[0].increase > importances[1].increase)
    #expect(importances[1].lower > 0)
    #expect(importances[2].lower < 0.005 && abs(importances[2].increase) < 0.02)
    // Without length the others keep theirs, and length has none.
    #expect(found[0].importanceWithoutLength != nil && found[0].partWithoutLength != nil)
    #expect(found[2].importanceWithoutLength == nil && found[2].partWithoutLength == nil)
    for (left, right) in zip(found, try await factors(table.swapping { $0 % 3 == 1 })) {
      let one = try #require(left.importance)
      let other = try #require(right.importance)
      #expect(abs(one.increase - other.increase) < 1e-9)
    }
  }
}
