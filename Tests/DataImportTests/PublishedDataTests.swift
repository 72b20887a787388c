import DataImport
import Foundation
import Preferences
import TestSupport
import Testing

/// Figures of published files, counted with independent software (Python's json module) on
/// the same files, or taken from the READMEs beside them.
@Suite struct `Published data` {
  private func importShared(_ paths: String...) throws -> Imported? {
    var found: [String] = []
    for path in paths {
      guard let url = SharedFolder.url("data/" + path) else { return nil }
      found.append(url.path)
    }
    return try runImport(ImportRequest(paths: found))
  }

  @Test func `PandaLM as a folder gives five judges on 999 comparisons`() throws {
    guard let data = try importShared("pandalm") else { return }
    #expect(data.summary.comparisons == 999)
    #expect(data.comparisons.count == 999)
    #expect(data.summary.verdicts == 4_995)
    #expect(data.summary.skippedRows == 0)
    #expect(
      data.summary.judges.map(\.name)
        == ["annotator1", "annotator2", "annotator3", "gpt-3.5-turbo", "pandalm-7b"])
    #expect(data.summary.judges.map(\.kind) == [.human, .human, .human, .llm, .llm])
    #expect(data.summary.judges.allSatisfy { !$0.kindGuessed })
    #expect(data.summary.judges.map(\.ties) == [97, 116, 113, 38, 107])
    #expect(data.summary.judges.map(\.a) == [427, 417, 411, 460, 433])
    #expect(data.summary.judges.map(\.b) == [475, 466, 475, 476, 459])
    #expect(
      data.judge("gpt-3.5-turbo")?.abstentions
        == [VerdictTally.Abstention(reason: "garbage", count: 25)])
    #expect(data.summary.notes.contains("shown order unknown: position bias is not estimated"))
  }

  /// Of the decided verdicts on responses of different length, those for the longer.
  private static let longerCounts: [(judge: String, longer: Int, decided: Int)] = [
    ("annotator1", 602, 894), ("annotator2", 580, 876), ("annotator3", 587, 879),
    ("gpt-3.5-turbo", 569, 919), ("pandalm-7b", 574, 876),
  ]

  @Test(arguments: longerCounts)
  func `PandaLM judges prefer the longer response as often as counted elsewhere`(
    judge: String, longer: Int, decided: Int
  ) throws {
    guard let data = try importShared("pandalm") else { return }
    let found = share(data.comparisons, judge: judge, where: longerWins)
    let expected = Double(longer) / Double(decided)
    #expect(isClose(found, expected, Tolerance.roundOff))
  }

  @Test func `PandaLM rows keep their ids, systems, prompts and odd texts`() throws {
    guard let data = try importShared("pandalm") else { return }
    let first = try #require(data.comparisons.first)
    #expect(first.id == "0")
    #expect(first.responseA.system == "bloom-7b")
    #expect(first.responseB.system == "llama-7b")
    #expect(first.prompt.text.hasPrefix("The sentence you are given might be too wordy"))
    #expect(first.prompt.text.hasSuffix("please let me know."))
    #expect(first.verdicts.map(\.choice) == [.b, .b, .b, .a, .b])
    #expect(first.verdicts[3].rationale?.hasPrefix("Response 1 is better") == true)
    #expect(Set(data.comparisons.map(\.prompt.text)).count == 170)
    #expect(data.comparisons.filter { $0.responseA.text == "true" }.count == 4)
    #expect(data.comparisons.filter { $0.responseB.text == "true" }.count == 2)
    let empty = data.comparisons.filter { $0.responseA.text == "" || $0.responseB.text == "" }
    #expect(empty.count == 54)
  }

  @Test func `PandaLM side files may come before the texts`() throws {
    guard let folder = try importShared("pandalm"),
      let files = try importShared(
        "pandalm/pandalm-7b-testset-v1.json", "pandalm/testset-v1.json")
    else { return }
    #expect(
      files.summary.judges.map(\.name)
        == folder.summary.judges.map(\.name).filter { $0 != "gpt-3.5-turbo" })
    #expect(files.judge("pandalm-7b") == folder.judge("pandalm-7b"))
  }

  @Test func `PandaLM verdicts without their texts are refused`() throws {
    guard let url = SharedFolder.url("data/pandalm/pandalm-7b-testset-v1.json") else { return }
    #expect(
      throws: ImportError.textsMissing(
        path: url.path, dialect: "pandalm", needed: "testset-v1.json")
    ) {
      try runImport(ImportRequest(paths: [url.path]))
    }
  }

  @Test func `OpinPref has 800 comparisons by three people and a common voice`() throws {
    guard let data = try importShared("opinpref/annotations-train.jsonl") else { return }
    #expect(data.summary.comparisons == 800)
    #expect(
      data.summary.judges.map(\.name) == ["annotator1", "annotator2", "annotator3", "common"])
    #expect(data.summary.judges.map(\.verdicts) == [245, 197, 267, 91])
    #expect(data.summary.judges.reduce(0) { $0 + $1.a } == 394)
    #expect(data.summary.judges.reduce(0) { $0 + $1.b } == 406)
    #expect(data.summary.judges.allSatisfy { $0.kind == .human && !$0.kindGuessed })
    let first = try #require(data.comparisons.first)
    #expect(first.id == "52703084-b520-11ee-83fe-95f8e2422acc")
    #expect(first.cluster == first.id)
    #expect(
      first.given.map(\.name) == [
        "aspect-coverage", "opinion-faithfulness", "opinion-coverage", "conciseness",
        "relevance", "hallucination", "language-correctness",
      ])
    #expect(first.given[1].value == .values(a: 4.35, b: 4.5))
    #expect(Set(data.comparisons.compactMap(\.cluster)).count == 800)
  }

  @Test func `OpinPref validation has labels 68 and 72`() throws {
    guard let data = try importShared("opinpref/annotations-valid.jsonl") else { return }
    #expect(data.summary.judges.reduce(0) { $0 + $1.a } == 68)
    #expect(data.summary.judges.reduce(0) { $0 + $1.b } == 72)
  }

  @Test func `AlpacaEval sample has 3,220 rows of four judges`() throws {
    guard let data = try importShared("alpaca-eval/sample") else { return }
    #expect(data.summary.files.map(\.rows) == [805, 805, 805, 805])
    #expect(data.summary.verdicts == 3_220)
    // 1,605 distinct texts; five of them stand for two reference systems each.
    #expect(data.summary.comparisons == 1_610)
    #expect(data.summary.judges.map(\.kind) == [.llm, .llm, .llm, .llm])
    #expect(
      data.summary.judges.map(\.name) == [
        "alpaca_eval_cot_gpt4_turbo_fn", "alpaca_eval_gpt4", "alpaca_eval_gpt4_turbo_fn",
        "weighted_alpaca_eval_gpt4_turbo",
      ])
    #expect(data.summary.judges.map(\.a) == [751, 83, 740, 733])
    #expect(data.summary.judges.map(\.b) == [53, 716, 64, 71])
    #expect(data.summary.judges.map(\.ties) == [1, 5, 1, 1])
    #expect(
      data.judge("alpaca_eval_gpt4")?.abstentions
        == [VerdictTally.Abstention(reason: "null", count: 1)])
    #expect(data.summary.judges.map(\.orderKnown) == [803, 0, 0, 0])
    #expect(
      Set(data.comparisons.compactMap(\.scenario)).sorted() == [
        "helpful_base", "koala", "oasst", "selfinstruct", "vicuna",
      ])
  }

  @Test func `AlpacaEval fractions are probabilities and the cot judge knows the order`() throws {
    guard let data = try importShared("alpaca-eval/sample") else { return }
    let soft = data.choices.filter { if case .probability = $0 { true } else { false } }
    #expect(soft.count == 804)
    let firstShown = share(data.comparisons, judge: "alpaca_eval_cot_gpt4_turbo_fn") {
      _, verdict, side in
      verdict.shownFirst.map { $0 == side }
    }
    #expect(isClose(firstShown, 398.0 / 803, Tolerance.roundOff))
    let longer = share(
      data.comparisons, judge: "weighted_alpaca_eval_gpt4_turbo", where: longerWins)
    #expect(isClose(longer, 721.0 / 804, Tolerance.roundOff))
    let rationales = data.comparisons.flatMap(\.verdicts).filter { $0.rationale != nil }
    #expect(rationales.count == 804)
  }

  @Test func `LLMFAO as a folder joins people and LLMs to the pairs`() throws {
    guard let data = try importShared("llmfao") else { return }
    #expect(data.summary.comparisons == 2_139)
    let people = data.summary.judges.filter { $0.kind == .human }
    #expect(people.count == 124)
    #expect(people.reduce(0) { $0 + $1.verdicts } == 8_931)
    #expect(people.reduce(0) { $0 + $1.ties } == 3_471)
    #expect(people.reduce(0) { $0 + $1.a } == 2_911)
    #expect(people.map(\.verdicts).min() == 7)
    #expect(people.map(\.verdicts).max() == 343)
    let llms = data.summary.judges.filter { $0.kind == .llm }
    #expect(llms.map(\.name) == ["gpt3", "gpt4"])
    #expect(llms.map(\.verdicts) == [2_139, 2_139])
    #expect(data.summary.judges.allSatisfy { $0.orderKnown == $0.verdicts })
    // Verdicts on coding prompts, whose texts are not in the file of pairs.
    #expect(data.summary.skipped.map(\.count) == [2_194])
    #expect(data.summary.notes.contains("4278 verdicts stand in two files and count once"))
    let first = try #require(data.comparisons.first)
    #expect(first.responseA.system == "Airoboros L2 70B")
    #expect(first.scenario == "reflexion")
    #expect(Set(data.comparisons.map(\.prompt.text)).count == 13)
  }

  /// README of the data: share of first (left) and of longer among decided verdicts.
  @Test(arguments: [("gpt4", 0.455, 0.349), ("gpt3", 0.695, 0.555)])
  func `LLMFAO judges prefer left and longer as published`(
    judge: String, first: Double, longer: Double
  ) throws {
    guard
      let data = try importShared(
        "llmfao/pairs-crowd.jsonl", "llmfao/gpt4-crowd-comparisons.csv",
        "llmfao/gpt3-crowd-comparisons.csv")
    else { return }
    let left = share(data.comparisons, judge: judge) { _, verdict, side in
      verdict.shownFirst == side
    }
    #expect(abs(left - first) < 0.000_5 + 1e-9)
    #expect(abs(share(data.comparisons, judge: judge, where: longerWins) - longer) < 0.000_6)
  }

  @Test(arguments: [
    ("v1/adparaphrase.csv", 1_238, 725, [3_398.0, 3_106, 746]),
    ("v2/adparaphrase_v2_main.csv", 22_337, 16_460, [73_801, 58_158, 32_641]),
    ("v2/adparaphrase_v2_pt.csv", 8_721, 8_721, [36_212, 35_832, 15_166]),
  ])
  func `AdParaphrase counts are weights of one judge`(
    file: String, rows: Int, judged: Int, votes: [Double]
  ) throws {
    guard let data = try importShared("adparaphrase/" + file) else { return }
    #expect(data.summary.comparisons == rows)
    let judge = try #require(data.judge("crowd"))
    #expect(data.summary.judges.count == 1)
    #expect(judge.abstentions.reduce(0) { $0 + $1.count } == rows - judged)
    let verdicts = data.comparisons.flatMap(\.verdicts)
    let found = [Choice.a, .b, .tie].map { choice in
      verdicts.filter { $0.choice == choice }.reduce(0) { $0 + $1.weight }
    }
    #expect(found == votes)
    #expect(data.comparisons.allSatisfy { $0.cluster?.isEmpty == false })
  }

  @Test func `QA-feedback spreads four answers to six pairs`() throws {
    guard let data = try importShared("qa-feedback") else { return }
    #expect(data.summary.comparisons == 3_000)
    let judge = try #require(data.judge("human"))
    #expect(judge.a == 1_577)
    #expect(judge.b == 1_039)
    #expect(judge.ties == 384)
    #expect(Set(data.comparisons.map(\.prompt.text)).count == 500)
    let ofFirstQuestion: [Choice] = data.comparisons.prefix(6).flatMap(\.verdicts).map(\.choice)
    #expect(ofFirstQuestion == [.tie, .a, .b, .a, .tie, .b])
    let first = try #require(data.comparisons.first)
    #expect(first.prompt.source?.contains("Bloom is the second studio album") == true)
    #expect(first.prompt.reference?.hasPrefix("Bloom is the second studio album") == true)
    #expect(abs(share(data.comparisons, judge: "human", where: longerWins) - 0.512) < 0.000_5)
  }

  @Test func `the hash of a file is that of its bytes on disk`() throws {
    guard let data = try importShared("opinpref/annotations-valid.jsonl"),
      let url = SharedFolder.url("data/opinpref/annotations-valid.jsonl")
    else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(output.hasPrefix(try #require(data.summary.files.first?.sha256)))
    #expect(data.summary.files.first?.sha256.count == 64)
  }
}
