import PreferenceModels
import Preferences
import Statistics
import TestSupport
import Testing

@Suite struct SelfTestTests {
  @Test func `intervals hold the planted weights on the built-in design`() async {
    let test = SelfTest(comparisons: 300, clusters: 50, seed: 1)
    let result = await test.run(replicates: 40, seed: 1)
    #expect(result.notFitted == 0)
    #expect(result.comparisons == 300 && result.clusters == 50 && result.judges == 2)
    #expect(result.recoveries.map(\.factor).first == "position")
    #expect(result.recoveries.map(\.factor).last == "ties")
    #expect(result.recoveries.count == 10)
    #expect(result.isSound, "coverage \(result.coverage), false \(result.falseDiscoveries)")
    for recovery in result.recoveries {
      #expect(recovery.fits == (recovery.factor == "ties" ? 40 : 80))
      #expect(abs(recovery.meanEstimate - recovery.truth) < 0.12)
      #expect(abs(recovery.claimedError / recovery.deviation - 1) < 0.35)
      let isFactor = recovery.factor.hasPrefix("factor")
      #expect((recovery.reach != nil) == isFactor)
    }
  }

  @Test func `what a design can show follows from the errors of its estimates`() async throws {
    let small = await SelfTest(comparisons: 200, clusters: 40, seed: 1)
      .run(replicates: 4, seed: 1)
    let large = await SelfTest(comparisons: 800, clusters: 160, seed: 1)
      .run(replicates: 4, seed: 1)
    for (few, many) in zip(small.recoveries, large.recoveries) where few.reach != nil {
      let reach = try #require(few.reach)
      // 80 % power at 5 %, two sides: 1.96 + 0.84.
      #expect(isClose(reach.detectable, 2.8016 * few.claimedError, 1e-4))
      #expect(isClose(reach.detectableChance, expit(reach.detectable), 1e-12))
      // Four times the comparisons show half the effect; how many are needed stays.
      let other = try #require(many.reach)
      #expect(abs(reach.detectable / other.detectable - 2) < 0.5)
      let ratio = Double(reach.comparisonsNeeded) / Double(other.comparisonsNeeded)
      #expect(ratio > 0.6 && ratio < 1.7)
    }
  }

  @Test func `errors that ignore prompts do not hold the planted weights`() async {
    let test = SelfTest(
      comparisons: 600, clusters: 30, seed: 1, choices: ModelChoices(errors: .hc0))
    let ignored = await test.run(replicates: 40, seed: 1)
    let clustered = await SelfTest(comparisons: 600, clusters: 30, seed: 1)
      .run(replicates: 40, seed: 1)
    #expect(ignored.coverage.share < clustered.coverage.share - 0.05)
    #expect(!ignored.isSound)
  }

  @Test func `a study is simulated on its own pairs and judges`() async {
    let judges = [Judge(name: "mara", kind: .human), Judge(name: "ember", kind: .llm)]
    let table = Simulation(tie: 0.7, judges: judges).table()
    let test = SelfTest(like: table, title: "Study")
    let result = await test.run(replicates: 3, seed: 2)
    #expect(result.design == "Study" && result.comparisons == 300)
    #expect(
      result.recoveries.map(\.factor) == ["position", "given.f0", "given.f1", "given.f2", "ties"])
    #expect(result.recoveries.prefix(4).map(\.truth) == [0.3, 0.6, 0, -0.4])
  }

  @Test func `two runs agree and another seed does not`() async {
    let test = SelfTest(comparisons: 100, clusters: 20, seed: 1)
    let first = await test.run(replicates: 4, seed: 5)
    #expect(first == (await test.run(replicates: 4, seed: 5)))
    #expect(first != (await test.run(replicates: 4, seed: 6)))
  }
}
