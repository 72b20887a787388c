import Preferences
import Statistics
import TestSupport
import Testing

@testable import PreferenceModels

@Suite struct SystemRankerTests {
  private let strengths = ["alder": 0.9, "birch": 0.3, "cedar": -0.3, "dogwood": -0.9]

  /// Verdicts of one judge from planted strengths and a planted weight of length.
  private func table(length: Double = 0.8, tie: Double = 0, seed: UInt64 = 5) -> JudgedTable {
    var random = CounterGenerator(seed: seed)
    let names = strengths.keys.sorted()
    var rows: [JudgedTable.Row] = []
    var words: (a: [Double], b: [Double]) = ([], [])
    var entries: [JudgedTable.Entry] = []
    for row in 0..<900 {
      let first = random.index(below: 4)
      let second = (first + 1 + random.index(below: 3)) % 4
      // The weaker a system, the longer it writes.
      let lengths = [first, second].map { Double(60 + 60 * $0 + random.index(below: 150)) }
      words.a.append(lengths[0])
      words.b.append(lengths[1])
      rows.append(
        JudgedTable.Row(
          id: "\(row)", cluster: row / 6, systemA: names[first], systemB: names[second],
          charactersA: Int(lengths[0]), charactersB: Int(lengths[1])))
      let predictor =
        (strengths[names[first]] ?? 0) - (strengths[names[second]] ?? 0)
        + length * logRatio(lengths[0], lengths[1])
      let forA = expit(predictor)
      let middle = tie * (forA * (1 - forA)).squareRoot()
      let draw = random.uniform() * (1 + middle)
      entries.append(
        JudgedTable.Entry(
          comparison: row, choice: draw < forA ? .a : (draw < forA + middle ? .tie : .b)))
    }
    return JudgedTable(
      comparisons: rows,
      columns: [.init(factor: AuditFixture.length, a: words.a, b: words.b)],
      judges: [.init(judge: .llm("judge"), entries: entries)])
  }

  private func ranking(
    _ table: JudgedTable, control: SystemRanker.Control = .style
  ) async throws -> Ranking {
    try #require(await SystemRanker(table, control: control).rankings(by: .all).first)
  }

  @Test(arguments: [0, 0.8]) func `planted strengths are found once length is held equal`(
    tie: Double
  ) async throws {
    let ranking = try await ranking(table(tie: tie))
    let fit = try #require(ranking.controlled)
    #expect(fit.model == (tie > 0 ? "davidson" : "bradley-terry"))
    for system in fit.systems {
      let truth = try #require(strengths[system.system])
      #expect(abs(system.ability - truth) < 3 * system.standardError)
    }
    #expect(fit.systems.map(\.system) == ["alder", "birch", "cedar", "dogwood"])
    // Without it the long-winded look better than they are.
    let plain = try #require(ranking.plain)
    #expect((plain.systems.first { $0.system == "dogwood" }?.ability ?? 0) > -0.7)
    let sum = fit.systems.reduce(0) { $0 + $1.ability }
    #expect(abs(sum) < 1e-9)
    #expect((fit.quasiError ?? 1) < 0.25)
  }

  @Test func `swapped rows and other names of the systems change no number`() async throws {
    let table = table(tie: 0.5)
    let one = try await ranking(table)
    let swapped = try await ranking(table.swapping { $0 % 3 == 1 })
    var renamed = table
    let names = ["alder": "zeta", "birch": "yotta", "cedar": "xi", "dogwood": "whale"]
    for row in renamed.comparisons.indices {
      renamed.comparisons[row].systemA = table.comparisons[row].systemA.flatMap { names[$0] }
      renamed.comparisons[row].systemB = table.comparisons[row].systemB.flatMap { names[$0] }
    }
    let other = try await ranking(renamed)
    for (fit, against) in [
      (one.plain, swapped.plain), (one.controlled, swapped.controlled),
      (one.plain, other.plain), (one.controlled, other.controlled),
    ] {
      let left = try #require(fit).systems
      let right = try #require(against).systems
      for (a, b) in zip(left, right) {
        #expect(a.system == b.system || names[a.system] == b.system)
        #expect(isClose(a.ability, b.ability, Tolerance.iterative))
        #expect(isClose(a.standardError, b.standardError, Tolerance.iterative))
        #expect(a.rankBest == b.rankBest && a.rankWorst == b.rankWorst)
      }
    }
    for (a, b) in zip(one.winRates, swapped.winRates) {
      #expect(isClose(a.rate, b.rate, Tolerance.iterative))
      #expect(isClose(a.controlled ?? 0, b.controlled ?? 0, Tolerance.iterative))
    }
  }

  @Test func `systems that never met are refused by name`() async throws {
    var table = table()
    table.judges[0].entries.removeAll { entry in
      let row = table.comparisons[entry.comparison]
      let pair = [row.systemA, row.systemB].compactMap(\.self).sorted()
      return pair != ["alder", "birch"] && pair != ["cedar", "dogwood"]
    }
    let ranking = try await ranking(table)
    #expect(ranking.plain == nil)
    #expect(ranking.components == [["alder", "birch"], ["cedar", "dogwood"]])
    #expect(ranking.refusal?.contains("{alder and birch}, {cedar and dogwood}") == true)
  }

  @Test func `a system that always wins gets a finite ability, and a note that says why`()
    async throws
  {
    var table = table()
    for index in table.judges[0].entries.indices {
      let row = table.comparisons[table.judges[0].entries[index].comparison]
      if row.systemA == "alder" { table.judges[0].entries[index].choice = .a }
      if row.systemB == "alder" { table.judges[0].entries[index].choice = .b }
    }
    let ranking = try await ranking(table, control: .nothing)
    #expect(ranking.plain?.estimator == "firth")
    #expect(ranking.plain?.systems.first?.system == "alder")
    #expect(ranking.diagnostics.contains { $0.message.hasPrefix("alder never lost") })
  }

  @Test func `the majority of people is one verdict a comparison`() async throws {
    var table = table()
    let entries = table.judges[0].entries
    let turned = entries.map { entry in
      var entry = entry
      entry.choice = entry.choice.swapped
      return entry
    }
    table.judges = [
      .init(judge: .person("a"), entries: entries), .init(judge: .person("b"), entries: entries),
      .init(judge: .person("c"), entries: turned), .init(judge: .llm("d"), entries: turned),
    ]
    let majority = try #require(await SystemRanker(table).rankings(by: .majority).first)
    #expect(majority.whose == "majority of people" && majority.verdicts == 900)
    let alone = try await ranking(self.table())
    #expect(majority.plain?.systems == alone.plain?.systems)
  }
}
