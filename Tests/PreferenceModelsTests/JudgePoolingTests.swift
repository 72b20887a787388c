import PreferenceModels
import Preferences
import TestSupport
import Testing

@Suite struct JudgePoolingTests {
  private func analysis(_ table: JudgedTable, _ pooling: PoolingChoice) async -> Analysis {
    let options = StudyAnalyst.Options(
      isValidated: false, model: ModelChoices(pooling: pooling))
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    return await StudyAnalyst(table, options: options).analysis(run: run, title: "Simulated")
  }

  private func judges(_ count: Int) -> [Judge] {
    (0..<count).map { Judge(name: "judge \($0)", kind: .human) }
  }

  @Test func `judges without much data of their own are drawn to the mean`() async throws {
    var table = Simulation(clusters: 40, judges: judges(9)).table()
    table.judges[0].entries = Array(table.judges[0].entries.prefix(25))
    let apart = await analysis(table, .none)
    let pooled = await analysis(table, .partial)
    let weights = try #require(pooled.pooled)
    #expect(weights.judges == 9)
    #expect(weights.weights.map(\.factor) == ["position", "given.f0", "given.f1", "given.f2"])
    for (weight, truth) in zip(weights.weights.dropFirst(), Simulation().weights) {
      #expect(abs(weight.mean / weight.scale - truth) < 4 * weight.standardError / weight.scale)
      #expect(weight.deviation >= 0 && weight.deviation < 0.3)
    }
    let few = pooled.judges[0].coefficients[0]
    let many = pooled.judges[5].coefficients[0]
    #expect(few.standardError < apart.judges[0].coefficients[0].standardError)
    let own = try #require(few.ownShare)
    #expect(own < (try #require(many.ownShare)))
    #expect(abs(few.estimate - weights.weights[1].mean) < 0.3)
    #expect(pooled.judges[0].degreesOfFreedom == nil)
    #expect(pooled.kinds == nil)
  }

  @Test func `swapping the responses of any rows changes no pooled number`() async throws {
    let table = Simulation(clusters: 30, tie: 0.7, judges: judges(4)).table()
    let plain = try #require(await analysis(table, .partial).pooled)
    let swapped = try #require(await analysis(table.swapping { $0 % 3 == 1 }, .partial).pooled)
    for (left, right) in zip(plain.weights, swapped.weights) {
      #expect(isClose(left.mean, right.mean, 1e-9))
      #expect(isClose(left.standardError, right.standardError, 1e-7))
      #expect(abs(left.deviation - right.deviation) < 1e-7)
    }
  }

  @Test func `few judges are pooled with a caveat and one alone is not`() async throws {
    let few = await analysis(Simulation(judges: judges(3)).table(), .partial)
    #expect(few.pooled?.judges == 3)
    #expect(few.diagnostics.contains { $0.code == .fewJudges })
    let alone = await analysis(Simulation().table(), .partial)
    #expect(alone.pooled == nil)
    #expect(alone.judges[0].estimator == "ml")
    #expect(alone.diagnostics.contains { $0.message.hasPrefix("judges not pooled") })
  }

  @Test func `a judge of unknown order has no position bias but shares the factors`()
    async throws
  {
    var table = Simulation(judges: judges(8)).table()
    for index in table.judges[2].entries.indices {
      table.judges[2].entries[index].shownFirst = nil
    }
    let result = await analysis(table, .partial)
    #expect(result.judges[2].positionBias == nil)
    #expect(result.judges[2].coefficients.count == 3)
    #expect(result.judges[3].positionBias != nil)
  }

  @Test func `the spread of judges is tested against none`() async throws {
    let alike = try #require(
      await analysis(Simulation(clusters: 25, judges: judges(8)).table(), .partial).pooled)
    #expect(alike.weights.allSatisfy { $0.deviationPValue > 0.001 && $0.deviationPValue <= 1 })
    // Half of the judges reward what the others punish.
    var table = Simulation(clusters: 25, judges: judges(8)).table()
    for judge in 0..<4 {
      for index in table.judges[judge].entries.indices {
        table.judges[judge].entries[index].choice =
          table.judges[judge].entries[index].choice.swapped
      }
    }
    let apart = try #require(await analysis(table, .partial).pooled)
    #expect(apart.weights[1].deviationPValue < 1e-6 && apart.weights[1].deviation > 0.5)
  }
}
