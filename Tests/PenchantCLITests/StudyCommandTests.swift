import Foundation
import Testing

@Suite struct StudyCommandTests {
  private let program: BuiltBinary
  init() throws { program = try BuiltBinary() }

  private func makeStudy() throws {
    let rows = (0..<60).map {
      "question \($0),short \($0),a longer answer \($0),\($0 % 3 == 0 ? "A" : "B"),mara,chat\n"
    }.joined()
    try program.write(
      "prompt,response_a,response_b,winner,judge,scenario\n" + rows, to: "votes.csv")
    #expect(try program.run(["import", "study.db", "votes.csv", "--quiet"]).code == 0)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: program.folder.appendingPathComponent(name))
  }

  @Test func `info tells format, counts, judges, inputs and what is measured`() throws {
    defer { program.cleanUp() }
    try makeStudy()
    let before = try bytes("study.db")
    let outcome = try program.run(["study", "info", "study.db"])
    #expect(outcome.code == 0 && outcome.messages.isEmpty)
    for words in [
      "study.db: study of format ", "60 comparisons, 60 verdicts, 60 prompts, 120 responses",
      "mara", "inputs: votes.csv (pairs)", "scenarios: chat (60)", "measured: no factors yet",
    ] {
      #expect(outcome.output.contains(words), "\(outcome.output)")
    }
    #expect(try bytes("study.db") == before)
    let fit = try program.run(["fit", "study.db", "--factor", "length.words", "--no-validate"])
    #expect(fit.code == 0, "\(fit.messages)")
    let after = try program.run(["study", "info", "study.db", "--space"])
    #expect(after.output.contains("measured: 1 factor on all responses"))
    #expect(after.output.contains("factorValue"))
    let csv = try program.run(["study", "info", "study.db", "--format", "csv"])
    #expect(csv.output == "judge,kind,verdicts\nmara,human,60\n")
  }

  @Test func `a sound study is sound, a damaged one ends with 65 and stays as it is`() throws {
    defer { program.cleanUp() }
    try makeStudy()
    let sound = try program.run(["study", "check", "study.db"])
    #expect(sound.code == 0 && sound.output.hasPrefix("sound: study.db, "))
    var damaged = try bytes("study.db")
    let text = try #require(damaged.range(of: Data("a longer answer 41".utf8)))
    damaged[text.lowerBound] = UInt8(ascii: "x")
    try damaged.write(to: program.folder.appendingPathComponent("study.db"))
    let outcome = try program.run(["study", "check", "study.db", "--format", "json"])
    #expect(outcome.code == 65)
    #expect(outcome.output.contains("\"kind\" : \"changed-content\""))
    #expect(outcome.messages.hasPrefix("error: study.db: the study is damaged\nfix: "))
    #expect(try bytes("study.db") == damaged)
  }

  @Test(arguments: ["info", "check", "compact"])
  func `a file that is no study is refused and untouched`(command: String) throws {
    defer { program.cleanUp() }
    let votes = "response_a,response_b,winner\nx,y,a\n"
    try program.write(votes, to: "votes.csv")
    let foreign = try program.run(["study", command, "votes.csv"])
    #expect(foreign.code == 65)
    #expect(foreign.messages.hasPrefix("error: votes.csv: this file is not a study"))
    let missing = try program.run(["study", command, "none.db"])
    #expect(missing.code == 66)
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      .filter { !$0.hasPrefix("output-") && !$0.hasPrefix("messages-") }
    #expect(names == ["votes.csv"])
    #expect(try bytes("votes.csv") == Data(votes.utf8))
  }

  @Test func `compacting says what it did`() throws {
    defer { program.cleanUp() }
    try makeStudy()
    let outcome = try program.run(["study", "compact", "study.db"])
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("compacted study.db: "))
    #expect(try program.run(["study", "check", "study.db"]).code == 0)
  }
}
