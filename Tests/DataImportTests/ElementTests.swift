import Preferences
import Testing

@testable import DataImport

@Suite struct `Lists inside an object` {
  @Test func `rows in a list are read in their own dialect, and a bad one keeps its line`() throws {
    let data = try importText(
      """
      {"name": "my votes", "rows": [
        {"response_a": "x", "response_b": "y", "winner": "a"},
        {"response_a": "x", "response_b": "z", "winner": "perhaps"},
        {"response_a": "y", "response_b": "z", "winner": "tie"}
      ]}
      """, name: "votes.json")
    #expect(data.choices == [.a, .tie])
    #expect(data.summary.files.first?.rows == 3)
    let bad = try #require(data.summary.skipped.first?.examples.first)
    #expect(bad.line == 3)
    #expect(
      bad.problem
        == .unknownVerdict(field: "winner", value: "perhaps", allowed: ["A", "B", "tie"]))
  }

  @Test func `columns of rows in a list can be mapped`() throws {
    let data = try importText(
      """
      {"items": [{"q": "Q", "one": "x", "two": "y", "pick": 0}], "made": 2024}
      """, name: "votes.json",
      mapping: [
        .prompt: "q", .responseA: "one", .responseB: "two", .verdict: "pick:0=A,1=B",
      ])
    #expect(data.choices == [.a])
    #expect(data.comparisons.first?.prompt.text == "Q")
  }

  @Test func `one bad example does not lose a file of LLM Comparator`() throws {
    let data = try importText(
      """
      {"models": [{"name": "m1"}, {"name": "m2"}],
       "examples": [
        {"input_text": "Q", "output_text_a": "x", "output_text_b": "y", "score": 9},
        {"input_text": "Q", "output_text_a": "x", "output_text_b": "y", "score": 0},
        {"input_text": "Q", "output_text_a": "x", "score": 1}]}
      """, name: "run.json")
    #expect(data.choices == [.grade(0, steps: 3)])
    #expect(data.summary.skipped.flatMap(\.examples).map(\.line) == [3, 5])
  }

  @Test func `one comparison in an object of its own is no list`() throws {
    let data = try importText(
      """
      {
        "response_a": "x",
        "response_b": "y",
        "winner": "b",
        "notes": [{"by": "Ann"}]
      }
      """, name: "vote.json")
    #expect(data.choices == [.b])
    #expect(data.summary.files.first?.dialect == "pairs")
  }
}
