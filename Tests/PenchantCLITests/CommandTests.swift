import Foundation
import TestSupport
import Testing

/// The commands on a small table, as a user would run them.
@Suite struct CommandTests {
  private static let rows: String = {
    var text = "prompt,response_a,response_b,winner,judge,judge_kind,scenario\n"
    for index in 0..<60 {
      let long = "This answer says rather more about topic \(index) than the other one does."
      let short = "Topic \(index) in brief."
      let isLongFirst = index % 2 == 0
      let winner = (index % 5 == 0) != isLongFirst ? "A" : "B"
      text += "topic \(index),\(isLongFirst ? long : short),\(isLongFirst ? short : long),"
      text += "\(winner),mara,human,\(index < 30 ? "first" : "second")\n"
    }
    return text
  }()

  private func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> BuiltBinary.Outcome {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(CommandTests.rows, to: "votes.csv")
    return try binary.run(arguments, environment: environment)
  }

  @Test func `weights show chances with an interval plot`() throws {
    let outcome = try run(["weights", "votes.csv", "mara", "--quiet"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("mara  60 verdicts · 60 prompts"))
    #expect(outcome.output.contains("Longer (words)"))
    #expect(outcome.output.contains("●"))
    #expect(outcome.messages.isEmpty)
  }

  @Test func `without UTF-8 everything printed is ASCII`() throws {
    let outcome = try run(["weights", "votes.csv"], environment: ["LC_ALL": "C"])
    #expect(outcome.code == 0)
    #expect((outcome.output + outcome.messages).utf8.allSatisfy { $0 < 128 })
    #expect(outcome.output.contains("*"))
  }

  @Test func `weights by scenario name each scenario`() throws {
    let outcome = try run(["weights", "votes.csv", "--by", "scenario", "--quiet"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("scenario first"))
    #expect(outcome.output.contains("scenario second"))
  }

  @Test func `import keeps a study, and the same file is not added twice`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(CommandTests.rows, to: "votes.csv")
    let first = try binary.run(["import", "votes.study", "votes.csv"])
    #expect(first.code == 0)
    #expect(first.output.contains("60 comparisons, 60 verdicts, 1 judge"))
    let second = try binary.run(["import", "votes.study", "votes.csv"])
    #expect(second.code == 0)
    #expect(second.messages == "nothing added: votes.study holds these files already\n")
    let fit = try binary.run(["fit", "votes.study", "--quiet"])
    #expect(fit.output.contains("mara  60 verdicts"))
  }

  @Test func `a failed import leaves the study as it was`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(CommandTests.rows, to: "votes.csv")
    _ = try binary.run(["import", "votes.study", "votes.csv"])
    let before = try binary.run(["fit", "votes.study", "--quiet"])
    try binary.write(CommandTests.rows + "x,y,z,nobody knows,mara,human,first\n", to: "more.csv")
    let failed = try binary.run(["import", "votes.study", "more.csv", "--strict"])
    #expect(failed.code == 65)
    #expect(try binary.run(["fit", "votes.study", "--quiet"]).output == before.output)
  }

  @Test func `data come from standard input`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let outcome = try binary.run(["fit", "-", "--quiet"], input: CommandTests.rows)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("mara  60 verdicts"))
  }

  @Test func `factor values come as two rows a comparison`() throws {
    let outcome = try run([
      "factors", "measure", "votes.csv", "--factor", "length.words", "--format", "csv",
    ])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "comparison,side,length.words")
    #expect(lines.count == 121)
    #expect(lines.dropFirst().first?.hasSuffix(",A,13.0") == true)
  }

  @Test(arguments: ["report", "import", "factors", "fit", "weights"])
  func `every command has help with an abstract and options`(command: String) throws {
    let outcome = try run([command, "--help"])
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("OVERVIEW: "))
    #expect(outcome.output.contains("USAGE: penchant \(command)"))
  }

  @Test func `completions exist for bash`() throws {
    let outcome = try run(["--generate-completion-script", "bash"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("penchant"))
  }

  @Test func `a report is written for a table of factors without texts`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let example = SharedFolder.package.appendingPathComponent("examples/opinpref-factors.csv").path
    let outcome = try binary.run(["report", example, "-o", "report.pdf"])
    #expect(outcome.code == 0)
    let bytes = try Data(contentsOf: binary.folder.appendingPathComponent("report.pdf"))
    #expect(bytes.starts(with: Data("%PDF-".utf8)))
  }
}
