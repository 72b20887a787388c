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
      "llmbar",
      #"{"input": "i", "output_1": "x", "output_2": "y", "label": 1, "results": [{"swap = False": {"completion": ["c", "s"], "winner": "1"}, "swap = True": {"winner": null}}]}"#
    ),
    (
      "comparia",
      #"{"model_a_name": "m", "model_b_name": "n", "chosen_model_name": "m", "both_equal": false, "conversation_a": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "x"}], "conversation_b": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "y"}]}"#
    ),
    (
      "lfqa",
      #"{"question": "q", "answer_a": "x", "answer_b": "y", "overall_preference": -1, "coherence_preference": 0, "factuality_preference": 1, "justification": "j"}"#
    ),
    (
      "label-studio",
      #"{"id": 1, "data": {"prompt": "q", "answer1": "x", "answer2": "y"}, "annotations": [{"completed_by": 3, "was_cancelled": false, "result": [{"value": {"selected": "left"}}]}]}"#
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

  /// Dialects that spread a row over several comparisons, or over none.
  private static let spreadRows: [(dialect: String, json: String)] = [
    (
      "ultrafeedback",
      #"{"source": "s", "instruction": "i", "completions": [{"model": "m", "response": "x", "overall_score": 7, "annotations": {"a": {"Rating": "4"}, "b": [{"Rating": "3"}]}}, {"model": "n", "response": "y", "overall_score": "5.5", "annotations": {"a": {"Rating": "N/A"}}}]}"#
    ),
    (
      "nectar",
      #"{"prompt": "\n\nHuman: q\n\nAssistant: ", "source": ["s"], "answers": [{"answer": "x", "model": "m", "rank": 1.0}, {"answer": "y", "model": "n", "rank": 2}]}"#
    ),
    (
      "helpsteer2-ratings",
      #"{"prompt": "p", "response": "x", "helpfulness": 4, "correctness": 3, "coherence": 2, "verbosity": 1}"#
    ),
    (
      "prism",
      #"{"conversation_id": "c", "interaction_id": "i", "user_id": "u", "turn": 0, "user_prompt": "q", "model_response": "x", "model_name": "m", "score": 50}"#
    ),
    (
      "rankings",
      #"{"prompt": "p", "response_1": "x", "response_2": "y", "response_1_rank": 1, "response_2_rank": 2}"#
    ),
    (
      "rank-order",
      #"{"prompt": "p", "response_1": "x", "response_2": "y", "rank_1": "Response 2", "rank_2": "Response 1"}"#
    ),
  ]

  @Test(arguments: spreadRows)
  func `any value of a rated response may be anything`(dialect: String, json: String) throws {
    let bytes = Array(json.utf8)
    for range in try values(of: json) {
      for oddity in Self.oddities {
        var mutated = bytes
        mutated.replaceSubrange(range, with: oddity.utf8)
        _ = try readAll("[\(String(decoding: mutated, as: UTF8.self)), \(json)]", dialect: dialect)
      }
    }
  }

  /// Bytes of every dialect, damaged at random: each import ends in rows or in an error.
  ///
  /// `PENCHANT_FUZZ_SECONDS` makes it go on for longer than the suite allows.
  @Test func `damaged rows of every dialect end in rows or an error`() throws {
    let seconds = ProcessInfo.processInfo.environment["PENCHANT_FUZZ_SECONDS"].flatMap(Double.init)
    let start = Date()
    var seed: UInt64 = seconds == nil ? 0 : UInt64(start.timeIntervalSince1970)
    let signs = Array("{}[]\",:\\\n\r0-9eu. \tAB=>1".utf8) + [0x00, 0x80, 0xC3, 0xFF, 0xED, 0xA0]
    repeat {
      for (dialect, json) in Self.rows + Self.spreadRows {
        seed += 1
        var generator = SeededGenerator(seed: seed)
        var bytes = Array((json + "\n" + json + "\n" + json).utf8)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<5, using: &generator) {
          case 0: bytes[place] = signs[Int.random(in: 0..<signs.count, using: &generator)]
          case 1: bytes.remove(at: place)
          case 2:
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
            bytes.insert(contentsOf: bytes[place..<end], at: place)
          case 3:
            let other = Array(
              Self.oddities[Int.random(in: 0..<Self.oddities.count, using: &generator)].utf8)
            bytes.insert(contentsOf: other, at: place)
          default:
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
            bytes.removeSubrange(place..<end)
            if bytes.isEmpty { bytes = [0x20] }
          }
        }
        let forced = Bool.random(using: &generator) ? dialect : nil
        let folder = try TemporaryFolder()
        let path = try folder.write(
          bytes, to: Bool.random(using: &generator) ? "x.jsonl" : "x.json")
        do {
          let request = ImportRequest(paths: [path], dialect: forced)
          _ = try seed % 4 == 0 ? ImportDoctor(request).check().summary : runImport(request).summary
        } catch let error as ImportError {
          #expect(!error.message.isEmpty, "seed \(seed)")
        }
      }
    } while seconds.map { Date().timeIntervalSince(start) < $0 } ?? (seed < 400)
  }

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
