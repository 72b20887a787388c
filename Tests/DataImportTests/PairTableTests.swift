import Foundation
import Preferences
import Testing

@testable import DataImport

@Suite struct `Tables of pairs` {
  @Test func `every role is read from its usual column`() throws {
    let data = try importText(
      """
      {"pair_id": "c1", "prompt": "Why?", "context": "Earlier", "response_a": "Because.", \
      "response_b": "No idea.", "winner": "model_a", "judge": "Ann", "judge_kind": "human", \
      "shown_first": "B", "category": "why", "prompt_id": "p1", "weight": 2.5, \
      "model_a": "m1", "model_b": "m2", "reference": "Right.", "explanation": "clear"}
      """, name: "votes.jsonl")
    let expected = Comparison(
      id: "c1", prompt: Prompt(text: "Why?", context: "Earlier", reference: "Right."),
      responseA: Response(text: "Because.", system: "m1"),
      responseB: Response(text: "No idea.", system: "m2"), scenario: "why", cluster: "p1",
      verdicts: [
        Verdict(
          judge: Judge(name: "Ann", kind: .human), choice: .a, shownFirst: .b, weight: 2.5,
          rationale: "clear")
      ])
    #expect(data.comparisons == [expected])
    #expect(data.summary.judges.first?.kindGuessed == false)
    #expect(data.summary.judges.first?.orderKnown == 1)
    #expect(data.summary.files.first?.dialect == "pairs")
  }

  @Test func `mapped columns and codes win over usual names`() throws {
    let data = try importText(
      "question,left text,right text,label,winner,who\nQ,x,y,0,tie,Bo\nQ,x,z,1,tie,Bo\nQ,z,x,2,tie,Bo\n",
      mapping: [
        .responseA: "left text", .responseB: "right text", .verdict: "label:0=A,1=B,2=tie",
        .judge: "who",
      ])
    #expect(data.choices == [.a, .b, .tie])
    #expect(data.judge("Bo")?.verdicts == 3)
    #expect(data.comparisons.first?.prompt.text == "Q")
  }

  @Test func `nested fields are mapped by their path`() throws {
    let data = try importText(
      #"{"info": {"post": "P"}, "summaries": [{"text": "x"}, {"text": "y"}], "choice": 1}"#,
      name: "votes.jsonl",
      mapping: [
        .prompt: "info.post", .responseA: "summaries.0.text", .responseB: "summaries.1.text",
        .verdict: "choice:0=A,1=B",
      ])
    #expect(data.comparisons.first?.prompt.text == "P")
    #expect(data.comparisons.first?.responseB.text == "y")
    #expect(data.choices == [.b])
  }

  @Test func `the winner can be a system, a column or one of three flags`() throws {
    let bySystem = try importText(
      "model_a,model_b,response_a,response_b,winner\nm1,m2,x,y,m2\nm1,m2,x,z,M1\n")
    #expect(bySystem.choices == [.b, .a])
    let byColumn = try importText("text_a,text_b,preferred_text\nx,y,text_b\nx,z,text_a\n")
    #expect(byColumn.choices == [.b, .a])
    let byFlag = try importText(
      "response_a,response_b,winner_model_a,winner_model_b,winner_tie\n"
        + "x,y,1,0,0\nx,z,0,1,0\ny,z,0,0,1\nz,y,0,0,0\nq,r,1,1,0\n")
    #expect(byFlag.choices == [.a, .b, .tie, .abstention(reason: "none")])
    #expect(byFlag.summary.skippedRows == 1)
  }

  @Test func `columns that count from 0 make 0 a name`() throws {
    let data = try importText("answer_0,answer_1,choice\nx,y,0\nx,z,1\n")
    #expect(data.choices == [.a, .b])
  }

  @Test func `lost quotes are found again and empty texts are kept`() throws {
    let data = try importText(
      """
      [{"response_a": true, "response_b": 12.50, "winner": "a"},
       {"response_a": "", "response_b": "y", "winner": "b"},
       {"response_a": null, "response_b": "y", "winner": "b"},
       {"response_b": "y", "winner": "b"},
       {"response_a": ["x"], "response_b": "y", "winner": "b"}]
      """, name: "votes.json")
    #expect(data.comparisons.map(\.responseA.text) == ["true", ""])
    #expect(data.comparisons.first?.responseB.text == "12.50")
    #expect(data.summary.skipped.map(\.count) == [1, 1, 1])
    #expect(
      data.summary.skipped.flatMap(\.examples).map(\.problem) == [
        .missingText(field: "response_a"), .missingField("response_a"),
        .wrongKind(field: "response_a", value: "a list", expected: "text"),
      ])
  }

  @Test func `messages are split into task, context and answer`() throws {
    let data = try importText(
      #"{"prompt": [{"role": "system", "content": "S"}, {"role": "user", "content": "Q"}], "#
        + #""response_a": [{"role": "assistant", "content": "x"}], "response_b": "y", "#
        + #""winner": "a"}"#, name: "votes.jsonl")
    #expect(data.comparisons.first?.prompt == Prompt(text: "Q", context: "S"))
    #expect(data.comparisons.first?.responseA.text == "x")
    let transcript = try importText(
      #"{"prompt": "\n\nHuman: P\n\nAssistant: A\n\nHuman: Q\n\nAssistant:", "chosen": "x", "#
        + #""rejected": "y"}"#, name: "train.jsonl")
    #expect(
      transcript.comparisons.first?.prompt
        == Prompt(text: "Q", context: "User: P\n\nAssistant: A"))
  }

  @Test func `without an id the content makes one, the same in every file`() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write(
      "prompt,response_a,response_b,winner,judge\np,x,y,a,Ann\n", to: "one.csv")
    let two = try folder.write(
      #"[{"judge": "Bo", "prompt": "p", "response_a": "x", "response_b": "y", "winner": "b"}]"#,
      to: "two.json")
    let data = try runImport(ImportRequest(paths: [one, two]))
    #expect(data.comparisons.map(\.id).count == 2)
    #expect(Set(data.comparisons.map(\.id)).count == 1)
    #expect(data.summary.comparisons == 1)
    #expect(data.summary.verdicts == 2)
    let id = try #require(data.comparisons.first?.id)
    #expect(id.count == 17 && id.hasPrefix("h"))
    // Python: sha256 over, for each of "p", None, "x", "y", None, None (the systems), eight
    // bytes of length (little endian; all ones for None) and the text; first 16 digits.
    #expect(id == "h9a667964ed32f0c2")
  }

  @Test func `texts cannot run together in an id`() throws {
    let data = try importText(
      "prompt,response_a,response_b,winner\np,xy,z,a\np,x,yz,a\npx,y,z,a\n")
    #expect(Set(data.comparisons.map(\.id)).count == 3)
  }

  @Test func `an id that names other texts gives way to the content`() throws {
    let data = try importText("id,response_a,response_b,winner\n1,x,y,a\n1,x,y,b\n1,x,z,a\n")
    #expect(data.comparisons.map(\.id).prefix(2) == ["1", "1"])
    #expect(data.comparisons[2].id.hasPrefix("h"))
    #expect(data.summary.comparisons == 2)
    #expect(
      data.summary.notes.contains(
        "1 row shares an id with other texts: the id was made from the content instead"))
  }

  @Test func `bad rows are counted by reason and listed up to the limit`() throws {
    let folder = try TemporaryFolder()
    var text = "response_a,response_b,winner\nx,y,a\n"
    for row in 0..<30 { text += "x\(row),y,what\n" }
    text += "only\n"
    let path = try folder.write(text, to: "votes.csv")
    let data = try runImport(ImportRequest(paths: [path], badRowLimit: 3))
    #expect(data.summary.skipped.map(\.count) == [30, 1])
    #expect(data.summary.skipped.map(\.examples.count) == [3, 1])
    #expect(data.summary.skipped.first?.examples.map(\.line) == [3, 4, 5])
    #expect(data.summary.files.first?.rows == 32)
  }

  @Test func `good rows are found behind many bad ones`() throws {
    let bad = String(repeating: "{broken\n", count: 100)
    let data = try importText(
      bad + #"{"response_a": "x", "response_b": "y", "winner": "a"}"#, name: "votes.jsonl")
    #expect(data.choices == [.a])
    #expect(data.summary.skippedRows == 100)
    let message = try messageOfImporting(bad, name: "votes.jsonl")
    #expect(message.hasPrefix("none of 100 rows can be used; expected at least one\n"))
  }

  @Test func `a judge without a name is called judge, or what the request says`() throws {
    let text = "response_a,response_b,winner\nx,y,a\n"
    #expect(try importText(text).summary.judges.map(\.name) == ["judge"])
    let named = try importText(text, judge: "gpt-4")
    #expect(named.summary.judges.map(\.name) == ["gpt-4"])
    #expect(named.summary.judges.map(\.kind) == [.llm])
    #expect(named.summary.judges.map(\.kindGuessed) == [true])
  }

  @Test func `judges whose order is unknown are named, but not all of many`() throws {
    let head = "response_a,response_b,winner,judge,shown_first\nx,y,a,Ann,A\n"
    let few = try importText(head + "x,y,a,Bo,\n")
    #expect(
      few.summary.notes == ["shown order unknown for Bo: no position bias is estimated there"])
    let rows = (1...9).map { "x,y,a,J\($0),\n" }.joined()
    let many = try importText(head + rows)
    #expect(
      many.summary.notes == [
        "shown order unknown for J1, J2, J3, J4 and 5 more: no position bias is estimated there"
      ])
    let none = try importText("response_a,response_b,winner,judge\nx,y,a,Ann\n")
    #expect(none.summary.notes == ["shown order unknown: position bias is not estimated"])
    let all = try importText(head)
    #expect(all.summary.notes == [])
  }

  @Test func `kinds in the request win over rows and guesses`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "response_a,response_b,winner,judge,judge_kind\nx,y,a,gpt-4,llm\nx,y,a,Ann,\n",
      to: "votes.csv")
    let data = try runImport(
      ImportRequest(paths: [path], judgeKinds: ["gpt-4": .rule, "Ann": .rewardModel]))
    #expect(data.summary.judges.map(\.name) == ["Ann", "gpt-4"])
    #expect(data.summary.judges.map(\.kind) == [.rewardModel, .rule])
    #expect(data.summary.judges.allSatisfy { !$0.kindGuessed })
  }

  @Test func `in a folder, files of other kinds are left out with a note`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("{\"name\": \"m1\"}\n", to: "models.jsonl")
    _ = try folder.write("response_a,response_b,winner\nx,y,a\n", to: "b/votes.csv")
    _ = try folder.write("response_a,response_b,winner\nx,z,a\n", to: "a/votes.csv")
    _ = try folder.write("response_a,response_b,winner\nx,q,a\n", to: "a/.hidden.csv")
    let data = try runImport(ImportRequest(paths: [folder.url.path]))
    #expect(data.comparisons.map(\.responseB.text) == ["z", "y"])
    #expect(
      data.summary.notes.contains(
        "\(folder.url.path)/models.jsonl was left out: it holds no comparisons"))
  }
}
