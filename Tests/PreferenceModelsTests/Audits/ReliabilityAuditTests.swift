import Preferences
import Statistics
import Testing

@testable import PreferenceModels

/// Audits of how steady verdicts are.
@Suite struct ReliabilityAuditTests {
  @Test func `a pull that grows is found, and a steady judge does not drift`() async throws {
    let audit = try await AuditFixture.audit(
      .drift,
      AuditFixture(
        prompts: 200,
        behaviours: [
          .init(judge: .llm("tired"), positionDrift: 3), .init(judge: .llm("steady")),
        ]
      ).table())
    let drift = try #require(audit.reading(.positionDrift, of: "tired"))
    let truth = 100 * (expit(1.5) - expit(-1.5))
    #expect(try #require(drift.lower) < truth && truth < (try #require(drift.upper)))
    #expect((audit.reading(.anyDrift, of: "tired")?.pValue ?? 1) < 0.001)
    #expect((audit.reading(.anyDrift, of: "steady")?.pValue ?? 0) > 0.01)
    #expect(audit.limits.contains { $0.contains("order of rows stands for it") })
  }

  @Test func `two templates that differ in length and position are told apart`() async throws {
    let audit = try await AuditFixture.audit(
      .templates,
      AuditFixture(
        behaviours: [
          .init(judge: .llm("judge@a"), quality: 2),
          .init(judge: .llm("judge@b"), position: 1.5, quality: 2, length: 2),
          .init(judge: .llm("judge@c"), quality: 2),
        ]
      ).table())
    let readings = audit.readings(of: .templateWeights)
    #expect(readings.count == 3)
    let same = try #require(readings.first { $0.against == "judge@c" && $0.subject == "judge@a" })
    let other = try #require(readings.first { $0.against == "judge@b" })
    #expect((same.pValue ?? 0) > 0.01 && (other.pValue ?? 1) < 0.001)
    let gap = try #require(
      audit.readings(of: .templatePositionGap).first { $0.against == "judge@b" })
    #expect(gap.estimate < -10 && gap.state == .decided)
  }

  @Test func `repeated verdicts agree as often as counted by hand`() async throws {
    var table = AuditFixture(behaviours: [.init(judge: .llm("twice"))]).table()
    let entries = table.judges[0].entries
    for (index, entry) in entries.enumerated() where index < 100 {
      var again = entry
      if index % 4 == 0 { again.choice = entry.choice.swapped }
      table.judges[0].entries.append(again)
    }
    let audit = try await AuditFixture.audit(.repeats, table)
    let reading = try #require(audit.reading(.repeatAgreement, of: "twice"))
    #expect(reading.estimate == 0.75 && reading.observations == 100)
  }

  @Test func `votes as counts agree as pairs of votes do`() async throws {
    var table = AuditFixture(prompts: 2, perPrompt: 1, behaviours: [.init(judge: .person("crowd"))])
      .table()
    table.judges[0].entries = (0..<2).flatMap { row in
      [
        JudgedTable.Entry(comparison: row, choice: .a, weight: 3),
        JudgedTable.Entry(comparison: row, choice: .b, weight: 2),
      ]
    }
    let reading = try await AuditFixture.audit(.repeats, table)
      .reading(.repeatAgreement, of: "crowd")
    // Of ten pairs of five votes, three and one agree.
    #expect(abs((reading?.estimate ?? 0) - 0.4) < 1e-12)
  }

  @Test func `judges near the common core are accurate, and a coin is not`() async throws {
    let audit = try await AuditFixture.audit(
      .reliability,
      AuditFixture(
        behaviours: [
          .init(judge: .llm("sharp"), quality: 4), .init(judge: .llm("clear"), quality: 3),
          .init(judge: .llm("plain"), quality: 2), .init(judge: .llm("coin"), quality: 0),
        ]
      ).table())
    let sharp = try #require(audit.reading(.accuracy, of: "sharp"))
    let coin = try #require(audit.reading(.accuracy, of: "coin"))
    #expect(sharp.state == .decided && sharp.estimate > 0.85)
    #expect(coin.state != .decided && abs(coin.estimate - 0.5) < 0.1)
    #expect(audit.actions == [AuditAction(.askAgain, for: ["coin"])])
  }

  @Test func `two judges cannot tell who errs`() async throws {
    let audit = try await AuditFixture.audit(
      .reliability,
      AuditFixture(behaviours: [.init(judge: .llm("a")), .init(judge: .llm("b"))]).table())
    #expect(audit.state == .notPossible)
  }
}
