import Foundation
import Testing

/// `penchant select` on the built program.
@Suite struct SelectCommandTests {
  private static let table = """
    id,helpfulness,verbosity
    a,0.9,0.8
    b,0.7,0.1
    c,0.4,0.0
    d,0.95,0.99

    """

  private struct Selection: Decodable {
    struct Prompt: Decodable {
      struct Ranked: Decodable {
        let candidate: String
        let value: Double
        let angle: Double?
        let chance: Double?
        let marginLower: Double?
      }
      let prompt: String
      let candidates: [Ranked]
      let turningAngle: Double?
      let challenger: String?
    }
    let prompts: [Prompt]
  }

  private func select(_ arguments: [String], _ files: [String: String]) throws -> Selection {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    for (name, text) in files { try binary.write(text, to: name) }
    let outcome = try binary.run(["select"] + arguments + ["--format", "json", "--quiet"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Selection.self, from: Data(outcome.output.utf8))
  }

  @Test func `a direction ranks by projection and says when the winner changes`() throws {
    let selection = try select(
      ["c.csv", "--direction", "helpfulness=1,verbosity=-0.2"], ["c.csv": Self.table])
    let ranked = try #require(selection.prompts.first).candidates
    let length = (1.0 + 0.04).squareRoot()
    let values = [
      "a": (0.9 - 0.16) / length, "b": (0.7 - 0.02) / length, "c": 0.4 / length,
      "d": (0.95 - 0.198) / length,
    ]
    #expect(ranked.map(\.candidate) == ["d", "a", "b", "c"])
    for row in ranked { #expect(abs(row.value - (values[row.candidate] ?? .nan)) < 1e-9) }
    // Equally far where 0.05 h + 0.19 v = 0: at -14.744 degrees, from -11.310 degrees.
    let turn = try #require(selection.prompts[0].turningAngle)
    let expected = (atan2(0.05, 0.19) - atan2(0.2, 1)) * 180 / Double.pi
    #expect(abs(turn - expected) < 1e-9)
    #expect(selection.prompts[0].challenger == "a")
  }

  @Test func `a judge's fit ranks texts, prompt by prompt, with intervals`() throws {
    var votes = "prompt,response_a,response_b,winner,judge,judge_kind\n"
    for index in 0..<60 {
      let long = "This answer says rather more about topic \(index) than the other one does."
      let isFirst = index % 2 == 0
      let winner = (index % 5 == 0) != isFirst ? "A" : "B"
      let pair = isFirst ? "\(long),Brief." : "Brief.,\(long)"
      votes += "topic \(index),\(pair),\(winner),mara,human\n"
    }
    let lists = """
      {"prompt":"p","responses":["Short.","Somewhat longer words here, to say more about it all."]}
      {"prompt":"q","responses":["One answer only."]}
      """
    let selection = try select(
      ["c.jsonl", "--from", "votes.csv", "--judge", "mara"],
      ["votes.csv": votes, "c.jsonl": lists])
    #expect(selection.prompts.map(\.prompt) == ["p", "q"])
    #expect(selection.prompts[0].candidates.map(\.candidate) == ["2", "1"])
    #expect(selection.prompts[0].candidates[1].marginLower != nil)
    #expect((selection.prompts[0].candidates[1].chance ?? 0) > 0.5)
    #expect(selection.prompts[1].turningAngle == nil)
  }

  @Test func `what is missing is named`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.table, to: "c.csv")
    try binary.write(Self.table.replacingOccurrences(of: "0.7,", with: "high,"), to: "bad.csv")
    func messages(_ arguments: String...) throws -> (String, Int32) {
      let outcome = try binary.run(["select"] + arguments)
      return (outcome.messages, outcome.code)
    }
    let absent = try messages("c.csv", "--direction", "warmth=1")
    #expect(absent.0.contains("the candidates have helpfulness, verbosity"))
    #expect(absent.1 == 65)
    let bad = try messages("bad.csv", "--direction", "helpfulness=1")
    #expect(bad.0.contains("bad.csv:3:"))
    #expect(bad.1 == 65)
    let nothing = try messages("c.csv")
    #expect(nothing.0.contains("say what decides"))
    #expect(nothing.1 == 64)
    let flat = try messages("c.csv", "--direction", "helpfulness=0")
    #expect(flat.0.contains("all weights"))
  }
}
