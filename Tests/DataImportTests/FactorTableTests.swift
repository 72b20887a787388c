import Preferences
import Testing

@testable import DataImport

@Suite struct `Factor tables` {
  @Test func `differences, values, outcome, order and weight`() throws {
    let data = try importText(
      "d_len,a_flow,b_flow,y,judge,cluster,weight,pos\n"
        + "3,1.5,2,1,Ann,p1,1,1\n-2,0,0,0.25,Ann,p2,0.5,-1\n0,1,,0.5,Ann,p2,2,0\n1,1,1,,Ann,p3,1,\n"
    )
    #expect(data.summary.files.first?.dialect == "factors")
    #expect(data.comparisons.map(\.id) == (2...5).map { "votes.csv:\($0)" })
    #expect(
      data.comparisons.map(\.given) == [
        [
          GivenFactor(name: "len", value: .difference(3)),
          GivenFactor(name: "flow", value: .values(a: 1.5, b: 2)),
        ],
        [
          GivenFactor(name: "len", value: .difference(-2)),
          GivenFactor(name: "flow", value: .values(a: 0, b: 0)),
        ],
        [GivenFactor(name: "len", value: .difference(0))],
        [
          GivenFactor(name: "len", value: .difference(1)),
          GivenFactor(name: "flow", value: .values(a: 1, b: 1)),
        ],
      ])
    #expect(data.choices == [.a, .probability(0.25), .tie, .abstention(reason: "empty")])
    let verdicts = data.comparisons.flatMap(\.verdicts)
    #expect(verdicts.map(\.shownFirst) == [.a, .b, nil, nil])
    #expect(verdicts.map(\.weight) == [1, 0.5, 2, 1])
    #expect(data.comparisons.map(\.cluster) == ["p1", "p2", "p2", "p3"])
    #expect(data.comparisons.allSatisfy { $0.responseA.text == nil })
    #expect(data.summary.comparisons == 4)
  }

  @Test func `grades get their steps from the whole file`() throws {
    var text = "d_len\tgrade\n1\t1\n"
    for _ in 0..<50 { text += "2\t-2\n" }
    text += "3\t3\n4\t0\n"
    let data = try importText(text, name: "grades.tsv")
    #expect(data.choices.first == .grade(1, steps: 3))
    #expect(data.choices.suffix(2) == [.grade(3, steps: 3), .grade(0, steps: 3)])
  }

  @Test func `texts beside factors are read, too`() throws {
    let data = try importText(
      "prompt,response_a,response_b,verdict,d_len,system_a,system_b\np,x,y,B,-1,m1,m2\n")
    let comparison = try #require(data.comparisons.first)
    #expect(comparison.responseA == Response(text: "x", system: "m1"))
    #expect(comparison.given == [GivenFactor(name: "len", value: .difference(-1))])
    #expect(comparison.verdicts.first?.choice == .b)
  }

  @Test func `a prefix on words makes no factor`() throws {
    let data = try importText("a_note,b_note,response_a,response_b,winner\nfine,poor,x,y,a\n")
    #expect(data.summary.files.first?.dialect == "pairs")
    #expect(data.comparisons.first?.given == [])
  }

  @Test func `numbers that are none make a bad row`() throws {
    let head = String(repeating: "1,1\n", count: 40)
    let data = try importText("d_len,y\n\(head)oops,1\n1,1.5\n1,x\n")
    #expect(data.summary.comparisons == 40)
    #expect(
      data.summary.skipped.flatMap(\.examples).map(\.problem) == [
        .wrongKind(field: "d_len", value: "\"oops\"", expected: "a number"),
        .outOfRange(field: "y", value: "1.5", expected: "a number from 0 to 1"),
        .wrongKind(field: "y", value: "\"x\"", expected: "a number from 0 to 1"),
      ])
  }
}
