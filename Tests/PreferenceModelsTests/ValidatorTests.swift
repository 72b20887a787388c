import PreferenceModels
import Preferences
import Statistics
import TestSupport
import Testing

@Suite struct ValidatorTests {
  private func validations(_ table: JudgedTable) async throws -> [Validation] {
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    return await StudyAnalyst(table).analysis(run: run, title: "Simulated").judges
      .compactMap(\.validation)
  }

  /// The same pairs decided once more, in the same or in the other order.
  private func repeated(_ simulation: Simulation, swapsOrder: Bool) -> JudgedTable {
    var table = simulation.table()
    var random = CounterGenerator(seed: 99)
    for entry in table.judges[0].entries {
      var again = entry
      again.shownFirst = swapsOrder ? entry.shownFirst?.opposite : entry.shownFirst
      var predictor = again.shownFirst == .a ? simulation.position : -simulation.position
      for (column, weight) in zip(table.columns, simulation.weights) {
        predictor += weight * (column.a[entry.comparison] - column.b[entry.comparison])
      }
      again.choice = random.uniform() < expit(predictor) ? .a : .b
      table.judges[0].entries.append(again)
    }
    return table
  }

  @Test func `the right model is calibrated up to noise`() async throws {
    let validation = try #require(
      try await validations(Simulation(clusters: 400).table()).first)
    let calibration = try #require(validation.calibration)
    #expect(calibration.error < 2 * calibration.noise)
    #expect(calibration.noise > 0.005 && calibration.noise < 0.05)
    let slope = try #require(calibration.slope)
    #expect(abs(slope - 1) < 0.2)
    let brier = try #require(validation.brier)
    #expect(brier > 0.1 && brier < 0.25)
  }

  @Test func `calibration does not depend on which response is called A`() async throws {
    let table = Simulation().table()
    let plain = try #require(try await validations(table).first)
    let swapped = try #require(try await validations(table.swapping { $0 % 3 == 1 }).first)
    let left = try #require(plain.calibration)
    let right = try #require(swapped.calibration)
    #expect(isClose(left.error, right.error, 1e-9))
    #expect(isClose(left.noise, right.noise, 1e-9))
    #expect(isClose(left.slope ?? 0, right.slope ?? 1, 1e-9))
    #expect(isClose(plain.brier ?? 0, swapped.brier ?? 1, 1e-9))
    #expect(plain.baselines == swapped.baselines)
    #expect(left.bins.count == 10 && right.bins.count == 10)
    for (one, other) in zip(left.bins, right.bins) {
      #expect(one.verdicts == other.verdicts && isClose(one.observed, other.observed, 1e-9))
      #expect(isClose(one.prediction, other.prediction, 1e-9))
    }
  }

  @Test func `the calibration of a kind holds the verdicts of all its judges`() async throws {
    let judges = [
      Judge(name: "mara", kind: .human), Judge(name: "noa", kind: .human),
      Judge(name: "ember", kind: .llm),
    ]
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    let analysis = await StudyAnalyst(Simulation(clusters: 30, judges: judges).table())
      .analysis(run: run, title: "Simulated")
    #expect(analysis.calibration.map(\.kind) == [.human, .llm])
    #expect(analysis.calibration[0].judges == ["mara", "noa"])
    #expect(analysis.calibration.map(\.verdicts) == [300, 150])
    #expect(analysis.calibration.map(\.calibration.bins.count) == [10, 6])
    #expect(analysis.calibration.map(\.clusters) == [30, 30])
    #expect(analysis.calibration[1].calibration == analysis.judges[2].validation?.calibration)
  }

  @Test func `the best single factor is the strongest one and not better than the model`()
    async throws
  {
    let validation = try #require(
      try await validations(Simulation(clusters: 300, position: 0.2).table()).first)
    #expect(validation.baselines.bestFactorName == "given.f0")
    let best = try #require(validation.baselines.bestFactor)
    #expect(best > 0.65 && best < validation.accuracy)
  }

  @Test func `other judges of the same pairs give a baseline`() async throws {
    let judges = (0..<4).map { Judge(name: "judge \($0)", kind: .human) }
    let several = try await validations(Simulation(judges: judges).table())
    for validation in several {
      #expect(validation.baselines.othersVerdicts == validation.verdicts)
      #expect((validation.baselines.others ?? 0) > 0.6)
    }
    let alone = try #require(try await validations(Simulation().table()).first)
    #expect(alone.baselines.others == nil)
  }

  @Test(arguments: [false, true])
  func `verdicts given twice bound what any model can reach`(swapsOrder: Bool) async throws {
    let simulation = Simulation(clusters: 300, position: swapsOrder ? 0.8 : 0.4)
    let table = repeated(simulation, swapsOrder: swapsOrder)
    let validation = try #require(try await validations(table).first)
    let agreement = try #require(validation.selfAgreement)
    let ceiling = try #require(validation.ceiling)
    #expect(agreement.comparisons == 1500)
    // The model is the truth, so its accuracy lies between the two ends, up to noise.
    #expect(agreement.share < validation.accuracy + 0.04)
    #expect(ceiling > validation.accuracy - 0.03 && ceiling < 1)
    let attained = try #require(validation.attained)
    #expect(isClose(attained * (ceiling - 0.5), validation.accuracy - 0.5, 1e-12))
    #expect(attained > 0.75 && attained < 1.1)
  }

  @Test func `without repeats there is no ceiling`() async throws {
    let validation = try #require(try await validations(Simulation().table()).first)
    #expect(validation.ceiling == nil && validation.selfAgreement == nil)
    #expect(validation.attained == nil)
  }
}
