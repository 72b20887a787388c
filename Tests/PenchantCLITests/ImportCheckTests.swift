import Foundation
import Testing

/// The import command where it explains, asks, replays and reads through other programs.
@Suite struct ImportCheckTests {
  private let table = "prompt,first,second,said\nQ,x,yy,1\nQ,x,z,0\nQ,yy,z,2\n"

  @Test func `a check needs no study, writes settings, and these replay the import`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(table, to: "odd.csv")
    let arguments = [
      "--map", "response_a=first", "--map", "response_b=second", "--map",
      "verdict=said:1=A,2=B,0=tie",
    ]
    let check = try binary.run(
      ["import", "--check", "odd.csv", "--save-config", "odd.yaml"] + arguments)
    #expect(check.code == 0)
    #expect(check.output.contains("recognised by") == false)
    #expect(check.output.contains("said        1     A is better     1"))
    #expect(check.output.contains("3 comparisons, 3 verdicts, 1 judge"))
    let plain = try binary.run(["import", "plain.db", "odd.csv"] + arguments)
    let replayed = try binary.run(["import", "again.db", "odd.csv", "--config", "odd.yaml"])
    #expect(replayed.code == 0)
    #expect(replayed.output == plain.output)
    let json = try binary.run(
      ["import", "--check", "odd.csv", "--config", "odd.yaml", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "penchant.import-check/1")
    #expect(!FileManager.default.fileExists(atPath: binary.folder.path + "/odd.csv-journal"))
  }

  @Test func `settings that cannot be read say why`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(table, to: "odd.csv")
    try binary.write("schema: other/9\ndialects: {}\nmap: {}\njudgeKinds: {}\n", to: "old.yaml")
    try binary.write("map: [", to: "broken.yaml")
    let old = try binary.run(["import", "s.db", "odd.csv", "--config", "old.yaml"])
    #expect(old.code == 65)
    #expect(old.messages.contains("old.yaml: the schema is \"other/9\""))
    let broken = try binary.run(["import", "s.db", "odd.csv", "--config", "broken.yaml"])
    #expect(broken.code == 65)
    #expect(broken.messages.contains("broken.yaml: these are no import settings"))
    let absent = try binary.run(["import", "s.db", "odd.csv", "--config", "none.yaml"])
    #expect(absent.code == 66)
    let both = try binary.run(["import", "s.db", "odd.csv", "--save-config", "x.yaml"])
    #expect(both.code == 64)
    #expect(try binary.run(["import", "s.db"]).code == 64)
  }

  @Test func `without a terminal a question is an error that names its answers`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write("response_a,response_b,label\nx,y,1\nx,z,0\n", to: "votes.csv")
    let outcome = try binary.run(["import", "s.db", "votes.csv"], input: "1\n")
    #expect(outcome.code == 65)
    #expect(
      outcome.messages.contains(
        "fix: say which: --map verdict=label:0=A,1=B or --map verdict=label:1=A,0=B"))
  }

  @Test func `on a terminal a question is asked, and its answer is used`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write("response_a,response_b,label\nx,y,1\nx,z,0\nx,w,1\n", to: "votes.csv")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = [
      "-qec", "\(BuiltBinary.path) import s.db votes.csv --judge me", "/dev/null",
    ]
    process.currentDirectoryURL = binary.folder
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data("7\n2\n".utf8))
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("field \"label\" is \"0\". What does that mean?"))
    #expect(text.contains("2  1 = first wins: first wins 2, second 1"))
    #expect(text.contains("next time: --map verdict=label:1=A,0=B"))
    #expect(text.contains("3 comparisons, 3 verdicts, 1 judge"))
  }

  @Test func `Parquet and addresses go through duckdb, and say so where it is not`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write("PAR1", to: "votes.parquet")
    let absent = try binary.run(
      ["import", "s.db", "votes.parquet"], environment: ["PATH": "/nowhere"])
    #expect(absent.code == 66)
    #expect(
      absent.messages.contains(
        "votes.parquet: Parquet files and remote tables are read through the program duckdb, "
          + "which is not on the PATH"))
    #expect(absent.messages.contains("fix: install the duckdb command line"))
    // A stand-in that prints the query as the prompt, as lines of JSON.
    try binary.write(
      """
      #!/bin/sh
      case "$2" in *broken*) echo "IO Error: no such file" >&2; exit 1;; esac
      printf '%s\\n' "{\\"prompt\\": \\"$2\\", \\"response_a\\": \\"x\\", \\"response_b\\": \\"y\\", \\"winner\\": \\"a\\"}"
      """, to: "duckdb")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: binary.folder.path + "/duckdb")
    let environment = ["PATH": binary.folder.path + ":/usr/bin:/bin"]
    let local = try binary.run(
      ["import", "s.db", "votes.parquet", "https://example.org/it's.csv"],
      environment: environment)
    #expect(local.code == 0)
    #expect(local.output.contains("2 comparisons, 2 verdicts, 1 judge"))
    let again = try binary.run(["import", "s.db", "votes.parquet"], environment: environment)
    #expect(again.messages.contains("holds these files already"))
    let broken = try binary.run(
      ["import", "s.db", "s3://bucket/broken.parquet"], environment: environment)
    #expect(broken.code == 65)
    #expect(broken.messages.contains("duckdb cannot read it: IO Error: no such file"))
  }

  @Test(.timeLimit(.minutes(2)))
  func `a table larger than a pipe holds once kept the import waiting for ever`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write("PAR1", to: "votes.parquet")
    // A stand-in for the program, which starts another that does the work, as some packages do.
    try binary.write(
      """
      #!/bin/sh
      awk 'BEGIN { for (i = 0; i < 3000; i++) printf "{\\"prompt\\": \\"p%d\\", \\"response_a\\": \\"one of two answers\\", \\"response_b\\": \\"the other one\\", \\"winner\\": \\"a\\"}\\n", i }'
      exit $?
      """, to: "duckdb")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: binary.folder.path + "/duckdb")
    let environment = ["PATH": binary.folder.path + ":/usr/bin:/bin"]
    for command in [["import", "--check"], ["import", "s.db"]] {
      let outcome = try binary.run(command + ["votes.parquet"], environment: environment)
      #expect(outcome.code == 0 && outcome.output.contains("3,000 comparisons"))
    }
  }

  @Test func `duckdb itself reads the Parquet files that it made of exported tables`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    guard try binary.other("duckdb", ["--version"]).code == 0 else {
      print("skipped: duckdb is not here")
      return
    }
    try binary.write(
      "prompt,response_a,response_b,winner,judge\n"
        + (0..<400).map {
          "p\($0),\(String(repeating: "long ", count: 30))\($0),short,a,\($0 % 2)\n"
        }
        .joined(), to: "votes.csv")
    let made = try binary.other(
      "duckdb",
      [
        "-c",
        "COPY (FROM '\(binary.folder.path)/votes.csv') TO '\(binary.folder.path)/votes.parquet'",
      ])
    #expect(made.code == 0)
    let imported = try binary.run(["import", "s.db", "votes.parquet"])
    #expect(imported.code == 0 && imported.output.contains("400 comparisons"))
    let exported = try binary.run([
      "export", "s.db", "-o", "tables", "--format", "parquet", "--factor", "length.words",
    ])
    #expect(exported.code == 0)
    // A judge called 0 is a text, a factor without values a number.
    let types = try binary.other(
      "duckdb",
      [
        "-csv", "-c",
        "SELECT typeof(judge), typeof(probability) "
          + "FROM '\(binary.folder.path)/tables/verdicts.parquet' LIMIT 1",
      ])
    #expect(types.output.hasSuffix("VARCHAR,DOUBLE\n"), "\(types.output)")
  }
}
