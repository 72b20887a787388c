import Foundation
import Preferences
import Testing

@testable import DataImport

/// Small files in the shape of published formats, written for these tests.
@Suite struct `Dialects` {
  @Test func `arena battles are cut at the shared question`() throws {
    let data = try importText(
      #"""
      {"question_id": "q1", "model_a": "m1", "model_b": "m2", "winner": "tie (bothbad)", "judge": "arena_user_1", "turn": 1, "conversation_a": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello."}], "conversation_b": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": [{"type": "text", "text": "Yo."}]}]}
      {"question_id": 81, "model_a": "m1", "model_b": "m2", "winner": "model_b", "judge": ["gpt-4", "pair-v2"], "turn": 2, "conversation_a": [{"role": "user", "content": "Q1"}, {"role": "assistant", "content": "A1"}, {"role": "user", "content": "Q2"}, {"role": "assistant", "content": "A2"}], "conversation_b": [{"role": "user", "content": "Q1"}, {"role": "assistant", "content": "B1"}, {"role": "user", "content": "Q2"}, {"role": "assistant", "content": "B2"}]}
      {"question_id": 81, "model_a": "m1", "model_b": "m2", "winner": "model_a", "judge": "expert_2", "turn": 1, "conversation_a": [{"role": "user", "content": "Q1"}, {"role": "assistant", "content": "A1"}, {"role": "user", "content": "Q2"}, {"role": "assistant", "content": "A2"}], "conversation_b": [{"role": "user", "content": "Q1"}, {"role": "assistant", "content": "B1"}, {"role": "user", "content": "Q2"}, {"role": "assistant", "content": "B2"}]}
      """#, name: "battles.jsonl")
    #expect(data.summary.files.first?.dialect == "arena")
    #expect(data.choices == [.tie, .b, .a])
    #expect(data.comparisons.map(\.prompt.text) == ["Hi", "Q1", "Q1"])
    #expect(data.comparisons[0].responseB == Response(text: "Yo.", system: "m2"))
    #expect(data.comparisons[1].responseA.text == "Assistant: A1\n\nUser: Q2\n\nAssistant: A2")
    #expect(data.comparisons[2].responseA.text == "A1")
    #expect(data.summary.judges.map(\.name) == ["arena_user_1", "expert_2", "gpt-4"])
    #expect(data.summary.judges.map(\.kind) == [.human, .human, .llm])
  }

  @Test func `the Kaggle arena holds lists inside cells`() throws {
    let data = try importText(
      """
      id,model_a,model_b,prompt,response_a,response_b,winner_model_a,winner_model_b,winner_tie
      7,m1,m2,"[""Why?""]","[""Because, \\""so\\"".""]","[null]",1,0,0
      8,m1,m2,"[""P1"",""P2""]","[""A1"",""A2""]","[""B1"",""B2""]",0,0,1
      """, name: "train.csv")
    #expect(data.summary.files.first?.dialect == "kaggle-arena")
    #expect(data.comparisons.map(\.id) == ["7", "8"])
    #expect(data.comparisons[0].prompt.text == "Why?")
    #expect(data.comparisons[0].responseA == Response(text: "Because, \"so\".", system: "m1"))
    #expect(data.comparisons[0].responseB.text == "")
    #expect(data.comparisons[1].prompt.text == "P1")
    #expect(data.choices == [.a, .tie])
  }

  @Test func `JudgeBench knows the truth and a judge in both orders`() throws {
    let data = try importText(
      #"""
      {"pair_id": "p1", "source": "math", "question": "2+2?", "response_model": "m", "response_A": "4", "response_B": "5", "label": "A>B", "judge_name": "arena_hard", "judgments": [{"judgment": {"judge_model": "gpt-4o"}, "decision": "A>B"}, {"judgment": {"judge_model": "gpt-4o"}, "decision": "A>B"}]}
      {"pair_id": "p2", "source": "math", "question": "3+3?", "response_model": "m", "response_A": "7", "response_B": "6", "label": "B>A", "judge_name": "arena_hard", "judgments": [null, {"judgment": {"judge_model": "gpt-4o"}, "decision": "A>B"}]}
      {"pair_id": "p3", "source": "law", "question": "?", "response_model": "m", "response_A": "x", "response_B": "y", "label": "A>B", "judge_name": "reward_model", "judgments": [{"judgment": {"judge_model": "rm/7b"}, "decision": "B>A"}, {"judgment": {"judge_model": "rm/7b"}, "decision": "A>B"}]}
      """#, name: "out.jsonl")
    #expect(data.summary.files.first?.dialect == "judgebench")
    #expect(data.summary.judges.map(\.name) == ["gpt-4o", "rm/7b", "gold"])
    #expect(data.summary.judges.map(\.kind) == [.llm, .rewardModel, .rule])
    // The second decision speaks of exchanged responses: A>B there prefers our B.
    let expected: [Choice] = [
      .a, .a, .b, .b, .abstention(reason: "null"), .b, .a, .b, .b,
    ]
    #expect(data.choices == expected)
    #expect(data.comparisons[0].verdicts.map(\.shownFirst) == [nil, .a, .b])
  }

  @Test func `LLM Comparator spreads its examples`() throws {
    let data = try importText(
      #"""
      {"metadata": {"source_path": "x", "custom_fields_schema": []},
       "models": [{"name": "Gemma 1.1"}, {"name": "Gemma 1.0"}],
       "examples": [
        {"input_text": "Q", "tags": ["Math"], "output_text_a": "x", "output_text_b": ["y", "z"],
         "score": -1.25, "individual_rater_scores": [], "custom_fields": {}},
        {"input_text": "R", "tags": [], "output_text_a": "x", "output_text_b": "y", "score": 0.5,
         "individual_rater_scores": [
          {"is_flipped": false, "score": 1.5, "rationale": "clear"},
          {"is_flipped": true, "score": -0.5}], "custom_fields": {}}]}
      """#, name: "run.json")
    #expect(data.summary.files.first?.dialect == "llm-comparator")
    #expect(data.choices == [.b, .grade(3, steps: 3), .grade(-1, steps: 3)])
    #expect(data.comparisons[0].scenario == "Math")
    #expect(data.comparisons[0].responseB == Response(text: "y\n\nz", system: "Gemma 1.0"))
    #expect(data.comparisons[1].verdicts.map(\.shownFirst) == [.a, .b])
    #expect(data.comparisons[1].verdicts.first?.rationale == "clear")
    #expect(data.summary.judges.map(\.kind) == [.llm])
  }

  @Test func `AnnotatedPairs turns principles into given factors`() throws {
    let data = try importText(
      #"""
      {"metadata": {"version": "2.0", "default_annotator": "11"},
       "annotators": {"11": {"name": "preferred_text", "type": "unknown"},
        "22": {"description": "Select the response that is more concise", "type": "principle"},
        "33": {"name": "gpt-4", "type": "ai"}},
       "comparisons": [
        {"id": "c1", "prompt": null, "response_a": {"text": "x", "model": "m1"},
         "response_b": {"text": "y"}, "annotations": {"11": {"pref": "a"}, "22": {"pref": "b"},
          "33": {"pref": null, "no_pref_reason": "tie"}}},
        {"id": "c2", "prompt": "Q", "text_a": "x", "text_b": "z", "annotations": {
          "11": {"pref": null, "no_pref_reason": "invalid"},
          "22": {"pref": null, "no_pref_reason": "not_applicable"}, "33": {"pref": "b"}}}]}
      """#, name: "pairs.json")
    #expect(data.summary.files.first?.dialect == "annotated-pairs")
    #expect(data.summary.judges.map(\.name) == ["preferred_text", "gpt-4"])
    #expect(data.summary.judges.map(\.kindGuessed) == [true, false])
    #expect(data.choices == [.a, .tie, .abstention(reason: "invalid"), .b])
    let name = "Select the response that is more concise"
    #expect(data.comparisons[0].given == [GivenFactor(name: name, value: .difference(-1))])
    #expect(data.comparisons[1].given == [GivenFactor(name: name, value: .difference(0))])
    #expect(data.comparisons.map(\.cluster) == ["c1", nil])
    #expect(data.comparisons[0].responseA.system == "m1")
  }

  @Test func `HelpSteer grades are turned round`() throws {
    let two = try importText(
      #"{"prompt": "Q", "response_1": "x", "response_2": "y", "preference_strength": -3}"# + "\n"
        + #"{"prompt": "Q", "response_1": "x", "response_2": "z", "preference_strength": 1}"#,
      name: "preference.jsonl")
    #expect(two.choices == [.grade(3, steps: 3), .grade(-1, steps: 3)])
    let three = try importText(
      #"{"domain": "stem", "context": [{"role": "user", "content": "P"}, {"role": "assistant", "#
        + #""content": "A"}, {"role": "user", "content": "Q"}], "response1": "x", "#
        + #""response2": "y", "overall_preference": 0, "chosen": "x", "rejected": "y"}"#,
      name: "preference.jsonl")
    #expect(three.choices == [.grade(0, steps: 3)])
    #expect(
      three.comparisons.first?.prompt
        == Prompt(text: "Q", context: "User: P\n\nAssistant: A"))
    #expect(three.comparisons.first?.scenario == "stem")
    #expect(three.judge("human")?.ties == 1)
  }

  @Test func `formats that count from 0 or call the first response 1`() throws {
    let autoJ = try importText(
      """
      {"scenario": "s", "prompt": "Q", "response 1": "x", "response 2": "y", "label": 0}
      {"scenario": "s", "prompt": "Q", "response 1": "x", "response 2": "z", "label": 1}
      {"scenario": "s", "prompt": "Q", "response 1": "z", "response 2": "y", "label": 2}
      """, name: "autoj.jsonl")
    #expect(autoJ.choices == [.a, .b, .tie])
    let shp = try importText(
      """
      {"history": "Q", "human_ref_A": "x", "human_ref_B": "y", "labels": 1, "domain": "d"}
      {"history": "Q", "human_ref_A": "x", "human_ref_B": "z", "labels": 0, "domain": "d"}
      """, name: "shp.json")
    #expect(shp.choices == [.a, .b])
    let summaries = try importText(
      #"{"info": {"post": "P"}, "summaries": [{"text": "x", "policy": "s1"}, {"text": "y", "#
        + #""policy": "s2"}], "choice": 1, "worker": "w1"}"#, name: "batch.json")
    #expect(summaries.choices == [.b])
    #expect(summaries.comparisons.first?.prompt.source == "P")
    #expect(summaries.comparisons.first?.responseB.system == "s2")
    #expect(summaries.judge("w1")?.kind == .human)
    let safe = try importText(
      #"{"prompt": "Q", "response_0": "x", "response_1": "y", "better_response_id": 0, "#
        + #""safer_response_id": 1}"#, name: "safe.jsonl")
    #expect(safe.judge("better")?.a == 1)
    #expect(safe.judge("safer")?.b == 1)
  }

  @Test func `WebGPT scores speak by which is higher`() throws {
    func row(_ first: String, _ second: String, _ answer: String) -> String {
      #"{"question": {"full_text": "Q"}, "answer_0": "x", "answer_1": "\#(answer)", "#
        + #""score_0": \#(first), "score_1": \#(second)}"#
    }
    let data = try importText(
      [row("-0.5", "0.5", "y"), row("0", "0", "z"), row("1.0", "-1.0", "q")]
        .joined(separator: "\n"), name: "comparisons.jsonl")
    #expect(data.choices == [.b, .tie, .a])
    #expect(data.comparisons.first?.prompt.text == "Q")
  }

  @Test func `FastChat judges twice, and an error is no verdict`() throws {
    let data = try importText(
      #"{"question": "Q", "model_1": "m1", "model_2": "m2", "answer_1": "x", "answer_2": "y", "#
        + #""judge": ["gpt-4", "pair-v2"], "g1_winner": "model_1", "g2_winner": "error", "#
        + #""g1_judgment": "x is better", "turn": 1}"#, name: "gpt-4_pair.jsonl")
    #expect(data.choices == [.a, .abstention(reason: "error")])
    let verdicts = data.comparisons.flatMap(\.verdicts)
    #expect(verdicts.map(\.shownFirst) == [.a, .b])
    #expect(verdicts.first?.rationale == "x is better")
    #expect(verdicts.first?.judge == Judge(name: "gpt-4", kind: .llm))
  }

  @Test func `the verdict may name the column of a system`() throws {
    let data = try importText(
      "question,llama-3-70b,gpt-4,preference,category\n"
        + "Q,x,y,gpt-4,c\nR,x,z,llama-3-70b,c\nS,y,z,equal,c\nT,y,z,N/A,c\n")
    #expect(data.summary.files.first?.dialect == "named-columns")
    #expect(data.choices == [.b, .a, .tie, .abstention(reason: "n/a")])
    #expect(data.comparisons.first?.responseA == Response(text: "x", system: "llama-3-70b"))
    #expect(data.comparisons.map(\.prompt.text) == ["Q", "R", "S", "T"])
    #expect(data.comparisons.first?.scenario == "c")
  }

  @Test func `roles can be mapped in every dialect`() throws {
    let data = try importText(
      #"{"idx": 3, "motivation_app": "Mail", "cmp_key": "m1_m2", "instruction": "Do", "input": "", "#
        + #""response1": "x", "response2": "y", "annotator1": 1, "annotator2": 0}"#,
      name: "test.json", mapping: [.scenario: "motivation_app", .cluster: "cmp_key"])
    #expect(data.summary.files.first?.dialect == "pandalm")
    #expect(data.comparisons.first?.scenario == "Mail")
    #expect(data.comparisons.first?.cluster == "m1_m2")
    #expect(data.comparisons.first?.prompt.text == "Do")
    #expect(data.choices == [.a, .tie])
  }

  @Test func `AlpacaEval codes of every age`() throws {
    func row(_ preference: String, _ more: String = "") -> String {
      #"{"instruction": "Q", "output_1": "x", "output_2": "y", "generator_1": "r", "#
        + #""generator_2": "m", "annotator": "gpt4_turbo", "preference": \#(preference)\#(more)}"#
    }
    let data = try importText(
      """
      [\(row("1")), \(row("2.0")), \(row("1.5")), \(row("0")), \(row("null")), \(row("NaN")),
       \(row("1.25")), \(row("2", #", "referenced_models": {"m": "output_2"}"#)), \(row("3")),
       \(row("\"x\""))]
      """, name: "annotations.json")
    let expected: [Choice] = [
      .a, .b, .tie, .tie, .abstention(reason: "null"), .abstention(reason: "nan"),
      .probability(0.75), .b,
    ]
    #expect(data.choices == expected)
    #expect(data.comparisons.last?.verdicts.first?.shownFirst == .b)
    #expect(data.summary.skippedRows == 2)
    #expect(data.summary.comparisons == 1)
    #expect(data.judge("gpt4_turbo")?.verdicts == 8)
  }

  @Test func `every dialect has a name of its own and one line of summary`() {
    let names = Importer.dialects.map(\.name)
    #expect(Set(names).count == names.count)
    for (name, summary) in Importer.dialects {
      #expect(name == name.lowercased() && !name.contains(" "))
      #expect(!summary.isEmpty && !summary.contains("\n") && summary.count <= 90)
    }
  }

  @Test func `a dialect can be forced`() throws {
    let data = try importText(
      "chosen,rejected,response_a,response_b,winner\nx,y,p,q,a\n", dialect: "pairs")
    #expect(data.comparisons.first?.responseA.text == "p")
  }
}

@Suite struct `Progress and failure of the receiver` {
  @Test func `progress ends with the whole file`() throws {
    let folder = try TemporaryFolder()
    var text = "response_a,response_b,winner\n"
    for row in 0..<2_000 { text += "x\(row),y,a\n" }
    let path = try folder.write(text, to: "votes.csv")
    var states: [ImportProgress] = []
    _ = try Importer(ImportRequest(paths: [path])).run(
      progress: { states.append($0) }, into: { _ in })
    #expect(states.count >= 4)
    #expect(states.last?.bytesRead == text.utf8.count)
    #expect(states.last?.bytesTotal == text.utf8.count)
    #expect(states.last?.rows == 2_000)
    #expect(states.map(\.rows) == states.map(\.rows).sorted())
  }

  @Test(arguments: [1, 255, 700, 3_000])
  func `an error of the receiver ends the import of a long file anywhere`(row: Int) throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    let rows = (0..<6_000).map { "x\($0),y,a\n" }.joined()
    let path = try folder.write("response_a,response_b,winner\n" + rows, to: "votes.csv")
    var seen = 0
    #expect(throws: Stop.self) {
      try Importer(ImportRequest(paths: [path])).run { _ in
        seen += 1
        if seen == row { throw Stop() }
      }
    }
    #expect(seen == row)
  }

  @Test func `an error of the receiver ends the import as it is`() throws {
    struct Full: Error {}
    let folder = try TemporaryFolder()
    let path = try folder.write("response_a,response_b,winner\nx,y,a\n", to: "votes.csv")
    #expect(throws: Full.self) {
      try Importer(ImportRequest(paths: [path])).run { _ in throw Full() }
    }
  }
}
