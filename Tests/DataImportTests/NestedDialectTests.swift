import Foundation
import Preferences
import Testing

@testable import DataImport

/// Formats with several judges or codes in one row.
@Suite struct `Nested dialects` {
  @Test func `Label Studio tasks hold the annotations of several people`() throws {
    let data = try importText(
      #"""
      [{"id": 7, "data": {"prompt": "Q", "answer1": "x", "answer2": "y"}, "annotations": [
         {"completed_by": 3, "result": [{"type": "pairwise", "value": {"selected": "right"}}]},
         {"completed_by": {"id": 4, "email": "e"}, "was_cancelled": true, "result": []},
         {"completed_by": 5, "result": [{"type": "choices", "value": {"choices": ["Answer A"]}}]},
         {"completed_by": 6, "result": [{"type": "choices", "value": {"choices": ["what"]}}]},
         {"completed_by": 8, "result": []}]},
       {"id": 8, "data": {"prompt": "R", "answer1": "x", "answer2": "z"}, "annotations": []}]
      """#, name: "project.json")
    #expect(data.summary.files.first?.dialect == "label-studio")
    #expect(
      data.choices == [
        .b, .abstention(reason: "cancelled"), .a, .abstention(reason: "no choice"),
        .abstention(reason: "no annotation"),
      ])
    #expect(data.comparisons.first?.id == "7")
    #expect(data.comparisons.first?.prompt.text == "Q")
    #expect(
      data.comparisons.first?.verdicts.map(\.judge.name)
        == ["person 3", "person 4", "person 5", "person 8"])
    #expect(data.summary.skippedVerdicts.map(\.count) == [1])
  }

  @Test func `Label Studio data of other names are mapped`() throws {
    let text = #"""
      [{"id": 7, "data": {"q": "Q", "eins": "x", "zwei": "y"}, "annotations": [
         {"completed_by": 3, "result": [{"value": {"selected": "left"}}]}]}]
      """#
    #expect(
      try messageOfImporting(text, name: "project.json") == """
        project.json: no column is known to be the response_a; the columns are "id", "data", \
        "data.q", "data.eins", "data.zwei" and "annotations"
        fix: name the column with --map response_a=COLUMN
        """)
    let data = try importText(
      text, name: "project.json",
      mapping: [.responseA: "data.eins", .responseB: "data.zwei", .prompt: "data.q"],
      dialect: "label-studio")
    #expect(data.choices == [.a])
    #expect(data.comparisons.first?.prompt.text == "Q")
  }

  @Test func `ComparIA names the system that was chosen`() throws {
    func row(_ rest: String) -> String {
      #"{"conversation_a": [{"role": "user", "content": "Q"}, {"role": "assistant", "content": "#
        + #""x"}], "conversation_b": [{"role": "user", "content": "Q"}, {"role": "assistant", "#
        + #""content": "y"}], "model_a_name": "m", "model_b_name": "n", \#(rest)}"#
    }
    let data = try importText(
      [
        row(#""chosen_model_name": "n", "both_equal": false"#),
        row(#""chosen_model_name": null, "both_equal": true"#),
        row(#""chosen_model_name": null, "both_equal": false"#),
        row(#""chosen_model_name": "other", "both_equal": false"#),
      ].joined(separator: "\n"), name: "votes.jsonl")
    #expect(data.summary.files.first?.dialect == "comparia")
    #expect(data.choices == [.b, .tie, .abstention(reason: "none")])
    #expect(data.summary.skippedRows == 1)
  }

  @Test func `long-form answers have three judges and a sign of their own`() throws {
    let data = try importText(
      "question,answer_a,answer_b,overall_preference,coherence_preference,factuality_preference\n"
        + "Q,x,y,-1,0,1\nQ,x,z,1,7,1\n")
    #expect(data.summary.files.first?.dialect == "lfqa")
    #expect(data.choices == [.a, .tie, .b, .b, .b])
    #expect(data.summary.skippedVerdicts.map(\.count) == [1])
    #expect(data.summary.skippedRows == 0)
  }

  @Test func `one bad verdict of several does not skip its row`() throws {
    let data = try importText(
      #"""
      [{"idx": 1, "cmp_key": "m_n", "instruction": "i", "input": "", "response1": "x",
        "response2": "y", "annotator1": 1, "annotator2": "seven", "annotator3": 2},
       {"idx": 2, "cmp_key": "m_n", "instruction": "i", "input": "", "response1": "x",
        "response2": "z", "annotator1": 9, "annotator2": 9, "annotator3": 9}]
      """#, name: "test.json")
    #expect(data.choices == [.a, .b])
    #expect(data.judge("annotator2") == nil)
    #expect(data.summary.skippedVerdicts.map(\.count) == [1])
    #expect(
      data.summary.skippedVerdicts.first?.examples.first?.message.hasSuffix(
        #"test.json:1: field "annotator2" is "seven"; expected "0", "1" or "2""#) == true)
    // A row of which nothing can be read is skipped as a row.
    #expect(data.summary.skippedRows == 1)
    #expect(
      try messageOfImporting(
        #"[{"idx": 1, "cmp_key": "m_n", "instruction": "i", "input": "", "response1": "x", "#
          + #""response2": "y", "annotator1": 1, "annotator2": "seven", "annotator3": 2}]"#,
        name: "test.json", isStrict: true
      ).hasPrefix(#"test.json:1: field "annotator2" is "seven""#))
  }
}

/// What "first" means is asked, never guessed.
@Suite struct `Questions of the shown order` {
  private let table =
    "response_a,response_b,winner,shown_first\nx,y,first,A\nx,z,second,B\ny,z,first,B\n"

  @Test func `first beside another shown order has two readings`() throws {
    #expect(
      try messageOfImporting(table) == """
        votes.csv:3: field "winner" is "second" in rows where "shown_first" is B, which has two \
        readings:
          it names a column: the first response of the row
          it names a place: the response that was shown first
        fix: say which: --map verdict=winner:frame=columns or --map verdict=winner:frame=shown
        read before it: 1 comparison
        """)
    let columns = try importText(table, mapping: [.verdict: "winner:frame=columns"])
    #expect(columns.choices == [.a, .b, .a])
    let shown = try importText(table, mapping: [.verdict: "winner:frame=shown"])
    #expect(shown.choices == [.a, .a, .b])
  }

  @Test func `letters name a column and are not asked about`() throws {
    let data = try importText(
      "response_a,response_b,winner,shown_first\nx,y,A,A\nx,z,B,B\n")
    #expect(data.choices == [.a, .b])
  }

  @Test func `the same system first in every row is asked about`() throws {
    let rows = (0..<12).map { "x\($0),y,a,A,ref,new\n" }.joined()
    let table = "response_a,response_b,winner,shown_first,model_a,model_b\n" + rows
    #expect(
      try messageOfImporting(table) == """
        votes.csv: column "shown_first" says that "ref" was shown first in every row, which has \
        two readings:
          it was: position and system cannot be told apart
          "first" only names the system: the shown order is unknown
        fix: say which: --map shown_first=shown_first or --map shown_first=none
        read before it: 12 comparisons
        """)
    let known = try importText(table, mapping: [.shownFirst: "shown_first"])
    #expect(known.judge("judge")?.orderKnown == 12)
    let unknown = try importText(table, mapping: [.shownFirst: "none"])
    #expect(unknown.judge("judge")?.orderKnown == 0)
  }
}
