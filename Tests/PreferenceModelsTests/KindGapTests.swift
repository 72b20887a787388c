import PreferenceModels
import Preferences
import Statistics
import TestSupport
import Testing

@Suite struct KindGapTests {
  private let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])

  private func analysis(clusters: Int, judges: [Judge]) async -> Analysis {
    await StudyAnalyst(
      Simulation(clusters: clusters, judges: judges).table(), options: .init(isValidated: false)
    ).analysis(run: run, title: "Simulated")
  }

  @Test(arguments: [15, 120])
  func `a kind of one judge has the errors and the intervals printed for the judge`(
    clusters: Int
  ) async throws {
    let judges = [Judge(name: "mara", kind: .human), Judge(name: "ember", kind: .llm)]
    let result = await analysis(clusters: clusters, judges: judges)
    #expect(result.judges[0].errors == (clusters < 100 ? "CR2" : "CR1"))
    let gaps = try #require(result.kinds?.gaps)
    for (place, gap) in gaps.enumerated() {
      for (effect, fit) in zip([gap.people, gap.llms], result.judges) {
        let own = fit.coefficients[place]
        #expect(isClose(effect.standardError, own.standardError, 1e-9))
        #expect(isClose(effect.chanceLower, own.chanceLower, 1e-9))
        #expect(isClose(effect.chanceUpper, own.chanceUpper, 1e-9))
      }
    }
  }

  @Test func `judges of the same prompts have no more degrees of freedom than one of them`()
    async throws
  {
    let people = (0..<3).map { Judge(name: "person \($0)", kind: .human) }
    let result = await analysis(
      clusters: 15, judges: people + [Judge(name: "ember", kind: .llm)])
    let gaps = try #require(result.kinds?.gaps)
    for (place, gap) in gaps.enumerated() {
      let degrees = result.judges.prefix(3).compactMap { $0.coefficients[place].degreesOfFreedom }
      let width = (logit(gap.people.chanceUpper) - gap.people.estimate) / gap.people.standardError
      let bounds = degrees.map { StudentT(degreesOfFreedom: $0).quantile(0.975) }.sorted()
      #expect(degrees.count == 3)
      #expect(width > bounds[0] - 1e-9 && width < bounds[2] + 1e-9)
    }
  }
}
