import PreferenceModels
import Preferences
import TestSupport
import Testing

/// A what-if judge against the models it is made from.
struct WhatIfTests {
  private let simulation = Simulation(judges: [
    Judge(name: "mara", kind: .human), Judge(name: "orm", kind: .llm),
  ])

  private func study(_ table: JudgedTable) async -> FittedStudy {
    await StudyAnalyst(table, options: .init(isValidated: false)).fittedStudy(
      run: RunInfo(version: "0", seed: 1, options: [:], inputs: []), title: "t")
  }

  @Test func `the fitted weights of a judge pick exactly what its model picks`() async throws {
    let study = await study(simulation.table())
    let judge = try study.whatIfJudge(basedOn: "mara")
    let result = try study.result(of: judge)
    #expect(result.flips.isEmpty)
    #expect(result.base == "mara")
    let mara = try #require(result.agreements.first { $0.judge == "mara" })
    #expect(mara.flips == 0)
    #expect(mara.agreement == mara.ownModel)
    #expect(mara.difference?.share == 0)
    #expect(judge.position == study.analysis.judges[0].positionBias?.estimate)
  }

  @Test func `one weight set to zero flips the pairs on which its part turned the sum`()
    async throws
  {
    let table = simulation.table()
    let study = await study(table)
    let before = try study.whatIfJudge(basedOn: "mara")
    let result = try study.result(of: before.setting("given.f0", to: 0))
    var expected: Set<String> = []
    for row in table.comparisons.indices {
      let parts = before.weights.map { weight -> Double in
        let column = table.columns.first { $0.factor.name == weight.factor }
        return weight.estimate * ((column?.a[row] ?? 0) - (column?.b[row] ?? 0)) / weight.scale
      }
      let sum = parts.reduce(0, +)
      if (sum > 0) != (sum - parts[0] > 0) { expected.insert(table.comparisons[row].id) }
    }
    #expect(!expected.isEmpty)
    #expect(Set(result.flips.map(\.comparison)) == expected)
    let changes = result.flips.map { abs($0.after - $0.before) }
    #expect(zip(changes, changes.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `swapping responses mirrors the chances and changes no count`() async throws {
    let table = simulation.table()
    let plain = await study(table)
    let swapped = await study(table.swapping { $0 % 3 == 0 })
    let results = try [plain, swapped].map { study in
      try study.result(of: study.whatIfJudge(basedOn: "orm").setting("given.f1", to: 0.2))
    }
    #expect(
      Set(results[0].flips.map(\.comparison)) == Set(results[1].flips.map(\.comparison)))
    for (one, other) in zip(results[0].agreements, results[1].agreements) {
      #expect(one.flips == other.flips)
      let shares = [one.agreement?.share, other.agreement?.share].map { $0 ?? .nan }
      #expect(abs(shares[0] - shares[1]) < 1e-12)
    }
  }

  @Test func `a model of a what-if judge's verdicts finds its weights again`() async throws {
    let table = simulation.table()
    let study = await study(table)
    var judge = try study.whatIfJudge(basedOn: "mara").setting("given.f2", to: 0.7)
    judge.name = "mara, warmer"
    judge.position = 0
    let again = await self.study(try table.adding([judge]))
    let fit = try #require(again.analysis.judges.first { $0.judge == "mara, warmer" })
    #expect(fit.kind == .rule)
    for weight in judge.weights {
      let found = try #require(fit.coefficients.first { $0.factor == weight.factor })
      #expect(abs(found.estimate - weight.estimate) < 1e-6)
    }
  }

  @Test func `weights per another scale mean the same per unit`() async throws {
    let study = await study(simulation.table())
    let judge = try study.whatIfJudge(basedOn: "mara").setting("given.f0", to: 0.3)
    var rescaled = judge
    for index in rescaled.weights.indices {
      rescaled.weights[index].estimate *= 10
      rescaled.weights[index].scale *= 10
    }
    let flips = try [judge, rescaled].map { try study.result(of: $0).flips.map(\.comparison) }
    #expect(flips[0] == flips[1])
  }

  @Test func `weights that cannot be used say why`() async throws {
    let table = simulation.table()
    let study = await study(table)
    var judge = try study.whatIfJudge(basedOn: "mara")
    #expect(throws: WhatIfError.noModel(judge: "nobody", available: ["mara", "orm"])) {
      try study.whatIfJudge(basedOn: "nobody")
    }
    judge.weights[1].scale = 0
    #expect(throws: WhatIfError.unusableNumber(judge: judge.name, of: "given.f1")) {
      try study.result(of: judge)
    }
    judge.weights[1] = WhatIfJudge.Weight(factor: "length.words", estimate: 1, scale: 1)
    #expect(
      throws: WhatIfError.missingFactors(
        judge: judge.name, factors: ["length.words"],
        available: ["given.f0", "given.f1", "given.f2"])
    ) {
      try study.result(of: judge)
    }
    judge.weights[1].estimate = 0
    #expect(throws: Never.self) { try study.result(of: judge) }
    judge.name = "orm"
    #expect(throws: WhatIfError.nameTaken(judge: "orm")) { try table.adding([judge]) }
  }
}
