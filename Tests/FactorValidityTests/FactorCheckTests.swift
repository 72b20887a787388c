import FactorValidity
import Foundation
import Preferences
import Statistics
import TestSupport
import Testing

@Suite struct FactorCheckTests {
  /// Comparisons whose words grow with the row; `rate` follows words, `free` does not.
  private func table(swapped: Bool = false, count: Int = 120) -> JudgedTable {
    var generator = CounterGenerator(seed: 3)
    var (words, rate, free, constant) = ([[Double]](), [[Double]](), [[Double]](), [[Double]]())
    for _ in 0..<count {
      let pair = (0..<2).map { _ in Double(20 + generator.index(below: 400)) }
      words.append(pair)
      rate.append(pair.map { log($0) * 3 + generator.normal() * 0.2 })
      free.append(pair.map { _ in generator.normal() })
      constant.append([1, 1])
    }
    func column(_ name: String, _ pairs: [[Double]]) -> JudgedTable.Column {
      let (a, b) = (pairs.map { $0[swapped ? 1 : 0] }, pairs.map { $0[swapped ? 0 : 1] })
      return JudgedTable.Column(
        factor: Factor(name: name, family: .stance, title: name, unit: "share"), a: a, b: b)
    }
    let verdicts = (0..<count).map { row in
      let isFirst = (free[row][0] > free[row][1]) != swapped
      return JudgedTable.Entry(comparison: row, choice: isFirst ? .a : .b)
    }
    return JudgedTable(
      comparisons: (0..<count).map { JudgedTable.Row(id: "\($0)", cluster: $0) },
      columns: [
        column("length.words", words), column("x.rate", rate), column("x.free", free),
        column("x.constant", constant), column("x.nothing", words.map { $0.map { _ in .nan } }),
      ],
      judges: [JudgedTable.JudgeVerdicts(judge: Judge(name: "j", kind: .rule), entries: verdicts)])
  }

  @Test func `a factor that rides on length is seen, and its residual does not`() throws {
    let lines = FactorCheck(table()).lines()
    let rate = try #require(lines.first { $0.factor.name == "x.rate" })
    #expect(try #require(rate.lengthCorrelation) > 0.9)
    #expect(try #require(rate.lengthLower) > 0.85)
    #expect(abs(try #require(rate.residualCorrelation)) < 0.2)
    #expect(rate.nearest == "length.words")
    let free = try #require(lines.first { $0.factor.name == "x.free" })
    #expect(abs(try #require(free.lengthCorrelation)) < 0.2)
    #expect(free.picked == 1 && free.pickedVerdicts == 120)
    #expect(free.equalLengthVerdicts < 60 && free.pickedAtEqualLength == 1)
  }

  @Test func `constants and missing values are told apart`() throws {
    let lines = FactorCheck(table()).lines()
    let constant = try #require(lines.first { $0.factor.name == "x.constant" })
    #expect(constant.isConstant && constant.nulls == 0 && constant.differing == 0)
    let nothing = try #require(lines.first { $0.factor.name == "x.nothing" })
    #expect(nothing.nulls == 240 && nothing.lengthCorrelation == nil && nothing.picked == nil)
  }

  @Test func `swapping the responses changes nothing`() {
    for (one, other) in zip(FactorCheck(table()).lines(), FactorCheck(table(swapped: true)).lines())
    {
      #expect(one.differing == other.differing && one.picked == other.picked)
      #expect(
        isClose(one.lengthCorrelation ?? 0, other.lengthCorrelation ?? 0, Tolerance.iterative))
      #expect(
        isClose(one.residualCorrelation ?? 0, other.residualCorrelation ?? 0, Tolerance.iterative))
    }
  }
}
