import PreferenceModels
import Preferences
import TestSupport
import Testing

@Suite struct RobustnessPanelTests {
  private func varied(_ table: JudgedTable) async throws -> JudgeFit {
    let options = StudyAnalyst.Options(isValidated: false, isVaried: true)
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    return try #require(
      await StudyAnalyst(table, options: options).analysis(run: run, title: "Simulated")
        .judges.first)
  }

  @Test func `every choice is made otherwise once`() async throws {
    let fit = try await varied(Simulation(tie: 0.7).table())
    let variants = try #require(fit.robustness)
    func names(_ kind: RobustnessVariant.Kind) -> [String] {
      variants.filter { $0.kind == kind }.map(\.name)
    }
    #expect(names(.ties) == ["half", "drop", "rao-kupper"])
    #expect(names(.estimator) == ["firth", "ridge 1", "ridge 10"])
    #expect(names(.withoutFactor) == ["given.f0", "given.f1", "given.f2"])
    #expect(names(.withoutScenario) == ["even", "odd"])
    #expect(names(.length).isEmpty)
    #expect(variants.allSatisfy { $0.failure == nil && !$0.effects.isEmpty })
    let without = try #require(variants.first { $0.name == "given.f1" })
    #expect(without.effects.map(\.factor) == ["position", "given.f0", "given.f2"])
    #expect(variants.filter { $0.kind == .withoutScenario }.allSatisfy { $0.verdicts == 150 })
    // Planted effects are strong, so no choice turns them round.
    #expect(variants.allSatisfy { !$0.signChanges })
  }

  @Test func `a weight that changes sign without another factor is marked`() async throws {
    var table = Simulation(clusters: 300, weights: [1.5, -0.7, 0]).table()
    // The second factor rides on the first, so alone it takes over its reward.
    for row in table.comparisons.indices {
      table.columns[1].a[row] = 0.9 * table.columns[0].a[row] + 0.5 * table.columns[1].a[row]
      table.columns[1].b[row] = 0.9 * table.columns[0].b[row] + 0.5 * table.columns[1].b[row]
    }
    let fit = try await varied(table)
    #expect(fit.coefficients[1].state == .decided && fit.coefficients[1].estimate < 0)
    let variants = try #require(fit.robustness)
    let without = try #require(variants.first { $0.name == "given.f0" })
    let effect = try #require(without.effects.first { $0.factor == "given.f1" })
    #expect(effect.estimate > 0 && effect.signChanges)
    #expect(without.signChanges)
  }

  @Test func `length is tried on its other scale`() async throws {
    var table = Simulation().table()
    table.columns[0].factor.family = .length
    table.columns[0].factor.transform = .logRatio
    table.columns[0].a = table.columns[0].a.map { 100 + 10 * $0 }
    table.columns[0].b = table.columns[0].b.map { 100 + 10 * $0 }
    let variants = try #require(try await varied(table).robustness)
    let length = try #require(variants.first { $0.kind == .length })
    #expect(length.name == "linear given.f0")
    let effect = try #require(length.effects.first { $0.factor == "given.f0" })
    #expect(effect.state == .decided && !effect.signChanges)
  }

  @Test func `a variant without a model says why`() async throws {
    var table = Simulation(clusters: 30).table()
    for index in table.judges[0].entries.indices {
      let row = table.judges[0].entries[index].comparison
      table.judges[0].entries[index].choice =
        table.columns[0].a[row] > table.columns[0].b[row] ? .a : .b
    }
    let variants = try #require(try await varied(table).robustness)
    let failed = try #require(variants.first { $0.name == "ml" })
    #expect(failed.effects.isEmpty)
    #expect(failed.failure?.contains("splits the verdicts perfectly") == true)
  }
}
