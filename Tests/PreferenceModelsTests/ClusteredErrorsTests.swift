import PreferenceModels
import Preferences
import TestSupport
import Testing

@Suite struct ClusteredErrorsTests {
  private func fit(
    _ simulation: Simulation, _ errors: ErrorChoice = .automatic
  ) async throws -> JudgeFit {
    let options = StudyAnalyst.Options(
      isValidated: false, model: ModelChoices(errors: errors))
    let analyst = StudyAnalyst(simulation.table(), options: options)
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    return try #require(await analyst.analysis(run: run, title: "Simulated").judges.first)
  }

  @Test func `below a hundred prompts the errors are CR2 with degrees of freedom of their own`()
    async throws
  {
    let few = try await fit(Simulation(clusters: 99))
    #expect(few.errors == "CR2")
    #expect(few.degreesOfFreedom == 98)
    for coefficient in few.coefficients {
      let degrees = try #require(coefficient.degreesOfFreedom)
      #expect(degrees > 5 && degrees < 98)
    }
    let many = try await fit(Simulation(clusters: 100))
    #expect(many.errors == "CR1")
    #expect(many.coefficients.allSatisfy { $0.degreesOfFreedom == nil })
  }

  @Test(arguments: [0.7, 0])
  func `CR2 widens the intervals of few prompts a little, with ties and without`(tie: Double)
    async throws
  {
    let quiet = try await fit(Simulation(clusters: 30, tie: tie))
    let plain = try await fit(Simulation(clusters: 30, tie: tie), .cr1)
    #expect(quiet.errors == "CR2")
    for (left, right) in zip(quiet.coefficients, plain.coefficients) {
      let ratio = left.standardError / right.standardError
      #expect(ratio > 1 && ratio < 1.3)
      #expect(left.estimate == right.estimate)
      #expect(try #require(left.degreesOfFreedom) < 29)
    }
    #expect(quiet.levels.count == (tie > 0 ? 1 : 0))
    for level in quiet.levels {
      #expect(level.size == 0 && level.lower < level.estimate && level.estimate < level.upper)
      #expect(level.degreesOfFreedom > 10 && level.degreesOfFreedom < 29)
      // Davidson's nu of the simulation.
      #expect(level.lower < -0.3567 && -0.3567 < level.upper)
    }
  }

  @Test func `a model with thresholds has a jackknife in place of CR2, and says so when asked`()
    async throws
  {
    func fit(_ errors: ErrorChoice) async throws -> JudgeFit {
      try await onlyFit(
        Simulation(clusters: 30, tie: 0.7).table(),
        ModelChoices(ties: .raoKupper, errors: errors))
    }
    let quiet = try await fit(.automatic)
    #expect(quiet.errors == "jackknife")
    let asked = try await fit(.cr2)
    #expect(asked.errors == "CR1")
    #expect(asked.diagnostics.contains { $0.message.contains("CR1 used") })
    #expect(quiet.coefficients[0].standardError > asked.coefficients[0].standardError)
  }

  @Test func `the corrections stand in their known ratios`() async throws {
    let simulation = Simulation(clusters: 60)
    let plain = try await fit(simulation, .cr0).coefficients[0].standardError
    let groups = try await fit(simulation, .cr1).coefficients[0].standardError
    let rows = try await fit(simulation, .cr1s).coefficients[0].standardError
    #expect(isClose((groups / plain) * (groups / plain), 60.0 / 59, 1e-12))
    // 300 rows and 4 columns: position and three factors.
    #expect(isClose((rows / groups) * (rows / groups), 299.0 / 296, 1e-12))
  }

  @Test(arguments: [0.0, 0.7])
  func `the bootstrap of prompts agrees with the sandwich, and one step with refits`(
    _ tie: Double
  ) async throws {
    let simulation = Simulation(clusters: 120, tie: tie)
    let plain = try await fit(simulation, .cr0)
    let full = try await fit(simulation, .bootstrap)
    let quick = try await fit(simulation, .oneStepBootstrap)
    #expect(full.errors == "bootstrap" && quick.errors == "one-step bootstrap")
    for index in plain.coefficients.indices {
      let (a, b, c) = (
        plain.coefficients[index], full.coefficients[index], quick.coefficients[index]
      )
      #expect(a.estimate == b.estimate && a.estimate == c.estimate)
      // 1,000 replicates: the error of a standard deviation is 1 / sqrt(2000), four of them.
      #expect(abs(c.standardError / a.standardError - 1) < 4 / 2000.0.squareRoot())
      #expect(abs(b.standardError / c.standardError - 1) < 0.12)
      #expect(b.lower < b.estimate && b.estimate < b.upper)
      #expect(abs((b.upper - b.lower) / (2 * 1.96 * b.standardError) - 1) < 0.15)
    }
  }

  @Test(arguments: [0.0, 0.7])
  func `samples of prompts that separate the verdicts get Firth's estimate and are counted`(
    _ tie: Double
  ) async throws {
    // A mark on twelve rows of six prompts, two verdicts against it: samples often lack these.
    var table = Simulation(clusters: 120, tie: tie).table()
    var marked: [Int] = []
    for entry in table.judges[0].entries.indices where marked.count < 12 && entry % 5 < 2 {
      marked.append(entry)
      table.judges[0].entries[entry].choice = marked.count > 10 ? .b : .a
    }
    var column = table.columns[2]
    column.factor = Simulation.factor(3)
    column.a = table.comparisons.indices.map { marked.contains($0) ? 1 : 0 }
    column.b = column.a.map { _ in 0 }
    table.columns.append(column)
    let fit = try await onlyFit(table, ModelChoices(errors: .bootstrap))
    #expect(fit.errors == "bootstrap" && fit.status == .converged)
    let note = try #require(
      fit.diagnostics.map(\.message).first { $0.contains("Firth's estimates in their place") })
    let count = try #require(Int(note.prefix { $0.isNumber }))
    // The two verdicts share a prompt, which a sample misses with probability 1 / e.
    #expect(abs(count - 368) < 60)
    let mark = try #require(fit.coefficients.last)
    #expect(mark.lower.isFinite && mark.upper.isFinite && mark.upper > mark.estimate)
  }

  @Test func `errors by prompt and pair of systems need known systems`() async throws {
    let both = try await fit(Simulation(), .twoWay)
    #expect(both.errors == "two-way")
    #expect(both.degreesOfFreedom == 1)
    var table = Simulation().table()
    for row in table.comparisons.indices { table.comparisons[row].systemA = nil }
    let analyst = StudyAnalyst(
      table,
      options: .init(isValidated: false, model: ModelChoices(errors: .twoWay)))
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    let alone = try #require(await analyst.analysis(run: run, title: "Simulated").judges.first)
    #expect(alone.errors == "CR1")
    #expect(alone.diagnostics.contains { $0.message.contains("pair of systems") })
  }

  @Test func `independent errors have n minus one degrees of freedom`() async throws {
    let fit = try await fit(Simulation(), .hc0)
    #expect(fit.errors == "HC0")
    #expect(fit.degreesOfFreedom == 299)
  }
}
