import Preferences
import TestSupport
import Testing

@testable import PreferenceModels

private let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])

private func analysis(_ table: JudgedTable, holdout: JudgedTable? = nil) async -> Analysis {
  await StudyAnalyst(table, holdout: holdout).analysis(run: run, title: "Simulated")
}

/// All numbers of an analysis, in a fixed order.
private func numbers(_ analysis: Analysis) -> [Double] {
  var result: [Double] = []
  for fit in analysis.judges {
    result += numbers(fit)
  }
  for gap in analysis.kinds?.gaps ?? [] {
    result += [gap.points, gap.pointsLower, gap.pointsUpper]
  }
  return result
}

private func numbers(_ fit: JudgeFit) -> [Double] {
  var result: [Double] = [fit.logLikelihood ?? 0]
  let rows = (fit.positionBias.map { [$0] } ?? []) + fit.coefficients + fit.applies
  for row in rows {
    result += [row.estimate, row.standardError, row.lower, row.upper, row.pValue]
    result += [row.qValue ?? -1, row.chance]
  }
  let counts: [Int] = [
    fit.comparisons, fit.ties, fit.abstentions, fit.clusters, fit.tally.decided,
    fit.tally.pickedFirst, fit.tally.pickedLonger,
  ]
  result += counts.map(Double.init)
  if let validation = fit.validation {
    result += [validation.accuracy, validation.accuracyLower ?? -1, validation.logLoss]
    result += [validation.auc ?? -1, validation.baselines.longer ?? -1]
    result.append(validation.baselines.majority)
  }
  return result
}

@Suite struct StudyAnalystTests {
  @Test(arguments: [0.0, 0.8])
  func `swapping the responses of any rows changes no number`(tie: Double) async {
    let judges = [Judge(name: "mara", kind: .human), Judge(name: "ember", kind: .llm)]
    let table = Simulation(tie: tie, judges: judges).table()
    let plain = numbers(await analysis(table))
    let swapped = numbers(await analysis(table.swapping { $0 % 3 == 1 }))
    #expect(plain.count == swapped.count && plain.count > 40)
    for (left, right) in zip(plain, swapped) { #expect(isClose(left, right, 1e-9)) }
  }

  @Test func `known weights, position and ties are recovered`() async throws {
    let simulation = Simulation(clusters: 400, tie: 0.7)
    let result = await analysis(simulation.table())
    let fit = try #require(result.judges.first)
    #expect(fit.status == .converged)
    #expect(fit.tieModel == "davidson")
    let position = try #require(fit.positionBias)
    #expect(position.lower < 0.4 && position.upper > 0.4)
    for (coefficient, truth) in zip(fit.coefficients, simulation.weights) {
      #expect(
        abs(coefficient.perUnit - truth) < 3.5 * coefficient.standardError / coefficient.scale)
      #expect(isClose(coefficient.perUnit * coefficient.scale, coefficient.estimate, 1e-12))
    }
    #expect(fit.coefficients[0].state == .decided && fit.coefficients[0].chance > 0.5)
    #expect(fit.coefficients[1].state == .decided && fit.coefficients[1].chance < 0.5)
  }

  @Test func `scaling a factor changes its unit and nothing else`() async {
    let table = Simulation().table()
    var scaled = table
    scaled.columns[0].a = table.columns[0].a.map { $0 * 1e6 }
    scaled.columns[0].b = table.columns[0].b.map { $0 * 1e6 }
    let plain = await analysis(table).judges[0]
    let other = await analysis(scaled).judges[0]
    for (left, right) in zip(plain.coefficients, other.coefficients) {
      #expect(isClose(left.estimate, right.estimate, Tolerance.iterative))
      #expect(isClose(left.lower, right.lower, Tolerance.iterative))
    }
    let ratio = plain.coefficients[0].perUnit / other.coefficients[0].perUnit
    #expect(isClose(ratio, 1e6, Tolerance.iterative))
  }

  @Test func `the order of judges and comparisons does not matter`() async {
    let judges = [Judge(name: "mara", kind: .human), Judge(name: "ember", kind: .llm)]
    let table = Simulation(judges: judges).table()
    var turned = table
    turned.judges = table.judges.map {
      JudgedTable.JudgeVerdicts(judge: $0.judge, entries: $0.entries.reversed())
    }
    let plain = numbers(await analysis(table))
    let other = numbers(await analysis(turned))
    for (left, right) in zip(plain, other) { #expect(isClose(left, right, 1e-8)) }
  }

  @Test func `two runs give the same analysis`() async {
    let judges = (0..<6).map { Judge(name: "judge \($0)", kind: $0 < 2 ? .human : .llm) }
    let table = Simulation(judges: judges).table()
    let first = await analysis(table)
    let second = await analysis(table)
    #expect(first == second)
    #expect(first.kinds != nil)
  }

  @Test func `held-out data are predicted with the scales of the fit`() async throws {
    let table = Simulation(clusters: 200).table()
    let other = Simulation(seed: 8, clusters: 40).table()
    let fit = try #require(await analysis(table, holdout: other).judges.first)
    let validation = try #require(fit.validation)
    #expect(validation.method == "holdout")
    #expect(validation.verdicts == 200)
    #expect(validation.accuracy > 0.65)
  }

  @Test func `one comparison gives no model and says so`() async throws {
    let table = Simulation(clusters: 1, perCluster: 1).table()
    let fit = try #require(await analysis(table).judges.first)
    #expect(fit.status == .notFitted)
    #expect(fit.coefficients.isEmpty)
    #expect(fit.diagnostics.contains { $0.message.contains("no model fitted") })
  }

  @Test func `a judge who always picks the first response gets no model`() async throws {
    var table = Simulation(clusters: 20).table()
    for index in table.judges[0].entries.indices {
      let first = table.judges[0].entries[index].shownFirst
      table.judges[0].entries[index].choice = first == .a ? .a : .b
    }
    let fit = try #require(await analysis(table).judges.first)
    #expect(fit.status == .notFitted)
    #expect(
      fit.diagnostics.map(\.message).contains(
        "no model fitted: picked the first response in all 100 pairs"))
    #expect(fit.tally.pickedFirst == 100)
  }

  @Test func `verdicts that a factor splits are fitted by Firth with profile intervals`()
    async
    throws
  {
    var table = Simulation(clusters: 30).table()
    for index in table.judges[0].entries.indices {
      let row = table.judges[0].entries[index].comparison
      let difference = table.columns[0].a[row] - table.columns[0].b[row]
      table.judges[0].entries[index].choice = difference > 0 ? .a : .b
    }
    // Ties ask for Davidson's model first, whose maximum does not exist here.
    table.judges[0].entries[0].choice = .tie
    table.columns[0].a[0] = table.columns[0].b[0]
    let fit = try #require(await analysis(table).judges.first)
    #expect(fit.status == .separated)
    #expect(fit.estimator == "firth")
    #expect(fit.errors.hasSuffix("profile"))
    #expect(fit.diagnostics.contains { $0.code == .separation })
    #expect(fit.coefficients.allSatisfy { $0.lower.isFinite && $0.upper.isFinite })
    #expect(fit.coefficients[0].lower > 0)
  }

  @Test func `a copied factor is named with what it equals`() async throws {
    var table = Simulation().table()
    table.columns.append(
      JudgedTable.Column(
        factor: Simulation.factor(9), a: table.columns[1].a.map { 2 * $0 },
        b: table.columns[1].b.map { 2 * $0 }))
    let fit = try #require(await analysis(table).judges.first)
    let omitted = try #require(fit.omitted.first)
    #expect(omitted.reason == .aliased)
    #expect(omitted.message == "equals 1.0 × given.f1: not separately estimable")
  }

  @Test func `factors that never or rarely differ are left out and counted`() async throws {
    var table = Simulation().table()
    let zero = [Double](repeating: 0, count: table.comparisons.count)
    var few = zero
    few[3] = 1
    few[4] = -1
    table.columns.append(.init(factor: Simulation.factor(8), a: zero, b: zero))
    table.columns.append(.init(factor: Simulation.factor(9), a: few, b: zero))
    let fit = try #require(await analysis(table).judges.first)
    #expect(
      fit.omitted.map(\.message) == [
        "never differs (0 of 300 pairs)", "only 2 pairs differ: interval too wide",
      ])
  }

  @Test func `marks that a judge's verdicts cannot tell apart are one column`() async throws {
    var table = Simulation().table()
    // The two are missing apart from each other only where this judge gave no verdict.
    for row in table.comparisons.indices where row % 4 == 0 {
      table.columns[1].a[row] = .nan
      if row < 200 { table.columns[2].a[row] = .nan }
    }
    #expect(FactorDifferences(table).applies.count == 2)
    table.judges[0].entries.removeAll { $0.comparison >= 200 && $0.comparison % 8 == 0 }
    let fit = try #require(await analysis(table).judges.first)
    #expect(fit.applies.count == 2)
    table.judges[0].entries.removeAll { $0.comparison >= 200 }
    let apart = try #require(await analysis(table).judges.first)
    #expect(apart.applies.map(\.factor) == ["given.f1 (applies)"])
  }

  @Test func `a mark stands only beside a factor that it guards`() async throws {
    var table = Simulation().table()
    var few = [Double](repeating: 0, count: table.comparisons.count)
    few[3] = 1
    let zero = [Double](repeating: 0, count: table.comparisons.count)
    for row in few.indices where row % 4 == 0 { few[row] = .nan }
    table.columns.append(.init(factor: Simulation.factor(9), a: few, b: zero))
    #expect(FactorDifferences(table).applies.count == 1)
    let fit = try #require(await analysis(table).judges.first)
    #expect(fit.omitted.map(\.factor) == ["given.f9"])
    #expect(fit.applies.isEmpty)
  }

  @Test func `a value missing on one side gets a column of its own`() async throws {
    var table = Simulation().table()
    for row in table.comparisons.indices where row % 4 == 0 {
      if row % 8 == 0 { table.columns[2].a[row] = .nan } else { table.columns[2].b[row] = .nan }
    }
    let result = await analysis(table)
    let fit = try #require(result.judges.first)
    #expect(fit.applies.map(\.factor) == ["given.f2 (applies)"])
    #expect(fit.applies[0].differing == 75)
    #expect(result.data.factors[2].measured == 225)
  }

  @Test func `an unknown order gives no position bias and says so`() async throws {
    var table = Simulation().table()
    for index in table.judges[0].entries.indices { table.judges[0].entries[index].shownFirst = nil }
    let fit = try #require(await analysis(table).judges.first)
    #expect(fit.positionBias == nil)
    #expect(fit.diagnostics.contains { $0.code == .orderUnknown })
    #expect(fit.validation?.baselines.majority == 0.5)
  }

  @Test func `a system that is always first makes position unidentifiable`() async throws {
    var table = Simulation().table()
    for row in table.comparisons.indices {
      table.comparisons[row].systemA = "x"
      table.comparisons[row].systemB = "z"
    }
    for index in table.judges[0].entries.indices { table.judges[0].entries[index].shownFirst = .a }
    let fit = try #require(await analysis(table).judges.first)
    #expect(fit.positionBias == nil)
    #expect(fit.diagnostics.contains { $0.message.contains("one system was always shown first") })
  }

  @Test func `abstentions are counted by reason and never become ties`() async throws {
    var table = Simulation().table()
    for index in 0..<5 {
      table.judges[0].entries[index].choice = .abstention(reason: index < 3 ? "garbage" : "null")
    }
    let fit = try #require(await analysis(table).judges.first)
    #expect(fit.abstentions == 5 && fit.ties == 0 && fit.comparisons == 300)
    #expect(fit.tally.abstentions.map(\.reason) == ["garbage", "null"])
    #expect(fit.tieModel == "none")
  }
}
