import Foundation
import TestSupport
import Testing

/// The factors commands on small data, as a user would run them.
@Suite struct FactorsCommandTests {
  @Test func `validate prints figures with intervals, and files without a factor`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let rows = (1...30).map {
      "{\"text\":\"\(String(repeating: "word ", count: $0))\",\"n_words\":\($0),\"n_sentences\":1}"
    }
    try FileManager.default.createDirectory(
      at: binary.folder.appendingPathComponent("gold"), withIntermediateDirectories: true)
    try binary.write(rows.joined(separator: "\n"), to: "gold/length.ud_counts_en.jsonl")
    try binary.write("{\"text\":\"a\"}\n", to: "gold/colour.green.jsonl")
    let table = try binary.run(
      ["factors", "validate", "--resamples", "20", "--quiet"],
      environment: ["PENCHANT_GOLD": "gold"])
    #expect(table.code == 0)
    #expect(table.output.contains("length.ud_counts_en"))
    #expect(table.output.contains("Without a factor: colour.green"))
    let json = try binary.run(
      ["factors", "validate", "--gold", "gold", "--resamples", "20", "--format", "json"])
    #expect(json.output.contains("\"schema\" : \"penchant.validity/1\""))
    #expect(json.output.contains("\"status\" : \"met\""))
    let csv = try binary.run(
      ["factors", "validate", "--gold", "gold", "--resamples", "20", "--format", "csv"])
    #expect(csv.output.hasPrefix("subject,file,gold,subset,measure,value,lower,upper"))
  }

  @Test func `validate without a folder says how to name one`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let none = try binary.run(["factors", "validate"], environment: ["PENCHANT_GOLD": ""])
    #expect(none.code == 64)
    #expect(none.messages.contains("--gold FOLDER"))
    let absent = try binary.run(["factors", "validate", "--gold", "nowhere"])
    #expect(absent.code == 66)
    #expect(absent.messages.contains("nowhere"))
  }

  private static let votes: String = {
    var text = "prompt,response_a,response_b,winner,judge\n"
    for index in 0..<40 {
      let one =
        "\(index % 3 == 0 ? "It costs 5% now" : "It costs little")\(String(repeating: " again", count: index % 7))."
      let two =
        "It costs some\(index % 3 == 1 ? " (as before)" : "")\(String(repeating: " indeed", count: index % 4))."
      text += "p\(index),\(index % 2 == 0 ? one : two),\(index % 2 == 0 ? two : one),"
      text += "\(index % 4 < 2 ? "A" : "B"),mara\n"
    }
    return text
  }()

  private static let factors = """
    factors:
      - name: percent
        family: form
        pattern: '\\d+%'
        measure: count
      - name: reference
        title: More reference back
        words: [as before, likewise]
    """

  @Test func `factors of one's own stand beside the built-in ones`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.votes, to: "votes.csv")
    try binary.write(Self.factors, to: "mine.yaml")
    let own = ["--factors-file", "mine.yaml", "--quiet"]
    let fit = try binary.run(["fit", "votes.csv", "--format", "json"] + own)
    #expect(fit.output.contains("own.percent") && fit.output.contains("own.reference"))
    #expect(!fit.output.contains("@"))
    // Of these verdicts some intervals lie wholly beyond the axis of the plot.
    let weights = try binary.run(["weights", "votes.csv", "--all"] + own)
    #expect(weights.code == 0, "\(weights.messages)")
    #expect(weights.output.contains("More reference back"))
    let check = try binary.run(["factors", "check", "votes.csv"] + own)
    #expect(check.output.contains("own.percent"))
    #expect(check.output.contains("Correctness is not measurable"))
    let list = try binary.run(["factors", "list", "--factors-file", "mine.yaml"])
    #expect(list.output.contains("own.reference"))
    let report = try binary.run(["report", "votes.csv", "-o", "report.pdf"] + own)
    #expect(report.code == 0)
  }

  @Test func `mark shows the words behind a value, and nothing for a factor that has none`() throws
  {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(
      "prompt,response_a,response_b,winner,judge\np,Perhaps it rains.,It rains.,A,mara\n",
      to: "votes.csv")
    let mark = ["factors", "mark", "votes.csv", "--quiet", "--factor"]
    let csv = try binary.run(mark + ["stance.hedging", "--format", "csv"])
    #expect(csv.output.contains(",0,7,Perhaps"), "\(csv.messages)")
    #expect(csv.output.split(separator: "\n").count == 2)
    let text = try binary.run(mark + ["stance.hedging"])
    #expect(text.output.contains("⟦Perhaps⟧ it rains."))
    #expect(try binary.run(mark + ["stance.hedging", "--format", "json"]).code == 0)
    #expect(try binary.run(mark + ["length.words"]).output.contains("No response has a mark"))
    #expect(try binary.run(mark + ["stance.hedging", "--limit", "0"]).code == 64)
  }

  @Test func `a changed definition is measured anew in a kept study`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.votes, to: "votes.csv")
    try binary.write(Self.factors, to: "mine.yaml")
    _ = try binary.run(["import", "kept.study", "votes.csv"])
    let measure = [
      "factors", "measure", "kept.study", "--factors-file", "mine.yaml", "--factor", "percent",
      "--format", "csv", "--quiet",
    ]
    let before = try binary.run(measure).output
    try binary.write(
      Self.factors.replacingOccurrences(of: "%'", with: "%|costs'"), to: "mine.yaml")
    #expect(try binary.run(measure).output != before)
  }

  @Test func `JSON of values is one object with a row for each response`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.votes, to: "votes.csv")
    let measure = ["factors", "measure", "votes.csv", "--quiet", "--format"]
    struct Document: Decodable {
      struct Row: Decodable {
        let comparison: String
        let side: String
        let values: [String: Double?]
      }
      let schema: String
      let rows: [Row]
    }
    let json = try binary.run(measure + ["json"]).output
    let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
    let csv = try binary.run(measure + ["csv"]).output.split(separator: "\n").map(String.init)
    let names = csv[0].split(separator: ",").map(String.init)
    #expect(document.schema == "penchant.values/1")
    #expect(document.rows.count == csv.count - 1)
    for (row, line) in zip(document.rows, csv.dropFirst()) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect([row.comparison, row.side] == Array(cells.prefix(2)))
      for (name, cell) in zip(names, cells).dropFirst(2) {
        #expect(row.values[name] == .some(Double(cell)), "\(name): \(cell)")
      }
    }
  }

  @Test func `a factor beside the default ones, with the language of the study's own texts`() throws
  {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let texts = (0..<120).map { number in
      "p\(number),\"The pump \(number) then duly turns the rotor and seals the valve, as it "
        + "should. After that it lifts the filter again.\",\"The pump \(number) the turns then "
        + "rotor duly and valve the seals. Filter it that after lifts the again, it may seem.\","
        + "\(number % 3 == 0 ? "B" : "A"),mara"
    }
    try binary.write(
      "prompt,response_a,response_b,winner,judge\n" + texts.joined(separator: "\n") + "\n",
      to: "votes.csv")
    _ = try binary.run(["import", "kept.study", "votes.csv"])
    let fit = [
      "fit", "kept.study", "--format", "json", "--quiet", "--add-factor", "fluency.slor_crossfit",
    ]
    let first = try binary.run(fit)
    #expect(first.code == 0, "\(first.messages)")
    #expect(first.output.contains("fluency.slor_crossfit") && first.output.contains("length.words"))
    #expect(try binary.run(fit).output == first.output)
    func values(_ factor: String) throws -> String {
      try binary.run([
        "factors", "measure", "kept.study", "--factor", factor, "--format", "csv", "--quiet",
      ]).output
    }
    #expect(
      try values("fluency.slor_crossfit").split(separator: "\n").dropFirst()
        != values("fluency.slor").split(separator: "\n").dropFirst())
    let wrong = try binary.run(["fit", "kept.study", "--add-factor", "fluency.slur"])
    #expect(wrong.code == 64)
    #expect(wrong.messages.contains("fluency.slor"))
  }

  /// Runs SQL on a study through Python's `sqlite3`; the rows as it prints them.
  private func sql(_ statements: String, on study: String, of binary: BuiltBinary) throws -> String
  {
    let script = """
      import sqlite3, sys
      study = sqlite3.connect(sys.argv[1])
      for statement in sys.argv[2].split(";"):
          print(study.execute(statement).fetchall())
      study.commit()
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", script, binary.folder.appendingPathComponent(study).path, statements,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `values of another version of a factor are measured anew, others are kept`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(
      "prompt,response_a,response_b,winner,judge,a_depth,b_depth\n"
        + "question,short,a longer answer,A,mara,3,4\n", to: "votes.csv")
    #expect(try binary.run(["import", "kept.study", "votes.csv", "--quiet"]).code == 0)
    let measure = ["factors", "measure", "kept.study", "--format", "csv", "--factor"]
    let words = try binary.run(measure + ["length.words"])
    #expect(words.code == 0 && !words.messages.contains("anew"), "\(words.messages)")
    let given = try sql("SELECT hex(givenValues) FROM comparison", on: "kept.study", of: binary)
    // Wrong values under the right version are believed: nothing is measured twice.
    let swap = """
      CREATE TEMP TABLE old AS SELECT numbers FROM factorValue;
      UPDATE factorValue SET numbers = (SELECT zeroblob(length(numbers)) FROM old)
      """
    _ = try sql(swap, on: "kept.study", of: binary)
    let reused = try binary.run(measure + ["length.words"])
    #expect(reused.output != words.output && !reused.messages.contains("anew"))
    // As programs before versions kept them, and as another version would.
    for name in ["length.words", "length.words@1"] {
      _ = try sql("UPDATE factor SET name = '\(name)'", on: "kept.study", of: binary)
      let info = try binary.run(["study", "info", "kept.study"]).output
      #expect(info.contains("1 by an earlier definition"), "\(info)")
      let renewed = try binary.run(measure + ["length.words"])
      #expect(renewed.output == words.output)
      #expect(renewed.messages.contains("1 factor by an earlier definition"))
      let again = try binary.run(measure + ["length.words"])
      #expect(again.output == words.output && !again.messages.contains("anew"))
      #expect(try binary.run(["study", "compact", "kept.study"]).code == 0)
      let stored = try sql("SELECT name FROM factor", on: "kept.study", of: binary)
      #expect(stored.contains("length.words@") && !stored.contains("), ("), "\(stored)")
    }
    // Values that came with the data stay.
    #expect(
      try sql("SELECT hex(givenValues) FROM comparison", on: "kept.study", of: binary) == given)
    #expect(given.contains("0840") && given.contains("1040"), "\(given)")
  }

  @Test func `a program that was edited is asked anew`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.votes, to: "votes.csv")
    try binary.write("import sys\nfor line in sys.stdin: print(1)\n", to: "count.py")
    let script = binary.folder.appendingPathComponent("count.py").path
    try binary.write(
      "factors:\n  - name: asked\n    program: [python3, \(script)]\n", to: "mine.yaml")
    _ = try binary.run(["import", "kept.study", "votes.csv"])
    let measure = [
      "factors", "measure", "kept.study", "--factors-file", "mine.yaml", "--factor", "asked",
      "--format", "csv", "--quiet",
    ]
    let before = try binary.run(measure)
    #expect(before.code == 0, "\(before.messages)")
    try binary.write("import sys\nfor line in sys.stdin: print(2)\n", to: "count.py")
    #expect(try binary.run(measure).output != before.output)
  }

  @Test(arguments: [
    ("- name: x\n    patern: a", "did you mean pattern?"),
    ("- name: x\n    pattern: '(a'", "is not closed"), ("- words: [a]", "has no name"),
    ("- name: x\n    words: [a]\n    family: colour", "families are"),
    ("- name: x\n    words: [a]\n    program: [b]", "words and program"),
  ])
  func `a broken factors file is named with its line`(_ factor: String, _ words: String) throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.votes, to: "votes.csv")
    try binary.write("factors:\n  \(factor)\n", to: "mine.yaml")
    let outcome = try binary.run(["fit", "votes.csv", "--factors-file", "mine.yaml"])
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("mine.yaml:2") && outcome.messages.contains(words))
  }

  @Test(
    arguments: [
      ("awk '{ print length($0) }'", nil), ("awk 'NR > 1 { print 1 }'", "has no answer"),
      ("sed 's/.*/green/'", "is not a number"), ("sh -c 'exit 3'", "ended with 3"),
      ("sleep 30", "has not answered"), ("no-such-program", "ended with 127"),
      ("sh -c 'kill -9 $$'", "ended with 137"),
    ] as [(String, String?)])
  func `a program answers numbers, or is told what it did wrong`(
    _ command: String, _ problem: String?
  ) throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(Self.votes, to: "votes.csv")
    try binary.write(
      "factors:\n  - name: p\n    timeout: 2\n    program: [sh, -c, \"\(command)\"]\n",
      to: "mine.yaml")
    let outcome = try binary.run([
      "factors", "measure", "votes.csv", "--factors-file", "mine.yaml", "--factor", "p",
      "--format", "csv", "--quiet",
    ])
    if let problem {
      #expect(outcome.code == 65 && outcome.messages.contains(problem), "\(outcome.messages)")
    } else {
      #expect(outcome.code == 0 && outcome.output.contains("own.p"))
    }
  }
}
