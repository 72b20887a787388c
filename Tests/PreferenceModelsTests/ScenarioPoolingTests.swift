import Foundation
import PreferenceModels
import Preferences
import Statistics
import TestSupport
import Testing

@Suite struct ScenarioPoolingTests {
  /// A factor that is rewarded in some scenarios and punished in the others.
  private func table(judges: [Judge], perScenario: Int = 120, seed: UInt64 = 5) -> JudgedTable {
    var random = CounterGenerator(seed: seed)
    let count = 6 * perScenario
    let columns = (0..<2).map { index in
      JudgedTable.Column(
        factor: Simulation.factor(index),
        a: (0..<count).map { _ in random.normal() }, b: (0..<count).map { _ in random.normal() })
    }
    let rows = (0..<count).map { index in
      JudgedTable.Row(id: "c\(index)", cluster: index / 2, scenario: "s\(index % 6)")
    }
    let verdicts = judges.map { judge in
      JudgedTable.JudgeVerdicts(
        judge: judge,
        entries: rows.indices.map { row in
          let turn = row % 6 < 3 ? 0.9 : -0.5
          let first: Side = random.uniform() < 0.5 ? .a : .b
          let predictor =
            turn * (columns[0].a[row] - columns[0].b[row])
            + 0.5 * (columns[1].a[row] - columns[1].b[row]) + (first == .a ? 0.3 : -0.3)
          return JudgedTable.Entry(
            comparison: row, choice: random.uniform() < expit(predictor) ? .a : .b,
            shownFirst: first)
        })
    }
    return JudgedTable(comparisons: rows, columns: columns, judges: verdicts)
  }

  private func scenarios(
    _ table: JudgedTable, _ choice: ScenarioChoice = .kinds
  ) async -> ScenarioWeights? {
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    let options = StudyAnalyst.Options(isValidated: false, scenarios: choice)
    return await StudyAnalyst(table, options: options).analysis(run: run, title: "t").scenarios
  }

  private let mara = Judge(name: "mara", kind: .human)
  private let ember = Judge(name: "ember", kind: .llm)

  @Test func `a factor that turns between scenarios is told from one that does not`() async throws {
    let found = try #require(await scenarios(table(judges: [mara, ember])))
    #expect(found.groups.map(\.kind) == [.human, .llm])
    for group in found.groups {
      #expect(group.status == .converged && group.clusters == 360 && group.verdicts == 720)
      #expect(group.weights.map(\.factor) == ["position", "given.f0", "given.f1"])
      let turning = group.weights[1]
      #expect(turning.deviation > 0.5 && turning.deviationPValue < 1e-4)
      #expect(group.weights[2].deviationPValue > 0.01)
      for (index, effect) in turning.scenarios.enumerated() {
        #expect(effect.scenario == "s\(index)")
        let truth = (index < 3 ? 0.9 : -0.5) * turning.scale
        #expect(abs(effect.estimate - truth) < 4 * effect.standardError)
        #expect((effect.estimate > 0) == (index < 3) && effect.state == .decided)
        #expect(effect.ownShare > 0.5 && effect.ownShare < 1)
      }
    }
  }

  @Test func `swapping the responses of any rows changes no weight of a scenario`() async throws {
    let table = table(judges: [mara, ember], perScenario: 50)
    let plain = try #require(await scenarios(table, .judges))
    let swapped = try #require(await scenarios(table.swapping { $0 % 3 == 1 }, .judges))
    #expect(plain.groups.map(\.judge) == [nil, nil, "mara", "ember"])
    for (left, right) in zip(plain.groups, swapped.groups) {
      for (one, other) in zip(left.weights, right.weights) {
        #expect(abs(one.estimate - other.estimate) < 1e-6)
        #expect(abs(one.deviation - other.deviation) < 1e-5)
        for (a, b) in zip(one.scenarios, other.scenarios) {
          #expect(abs(a.estimate - b.estimate) < 1e-6)
        }
      }
    }
  }

  @Test func `a kind of one judge has the weights of that judge`() async throws {
    let found = try #require(await scenarios(table(judges: [mara], perScenario: 60), .judges))
    #expect(found.groups.count == 2)
    #expect(found.groups[0].weights == found.groups[1].weights)
  }

  @Test func `verdicts given twice do not count twice`() async throws {
    let once = table(judges: [mara], perScenario: 80)
    var twice = once
    twice.judges[0].entries += once.judges[0].entries
    let one = try #require(await scenarios(once)).groups[0]
    let two = try #require(await scenarios(twice)).groups[0]
    #expect(two.verdicts == 2 * one.verdicts)
    let shares = (try #require(one.verdictShare), try #require(two.verdictShare))
    #expect(shares.1 < 0.55 * shares.0 + 0.01)
    for (left, right) in zip(one.weights, two.weights) {
      #expect(abs(left.estimate - right.estimate) < 0.02)
      #expect(right.standardError > 0.93 * left.standardError)
    }
  }

  @Test func `every judge of a kind counts alike`() async throws {
    var table = table(judges: [mara, Judge(name: "noa", kind: .human)])
    // The second judge decides the other way, on half of the pairs.
    table.judges[1].entries = table.judges[1].entries.filter { $0.comparison % 12 < 6 }
      .map { entry in
        var entry = entry
        entry.choice = entry.choice.swapped
        return entry
      }
    let group = try #require(await scenarios(table)).groups[0]
    let steady = try #require(group.weights.first { $0.factor == "given.f1" })
    #expect(abs(steady.estimate) < 3 * steady.standardError)
  }

  @Test func `scenarios with too few pairs are named and not fitted`() async throws {
    var table = table(judges: [mara], perScenario: 60)
    for row in table.comparisons.indices where row % 6 == 4 {
      table.comparisons[row].scenario = row < 200 ? "rare" : nil
    }
    let group = try #require(await scenarios(table)).groups[0]
    #expect(group.scenarios.count == 6)
    #expect(group.scenarios.last?.name == "rare" && group.scenarios.last?.isFitted == false)
    #expect(group.weights[1].scenarios.map(\.scenario) == ["s0", "s1", "s2", "s3", "s5"])
    #expect(await scenarios(self.table(judges: [mara], perScenario: 39)) == nil)
  }

  @Test func `a group without a fit says why`() async throws {
    var table = table(judges: [mara, ember], perScenario: 60)
    table.judges[1].entries = Array(table.judges[1].entries.prefix(90))
    let group = try #require(await scenarios(table)?.kind(.llm))
    #expect(group.status == .notFitted && group.weights.isEmpty)
    #expect(group.diagnostics.map(\.code) == [.tooFewVerdicts])
    #expect(group.diagnostics[0].message.contains("0 of 6 scenarios"))
  }

  @Test func `weights of scenarios survive being written and read`() async throws {
    let written = try #require(
      await scenarios(table(judges: [mara], perScenario: 45), .judges))
    let data = try JSONEncoder().encode(written)
    #expect(try JSONDecoder().decode(ScenarioWeights.self, from: data) == written)
  }
}
