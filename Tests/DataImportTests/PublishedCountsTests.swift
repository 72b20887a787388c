import DataImport
import Foundation
import Preferences
import TestSupport
import Testing

/// Further counts of the READMEs beside the published files, on those files.
@Suite struct `Counts of published data` {
  private func importShared(_ paths: String...) throws -> Imported? {
    var found: [String] = []
    for path in paths {
      guard let url = SharedFolder.url("data/" + path) else { return nil }
      found.append(url.path)
    }
    return try runImport(ImportRequest(paths: found))
  }

  private func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }

  @Test func `PandaLM shares of first and longer, empty inputs, reasons and agreement`() throws {
    guard let data = try importShared("pandalm") else { return }
    let judges = data.summary.judges
    #expect(
      judges.map { percent(Double($0.a) / Double($0.a + $0.b)) } == [47.3, 47.2, 46.4, 49.1, 48.5])
    #expect(
      judges.map { percent(share(data.comparisons, judge: $0.name, where: longerWins)) }
        == [67.3, 66.2, 66.8, 61.9, 65.5])
    #expect(
      judges.map { percent(Double($0.ties) / Double($0.verdicts)) } == [9.7, 11.6, 11.3, 3.8, 10.7])
    let people = ["annotator1", "annotator2", "annotator3"]
    let agreed = data.comparisons.filter { comparison in
      let choices = comparison.verdicts.filter { people.contains($0.judge.name) }.map(\.choice)
      return Set(choices).count == 1
    }
    #expect(agreed.count == 879)
    // By the majority of the three people, among pairs whose numbers of words differ: 578 of 847.
    let longer = data.comparisons.compactMap { comparison -> Bool? in
      let sides = comparison.verdicts.filter { people.contains($0.judge.name) }
        .compactMap(\.choice.preferred)
      guard let winner = [Side.a, .b].first(where: { side in sides.count { $0 == side } > 1 })
      else { return nil }
      let words = [comparison.responseA, comparison.responseB].map {
        ($0.text ?? "").split(whereSeparator: \.isWhitespace).count
      }
      return words[0] == words[1] ? nil : (words[0] > words[1]) == (winner == .a)
    }
    #expect(longer.count == 847)
    #expect(percent(Double(longer.count { $0 }) / Double(longer.count)) == 68.2)
    let silent = data.comparisons.flatMap(\.verdicts).filter {
      $0.judge.name == "gpt-3.5-turbo" && $0.rationale == nil
    }
    #expect(silent.count == 38)
    var seen: Set<[String]> = []
    let repeats = data.comparisons.filter {
      !seen.insert([$0.prompt.text, $0.responseA.text ?? "", $0.responseB.text ?? ""]).inserted
    }
    #expect(repeats.count == 99)
    let pairs = data.comparisons.map { [$0.responseA.system, $0.responseB.system] }
    #expect(Set(pairs.map { Set($0) }).count == 10)
    #expect(Set(pairs.flatMap { $0 }).count == 5)
  }

  @Test func `LLMFAO people, and how many of them saw a pair`() throws {
    guard let data = try importShared("llmfao") else { return }
    var people: [Int: Int] = [:]
    var first = 0
    var decided = 0
    var longer = 0
    var differing = 0
    for comparison in data.comparisons {
      let verdicts = comparison.verdicts.filter { $0.judge.kind == .human }
      people[verdicts.count, default: 0] += 1
      for verdict in verdicts {
        guard let side = verdict.choice.preferred else { continue }
        decided += 1
        if side == verdict.shownFirst { first += 1 }
        if let isLonger = longerWins(comparison, verdict, side) {
          differing += 1
          if isLonger { longer += 1 }
        }
      }
    }
    #expect(people == [5: 998, 4: 658, 3: 358, 2: 110, 1: 15])
    #expect(percent(Double(first) / Double(decided)) == 53.3)
    #expect(percent(Double(longer) / Double(differing)) == 41.0)
    #expect(data.comparisons.filter { $0.responseA.text == "" }.count == 38)
    #expect(data.comparisons.filter { $0.responseB.text == "" }.count == 24)
    let prompts = Dictionary(grouping: data.comparisons, by: \.prompt.text).map(\.value.count)
    #expect(prompts.count == 13 && prompts.min() == 149 && prompts.max() == 170)
    let votes = data.summary.judges.filter { $0.kind == .human }.map(\.verdicts).sorted()
    #expect(votes[61...62] == [21, 21])
  }

  @Test func `LLMFAO verdicts on coding prompts are counted and named`() throws {
    guard
      let data = try importShared("llmfao/pairs-crowd.jsonl", "llmfao/gpt4-comparisons.csv")
    else { return }
    #expect(data.judge("gpt4")?.verdicts == 2_139)
    #expect(data.summary.skippedRows == 3_236 - 2_139)
  }

  @Test(arguments: [
    ("v1/adparaphrase.csv", [7_250.0, 10.3, 52.2, 54.4, 53.7, 57.8, 11.2]),
    ("v2/adparaphrase_v2_main.csv", [164_600, 19.8, 55.9, 59.9, 58.7, 65.7, 7.1]),
    ("v2/adparaphrase_v2_pt.csv", [87_210, 17.4, 50.3, 59.0, 50.2, 65.1, 7.7]),
  ])
  func `AdParaphrase votes and majorities`(file: String, figures: [Double]) throws {
    guard let data = try importShared("adparaphrase/" + file) else { return }
    var votes: (a: Double, b: Double, skip: Double) = (0, 0, 0)
    var longer = (hits: 0.0, of: 0.0)
    var majority = (a: 0.0, decided: 0.0, ties: 0.0, longer: 0.0, differing: 0.0)
    for comparison in data.comparisons {
      func weight(_ choice: Choice) -> Double {
        comparison.verdicts.filter { $0.choice == choice }.reduce(0) { $0 + $1.weight }
      }
      let a = weight(.a)
      let b = weight(.b)
      votes = (votes.a + a, votes.b + b, votes.skip + weight(.tie))
      guard a + b + weight(.tie) > 0 else { continue }
      let lengths = [comparison.responseA, comparison.responseB].map {
        $0.text?.unicodeScalars.count ?? 0
      }
      if lengths[0] != lengths[1] {
        longer.of += a + b
        longer.hits += lengths[0] > lengths[1] ? a : b
      }
      guard a != b else {
        majority.ties += 1
        continue
      }
      majority.decided += 1
      if a > b { majority.a += 1 }
      if lengths[0] != lengths[1] {
        majority.differing += 1
        if (lengths[0] > lengths[1]) == (a > b) { majority.longer += 1 }
      }
    }
    let all = votes.a + votes.b + votes.skip
    #expect(
      [
        all, percent(votes.skip / all), percent(votes.a / (votes.a + votes.b)),
        percent(longer.hits / longer.of), percent(majority.a / majority.decided),
        percent(majority.longer / majority.differing),
        percent(majority.ties / (majority.ties + majority.decided)),
      ] == figures)
  }

  @Test func `AdParaphrase v1 has identical pairs and replacement characters`() throws {
    guard let data = try importShared("adparaphrase/v1/adparaphrase.csv") else { return }
    #expect(data.comparisons.filter { $0.responseA.text == $0.responseB.text }.count == 18)
    let marks = data.comparisons.flatMap { [$0.responseA.text ?? "", $0.responseB.text ?? ""] }
      .flatMap(\.unicodeScalars).filter { $0 == "\u{FFFD}" }
    #expect(marks.count == 4)
  }

  @Test func `OpinPref has no missing value, and the longer summary wins as published`() throws {
    guard let data = try importShared("opinpref/annotations-train.jsonl") else { return }
    #expect(data.comparisons.allSatisfy { $0.given.count == 7 })
    var longer = 0
    var differing = 0
    for comparison in data.comparisons {
      let words = [comparison.responseA, comparison.responseB].map {
        $0.text?.split(whereSeparator: \.isWhitespace).count ?? 0
      }
      guard words[0] != words[1], let side = comparison.verdicts.first?.choice.preferred else {
        continue
      }
      differing += 1
      if (words[0] > words[1]) == (side == .a) { longer += 1 }
    }
    #expect(differing == 794)
    #expect(((Double(longer) / 794) * 10_000).rounded() / 100 == 74.94)
  }

  @Test func `QA-feedback ties and shares`() throws {
    guard let judge = try importShared("qa-feedback")?.judge("human") else { return }
    #expect(percent(Double(judge.ties) / Double(judge.verdicts)) == 12.8)
    #expect(percent(Double(judge.a) / Double(judge.a + judge.b)) == 60.3)
  }

  /// What is counted of one AlpacaEval judge while its rows go by.
  private struct Tally {
    var rows = 0
    var first = 0
    var decided = 0
    var longer = 0
    var differing = 0
    var fractions = 0
    var shownFirst = 0
    var shown = 0
  }

  @Test func `all AlpacaEval annotations come straight out of their archive`() throws {
    guard let url = SharedFolder.url("data/alpaca-eval/annotations.tar.xz") else { return }
    var tallies: [String: Tally] = [:]
    var distinct: Set<Int> = []
    var judges: [Int: Set<String>] = [:]
    var prompts: Set<String> = []
    var systems: Set<String> = []
    var empty = (a: 0, b: 0)
    let summary = try Importer(ImportRequest(paths: [url.path])).run { comparison in
      let texts = [comparison.prompt.text, comparison.responseA.text, comparison.responseB.text]
      let verdict = comparison.verdicts[0]
      distinct.insert((texts + [verdict.judge.name]).hashValue)
      judges[texts.hashValue, default: []].insert(verdict.judge.name)
      prompts.insert(comparison.prompt.text)
      systems.insert(comparison.responseB.system ?? "")
      if comparison.responseA.text == "" { empty.a += 1 }
      if comparison.responseB.text == "" { empty.b += 1 }
      var tally = tallies[verdict.judge.name] ?? Tally()
      defer { tallies[verdict.judge.name] = tally }
      tally.rows += 1
      if case .probability = verdict.choice { tally.fractions += 1 }
      guard let side = verdict.choice.preferred else { return }
      tally.decided += 1
      if side == .a { tally.first += 1 }
      if let shown = verdict.shownFirst {
        tally.shown += 1
        if shown == side { tally.shownFirst += 1 }
      }
      let lengths = [comparison.responseA, comparison.responseB].map {
        $0.text?.unicodeScalars.count ?? 0
      }
      if lengths[0] != lengths[1] {
        tally.differing += 1
        if (lengths[0] > lengths[1]) == (side == .a) { tally.longer += 1 }
      }
    }
    #expect(summary.files.count == 135)
    #expect(summary.verdicts == 108_665 && summary.skippedRows == 0)
    #expect(distinct.count == 103_710)
    #expect(prompts.count == 805)
    #expect(systems.count == 103)
    #expect(judges.values.filter { $0.count > 1 }.count == 5_721)
    #expect(judges.values.filter { $0.count > 2 }.count == 860)
    #expect(empty.a == 2 && empty.b == 159)
    let figures: [(judge: String, rows: Int, first: Double, longer: Double)] = [
      ("alpaca_eval_cot_gpt4_turbo_fn", 10_465, 85.7, 80.5),
      ("alpaca_eval_gpt4", 42_665, 20.9, 83.8), ("alpaca_eval_gpt4_0613", 805, 9.9, 90.3),
      ("alpaca_eval_gpt4_turbo_fn", 5_635, 79.6, 74.7), ("bedrock_claude", 805, 22.9, 73.3),
      ("weighted_alpaca_eval_gpt4_turbo", 48_290, 88.3, 87.1),
    ]
    for (judge, rows, first, longer) in figures {
      let tally = try #require(tallies[judge])
      #expect(tally.rows == rows, "\(judge)")
      #expect(percent(Double(tally.first) / Double(tally.decided)) == first, "\(judge)")
      #expect(percent(Double(tally.longer) / Double(tally.differing)) == longer, "\(judge)")
    }
    // Zeros are an old code for a tie: 188 and 9 of them; the rest of the missing is null.
    #expect(summary.judges.map(\.ties) == [826, 215, 0, 8, 9, 956])
    let missing = summary.judges.map { $0.abstentions.reduce(0) { $0 + $1.count } }
    #expect(missing == [1, 251 - 188, 0, 0, 0, 0])
    let cot = try #require(tallies["alpaca_eval_cot_gpt4_turbo_fn"])
    // 4,520 of 8,833 in the folder of the judge's name, as its README counts; another 805 rows
    // of the judge lie in the folder of another judge.
    #expect(cot.shownFirst == 4_947 && cot.shown == 9_628)
    #expect(tallies["weighted_alpaca_eval_gpt4_turbo"]?.fractions == 47_313)
  }
}
