import Foundation
import Preferences
import Testing

@testable import DataImport

/// Formats that rate or rank single responses, which become pairs.
@Suite struct `Rated and ranked responses` {
  /// The share of verdicts for the response whose text is `winner`.
  private func winners(_ data: Imported) -> [String] {
    data.comparisons.map { comparison in
      switch comparison.verdicts.first?.choice.preferred {
      case .a: comparison.responseA.text ?? ""
      case .b: comparison.responseB.text ?? ""
      case nil: "tie"
      }
    }
  }

  @Test func `UltraFeedback gives untied pairs, given factors and a count of contradictions`()
    throws
  {
    func completion(_ text: String, _ score: String, _ rating: String) -> String {
      #"{"model": "m-\#(text)", "response": "\#(text)", "overall_score": \#(score), "#
        + #""annotations": {"helpfulness": {"Rating": "\#(rating)", "Rationale": "r"}, "#
        + #""honesty": {"Rating": "N/A"}}}"#
    }
    let data = try importText(
      #"{"source": "flan", "instruction": "Q", "models": [], "completions": ["#
        + [
          completion("x", "8", "5"), completion("y", "7.5", "2"), completion("z", "7.5", "4"),
          completion("w", "\"N/A\"", "1"), completion("v", "1", "5"),
        ].joined(separator: ", ") + "]}", name: "ultra.jsonl")
    #expect(data.summary.files.first?.dialect == "ultrafeedback")
    #expect(winners(data) == ["x", "x", "x", "y", "z"])
    let first = try #require(data.comparisons.first)
    #expect(first.given.map(\.name) == ["helpfulness"])
    let xIsA = first.responseA.text == "x"
    #expect(first.given.first?.value == (xIsA ? .values(a: 5, b: 2) : .values(a: 2, b: 5)))
    #expect(first.scenario == "flan")
    #expect(data.judge("gpt-4")?.kind == .llm)
    let notes = data.summary.notes
    #expect(notes.contains("1 pairs of equally rated responses hold no verdict"))
    #expect(notes.contains("4 pairs lack a rating and hold no verdict"))
    #expect(
      notes.contains(
        "in 2 of 4 pairs the ratings of single qualities speak against the overall rating"))
  }

  @Test func `Nectar ranks become pairs with ties`() throws {
    let data = try importText(
      #"{"prompt": "\n\nHuman: Q\n\nAssistant: ", "source": ["sharegpt"], "num_responses": 3, "#
        + #""answers": [{"answer": "x", "model": "m", "rank": 2.0}, {"answer": "y", "model": "n", "#
        + #""rank": 1}, {"answer": "z", "model": "o", "rank": 2}]}"#, name: "nectar.jsonl")
    #expect(data.summary.files.first?.dialect == "nectar")
    #expect(winners(data) == ["y", "tie", "y"])
    #expect(data.comparisons.map(\.prompt.text) == ["Q", "Q", "Q"])
    #expect(data.comparisons.allSatisfy { $0.verdicts.first?.shownFirst == nil })
  }

  @Test func `HelpSteer ratings pair neighbours of one prompt`() throws {
    func row(_ prompt: String, _ text: String, _ helpfulness: Int) -> String {
      #"{"prompt": "\#(prompt)", "response": "\#(text)", "helpfulness": \#(helpfulness), "#
        + #""correctness": 4, "coherence": 4, "complexity": 1, "verbosity": \#(helpfulness)}"#
    }
    let data = try importText(
      [row("P", "x", 4), row("P", "y", 2), row("Q", "x", 1), row("Q", "z", 1), row("R", "x", 0)]
        .joined(separator: "\n"), name: "train.jsonl")
    #expect(data.summary.files.first?.dialect == "helpsteer2-ratings")
    #expect(winners(data) == ["x", "tie"])
    #expect(data.comparisons.map(\.prompt.text) == ["P", "Q"])
    #expect(
      data.comparisons.first?.given.map(\.name)
        == ["correctness", "coherence", "complexity", "verbosity"])
    #expect(
      data.summary.notes.contains("1 responses stand alone: no neighbour has their prompt"))
    let bad = try importText(
      [row("P", "x", 4), row("P", "y", 9), row("P", "z", 1)].joined(separator: "\n"),
      name: "train.jsonl")
    #expect(
      bad.summary.skipped.first?.examples.first?.problem
        == .outOfRange(
          field: "helpfulness", value: "9", expected: "a number from 0 to 4"))
    #expect(bad.comparisons.count == 1)
  }

  @Test func `PRISM pairs the answers of one interaction for the person who scored them`() throws {
    func row(_ interaction: String, _ user: String, _ text: String, _ score: Int) -> String {
      #"{"conversation_id": "c1", "interaction_id": "\#(interaction)", "user_id": "\#(user)", "#
        + #""turn": 0, "user_prompt": "Q", "model_response": "\#(text)", "model_name": "m", "#
        + #""score": \#(score), "if_chosen": true}"#
    }
    let data = try importText(
      [
        row("i1", "user1", "x", 90), row("i1", "user1", "y", 40), row("i1", "user1", "z", 40),
        row("i2", "user2", "x", 5), row("i2", "user2", "y", 6),
      ].joined(separator: "\n"), name: "utterances.jsonl")
    #expect(data.summary.files.first?.dialect == "prism")
    #expect(winners(data) == ["x", "x", "tie", "y"])
    #expect(data.summary.judges.map(\.name) == ["user1", "user2"])
    #expect(data.summary.judges.map(\.verdicts) == [3, 1])
    #expect(Set(data.comparisons.map(\.cluster)) == ["c1"])
  }

  @Test func `rankings in numbers of a named response, and in words`() throws {
    let numbers = try importText(
      "prompt,response_1,response_2,response_3,response_1_rank,response_2_rank,response_3_rank\n"
        + "Q,x,y,z,2,1,2\n")
    #expect(numbers.summary.files.first?.dialect == "rankings")
    #expect(winners(numbers) == ["y", "tie", "y"])
    let words = try importText(
      "prompt,response_1,response_2,response_3,rank_1,rank_2,rank_3\n"
        + "Q,x,y,z,Response 3,Response 1,Response 2\nQ,x,y,z,Response 3,Response 3,Response 2\n")
    #expect(words.summary.files.first?.dialect == "rank-order")
    #expect(winners(words) == ["x", "z", "z"])
    #expect(words.summary.skippedRows == 1)
  }

  @Test func `numbers in rank_1 are a question, and naming the dialect answers it`() throws {
    let table = "prompt,response_1,response_2,response_3,rank_1,rank_2,rank_3\nQ,x,y,z,2,3,1\n"
    #expect(
      try messageOfImporting(table) == """
        votes.csv: column "rank_1" holds numbers, which has two readings:
          each is the rank of its response
          each is the response at that rank
        fix: say which: --dialect rankings or --dialect rank-order
        read before it: 0 comparisons
        """)
    // x is second, y third and z first; or y is first, z second and x third.
    #expect(winners(try importText(table, dialect: "rankings")) == ["x", "z", "z"])
    #expect(winners(try importText(table, dialect: "rank-order")) == ["y", "z", "y"])
  }
}
