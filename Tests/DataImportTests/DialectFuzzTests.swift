import Foundation
import Preferences
import Testing

@testable import DataImport

/// Rows of every dialect with values of the wrong kind: each is read, refused or skipped,
/// and every row is accounted for.
@Suite struct `Rows with odd values` {
  private static let rows: [(dialect: String, json: String)] = [
    (
      "pairs",
      #"{"id": 1, "prompt": "p", "response_a": "x", "response_b": "y", "winner": "a", "judge": "j", "shown_first": "A", "weight": 1, "judge_kind": "human", "model_a": "m", "model_b": "n"}"#
    ),
    (
      "factors", #"{"d_x": 1, "a_y": 2, "b_y": 3, "y": 0.5, "pos": 1, "weight": 2, "cluster": "c"}"#
    ),
    (
      "chosen-rejected",
      #"{"prompt": "p", "chosen": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "x"}], "rejected": "\n\nHuman: q\n\nAssistant: y"}"#
    ),
    (
      "pandalm",
      #"{"idx": 1, "cmp_key": "m_n", "instruction": "i", "input": "", "response1": "x", "response2": "y", "annotator1": 1, "annotator2": "0", "annotator3": 2}"#
    ),
    (
      "alpaca-eval",
      #"{"instruction": "i", "output_1": "x", "output_2": "y", "annotator": "a", "preference": 1.5, "referenced_models": {"m": "output_1"}, "raw_completion": {"concise_explanation": "e"}}"#
    ),
    (
      "opinpref",
      #"{"unique-id": "u", "summary-pairs": {"summary-one": {"summary-text": "x", "summary-score": {"r": 1}}, "summary-two": {"summary-text": "y", "summary-score": {"r": 2}}}, "preference-data": 1, "source": "s"}"#
    ),
    (
      "adparaphrase",
      #"{"id": 1, "ad1": "x", "ad2": "y", "count.preference_ad1": 1, "count.preference_ad2": "2", "count.preference_skip": 0}"#
    ),
    (
      "qa-feedback",
      #"{"question": "q", "passages": [["t", "s"]], "gold": "g", "prediction 1": "x", "prediction 2": "y", "prediction 3": "z", "preference": [1, 2, 0]}"#
    ),
    (
      "arena",
      #"{"model_a": "m", "model_b": "n", "winner": "tie", "turn": 1, "judge": ["g", "p"], "conversation_a": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "x"}], "conversation_b": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "y"}]}"#
    ),
    (
      "kaggle-arena",
      #"{"id": 1, "prompt": "[\"p\"]", "response_a": "[\"x\"]", "response_b": "[\"y\", null]", "winner_model_a": 1, "winner_model_b": 0, "winner_tie": 0}"#
    ),
    (
      "judgebench",
      #"{"pair_id": "p", "question": "q", "response_A": "x", "response_B": "y", "label": "A>B", "judge_name": "j", "judgments": [{"judgment": {"judge_model": "m"}, "decision": "A>B"}, null]}"#
    ),
    (
      "llm-comparator",
      #"{"models": [{"name": "m"}, {"name": "n"}], "examples": [{"input_text": "q", "tags": ["t"], "output_text_a": "x", "output_text_b": ["y"], "score": 0.5, "individual_rater_scores": [{"score": 1, "is_flipped": true}]}]}"#
    ),
    (
      "annotated-pairs",
      #"{"annotators": {"1": {"name": "n", "type": "human"}, "2": {"description": "d", "type": "principle"}}, "comparisons": [{"id": "c", "prompt": "p", "response_a": {"text": "x"}, "text_a": "x", "text_b": "y", "annotations": {"1": {"pref": "a"}, "2": {"pref": null, "no_pref_reason": "tie"}}}]}"#
    ),
    (
      "helpsteer3",
      #"{"context": [{"role": "user", "content": "q"}], "response1": "x", "response2": "y", "overall_preference": -2, "domain": "d"}"#
    ),
    (
      "summarize-from-feedback",
      #"{"info": {"post": "p"}, "summaries": [{"text": "x", "policy": "a"}, {"text": "y"}], "choice": 0, "worker": "w"}"#
    ),
    (
      "llmfao",
      #"{"id": 1, "prompt": 2, "text": "p", "model_x": 3, "result_x": "x", "model_y": 4, "result_y": "y", "type": "t"}"#
    ),
  ]

  private static let oddities = [
    "null", "true", "\"\"", "0", "-1", "1e300", "[]", "{}", "[null]", "[[]]", "{\"text\": null}",
    "\"\\u0000\"", "\"[\"", "\"\\n\\nHuman:\"", "[{\"role\": 1, \"content\": {}}]", "\" a \"",
    "NaN",
    "[{\"role\": \"user\", \"content\": \"q\"}]",
  ]

  /// Places in a JSON text at which a value begins, with their ends.
  private func values(of json: String) throws -> [Range<Int>] {
    let bytes = Array(json.utf8)
    return try bytes.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer)
      try scanner.scanValue()
      return scanner.nodes.dropFirst().compactMap { node in
        let isText = [.text, .escapedText].contains(node.kind)
        let start = Int(node.start) - (isText ? 1 : 0)
        let end = Int(node.end) + (isText ? 1 : 0)
        let isKey = buffer[end...].first { !isJSONSpace($0) } == UInt8(ascii: ":")
        return isKey ? nil : start..<end
      }
    }
  }

  @Test(arguments: rows)
  func `any value may be anything`(dialect: String, json: String) throws {
    #expect(try readAll("[\(json)]", dialect: nil).dialect == dialect)
    let bytes = Array(json.utf8)
    for range in try values(of: json) {
      for oddity in Self.oddities {
        var mutated = bytes
        mutated.replaceSubrange(range, with: oddity.utf8)
        let text = String(decoding: mutated, as: UTF8.self)
        for forced in [nil, dialect] {
          let outcome = try readAll("[\(text), \(json)]", dialect: forced)
          #expect(outcome.isAccountedFor, "\(text)")
        }
      }
    }
  }

  /// The dialect, and whether each row was read or counted as bad, or the import refused.
  private func readAll(
    _ text: String, dialect: String?
  ) throws -> (dialect: String?, isAccountedFor: Bool) {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "rows.json")
    do {
      var lines = 0
      let request = ImportRequest(paths: [path], dialect: dialect)
      let summary = try Importer(request).run { comparison in
        lines += 1
        for verdict in comparison.verdicts { #expect(verdict.weight.isFinite) }
      }
      let file = try #require(summary.files.first)
      return (file.dialect, lines + summary.skippedRows >= file.rows && file.rows >= 1)
    } catch let error as ImportError {
      #expect(!error.message.isEmpty)
      return (nil, true)
    }
  }
}
