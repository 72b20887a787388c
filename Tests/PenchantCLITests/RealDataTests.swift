import Foundation
import Preferences
import TestSupport
import Testing

/// Whole commands on real data, against figures computed with other software.
@Suite struct RealDataTests {
  private struct Fits: Decodable {
    let judges: [JudgeFit]
  }

  private func fit(_ arguments: [String]) throws -> [JudgeFit] {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let outcome = try binary.run(["fit"] + arguments + ["--format", "json", "--quiet"])
    #expect(outcome.code == 0)
    return try JSONDecoder().decode(Fits.self, from: Data(outcome.output.utf8)).judges
  }

  @Test func `OpinPref pooled gives the published coefficients per unit`() throws {
    guard let folder = SharedFolder.url("data/opinpref") else { return }
    let judges = try fit([
      folder.appendingPathComponent("annotations-train.jsonl").path, "--factors", "given",
      "--pool", "complete", "--holdout",
      folder.appendingPathComponent("annotations-valid.jsonl").path,
    ])
    let all = try #require(judges.first)
    #expect(judges.count == 1 && all.judge == "all")
    #expect(all.positionBias == nil)
    #expect(abs((all.logLikelihood ?? 0) + 385.7107) < 5e-5)
    let expected = [0.24055, -0.38961, -0.19523, 0.36294, -0.04240, 0.54719, 0.62993]
    #expect(all.coefficients.count == expected.count)
    for (coefficient, value) in zip(all.coefficients, expected) {
      #expect(abs(coefficient.perUnit - value) < 1e-5)
    }
    #expect(all.validation?.correct == 106 && all.validation?.verdicts == 140)
    #expect(abs((all.validation?.logLoss ?? 0) - 0.50599) < 1e-5)
    #expect(all.diagnostics.contains { $0.code == .collinearity })
  }

  @Test func `OpinPref without pooling has one model per judge`() throws {
    guard let folder = SharedFolder.url("data/opinpref") else { return }
    let judges = try fit([
      folder.appendingPathComponent("annotations-train.jsonl").path, "--factors", "given",
    ])
    #expect(judges.map(\.comparisons).sorted() == [91, 197, 245, 267])
    #expect(judges.allSatisfy { $0.status == .converged })
  }

  @Test func `PandaLM has five judges with the published ties and abstentions`() throws {
    guard let folder = SharedFolder.url("data/pandalm") else { return }
    let judges = try fit([folder.path, "--factor", "length.words"])
    #expect(judges.map(\.comparisons) == [999, 999, 999, 999, 999])
    #expect(judges.map(\.ties) == [97, 116, 113, 38, 107])
    #expect(judges.map(\.abstentions) == [0, 0, 0, 25, 0])
    #expect(judges.map(\.judge).suffix(2) == ["gpt-3.5-turbo", "pandalm-7b"])
    #expect(judges.map(\.kind) == [.human, .human, .human, .llm, .llm])
    // One prompt has nothing but unusable verdicts of gpt-3.5-turbo.
    #expect(judges.map(\.clusters) == [170, 170, 170, 169, 170])
    #expect(judges.allSatisfy { $0.tieModel == "davidson" })
    let longer = judges.map { Double($0.tally.pickedLonger) / Double($0.tally.lengthsDiffer) }
    for (share, published) in zip(longer, [0.673, 0.662, 0.668, 0.619, 0.655]) {
      #expect(abs(share - published) < 0.001)
    }
  }

  @Test func `the AlpacaEval sample has its four judges, soft verdicts and known order`() throws {
    guard let folder = SharedFolder.url("data/alpaca-eval/sample") else { return }
    let judges = try fit([folder.path, "--factor", "length.words"])
    #expect(judges.count == 4)
    #expect(judges.allSatisfy { $0.kind == .llm && $0.comparisons == 805 })
    let soft = try #require(judges.first { $0.judge == "weighted_alpaca_eval_gpt4_turbo" })
    #expect(soft.tieModel == "fractional")
    let ordered = try #require(judges.first { $0.judge == "alpaca_eval_cot_gpt4_turbo_fn" })
    #expect(ordered.positionBias != nil)
    #expect(soft.positionBias == nil)
  }

  @Test(arguments: ["pandalm", "alpaca-eval/sample"])
  func `every judge has a fit with clusters and a ceiling, or the reason why not`(name: String)
    throws
  {
    guard let folder = SharedFolder.url("data/\(name)") else { return }
    let judges = try fit([folder.path, "--factor", "length.words"])
    for fit in judges {
      #expect(fit.clusters > 0)
      guard fit.status != .notFitted else {
        #expect(!fit.diagnostics.isEmpty, "\(fit.judge): no reason")
        continue
      }
      #expect(!fit.coefficients.isEmpty && fit.degreesOfFreedom != nil)
      let validation = try #require(fit.validation, "\(fit.judge): not assessed")
      #expect((validation.ceiling == nil) == (validation.ceilingReason != nil), "\(fit.judge)")
      #expect(validation.baselines.longer != nil && validation.baselines.bestFactor != nil)
    }
  }

  @Test func `the model of Preference Dissection gives the published means and modes`() throws {
    guard let folder = SharedFolder.url("data/opinpref") else { return }
    let all = try #require(
      try fit([
        folder.appendingPathComponent("annotations-train.jsonl").path, "--factors", "given",
        "--pool", "complete", "--estimator", "preference-dissection", "--no-validate",
      ]).first)
    let means = [0.357, 0.032, 0.046, 0.231, 0.053, 0.335, 0.612]
    let modes = [0.38818, 0, 0, 0.25345, 0, 0.37279, 0.62731]
    #expect(all.coefficients.count == 7)
    for (coefficient, expected) in zip(all.coefficients, zip(means, modes)) {
      #expect(abs(coefficient.estimate - expected.0) < 0.01)
      #expect(abs((coefficient.posterior?.mode ?? .nan) - expected.1) < 1e-4)
    }
  }
}
