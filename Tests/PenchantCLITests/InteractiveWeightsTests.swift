import Foundation
import TestSupport
import Testing

/// `penchant weights -i` on a terminal of the test.
@Suite(.serialized) struct InteractiveWeightsTests {
  private static let example = SharedFolder.package
    .appendingPathComponent("examples/assistants/comparisons.jsonl").path
  private static let enter = "\u{1B}[?1049h"
  private static let leave = "\u{1B}[?1049l"

  private func started(_ body: (PseudoTerminal, BuiltBinary) throws -> Void) throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    try terminal.start(binary, ["weights", Self.example, "Jonas", "ember-4", "-i", "--quiet"])
    try terminal.type("", until: "q quit")
    #expect(terminal.shown.contains(Self.enter))
    #expect(terminal.modes != before)
    try body(terminal, binary)
    #expect(terminal.modes == before, "the terminal is as it was")
    #expect(terminal.shown.hasSuffix(Self.leave) || terminal.shown.contains(Self.leave))
  }

  @Test func `a reader moves weights, looks at flips and pairs, keeps the judge and leaves`()
    throws
  {
    try started { terminal, binary in
      try terminal.type("d", until: "disagreements")
      try terminal.type("\u{1B}[C", until: ", 2 of ")
      try terminal.type("0", until: "what if:")
      try terminal.type("f", until: "flips")
      try terminal.type("fp", until: "Prompt")
      try terminal.type("p", until: "q quit")
      try terminal.type("w", until: "wrote what-if-Jonas.yaml")
      let file = binary.folder.appendingPathComponent("what-if-Jonas.yaml")
      #expect(try String(contentsOf: file, encoding: .utf8).contains("estimate: 0.0\n"))
      try terminal.type("w", until: "is there already")
      try terminal.type("?", until: "the fitted weight again")
      try terminal.type("q", until: "--set ")
      #expect(terminal.end() == 0)
    }
  }

  @Test(arguments: [false, true])
  func `Ctrl-C and a request to end give the terminal back`(isKey: Bool) throws {
    try started { terminal, _ in
      if isKey {
        try terminal.type("\u{3}", until: Self.leave)
      } else {
        terminal.terminate()
      }
      #expect(terminal.end() == 0)
    }
  }

  @Test func `without a terminal the table is shown`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let asked = try binary.run(["weights", Self.example, "Jonas", "-i"])
    let plain = try binary.run(["weights", Self.example, "Jonas"])
    #expect(asked.code == 0)
    #expect(asked.output == plain.output)
    #expect(asked.messages.contains("needs a terminal"))
    let json = try binary.run(["weights", Self.example, "-i", "--format", "json"])
    #expect(json.code == 64)
  }
}
