import Foundation
import Preferences
import TestSupport
import Testing

/// `penchant rank` on the built program.
@Suite struct RankCommandTests {
  private func rankings(_ arguments: [String]) throws -> Rankings {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let outcome = try binary.run(["rank"] + arguments + ["--format", "json", "--quiet"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Rankings.self, from: Data(outcome.output.utf8))
  }

  @Test func `PandaLM: the majority of people gives the published strengths`() throws {
    guard let folder = SharedFolder.url("data/pandalm") else { return }
    let ranking = try #require(
      try rankings([
        folder.path, "--by", "majority", "--ties", "drop", "--control", "none", "--factor",
        "length.words",
      ]).rankings.first)
    #expect(ranking.verdicts - ranking.ties == 894)
    let systems = try #require(ranking.plain).systems
    let expected = [
      ("llama-7b", 0.80461), ("pythia-6.9b", 0.08985), ("bloom-7b", -0.01836),
      ("opt-7b", -0.28085), ("cerebras-gpt-6.7B", -0.59526),
    ]
    for (system, (name, ability)) in zip(systems, expected) {
      #expect(system.system == name && abs(system.ability - ability) < 5e-6)
    }
    #expect(systems[0].rankBest == 1 && systems[0].rankWorst == 1)
  }

  @Test func `the AlpacaEval sample has the published win rate of GPT-3.5`() throws {
    guard let folder = SharedFolder.url("data/alpaca-eval/sample") else { return }
    let ranking = try #require(
      try rankings([
        folder.path, "--judge", "weighted_alpaca_eval_gpt4_turbo", "--reference",
        "gpt4_1106_preview", "--factor", "length.words",
      ]).rankings.first)
    let rate = try #require(ranking.winRates.first)
    // 9.62 on the public leaderboard.
    #expect(rate.system == "gpt-3.5-turbo-0301" && abs(rate.rate - 0.0962) < 0.0005)
    // Much shorter responses: at equal length they win more often.
    #expect(try #require(rate.controlledLower) > rate.rate)
  }

  @Test func `tables need no factors, and groups that never met end with 65`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    var lines = ["comparison,prompt,system_a,system_b,judge,verdict,d_none"]
    for (index, pair) in [("a", "b"), ("c", "d")].enumerated() {
      for vote in 0..<12 {
        lines.append(
          "\(index)-\(vote),p\(vote),\(pair.0),\(pair.1),j,\(vote % 3 == 0 ? "B" : "A"),0")
      }
    }
    let file = binary.folder.appendingPathComponent("apart.csv")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let apart = try binary.run(["rank", file.path, "--quiet"])
    #expect(apart.code == 65 && apart.messages.contains("{a and b}, {c and d}"))
    let joined = lines + (0..<12).map { "2-\($0),p\($0),b,c,j,\($0 % 2 == 0 ? "A" : "B"),0" }
    try joined.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let table = try binary.run(["rank", file.path, "--quiet"])
    #expect(table.code == 0 && table.output.contains("bradley-terry"))
    let csv = try binary.run(["rank", file.path, "--quiet", "--format", "csv"])
    #expect(csv.output.hasPrefix("whose,fit,system,ability"))
  }
}
