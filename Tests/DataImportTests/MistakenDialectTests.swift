import DataImport
import Testing

/// Rows that look like one format and are another, or none: one near miss for every dialect.
@Suite struct `Dialects that are mistaken for others` {
  private static let rows: [(dialect: String, row: String, outcome: String)] = [
    // Responses numbered in the same way, judged by other columns.
    (
      "pandalm",
      #"{"context": [{"role": "user", "content": "q"}], "response1": "x", "response2": "y", "overall_preference": -1}"#,
      "helpsteer3"
    ),
    (
      "helpsteer3",
      #"{"idx": 0, "response1": "x", "response2": "y", "annotator1": 1, "instruction": "i"}"#,
      "pandalm"
    ),
    (
      "helpsteer2", #"{"prompt": "p", "response_1": "x", "response_2": "y", "winner": "tie"}"#,
      "pairs"
    ),
    (
      "alpaca-eval", #"{"input": "i", "output_1": "x", "output_2": "y", "label": 1}"#, "llmbar"
    ),
    (
      "llmbar",
      #"{"instruction": "i", "output_1": "x", "output_2": "y", "annotator": "gpt", "preference": 2}"#,
      "alpaca-eval"
    ),
    (
      "auto-j", #"{"prompt": "p", "response_1": "x", "response_2": "y", "label": "tie"}"#, "pairs"
    ),
    // Texts under the names of two sides, judged in words, numbers or flags.
    (
      "arena",
      #"{"prompt": "p", "response_a": "x", "response_b": "y", "model_a": "m", "model_b": "n", "winner": "model_a"}"#,
      "pairs"
    ),
    (
      "kaggle-arena",
      #"{"prompt": "p", "response_a": "x", "response_b": "y", "winner_model_a": 1, "winner_model_b": 0, "winner_tie": 0}"#,
      "pairs"
    ),
    (
      "comparia",
      #"{"conversation_a": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "x"}], "conversation_b": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "y"}], "winner": "model_b", "model_a": "m", "model_b": "n"}"#,
      "arena"
    ),
    (
      "judgebench",
      #"{"question": "q", "response_A": "x", "response_B": "y", "winner": "A"}"#, "pairs"
    ),
    (
      "lfqa", #"{"question": "q", "answer_a": "x", "answer_b": "y", "preference": "a"}"#, "pairs"
    ),
    (
      "webgpt", #"{"question": "q", "answer_0": "x", "answer_1": "y", "preference": "tie"}"#,
      "pairs"
    ),
    (
      "safe-rlhf",
      #"{"prompt": "p", "response_0": "x", "response_1": "y", "better": "first"}"#, "pairs"
    ),
    (
      "shp", #"{"post": "p", "human_ref_A": "x", "human_ref_B": "y"}"#, "unrecognised"
    ),
    (
      "summarize-from-feedback",
      #"{"unique-id": "u", "summary-pairs": {"summary-one": {"summary-text": "x", "summary-score": {"r": 1}}, "summary-two": {"summary-text": "y", "summary-score": {"r": 2}}}, "preference-data": 1, "source": "s"}"#,
      "opinpref"
    ),
    (
      "opinpref",
      #"{"info": {"post": "p"}, "summaries": [{"text": "x"}, {"text": "y"}], "choice": 0, "worker": "w"}"#,
      "summarize-from-feedback"
    ),
    (
      "adparaphrase", #"{"id": 1, "ad1": "x", "ad2": "y", "preference": "ad1"}"#, "unrecognised"
    ),
    (
      "qa-feedback",
      #"{"question": "q", "prediction 1": "x", "prediction 2": "y", "winner": "1"}"#,
      "unrecognised"
    ),
    (
      "llmfao",
      #"{"id": 1, "prompt": "p", "result_a": "x", "result_b": "y", "left": "m", "right": "n"}"#,
      "unrecognised"
    ),
    (
      "label-studio",
      #"{"data": {"prompt": "p"}, "response_a": "x", "response_b": "y", "winner": "a"}"#, "pairs"
    ),
    // Lists of rated or ranked responses.
    (
      "ultrafeedback",
      #"{"prompt": "q", "answers": [{"answer": "x", "model": "m", "rank": 1}, {"answer": "y", "model": "n", "rank": 2}]}"#,
      "nectar"
    ),
    (
      "nectar",
      #"{"instruction": "i", "completions": [{"model": "m", "response": "x", "overall_score": 7}, {"model": "n", "response": "y", "overall_score": 5}]}"#,
      "ultrafeedback"
    ),
    (
      "helpsteer2-ratings",
      #"{"user_id": "u", "interaction_id": "i", "user_prompt": "q", "model_response": "x", "model_name": "m", "score": 50}"#,
      "prism"
    ),
    (
      "prism",
      #"{"prompt": "p", "response": "x", "helpfulness": 4, "correctness": 3, "coherence": 2}"#,
      "helpsteer2-ratings"
    ),
    (
      "rankings",
      #"{"prompt": "p", "response_1": "x", "response_2": "y", "rank_1": "Response 2", "rank_2": "Response 1"}"#,
      "rank-order"
    ),
    (
      "rank-order",
      #"{"prompt": "p", "response_1": "x", "response_2": "y", "response_1_rank": 2, "response_2_rank": 1}"#,
      "rankings"
    ),
    (
      "llm-comparator",
      #"{"annotators": {"1": {"name": "n", "type": "human"}}, "comparisons": [{"id": "c", "prompt": "p", "text_a": "x", "text_b": "y", "annotations": {"1": {"pref": "a"}}}]}"#,
      "annotated-pairs"
    ),
    (
      "annotated-pairs",
      #"{"models": [{"name": "m"}, {"name": "n"}], "examples": [{"input_text": "q", "output_text_a": "x", "output_text_b": "y", "score": 0.5}]}"#,
      "llm-comparator"
    ),
    // Judgments of answers that lie in other files.
    (
      "fastchat",
      #"{"question_id": 1, "model": "m", "baseline": "n", "judge": "gpt", "games": [{"score": "A>B"}]}"#,
      "question"
    ),
    (
      "arena-hard",
      #"{"question_id": 1, "model_1": "m", "model_2": "n", "g1_winner": "model_1", "g2_winner": "tie", "judge": ["j", "p"], "turn": 1}"#,
      "question"
    ),
    (
      "fastchat-reviews",
      #"{"question_id": 1, "model": "m", "judge": ["j", "p"], "score": 7, "turn": 1}"#,
      "unrecognised"
    ),
    (
      "model-answers", #"{"question_id": 1, "text": "q", "answer": "x"}"#, "unrecognised"
    ),
    // Tables.
    (
      "factors", #"{"response_a": "x", "response_b": "y", "d_note": "no number", "winner": "a"}"#,
      "pairs"
    ),
    (
      "pairs", #"{"d_words": 3, "winner": "a", "judge": "j"}"#, "factors"
    ),
    (
      "named-columns", #"{"prompt": "p", "response_a": "x", "response_b": "y", "preference": "A"}"#,
      "pairs"
    ),
    (
      "chosen-rejected",
      #"{"prompt": "p", "response_a": "x", "response_b": "y", "chosen": "response_a"}"#,
      "unrecognised"
    ),
  ]

  @Test func `every dialect has a near miss`() {
    #expect(Set(Self.rows.map(\.dialect)) == Set(Importer.dialects.map(\.name)))
  }

  @Test(arguments: rows)
  func `a near miss is read as what it is`(
    dialect: String, row: String, outcome: String
  ) throws {
    #expect(try self.outcome(of: row) == outcome)
    #expect(outcome != dialect)
  }

  /// The dialect of two such rows; or that they are none, or leave something open.
  private func outcome(of row: String) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write("[\(row), \(row)]", to: "rows.json")
    do {
      return try runImport(ImportRequest(paths: [path])).summary.files[0].dialect
    } catch let error as ImportError {
      switch error {
      case .unrecognised, .textsOnly: return "unrecognised"
      case .question, .textsMissing: return "question"
      default: return "\(error)"
      }
    }
  }
}
