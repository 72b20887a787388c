import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
  private let program: BuiltBinary
  init() throws { program = try BuiltBinary() }

  /// A table of differences with a judge who knows ties and one who does not.
  private var input: String {
    var lines = ["comparison,judge,cluster,pos,verdict,d_tone,d_depth"]
    for index in 0..<120 {
      let tone = Double((index * 37) % 19) - 9
      let depth = Double((index * 53) % 23) - 11
      let lean = tone + 0.5 * depth + Double((index * 71) % 29) - 14
      let first = index % 2 == 0 ? 1 : -1
      lines.append(
        "c\(index),\"mara, a\",p\(index % 110),\(first),\(lean > 0 ? "A" : "B"),\(tone),\(depth)")
      let other = abs(lean) < 4 ? "tie" : (lean + Double(index % 7) - 3 > 0 ? "A" : "B")
      lines.append("c\(index),ember,p\(index % 110),\(first),\(other),\(tone),\(depth)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func export(_ arguments: [String]) throws -> BuiltBinary.Outcome {
    let file = program.folder.appendingPathComponent("votes.csv")
    try Data(input.utf8).write(to: file)
    return try program.run(["export", "votes.csv", "--no-validate"] + arguments)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: program.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `every table has the rows of the study, and a page explains each column`() throws {
    let outcome = try export(["-o", "out"])
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(outcome.messages.contains("6 files"))
    let readme = try text("out/README.md")
    for (name, rows) in [
      ("comparisons", 120), ("factors", 240), ("verdicts", 240), ("design", 240),
      ("coefficients", 7),
    ] {
      let lines = try text("out/\(name).csv").split(separator: "\n")
      #expect(lines.count == rows + 1, "\(name)")
      for column in lines[0].split(separator: ",") {
        #expect(readme.contains("| `\(column)` |"), "\(name): \(column) is not explained")
      }
    }
    #expect(try text("out/verdicts.csv").contains("\n\"mara, a\","))
    #expect(try text("out/coefficients.csv").contains(",tie,"))
  }

  @Test func `the exported coefficients are those of fit`() throws {
    _ = try export(["-o", "out"])
    let fit = try program.run(["fit", "votes.csv", "--no-validate", "--format", "csv", "-q"])
    let printed = fit.output.split(separator: "\n").dropFirst().map { line -> String in
      // The quoted name holds the only comma inside a cell.
      line.replacing("\"mara, a\"", with: "mara").split(
        separator: ",", omittingEmptySubsequences: false)[4...6].joined(separator: ",")
    }
    let exported = try text("out/coefficients.csv")
    #expect(printed.count == 6)
    for row in printed { #expect(exported.contains(row), "\(row) is not exported") }
  }

  @Test func `JSON Lines hold the same cells, null where there is none`() throws {
    _ = try export(["-o", "csv"])
    _ = try export(["-o", "jsonl", "--format", "jsonl"])
    let lines = try text("jsonl/design.jsonl").split(separator: "\n")
    let head = try text("csv/design.csv").split(separator: "\n")[0].split(separator: ",")
    #expect(lines.count == 240)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Set(object.keys) == Set(head.map(String.init)))
    }
    #expect(try text("jsonl/verdicts.jsonl").contains("\"reason\":null"))
  }

  @Test func `the same input gives the same bytes`() throws {
    _ = try export(["-o", "one"])
    _ = try export(["-o", "two"])
    for name in ["comparisons", "factors", "verdicts", "design", "coefficients"] {
      #expect(try text("one/\(name).csv") == text("two/\(name).csv"))
    }
    #expect(try text("one/README.md") == text("two/README.md"))
  }

  @Test func `Parquet without duckdb and a folder that cannot be made say what would help`() throws
  {
    _ = try export(["-o", "out"])
    let none = try program.run(
      ["export", "votes.csv", "-o", "p", "--format", "parquet"],
      environment: ["PATH": "/nonexistent"])
    #expect(none.code == 64 && none.messages.contains("duckdb"))
    let blocked = try program.run(["export", "votes.csv", "-o", "votes.csv/inside"])
    #expect(blocked.code == 73 && blocked.messages.contains("folder"))
  }

  @Test(arguments: ["reproduce-fit", "reproduce-fit.R"])
  func `R and Python make the same fits from the tables`(script: String) throws {
    let isR = script.hasSuffix(".R")
    let check = isR ? "library(sandwich)" : "import pandas, statsmodels"
    let interpreter = isR ? "Rscript" : "python3"
    guard try program.other(interpreter, [isR ? "-e" : "-c", check]).code == 0 else {
      print("skipped: \(interpreter) with \(check) is not here")
      return
    }
    _ = try export(["-o", "out"])
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../scripts/\(script)").path
    let outcome = try program.other(interpreter, [path, program.folder.path + "/out"])
    #expect(outcome.code == 0, "\(outcome.output)")
    // "mara, a: 120 rows, 3 columns; estimates within 2e-12, errors within 5e-13"
    let gaps = outcome.output.split(separator: "\n").flatMap { line in
      line.split(separator: "within ").dropFirst().compactMap {
        Double($0.prefix { !", \n".contains($0) })
      }
    }
    #expect(gaps.count == 2, "\(outcome.output)")
    #expect(gaps.allSatisfy { $0 < 1e-6 }, "\(outcome.output)")
  }
}
