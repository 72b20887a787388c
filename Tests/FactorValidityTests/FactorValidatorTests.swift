import FactorValidity
import Foundation
import Testing
import TextFactors

@Suite struct FactorValidatorTests {
  /// A folder of gold files made for one test.
  private func folder(_ files: [String: [String]]) throws -> String {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("gold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, lines) in files {
      try Data(lines.joined(separator: "\n").utf8)
        .write(to: url.appendingPathComponent("\(name).jsonl"))
    }
    return url.path
  }

  private func report(_ files: [String: [String]]) async throws -> ValidityReport {
    try await FactorValidator(files: GoldFile.files(in: try folder(files)), resamples: 50).run()
  }

  private let counts = (1...20).map { number in
    let text = String(repeating: "word ", count: number)
    return
      "{\"text\": \"\(text)\", \"n_words\": \(number), \"n_sentences\": 1, \"group\": \"\(number)\"}"
  }

  @Test func `a right count has no error, and one off by a tenth has a tenth`() async throws {
    let right = try await report(["length.ud_counts_en": counts])
    let words = try #require(right.figures.first { $0.subject == "length.words" })
    #expect(words.value == 0 && words.lower == 0 && words.status == .met && words.rows == 20)
    let off = counts.map { $0.replacingOccurrences(of: "\"n_words\": ", with: "\"n_words\": 10") }
    let wrong = try await report(["length.ud_counts_en": off])
    let value = try #require(wrong.figures.first { $0.subject == "length.words" }?.value)
    #expect(value > 0.5)
    #expect(wrong.figures.first { $0.subject == "length.words" }?.status == .below)
  }

  @Test func `rows that a factor was fitted on are refused`() async throws {
    let result = try await report([
      "length.ud_counts_ja": counts, "length.ud_counts_en": counts,
    ])
    let half = (1...20).count { FittedRows.half("\($0)") == 0 }
    let japanese = try #require(
      result.figures.first { $0.subject == "length.words" && $0.file.hasSuffix("ja") })
    #expect(japanese.refused == half && japanese.rows == 20 - half && half > 0)
    let english = try #require(
      result.figures.first { $0.subject == "length.words" && $0.file.hasSuffix("en") })
    #expect(english.refused == 0)
  }

  @Test func `a file without a factor is listed`() async throws {
    let result = try await report(["colour.green": counts, "length.ud_counts_en": counts])
    #expect(result.filesWithoutFactor == ["colour.green"])
  }

  @Test func `a control claims nothing, and a reference there is found out`() async throws {
    let row = { (reference: String, label: Int) in
      "{\"text\": \"Paris\(label).\", \"prompt\": \"Where?\", \"group\": \"g\", \"label\": \(label)\(reference)}"
    }
    let honest = try await report(["correctness.llmbar": [row("", 0), row("", 1)]])
    #expect(honest.figures.first?.status == .noClaim)
    let reference = ", \"reference\": \"Paris\""
    let claiming = try await report(
      ["correctness.llmbar": [row(reference, 0), row(reference, 1)]])
    #expect(claiming.figures.first?.status == .claims)
  }

  @Test func `the same seed gives the same intervals`() async throws {
    let rows = (0..<60).map { number in
      "{\"text\": \"\(String(repeating: "very bad ", count: number % 7)) day\", \"score\": \(number % 5), \"subset\": \"tweets\", \"group\": \"\(number)\"}"
    }
    let once = try await report(["stance.sentiment_en": rows])
    #expect(try await report(["stance.sentiment_en": rows]) == once)
    #expect(once.figures.contains { $0.lower ?? 0 < $0.upper ?? 0 })
  }

  @Test func `a broken line is named`() async throws {
    await #expect(throws: GoldError.self) {
      try await self.report(["length.ud_counts_en": self.counts + ["{"]])
    }
    #expect(throws: GoldError.noFolder("nowhere")) { try GoldFile.files(in: "nowhere") }
  }
}
