import Preferences
import Statistics
import Testing

@testable import PreferenceModels

@Suite struct ConcordanceAnalysisTests {
  private static let factor = Factor(
    name: "given.x", family: .given, title: "X", unit: "points")

  /// Differences A - B: 1, 1, 1, -1, 0, 2, and no value on the last; two rows a prompt.
  private func table(_ choices: [[Preferences.Choice]], kinds: [JudgeKind]) -> JudgedTable {
    let a: [Double] = [1, 1, 1, 0, 3, 2, .nan]
    let b: [Double] = [0, 0, 0, 1, 3, 0, 1]
    return JudgedTable(
      comparisons: a.indices.map { JudgedTable.Row(id: "\($0)", cluster: $0 / 2) },
      columns: [JudgedTable.Column(factor: ConcordanceAnalysisTests.factor, a: a, b: b)],
      judges: zip(choices, kinds).enumerated().map { index, pair in
        JudgedTable.JudgeVerdicts(
          judge: Judge(name: "judge\(index)", kind: pair.1),
          entries: pair.0.enumerated().map {
            JudgedTable.Entry(comparison: $0.offset, choice: $0.element)
          })
      })
  }

  private func concordance(_ table: JudgedTable) async throws -> FactorConcordance {
    try #require(
      await ConcordanceAnalysis(
        table: table, differences: FactorDifferences(table), scenarios: []
      ).concordance())
  }

  @Test func `counts by hand: win rate and the kinds of tau`() async throws {
    // More, more, less, more (B), a tie of the factor, a tie of the verdict; the last row has no
    // value and says nothing.
    let found = try await concordance(
      table([[.a, .a, .b, .b, .a, .tie, .a]], kinds: [.human]))
    let reading = try #require(found.reading("given.x", by: .human))
    #expect([reading.concordant, reading.discordant] == [3, 1])
    #expect([reading.factorTies, reading.verdictTies, reading.bothTies] == [1, 1, 0])
    #expect(abs(reading.winRate.value - 3.5 / 5) < 1e-12)
    #expect(abs((reading.tauB?.value ?? 0) - 2.0 / 5) < 1e-12)
    #expect(abs((reading.tauA ?? 0) - 2.0 / 6) < 1e-12)
    #expect(abs((reading.tauDecided ?? 0) - 2.0 / 5) < 1e-12)
    #expect(abs((reading.gamma ?? 0) - 2.0 / 4) < 1e-12)
    #expect(found.gaps.isEmpty)
  }

  @Test func `one prompt has numbers and no intervals`() async throws {
    let choices: [Preferences.Choice] = [.a, .a, .b, .b, .a, .tie, .a]
    var table = table([choices, choices.map(\.swapped)], kinds: [.human, .llm])
    for row in table.comparisons.indices { table.comparisons[row].cluster = 0 }
    let found = try await concordance(table)
    let gap = try #require(found.gaps.first)
    #expect(gap.points.lower == nil && !gap.decided && gap.points.value.isFinite)
    #expect(found.reading("given.x", by: .human)?.winRate.lower == nil)
  }

  @Test func `swapping the responses of rows changes nothing, and reversed verdicts turn the sign`()
    async throws
  {
    let choices: [Preferences.Choice] = [.a, .a, .b, .b, .a, .tie, .a]
    let plain = table([choices, choices.map(\.swapped)], kinds: [.human, .llm])
    var turned = plain
    for row in [1, 3, 4] {
      (turned.columns[0].a[row], turned.columns[0].b[row]) = (
        turned.columns[0].b[row], turned.columns[0].a[row]
      )
      for judge in turned.judges.indices {
        turned.judges[judge].entries[row].choice = plain.judges[judge].entries[row].choice.swapped
      }
    }
    let one = try await concordance(plain)
    #expect(try await concordance(turned) == one)
    let people = try #require(one.reading("given.x", by: .human))
    let llms = try #require(one.reading("given.x", by: .llm))
    #expect(abs(people.winRate.value + llms.winRate.value - 1) < 1e-12)
    #expect(people.tauB?.value == llms.tauB.map { -$0.value })
    let gap = try #require(one.gaps.first)
    #expect(abs(gap.points.value - 100 * (llms.winRate.value - people.winRate.value)) < 1e-9)
  }
}
