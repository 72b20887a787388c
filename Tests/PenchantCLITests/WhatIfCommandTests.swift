import Foundation
import Testing

/// `penchant weights` with other weights than the fitted ones, on the built program.
@Suite struct WhatIfCommandTests {
  /// Forty pairs that differ in two given factors; mara follows the first.
  private static let rows: String = {
    var text = "comparison,judge,judge_kind,verdict,d_clear,d_short\n"
    for index in 0..<40 {
      let clear = Double((index * 7) % 11) - 5
      let short = Double((index * 5) % 9) - 4
      let verdict = clear + (index % 4 == 0 ? -6 : 0.5) * (clear > 0 ? 1 : -1) > 0 ? "A" : "B"
      text += "c\(index),mara,human,\(verdict),\(clear),\(short)\n"
    }
    return text
  }()

  private func inFolder(_ body: (BuiltBinary) throws -> Void) throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.rows, to: "votes.csv")
    try body(binary)
  }

  @Test func `a changed weight is shown, kept in a file, and read back the same`() throws {
    try inFolder { binary in
      let changed = try binary.run([
        "weights", "votes.csv", "mara", "--set", "clear=-50%", "--quiet",
      ])
      #expect(changed.code == 64)
      #expect(changed.messages.contains("is no weight"))
      let saved = try binary.run([
        "weights", "votes.csv", "mara", "--set", "clear=0", "--save-what-if", "flat.yaml",
        "--format", "json", "--quiet",
      ])
      #expect(saved.code == 0)
      let again = try binary.run([
        "weights", "votes.csv", "--what-if", "flat.yaml", "--format", "json", "--quiet",
      ])
      #expect(again.code == 0)
      #expect(saved.output == again.output)
      #expect(saved.output.contains("\"schema\" : \"penchant.what-if-result/1\""))
      let table = try binary.run(["weights", "votes.csv", "--what-if", "flat.yaml", "--quiet"])
      #expect(table.output.contains("given.clear"))
      #expect(table.output.contains("40 change their pick from mara's model"))
    }
  }

  @Test func `a what-if judge stands beside the judges of a fit`() throws {
    try inFolder { binary in
      _ = try binary.run([
        "weights", "votes.csv", "mara", "--save-what-if", "same.yaml", "--quiet",
      ])
      let fit = try binary.run(["fit", "votes.csv", "--what-if", "same.yaml", "--quiet"])
      #expect(fit.code == 0)
      #expect(fit.output.contains("mara (what if)  40 verdicts"))
    }
  }

  @Test func `a broken what-if file is named with what is missing`() throws {
    try inFolder { binary in
      try binary.write("schema: penchant.what-if/1\nname: x\nposition: 0\n", to: "a.yaml")
      try binary.write("schema: [\n", to: "b.yaml")
      let incomplete = try binary.run(["weights", "votes.csv", "--what-if", "a.yaml", "--quiet"])
      #expect(incomplete.code == 65)
      #expect(incomplete.messages.contains("a.yaml: the file has no \"weights\""))
      let broken = try binary.run(["weights", "votes.csv", "--what-if", "b.yaml", "--quiet"])
      #expect(broken.code == 65)
      #expect(broken.messages.contains("b.yaml: this is not YAML"))
      let absent = try binary.run(["weights", "votes.csv", "--what-if", "c.yaml", "--quiet"])
      #expect(absent.code == 66)
    }
  }
}
