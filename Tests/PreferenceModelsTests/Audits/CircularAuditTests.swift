import Preferences
import Statistics
import Testing

@testable import PreferenceModels

@Suite struct CircularAuditTests {
  /// Ten comparisons on each edge of a square of systems, each on a prompt of its own.
  private func square(_ chance: (Int, Int) -> Double, seed: UInt64 = 3) -> JudgedTable {
    var random = CounterGenerator(seed: seed)
    var rows: [JudgedTable.Row] = []
    var entries: [JudgedTable.Entry] = []
    for edge in 0..<4 {
      for vote in 0..<10 {
        let (first, second) = (edge, (edge + 1) % 4)
        entries.append(
          JudgedTable.Entry(
            comparison: rows.count,
            choice: random.uniform() < chance(first, second) ? .a : .b))
        rows.append(
          JudgedTable.Row(
            id: "\(edge)-\(vote)", cluster: vote, systemA: "s\(first)", systemB: "s\(second)"))
      }
    }
    return JudgedTable(
      comparisons: rows, columns: [],
      judges: [.init(judge: .llm("judge"), entries: entries)])
  }

  @Test func `a circle of four systems with ten votes an edge is called circular`() async throws {
    let audit = try await AuditFixture.audit(.circular, square { _, _ in 1 })
    let fit = try #require(audit.reading(.lackOfFit, of: "judge"))
    #expect(fit.state == .decided && fit.pValue == 1.0 / 40)
    #expect(audit.reading(.harmonicEnergy, of: "judge")?.estimate == 1)
    #expect(audit.actions == [AuditAction(.doNotRank, for: ["judge"])])
  }

  @Test func `a noisy ranking of the same size is not`() async throws {
    let audit = try await AuditFixture.audit(
      .circular, square { expit(0.8 * Double($1 - $0)) })
    #expect(audit.reading(.lackOfFit, of: "judge")?.state == .undecided)
    #expect(audit.actions.isEmpty)
  }

  @Test func `strengths that do not fit are no circle`() async throws {
    // Three systems in one clear order, but the best beats the last far more often than it and
    // the last differ from the one between: no strengths fit, and nothing runs in a circle.
    var rows: [JudgedTable.Row] = []
    var entries: [JudgedTable.Entry] = []
    for (first, second, wins) in [(0, 1, 58), (1, 2, 58), (0, 2, 97)] {
      for vote in 0..<100 {
        entries.append(
          JudgedTable.Entry(comparison: rows.count, choice: vote < wins ? .a : .b))
        rows.append(
          JudgedTable.Row(
            id: "\(rows.count)", cluster: vote, systemA: "s\(first)", systemB: "s\(second)"))
      }
    }
    let table = JudgedTable(
      comparisons: rows, columns: [], judges: [.init(judge: .llm("judge"), entries: entries)])
    let audit = try await AuditFixture.audit(.circular, table)
    #expect(audit.reading(.lackOfFit, of: "judge")?.state == .decided)
    #expect(audit.reading(.circularSystems, of: "judge")?.estimate == 0)
    #expect(audit.actions.isEmpty && audit.limits.isEmpty)
  }

  @Test func `one of many judges who does not fit by chance is not called circular`() async throws {
    // Circles of ten votes an edge that one judge in twenty would show by chance: 150 judges with
    // noisy orders, of whom none may be called circular after the adjustment for all of them.
    var table = square { expit(0.8 * Double($1 - $0)) }
    table.judges = (0..<150).map { number in
      JudgedTable.JudgeVerdicts(
        judge: .llm("judge\(number)"),
        entries: square({ expit(0.8 * Double($1 - $0)) }, seed: UInt64(number)).judges[0].entries)
    }
    let audit = try await AuditFixture.audit(.circular, table)
    let alone = audit.readings(of: .lackOfFit).filter {
      $0.subjectType == .judge && $0.state == .decided
    }
    #expect(!alone.isEmpty, "no judge is decided alone: the test shows nothing")
    #expect(audit.actions.allSatisfy { !$0.names.contains { $0.hasPrefix("judge") } })
  }

  @Test func `many votes on the same two texts are no proof about their systems`() async throws {
    // One prompt decides all of it: each edge is one comparison, judged by ten people, and two
    // further comparisons point the other way.
    var table = square { _, _ in 1 }
    table.comparisons = (0..<4).flatMap { edge in
      (0..<2).map { copy in
        JudgedTable.Row(
          id: "\(edge)-\(copy)", cluster: copy, systemA: "s\(edge)", systemB: "s\((edge + 1) % 4)")
      }
    }
    table.judges = (0..<10).map { judge in
      JudgedTable.JudgeVerdicts(
        judge: .person("p\(judge)"),
        entries: (0..<8).map { row in
          JudgedTable.Entry(comparison: row, choice: row % 2 == 0 ? .a : .b)
        })
    }
    let audit = try await AuditFixture.audit(.circular, table)
    let people = try #require(audit.reading(.lackOfFit, of: "people"))
    #expect(people.observations == 8 && people.state == .undecided)
  }

  @Test func `systems along a line have no circle, and the reason says so`() async throws {
    var table = square { _, _ in 1 }
    table.judges[0].entries.removeAll { $0.comparison >= 30 }
    let audit = try await AuditFixture.audit(.circular, table)
    #expect(audit.state == .notPossible && audit.reason?.contains("along a tree") == true)
  }

  @Test func `thousands of systems are refused instead of keeping the audit busy for hours`()
    async throws
  {
    var table = square { _, _ in 1 }
    let count = 3000
    table.comparisons = (0..<count).map { row in
      JudgedTable.Row(
        id: "\(row)", cluster: row % 20, systemA: "s\(row)", systemB: "s\((row + 1) % count)")
    }
    table.columns = []
    table.judges[0].entries = (0..<count).map {
      JudgedTable.Entry(comparison: $0, choice: $0 % 3 == 0 ? .a : .b)
    }
    let audit = try await AuditFixture.audit(.circular, table)
    #expect(audit.state == .notPossible)
    #expect(audit.reason?.contains("among at most 200") == true)
  }

  @Test func `circles among responses to one prompt are counted`() async throws {
    // Four responses to each of 30 prompts, all six pairs; every other prompt has a circle of the
    // first three, which makes one circle of four triads.
    var rows: [JudgedTable.Row] = []
    var entries: [JudgedTable.Entry] = []
    for prompt in 0..<30 {
      for first in 0..<4 {
        for second in first + 1..<4 {
          let isTurned = prompt % 2 == 0 && first == 0 && second == 2
          entries.append(
            JudgedTable.Entry(comparison: rows.count, choice: isTurned ? .b : .a))
          rows.append(
            JudgedTable.Row(
              id: "\(rows.count)", cluster: prompt,
              content: .init(
                prompt: UInt64(prompt), textA: UInt64(10 * prompt + first),
                textB: UInt64(10 * prompt + second))))
        }
      }
    }
    let table = JudgedTable(
      comparisons: rows, columns: [], judges: [.init(judge: .llm("judge"), entries: entries)])
    let reading = try await AuditFixture.audit(.circular, table)
      .reading(.circularResponses, of: "judge")
    #expect(reading?.observations == 120 && reading?.estimate == 0.125)
  }
}
