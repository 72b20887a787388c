import PreferenceModels
import Preferences
import TestSupport
import Testing

/// Inputs at the edge of what can be modelled; each has a defined outcome.
@Suite struct EdgeCaseTests {
  private func analysis(_ table: JudgedTable) async -> Analysis {
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    return await StudyAnalyst(table).analysis(run: run, title: "Simulated")
  }

  private func fit(_ table: JudgedTable) async throws -> JudgeFit {
    try #require(await analysis(table).judges.first)
  }

  @Test func `nothing at all gives an empty analysis`() async {
    let result = await analysis(JudgedTable(comparisons: [], columns: [], judges: []))
    #expect(result.judges.isEmpty && result.kinds == nil && result.data.comparisons == 0)
  }

  @Test func `a judge without verdicts gets no model`() async throws {
    var table = Simulation(clusters: 5).table()
    table.judges[0].entries = []
    let fit = try await fit(table)
    #expect(fit.status == .notFitted)
    #expect(fit.diagnostics.map(\.message).contains("no usable verdict: no model fitted"))
  }

  @Test func `verdicts that are all ties give no model`() async throws {
    var table = Simulation(clusters: 10).table()
    for index in table.judges[0].entries.indices { table.judges[0].entries[index].choice = .tie }
    let fit = try await fit(table)
    #expect(fit.status == .notFitted && fit.ties == 50)
    #expect(fit.diagnostics.map(\.message).contains("all 50 verdicts are ties: no model fitted"))
  }

  @Test func `a single prompt takes rows as independent and says so`() async throws {
    let fit = try await fit(Simulation(clusters: 1, perCluster: 200).table())
    #expect(fit.errors == "HC0" && fit.degreesOfFreedom == 199)
    #expect(fit.diagnostics.contains { $0.code == .fewClusters })
    #expect(fit.validation == nil)
    #expect(fit.coefficients.allSatisfy { $0.standardError > 0 && $0.lower.isFinite })
  }

  @Test func `a prompt that holds most rows is said`() async throws {
    var table = Simulation(clusters: 60).table()
    for row in 0..<200 { table.comparisons[row].cluster = 0 }
    let fit = try await fit(table)
    #expect(fit.diagnostics.contains { $0.code == .dominantCluster })
  }

  @Test func `fewer rows than columns give no model`() async throws {
    let weights = [Double](repeating: 0.5, count: 12)
    let fit = try await fit(Simulation(clusters: 8, perCluster: 1, weights: weights).table())
    #expect(fit.status == .notFitted)
    #expect(
      fit.diagnostics.contains {
        $0.code == .tooFewVerdicts && $0.message.hasPrefix("8 usable verdicts for")
      })
  }

  @Test func `an infinite value counts as none and is counted`() async throws {
    var table = Simulation().table()
    table.columns[0].a[3] = .infinity
    table.columns[0].b[4] = -.infinity
    let result = await analysis(table)
    #expect(result.data.factors[0].measured == 298)
    #expect(
      result.diagnostics.contains {
        $0.code == .droppedRows && $0.message.contains("infinite on 2 comparisons")
      })
    #expect(result.judges[0].coefficients[0].estimate.isFinite)
  }

  @Test func `rows of weight zero are left out and counted`() async throws {
    var table = Simulation().table()
    for index in 0..<20 { table.judges[0].entries[index].weight = 0 }
    let with = try await fit(table)
    table.judges[0].entries.removeFirst(20)
    let without = try await fit(table)
    #expect(
      with.diagnostics.map(\.message).contains("20 verdicts of weight zero left out"))
    for (left, right) in zip(with.coefficients, without.coefficients) {
      #expect(isClose(left.estimate, right.estimate, 1e-9))
      #expect(isClose(left.standardError, right.standardError, 1e-9))
    }
  }

  @Test func `weights are said to be importance, and as counts they give the same fit`()
    async throws
  {
    var table = Simulation(clusters: 40).table()
    let plain = try await onlyFit(table)
    #expect(!plain.diagnostics.contains { $0.code == .weighted })
    for index in table.judges[0].entries.indices where index % 3 == 0 {
      table.judges[0].entries[index].weight = 3
    }
    let weighted = try await onlyFit(table)
    #expect(
      weighted.diagnostics.contains {
        $0.code == .weighted && $0.message.hasPrefix("verdicts have weights from 1.0 to 3.0")
      })
    table.judges[0].entries = table.judges[0].entries.flatMap { entry -> [JudgedTable.Entry] in
      var copy = entry
      copy.weight = 1
      return [JudgedTable.Entry](repeating: copy, count: Int(entry.weight))
    }
    let counted = try await onlyFit(table)
    for (left, right) in zip(weighted.coefficients, counted.coefficients) {
      #expect(isClose(left.estimate, right.estimate, 1e-9))
      // The root of CR2 is not quite the same for a weight as for copies.
      #expect(abs(left.standardError / right.standardError - 1) < 0.01)
    }
  }

  @Test(arguments: [-1.0, .nan, .infinity])
  func `a weight that is no weight is refused`(weight: Double) async throws {
    var table = Simulation().table()
    table.judges[0].entries[7].weight = weight
    let fit = try await fit(table)
    #expect(fit.status == .notFitted)
    #expect(fit.diagnostics.contains { $0.code == .unusableNumber })
  }

  @Test(arguments: [-0.1, 1.2, .nan])
  func `a probability outside zero to one is refused`(probability: Double) async throws {
    var table = Simulation().table()
    table.judges[0].entries[7].choice = .probability(probability)
    let fit = try await fit(table)
    #expect(fit.status == .notFitted)
    #expect(fit.diagnostics.contains { $0.code == .unusableNumber })
  }

  @Test func `a factor that copies position is not separately estimable`() async throws {
    var table = Simulation().table()
    let position = table.judges[0].entries.map { $0.shownFirst == .a ? 1.0 : -1.0 }
    table.columns.append(
      .init(
        factor: Simulation.factor(9), a: position,
        b: [Double](repeating: 0, count: position.count)))
    let fit = try await fit(table)
    #expect(fit.positionBias != nil)
    #expect(
      fit.omitted.map(\.message) == ["equals 1.0 × position: not separately estimable"])
  }

  @Test func `a factor that one judge has alone is said for the other`() async throws {
    let judges = [Judge(name: "mara", kind: .human), Judge(name: "ember", kind: .llm)]
    var table = Simulation(judges: judges).table()
    table.judges[0].entries = Array(table.judges[0].entries.prefix(150))
    table.judges[1].entries = Array(table.judges[1].entries.suffix(150))
    for row in 150..<300 { table.columns[2].a[row] = .nan }
    for row in 150..<300 { table.columns[2].b[row] = .nan }
    let result = await analysis(table)
    #expect(result.judges[0].coefficients.count == 3)
    #expect(result.judges[1].coefficients.count == 2)
    #expect(
      result.judges[1].omitted
        == [
          OmittedFactor(
            factor: "given.f2", reason: .noValue, differing: 0,
            message: "has no value on any of the 150 pairs")
        ])
    // A gap needs the factor on both sides.
    #expect(result.kinds?.gaps.map(\.factor) == ["given.f0", "given.f1"])
  }

  @Test func `a single row gives no model`() async throws {
    var table = Simulation(clusters: 5).table()
    table.judges[0].entries = [table.judges[0].entries[0]]
    let fit = try await fit(table)
    #expect(fit.status == .notFitted && fit.comparisons == 1)
    #expect(fit.diagnostics.last?.code == .tooFewVerdicts)
  }

  @Test func `a value that is not a number claims nothing and its factor is named`() async throws {
    var table = Simulation(clusters: 40).table()
    for row in 0..<60 { table.columns[1].a[row] = .nan }
    let result = await analysis(table)
    #expect(result.data.factors[1].measured == 140)
    let note = try #require(result.diagnostics.first { $0.code == .missingValues })
    #expect(note.factors == ["given.f1"] && note.message.contains("140 of 200"))
    #expect(result.judges[0].status == .converged)
    #expect(result.judges[0].coefficients.allSatisfy { $0.estimate.isFinite })
    #expect(result.judges[0].applies.map(\.differing) == [60])
  }
}
