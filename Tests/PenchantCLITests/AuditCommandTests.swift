import Foundation
import Preferences
import TestSupport
import Testing

/// `penchant audit` on the built program.
@Suite struct AuditCommandTests {
  private struct Document: Decodable {
    let schema: String
    let audits: [Audit]
    let gates: [AuditGateOutcome]
  }

  private func document(_ arguments: [String], code: Int32 = 0) throws -> Document {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let outcome = try binary.run(["audit"] + arguments + ["--format", "json", "--quiet"])
    #expect(outcome.code == code, "\(outcome.messages)")
    return try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
  }

  private let example = SharedFolder.package.appendingPathComponent(
    "examples/assistants/comparisons.jsonl"
  )
  .path

  @Test func `the example's planted pull to the first is found, and its swaps flip`() throws {
    let document = try document([
      example, "--only", "position,consistency", "--factor", "length.words",
    ])
    #expect(document.schema == "penchant.audit/1")
    #expect(document.audits.map(\.name) == [.position, .consistency])
    let position = try #require(document.audits.first)
    #expect(
      position.actions.contains { $0.step == .swapAndAverage && $0.names.contains("cedar-7b") })
    let gap = try #require(
      position.readings.first { $0.quantity == .picksFirstGap && $0.subject == "cedar-7b" })
    #expect(gap.state == .decided && gap.estimate > 5)
    let flips = try #require(
      document.audits[1].readings.first { $0.quantity == .firstBoth && $0.subject == "cedar-7b" })
    #expect(flips.estimate > 0.8)
  }

  @Test func `a broken bound ends with 2, a kept one with 0, and nonsense with 64`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let base = ["audit", example, "--factor", "length.words", "--only", "position,repeats", "-q"]
    let broken = try binary.run(base + ["--fail-on", "position>0.3"])
    #expect(broken.code == 2 && broken.output.contains("broken  position>0.3: cedar-7b 0.4"))
    #expect(try binary.run(base + ["--fail-on", "position>0.6"]).code == 0)
    let unchecked = try binary.run(base + ["--fail-on", "repeats<0.5"])
    #expect(unchecked.code == 2 && unchecked.output.contains("not checked"))
    let other = try binary.run(base + ["--fail-on", "length>0.3"])
    #expect(other.code == 64 && other.messages.contains("the audit length is not run"))
    let wrong = try binary.run(base + ["--fail-on", "posision>0.2"])
    #expect(wrong.code == 64 && wrong.messages.contains("did you mean position?"))
    let bound = try binary.run(base + ["--fail-on", "position=0.2"])
    #expect(bound.code == 64)
  }

  @Test func `every reading is a row of the CSV, and tables say what stays open`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let arguments = [
      "audit", example, "--only", "length,leakage,reliability", "--factor", "length.words", "-q",
    ]
    let csv = try binary.run(arguments + ["--format", "csv"]).output
    #expect(csv.hasPrefix("audit,quantity,subject,"))
    #expect(csv.contains("length,double-length-chance,ember-4,judge,llm,"))
    let table = try binary.run(arguments).output
    #expect(table.contains("Length  does the longer response win?"))
    #expect(table.contains("? prompts with the same meaning in other words are not found"))
  }

  @Test func `PandaLM: no three systems run in a circle, whoever judges`() throws {
    guard let folder = SharedFolder.url("data/pandalm") else { return }
    let document = try document([folder.path, "--only", "circular", "--factor", "length.words"])
    let circular = try #require(document.audits.first)
    let triads = circular.readings.filter { $0.quantity == .circularSystems }
    #expect(Set(triads.map(\.subject)).isSuperset(of: ["people", "annotator1", "gpt-3.5-turbo"]))
    // Five systems that all met make ten triads.
    #expect(triads.allSatisfy { $0.estimate == 0 && $0.observations == 10 })
    #expect(circular.actions.isEmpty)
  }

  @Test func `LLMFAO: GPT-3.5 picks the left 69.5 % of the time, people 53.3 %, on 13 prompts`()
    throws
  {
    guard let folder = SharedFolder.url("data/llmfao") else { return }
    let document = try document([
      folder.path, "--only", "position", "--factor", "length.words",
    ])
    let position = try #require(document.audits.first)
    func reading(_ quantity: AuditQuantity, _ subject: String) throws -> AuditReading {
      try #require(
        position.readings.first { $0.quantity == quantity && $0.subject == subject })
    }
    #expect(abs(try reading(.picksFirst, "gpt3").estimate - 0.695) < 0.0005)
    #expect(abs(try reading(.picksFirst, "people").estimate - 0.533) < 0.0005)
    let gap = try reading(.picksFirstGap, "gpt3")
    #expect(abs(gap.estimate - 16.2) < 0.1 && gap.clusters == 13 && gap.state == .decided)
    #expect(gap.observations == 2139)
    #expect(position.limits.contains { $0.contains("13 prompts cannot say") })
  }
}
