import Preferences
import Statistics
import Testing

@testable import PreferenceModels

/// Audits of the data and of what models make of them.
@Suite struct DataAuditTests {
  @Test func `repeated and contradictory rows are counted`() async throws {
    var table = AuditFixture(behaviours: [.init(judge: .llm("judge"))]).table()
    for row in 0..<20 {
      var twin = table.comparisons[row]
      twin.id += "-again"
      table.comparisons.append(twin)
      for column in table.columns.indices {
        table.columns[column].a.append(table.columns[column].a[row])
        table.columns[column].b.append(table.columns[column].b[row])
      }
      let choice = table.judges[0].entries[row].choice
      table.judges[0].entries.append(
        JudgedTable.Entry(comparison: 320 + row, choice: row < 5 ? choice.swapped : choice))
    }
    let text = table.comparisons[100].content?.textA
    table.comparisons[100].content?.textB = text
    let audit = try await AuditFixture.audit(.duplicates, table)
    #expect(audit.reading(.repeatedPairs, of: "data")?.estimate == 20.0 / 340)
    #expect(audit.reading(.identicalTexts, of: "data")?.estimate == 1.0 / 340)
    #expect(audit.reading(.contradictions, of: "judge")?.estimate == 0.25)
    // Repeats within a cluster make no interval too narrow: nothing asks for a change.
    #expect(audit.actions.isEmpty && audit.limits.contains { $0.contains("within its cluster") })
    for row in 320..<340 { table.comparisons[row].cluster += 80 }
    let spread = try await AuditFixture.audit(.duplicates, table)
    #expect(spread.reading(.repeatedPairs, of: "data")?.estimate == 20.0 / 340)
    #expect(spread.actions == [AuditAction(.mergeDuplicates)])
  }

  @Test func `factors that met on one prompt alone are no correlation`() async throws {
    // Both have a value on the four comparisons of one prompt only, and agree there.
    var table = AuditFixture(behaviours: [.init(judge: .llm("judge"))]).table()
    for row in table.comparisons.indices where row >= 4 {
      table.columns[0].a[row] = .nan
      table.columns[0].b[row] = .nan
    }
    for row in 0..<4 {
      table.columns[1].a[row] = Double(row + 1)
      table.columns[1].b[row] = 0
      table.columns[0].a[row] = 100
      table.columns[0].b[row] = 10
    }
    let audit = try await AuditFixture.audit(.collinearity, table)
    #expect(audit.readings(of: .factorCorrelation).isEmpty)
  }

  @Test func `counts of several people decide a pair by their majority`() async throws {
    // Ten people behind one judge: six for A and four for B on every comparison, and on its twin
    // in the other order the same texts win by the same votes.
    var table = AuditFixture(behaviours: [.init(judge: .llm("crowd"))]).table()
    let count = table.comparisons.count
    for row in 0..<count {
      var twin = table.comparisons[row]
      twin.id += "-turned"
      twin.content = JudgedTable.Content(
        prompt: twin.content?.prompt, textA: twin.content?.textB, textB: twin.content?.textA)
      table.comparisons.append(twin)
      for column in table.columns.indices {
        table.columns[column].a.append(table.columns[column].b[row])
        table.columns[column].b.append(table.columns[column].a[row])
      }
    }
    table.judges[0].entries = (0..<2 * count).flatMap { row in
      let winner: Choice = row < count ? .a : .b
      return [(Choice.a, winner == .a ? 6.0 : 4.0), (.b, winner == .b ? 6 : 4)].map {
        JudgedTable.Entry(comparison: row, choice: $0.0, weight: $0.1)
      }
    }
    let swaps = try await AuditFixture.audit(.consistency, table)
    #expect(swaps.reading(.consistency, of: "crowd")?.estimate == 1)
    let repeats = try await AuditFixture.audit(.duplicates, table)
    #expect(repeats.reading(.contradictions, of: "crowd")?.estimate == 0)
    let noise = try await AuditFixture.audit(.repeats, table)
    #expect(noise.actions.isEmpty && !noise.limits.isEmpty)
  }

  @Test func `prompts on both sides of a split are found`() async throws {
    let table = AuditFixture().table()
    var holdout = AuditFixture(prompts: 10).table()
    for row in holdout.comparisons.indices {
      let prompt = UInt64(row / 4)
      holdout.comparisons[row].content?.prompt = prompt < 3 ? prompt : 1000 + prompt
    }
    let audit = try await AuditFixture.audit(.leakage, table, holdout: holdout)
    #expect(audit.reading(.sharedPrompts, of: "held-out data")?.estimate == 0.3)
    #expect(audit.reading(.sharedPairs, of: "held-out data")?.estimate == 0.3)
    #expect(audit.actions == [AuditAction(.removeShared)])
  }

  @Test func `a prompt in two clusters leaks through the folds`() async throws {
    var table = AuditFixture(prompts: 10).table()
    table.comparisons[0].cluster = 9
    let audit = try await AuditFixture.audit(.leakage, table)
    #expect(audit.reading(.splitPrompts, of: "data")?.estimate == 0.1)
  }

  @Test func `a scenario with other weights is not predicted by the rest`() async throws {
    var table = AuditFixture(prompts: 150, behaviours: [.init(judge: .llm("judge"), quality: 2)])
      .table()
    for index in table.judges[0].entries.indices {
      let row = table.judges[0].entries[index].comparison
      if table.comparisons[row].scenario == "odd" {
        table.judges[0].entries[index].choice = table.judges[0].entries[index].choice.swapped
      }
    }
    let audit = try await AuditFixture.audit(.generalisation, table)
    let areas = audit.readings(of: .groupArea)
    #expect(areas.map(\.within) == ["even", "odd"])
    #expect(areas.allSatisfy { $0.estimate < 0.3 && ($0.upper ?? 1) < 0.5 })
    #expect(audit.actions == [AuditAction(.fitByGroup, for: ["even", "odd"])])
  }

  @Test func `a factor that splits the verdicts is named`() async throws {
    var table = AuditFixture(behaviours: [.init(judge: .llm("judge"))]).table()
    for index in table.judges[0].entries.indices {
      let row = table.judges[0].entries[index].comparison
      let isA = table.columns[1].a[row] > table.columns[1].b[row]
      table.judges[0].entries[index].choice = isA ? .a : .b
    }
    let audit = try await AuditFixture.audit(.separation, table)
    #expect((audit.reading(.separatedFactors, of: "judge")?.estimate ?? 0) >= 1)
    #expect(audit.limits.contains { $0.contains("given.quality") })
    let whole = try await AuditFixture.audit(.separation, AuditFixture().table())
    #expect(whole.readings.allSatisfy { $0.estimate == 0 })
  }

  @Test func `factors that move together are listed with their correlation`() async throws {
    var table = AuditFixture(behaviours: [.init(judge: .llm("judge"))]).table()
    var random = CounterGenerator(seed: 8)
    let twin = Factor(name: "given.twin", family: .given, title: "Twin", unit: "points")
    table.columns.append(
      JudgedTable.Column(
        factor: twin, a: table.columns[1].a.map { $0 + 0.2 * random.normal() },
        b: table.columns[1].b.map { $0 + 0.2 * random.normal() }))
    let audit = try await AuditFixture.audit(.collinearity, table)
    let correlation = try #require(audit.readings(of: .factorCorrelation).first)
    #expect(correlation.subject == "given.quality · given.twin" && correlation.estimate > 0.95)
    #expect((audit.reading(.varianceInflation, of: "judge")?.estimate ?? 0) > 5)
    #expect(audit.actions.first?.step == .readTogether)
  }
}
