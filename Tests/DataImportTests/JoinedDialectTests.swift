import Foundation
import Preferences
import Testing

@testable import DataImport

/// Formats whose texts, verdicts and judges are spread over files and folders.
@Suite struct `Joined files` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func message(_ paths: [String]) -> String {
    do {
      _ = try runImport(ImportRequest(paths: paths))
      return "no error"
    } catch {
      return "\(error)".replacingOccurrences(of: folder.url.path + "/", with: "")
    }
  }

  @Test func `LLMBar trees hold the truth once and evaluators in both orders`() throws {
    let pair = #""input": "Q", "output_1": "x", "output_2": "y", "label": 1"#
    _ = try folder.write("[{\(pair)}]", to: "Dataset/Adversarial/Neighbor/dataset.json")
    _ = try folder.write(
      #"[{"accuracy": 0.5}]"#,
      to: "Dataset/Adversarial/Neighbor/evaluators/GPT-4/CoT/statistics.json")
    _ = try folder.write(
      #"[{\#(pair), "results": [{"swap = False": {"winner": "1"}, "swap = True": {"winner": "2"}}, "#
        + #"{"swap = False": {"completion": ["because", "stop"], "winner": "2"}, "#
        + #""swap = True": {"winner": null}}]}]"#,
      to: "Dataset/Adversarial/Neighbor/evaluators/GPT-4/CoT/result.json")
    _ = try folder.write(
      #"[{\#(pair), "results": [{"swap = False": {"winner": 3}, "swap = True": {"winner": "1"}}]}]"#,
      to: "Dataset/Adversarial/Neighbor/evaluators/Falcon/Vanilla/result.json")
    let data = try runImport(ImportRequest(paths: [folder.url.path]))
    #expect(data.summary.files.map(\.dialect) == ["llmbar", "llmbar", "llmbar"])
    #expect(data.summary.comparisons == 1)
    #expect(data.summary.judges.map(\.name) == ["Falcon Vanilla", "GPT-4 CoT", "gold"])
    #expect(data.judge("gold")?.verdicts == 1)
    #expect(data.judge("gold")?.kind == .rule)
    // The last result is the final word; both winners speak of the row's own order.
    let gpt4 = data.comparisons.flatMap(\.verdicts).filter { $0.judge.name == "GPT-4 CoT" }
    #expect(gpt4.map(\.choice) == [.b, .abstention(reason: "null")])
    #expect(gpt4.map(\.shownFirst) == [.a, .b])
    #expect(gpt4.first?.rationale == "because")
    #expect(Set(data.comparisons.map(\.scenario)) == ["Neighbor"])
    // One winner that cannot be read does not touch the others of its row.
    #expect(data.summary.skippedRows == 0)
    #expect(data.summary.skippedVerdicts.map(\.count) == [1])
    #expect(data.judge("Falcon Vanilla")?.verdicts == 1)
    #expect(
      data.summary.notes.contains(
        "2 known right answers stand in more than one file and count once"))
  }

  @Test func `MT-Bench judgments find their questions and answers`() throws {
    let question = try folder.write(
      #"{"question_id": 81, "category": "writing", "turns": ["Q1", "Q2"]}"#, to: "question.jsonl")
    let answers = try ["m1", "m2"].map { model in
      try folder.write(
        #"{"question_id": 81, "answer_id": "a-\#(model)", "model_id": "\#(model)", "choices": "#
          + #"[{"index": 0, "turns": ["\#(model) one", "\#(model) two"]}]}"#,
        to: "model_answer/\(model).jsonl")
    }
    let judgments = try folder.write(
      #"{"question_id": 81, "model_1": "m1", "model_2": "m2", "g1_winner": "model_1", "#
        + #""g2_winner": "tie", "judge": ["gpt-4", "pair-v2"], "turn": 1}"# + "\n"
        + #"{"question_id": 81, "model_1": "m1", "model_2": "m2", "g1_winner": "model_2", "#
        + #""g2_winner": "what", "judge": ["gpt-4", "pair-v2-multi-turn"], "turn": 2}"# + "\n"
        + #"{"question_id": 81, "model_1": "m1", "model_2": "m9", "g1_winner": "model_1", "#
        + #""g2_winner": "model_1", "judge": ["gpt-4", "pair-v2"], "turn": 1}"#,
      to: "gpt-4_pair.jsonl")
    let data = try runImport(ImportRequest(paths: [judgments, question] + answers))
    #expect(data.choices == [.a, .tie, .b])
    #expect(data.comparisons.map(\.prompt.text) == ["Q1", "Q1"])
    #expect(data.comparisons[0].responseA == Response(text: "m1 one", system: "m1"))
    #expect(
      data.comparisons[1].responseB.text == "Assistant: m2 one\n\nUser: Q2\n\nAssistant: m2 two")
    #expect(data.comparisons[0].scenario == "writing")
    #expect(
      data.summary.skipped.first?.examples.map(\.message).first?.hasSuffix(
        "gpt-4_pair.jsonl:3: field \"question_id, model\" is \"81, m9\"; expected one that is "
          + "in the file with the texts") == true)
    #expect(data.summary.skippedVerdicts.first?.examples.first?.line == 2)
    #expect(
      message([judgments]) == """
        gpt-4_pair.jsonl: these are verdicts in the dialect fastchat without the texts; \
        expected the files of questions and model answers beside them
        fix: give the files of questions and model answers too, or the folder of both
        """)
    #expect(
      message([question]) == """
        question.jsonl: these are questions or answers without verdicts; \
        expected the judgments beside them
        fix: give the file of judgments too, or the folder of all
        """)
  }

  @Test func `FastChat reviews are two scores for answers known by their ids`() throws {
    _ = try folder.write(
      #"{"question_id": 1, "text": "Q", "category": "generic"}"#, to: "question.jsonl")
    for (name, text) in [("alpaca", "x"), ("vicuna", "y")] {
      _ = try folder.write(
        (1...4).map {
          #"{"answer_id": "\#(name)\#($0)", "model_id": "\#(name)", "question_id": \#($0), "#
            + #""text": "\#(text)\#($0)"}"#
        }.joined(separator: "\n"), to: "answer_\(name).jsonl")
    }
    func review(_ number: Int, _ score: String) -> String {
      #"{"review_id": "r\#(number)", "question_id": \#(number), "answer1_id": "alpaca\#(number)", "#
        + #""answer2_id": "vicuna\#(number)", "reviewer_id": 1, "text": "8 9", "score": \#(score)}"#
    }
    _ = try folder.write(
      [review(1, "[8.0, 9.0]"), review(2, "[7, 7]"), review(3, "[-1, -1]"), review(4, "[8]")]
        .joined(separator: "\n"), to: "gpt-3.5_review_alpaca_vicuna.jsonl")
    let data = try runImport(ImportRequest(paths: [folder.url.path]))
    #expect(data.choices == [.b, .tie, .abstention(reason: "-1")])
    #expect(data.summary.judges.map(\.name) == ["gpt-3.5"])
    #expect(data.judge("gpt-3.5")?.orderKnown == 3)
    #expect(data.comparisons[0].prompt.text == "Q")
    #expect(data.comparisons[0].responseB == Response(text: "y1", system: "vicuna"))
    // A question that no file holds still keeps its comparisons together.
    #expect(data.comparisons[1].cluster == "2")
    #expect(data.summary.skippedRows == 1)
  }

  @Test func `Arena-Hard games turn the second one round`() throws {
    _ = try folder.write(
      #"{"uid": "q1", "category": "hard", "prompt": "Q"}"#, to: "question.jsonl")
    for model in ["base", "new"] {
      _ = try folder.write(
        #"{"uid": "q1", "model": "\#(model)", "messages": [{"role": "user", "content": "Q"}, "#
          + #"{"role": "assistant", "content": {"answer": "\#(model) says"}}]}"#,
        to: "model_answer/\(model).jsonl")
    }
    _ = try folder.write(
      #"{"uid": "q1", "model": "new", "baseline": "base", "judge": "gpt-4.1", "games": "#
        + #"[{"score": "B>>A"}, {"score": "A>B"}]}"# + "\n"
        + #"{"uid": "q1", "model": "new", "baseline": "base", "judge": "gpt-4.1", "games": "#
        + #"[{"score": null}, {"score": "A=B"}]}"#,
      to: "model_judgment/gpt-4.1/new.jsonl")
    let data = try runImport(ImportRequest(paths: [folder.url.path]))
    let expected: [Choice] = [
      .grade(-2, steps: 2), .grade(-1, steps: 2), .abstention(reason: "null"),
      .grade(0, steps: 2),
    ]
    #expect(data.choices == expected)
    let first = try #require(data.comparisons.first)
    #expect(first.responseA == Response(text: "base says", system: "base"))
    #expect(first.responseB == Response(text: "new says", system: "new"))
    #expect(first.verdicts.map(\.shownFirst) == [.a, .b])
    #expect(first.prompt.text == "Q")
  }

  @Test func `an AlpacaEval judge may be the folder of a file without annotators`() throws {
    let row =
      #"{"instruction": "Q", "output_1": "x", "output_2": "y", "generator_1": "r", "#
      + #""generator_2": "m", "preference": 2}"#
    let path = try folder.write("[\(row)]", to: "results/m/weighted_gpt4/annotations.json")
    let data = try runImport(ImportRequest(paths: [path]))
    #expect(data.summary.judges.map(\.name) == ["weighted_gpt4"])
    #expect(data.judge("weighted_gpt4")?.kind == .llm)
  }
}
