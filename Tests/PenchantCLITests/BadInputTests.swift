import Foundation
import Testing

/// What a user meets when the input is broken: the message word for word, and the exit code.
@Suite struct BadInputTests {
  private let head = "prompt,response_a,response_b,winner,judge\n"

  /// Rows that make sense, so that the broken one stands alone.
  private func goodRows(_ count: Int) -> String {
    (0..<count).map {
      "question \($0),short answer,a longer answer \($0),\($0 % 2 == 0 ? "A" : "B"),mara\n"
    }
    .joined()
  }

  private func run(
    _ arguments: [String], files: [(name: String, text: String)] = []
  ) throws -> BuiltBinary.Outcome {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    for file in files { try binary.write(file.text, to: file.name) }
    return try binary.run(arguments)
  }

  @Test func `a missing file`() throws {
    let outcome = try run(["fit", "nowhere.csv"])
    #expect(outcome.code == 66)
    #expect(
      outcome.messages.hasPrefix("error: nowhere.csv: there is no file or folder of this name\n"))
    #expect(outcome.output.isEmpty)
  }

  @Test func `an empty file`() throws {
    let outcome = try run(["fit", "empty.csv"], files: [("empty.csv", "")])
    #expect(outcome.code == 65)
    #expect(
      outcome.messages.hasPrefix("error: empty.csv: the file is empty; expected comparisons\n"))
  }

  @Test func `a folder without data`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try FileManager.default.createDirectory(
      at: binary.folder.appendingPathComponent("papers"), withIntermediateDirectories: true)
    let outcome = try binary.run(["fit", "papers"])
    #expect(outcome.code == 66)
    #expect(outcome.messages.hasPrefix("error: papers: the folder holds no data files;"))
  }

  @Test func `bytes that are not UTF-8`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let bytes = Data(head.utf8) + Data(goodRows(2).utf8) + Data([0x71, 0xFF, 0xFE, 0x0A])
    try bytes.write(to: binary.folder.appendingPathComponent("votes.csv"))
    let outcome = try binary.run(["fit", "votes.csv"])
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("votes.csv:4: the bytes at offset"))
    #expect(outcome.messages.contains("are not UTF-8; expected text in UTF-8"))
  }

  @Test func `JSON that ends on line 7`() throws {
    let row = #"{"prompt":"p","response_a":"x","response_b":"y y","winner":"A","judge":"mara"}"#
    let text = Array(repeating: row, count: 6).joined(separator: "\n") + "\n" + row.dropLast(20)
    let outcome = try run(["fit", "votes.jsonl"], files: [("votes.jsonl", text)])
    #expect(outcome.code == 65)
    #expect(
      outcome.messages.contains("votes.jsonl:7: the JSON breaks off at the end of the file"))
    #expect(outcome.messages.contains("fix: mend the file at this line, or fetch it again"))
  }

  @Test func `a CSV row with too few cells`() throws {
    let text = head + goodRows(40) + "question,only one answer\n"
    let outcome = try run(["fit", "votes.csv", "--strict"], files: [("votes.csv", text)])
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("votes.csv:42:"))
    #expect(outcome.messages.contains("2 cells"))
    let lenient = try run(["fit", "votes.csv"], files: [("votes.csv", text)])
    #expect(lenient.code == 0)
    #expect(lenient.messages.contains("1 row skipped"))
  }

  @Test func `an unknown verdict code`() throws {
    let text = head + goodRows(40) + "question,one answer,another answer,perhaps,mara\n"
    let outcome = try run(["fit", "votes.csv", "--strict"], files: [("votes.csv", text)])
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains(#"votes.csv:42: field "winner" is "perhaps""#))
    #expect(outcome.messages.contains("fix:"))
  }

  @Test func `a column that is not there`() throws {
    let outcome = try run(
      ["fit", "votes.csv", "--map", "verdict=winer"],
      files: [("votes.csv", head + goodRows(4))])
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("there is no column \"winer\" for the role verdict"))
    #expect(outcome.messages.contains("did you mean"))
  }

  @Test func `a role that is not there`() throws {
    let outcome = try run(["fit", "votes.csv", "--map", "verdikt=winner"])
    #expect(outcome.code == 64)
    #expect(
      outcome.messages.hasPrefix(
        "error: --map: \"verdikt\" is not a role\nfix: did you mean verdict? roles are prompt,"))
  }

  @Test func `a text of 5 MB is read and measured`() throws {
    let long = String(repeating: "A sentence of five words. ", count: 200_000)
    let text = head + goodRows(40) + "question,\(long),short,A,mara\n"
    let outcome = try run(
      ["fit", "votes.csv", "--factor", "length.words", "--format", "json"],
      files: [("votes.csv", text)])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\"comparisons\" : 41"))
  }

  @Test func `all verdicts for the response shown first`() throws {
    let rows = (0..<30).map {
      "question \($0),answer \($0),another longer answer,A,mara,\($0 % 2 == 0 ? "x" : "y"),A\n"
    }.joined()
    let text = "prompt,response_a,response_b,winner,judge,system_a,shown_first\n" + rows
    let outcome = try run(["fit", "votes.csv"], files: [("votes.csv", text)])
    #expect(outcome.code == 0)
    #expect(
      outcome.output.contains("no model fitted: picked the first response in all 30 pairs"))
  }

  @Test func `one comparison only`() throws {
    let outcome = try run(["fit", "votes.csv"], files: [("votes.csv", head + goodRows(1))])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("no model fitted"))
  }

  @Test func `no output to write to`() throws {
    let outcome = try run(["report", "votes.csv"])
    #expect(outcome.code == 64)
    #expect(
      outcome.messages
        == "error: there is no output to write to\nfix: add -o report.pdf, or --format json\n")
  }

  @Test func `a template without its parts`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(head + goodRows(40), to: "votes.csv")
    try FileManager.default.createDirectory(
      at: binary.folder.appendingPathComponent("words"), withIntermediateDirectories: true)
    try binary.write("{{#text}}x{{/text}}", to: "words/finding-gap.mustache")
    let outcome = try binary.run([
      "report", "votes.csv", "-o", "report.pdf", "--templates", "words", "--quiet",
    ])
    #expect(outcome.code == 65)
    #expect(outcome.messages.hasPrefix("error: words/finding-gap.mustache: has no part"))
    #expect(outcome.messages.contains("fix: add it, or remove the file"))
  }

  @Test func `a reader that closes the pipe is no failure`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    #expect(try binary.runIntoClosedPipe(["factors", "list"]) == 0)
  }

  @Test func `an output that cannot be written`() throws {
    let outcome = try run(
      ["report", "votes.csv", "-o", "/proc/nowhere/x.pdf"],
      files: [("votes.csv", head + goodRows(40))])
    #expect(outcome.code == 73)
    #expect(outcome.messages.contains("fix: name a place that you may write to"))
  }

  @Test func `an unknown judge gets the nearest name`() throws {
    let outcome = try run(
      ["fit", "votes.csv", "--judge", "mata"], files: [("votes.csv", head + goodRows(40))])
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains("mara"))
  }

  @Test func `an unknown factor gets the nearest name`() throws {
    let outcome = try run(
      ["fit", "votes.csv", "--factor", "stance.hegding"],
      files: [("votes.csv", head + goodRows(40))])
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains("did you mean stance.hedging?"))
  }

  @Test func `an unknown option shows the usage`() throws {
    let outcome = try run(["fit", "votes.csv", "--colour"])
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains("Usage: penchant fit"))
  }
}
