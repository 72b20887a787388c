import Foundation
import Preferences
import Statistics
import TestSupport
import Testing

@testable import PreferenceModels

/// What holds for every audit there is.
@Suite struct AuditLawTests {
  private var table: JudgedTable {
    AuditFixture(
      prompts: 40,
      behaviours: [
        .init(judge: .person("mara")), .init(judge: .person("jonas"), quality: 0.6),
        .init(
          judge: .llm("cedar-9"), position: 0.8, ownFamily: 0.5, family: ["cedar-3"],
          isSwapped: true),
        .init(judge: .llm("judge@strict"), length: 0.7),
        .init(judge: .llm("judge@lenient"), position: 0.5),
      ]
    ).table()
  }

  private func same(_ left: Audits, _ right: Audits) {
    for (one, other) in zip(left.audits, right.audits) {
      #expect(one.name == other.name && one.state == other.state)
      #expect(one.readings.count == other.readings.count)
      for (a, b) in zip(one.readings, other.readings) {
        #expect(a.quantity == b.quantity && a.subject == b.subject && a.within == b.within)
        #expect(
          a.observations == b.observations && a.clusters == b.clusters,
          "\(one.name) \(a.quantity) \(a.subject) \(a.clusters ?? -1) \(b.clusters ?? -1)")
        for (x, y) in [
          (a.estimate, b.estimate), (a.lower ?? 0, b.lower ?? 0), (a.upper ?? 0, b.upper ?? 0),
          (a.pValue ?? 0, b.pValue ?? 0), (a.expected ?? 0, b.expected ?? 0),
        ] {
          #expect(
            isClose(x, y, Tolerance.iterative),
            "\(one.name) \(a.quantity) \(a.subject): \(x) and \(y)")
        }
      }
      #expect(one.actions == other.actions)
    }
  }

  @Test func `swapping the responses of any rows changes no audit`() async {
    let table = table
    let audits = await AuditFixture.audits(table)
    #expect(audits.audits.count == AuditName.allCases.count)
    #expect(audits.audits.count { $0.state == .computed } >= 12)
    same(audits, await AuditFixture.audits(table.swapping { $0 % 3 == 1 }))
  }

  @Test func `advice to look at verdicts by time names the judges whose change is decided`()
    async throws
  {
    // Without a shown order each judge has two readings, not three: the advice once took less
    // evidence for enough then.
    for seed in 36...42 as ClosedRange<UInt64> {
      var fixture = AuditFixture(prompts: 40)
      fixture.seed = seed
      fixture.behaviours.append(AuditFixture.Behaviour(judge: Judge(name: "noor", kind: .human)))
      var table = fixture.table()
      for judge in table.judges.indices {
        for entry in table.judges[judge].entries.indices {
          table.judges[judge].entries[entry].shownFirst = nil
        }
      }
      let audit = try await AuditFixture.audit(.drift, table)
      let tests = audit.readings.filter { $0.quantity == .anyDrift }
      let adjusted = MultipleTesting.benjaminiHochberg(tests.map { $0.pValue ?? 1 })
      let decided = zip(tests, adjusted).filter { $0.1 < 0.05 }.map(\.0.subject)
      #expect(audit.actions.flatMap(\.names) == decided, "seed \(seed)")
    }
  }

  @Test func `the same data and seed give the same bytes`() async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let table = table
    let one = try encoder.encode(await AuditFixture.audits(table))
    let other = try encoder.encode(await AuditFixture.audits(table))
    #expect(one == other)
  }

  @Test func `another order of judges changes no reading`() async {
    let table = table
    var turned = table
    turned.judges.reverse()
    let sorted = { (audits: Audits) -> Audits in
      var audits = audits
      for index in audits.audits.indices {
        audits.audits[index].readings.sort {
          ($0.quantity.rawValue, $0.subject, $0.within ?? "")
            < ($1.quantity.rawValue, $1.subject, $1.within ?? "")
        }
        audits.audits[index].actions = []
      }
      // Templates are compared in the order of judges.
      audits.audits.removeAll { $0.name == .templates }
      return audits
    }
    same(
      sorted(await AuditFixture.audits(table)), sorted(await AuditFixture.audits(turned)))
  }

  @Test func `other names of systems change no reading where families are named`() async {
    let table = table
    var renamed = table
    let names = ["alder-1": "w", "birch-2": "x", "cedar-3": "y", "dogwood-4": "z"]
    for row in renamed.comparisons.indices {
      renamed.comparisons[row].systemA = table.comparisons[row].systemA.flatMap { names[$0] }
      renamed.comparisons[row].systemB = table.comparisons[row].systemB.flatMap { names[$0] }
    }
    let chosen: [AuditName] = [.ownFamily, .circular, .position]
    let one = await AuditFixture.audits(
      table, chosen,
      settings: AuditSettings(draws: 19, families: ["cedar-9": ["cedar-3"]], isBrief: true))
    let other = await AuditFixture.audits(
      renamed, chosen,
      settings: AuditSettings(draws: 19, families: ["cedar-9": ["y"]], isBrief: true))
    same(one, other)
  }

  @Test func `nothing at all is a reason in every audit, and no number`() async {
    let empty = JudgedTable(comparisons: [], columns: [], judges: [])
    for audit in await AuditFixture.audits(empty).audits {
      #expect(audit.state == .notPossible && audit.readings.isEmpty)
      #expect(audit.reason?.isEmpty == false)
    }
  }
}
