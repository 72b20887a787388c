import Preferences
import Testing

@testable import PreferenceModels

/// The what-if ladder: two responses made alike, factor by factor.
@Suite struct LadderBuilderTests {
  private static func table(isSwapped: Bool = false, people: Int = 1) -> JudgedTable {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(UInt64(1) << 53)
    }
    let rows = 240
    let factors = ["given.kind", "given.clear", "given.long"]
    var values = factors.map { _ in [Double]() }
    for _ in 0..<rows { for index in factors.indices { values[index].append(next() * 2 - 1) } }
    let weights: [[Double]] = [[2, 0.5, 0.1], [-0.4, 1.6, 0.2], [-0.3, 1.2, 0.6]]
    let judges = weights.enumerated().map { index, weights in
      JudgedTable.JudgeVerdicts(
        judge: Judge(
          name: ["Crowd", "model-a", "model-b"][index], kind: index < people ? .human : .llm),
        entries: (0..<rows).map { row in
          let sum = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1[row] }
          let isA = sum + 2 * (next() - 0.5) > 0
          return .init(comparison: row, choice: isA != isSwapped ? .a : .b)
        })
    }
    return JudgedTable(
      comparisons: (0..<rows).map { .init(id: "row \(1000 + $0)", cluster: $0 / 2) },
      columns: factors.enumerated().map { index, name in
        let zeros = [Double](repeating: 0, count: rows)
        return .init(
          factor: Factor(name: name, family: .given, title: name, unit: ""),
          a: isSwapped ? zeros : values[index], b: isSwapped ? values[index] : zeros)
      }, judges: judges)
  }

  private static func study(_ table: JudgedTable) async -> FittedStudy {
    await StudyAnalyst(table, options: .init(isValidated: false)).fittedStudy(
      run: RunInfo(version: "0", seed: 1, options: [:], inputs: []), title: "test"
    ).comparingJudges()
  }

  @Test func `steps fall by what they add to the reference judge's choice, and end without them`()
    async throws
  {
    let study = await Self.study(Self.table())
    let ladder = try #require(study.analysis.ladder)
    #expect(ladder.reference == "Crowd")
    #expect((1...5).contains(ladder.steps.count))
    let reference = try #require(ladder.lines.first { $0.judge == "Crowd" })
    let values = reference.logOdds.map(\.value)
    let sizes = zip(values, values.dropFirst()).map { abs($0 - $1) }
    #expect(sizes == sizes.sorted(by: >))
    #expect(sizes.allSatisfy { $0 >= LadderBuilder.leastContribution })
    if ladder.steps.count == 3 { #expect(abs(values[3]) < 1e-12) }
  }

  @Test func `it starts where the explained comparison is`() async throws {
    let study = await Self.study(Self.table())
    let ladder = try #require(study.analysis.ladder)
    let pair = try #require(study.analysis.disagreements.first { $0.choice == .median })
    #expect(ladder.comparison == pair.comparison)
    #expect(ladder.sides.first == pair.responses.first?.side)
    for view in pair.views {
      let line = try #require(ladder.lines.first { $0.judge == view.judge })
      #expect(abs(line.logOdds[0].value - view.logOdds.value) < 1e-9)
      let lower = try #require(line.logOdds[0].lower)
      let expected = try #require(view.logOdds.lower)
      #expect(abs(lower - expected) < 1e-9)
    }
  }

  @Test func `the line of LLM judges is their mean, with an interval`() async throws {
    let ladder = try #require(await Self.study(Self.table()).analysis.ladder)
    let mean = try #require(ladder.lines.first { $0.judge == nil })
    let llms = ladder.lines.filter { $0.kind == .llm && $0.judge != nil }
    #expect(llms.count == 2)
    for step in mean.logOdds.indices {
      let average = llms.reduce(0) { $0 + $1.logOdds[step].value } / 2
      #expect(abs(mean.logOdds[step].value - average) < 1e-12)
    }
    let start = mean.logOdds[0]
    let lower = try #require(start.lower)
    #expect(lower < start.value)
  }

  @Test func `swapping the responses changes only their letters`() async throws {
    let plain = try #require(await Self.study(Self.table()).analysis.ladder)
    var swapped = try #require(await Self.study(Self.table(isSwapped: true)).analysis.ladder)
    #expect(swapped.sides == plain.sides.reversed())
    swapped.sides = plain.sides
    #expect(swapped.steps.map(\.factor) == plain.steps.map(\.factor))
    for (left, right) in zip(swapped.lines, plain.lines) {
      #expect(left.judge == right.judge)
      for (one, two) in zip(left.logOdds, right.logOdds) {
        #expect(abs(one.value - two.value) < 1e-6)
      }
    }
  }

  @Test func `without a disagreement it takes a typical comparison`() async throws {
    var table = Self.table()
    table.judges = [table.judges[0]]
    let ladder = try #require(await Self.study(table).analysis.ladder)
    let values = try #require(ladder.lines.first).logOdds.map(\.value)
    #expect(values[0] > 0)
    #expect(!ladder.lines.contains { $0.judge == nil })
  }
}
