import Foundation
import TestSupport
import Testing

/// Comparing judges and explaining comparisons, as a user would.
@Suite struct CompareCommandTests {
  private static let example = SharedFolder.package
    .appendingPathComponent("examples/assistants/comparisons.jsonl").path

  private func run(
    _ arguments: [String], files: [String: String] = [:], environment: [String: String] = [:]
  ) throws -> BuiltBinary.Outcome {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    for (name, text) in files { try binary.write(text, to: name) }
    return try binary.run(arguments, environment: environment)
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments + ["--format", "json", "--quiet"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func `two judges have a table of gaps, tests and a divided disagreement`() throws {
    let outcome = try run(["compare", CompareCommandTests.example, "Mara", "quill-1", "--quiet"])
    #expect(outcome.code == 0 && outcome.messages.isEmpty)
    for part in [
      "Mara and quill-1", "shared pairs", "agree?            kappa", "same weights?",
      "same priorities?", "alike?",
      "Where Mara and quill-1 part:", "on prompts held out", "log-odds = quill-1 minus Mara",
    ] {
      #expect(outcome.output.contains(part), "\(part)")
    }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the planted differences of the example are found`() throws {
    // The example's truth: quill-1 is drawn to agreement, which Mara does not weigh, and Mara
    // punishes spelling errors, which quill-1 does not.
    let document = try object(["compare", CompareCommandTests.example, "Mara", "quill-1"])
    let pairs = try #require(document["pairs"] as? [[String: Any]])
    let gaps = try #require(pairs[0]["gaps"] as? [[String: Any]])
    let decided = gaps.filter { $0["decided"] as? Bool == true }.compactMap {
      $0["factor"] as? String
    }
    #expect(decided.contains("stance.agreement_markers"))
    #expect(decided.contains("fluency.spelling_error_rate"))
    let equality = try #require(pairs[0]["equality"] as? [String: Any])
    #expect((equality["pValue"] as? Double ?? 1) < 0.001)
    #expect(document["schema"] as? String == "penchant.compare/1")
  }

  @Test func `without UTF-8 a comparison is ASCII`() throws {
    let outcome = try run(
      ["compare", CompareCommandTests.example, "Mara", "quill-1"],
      environment: ["LC_ALL": "C"])
    #expect(outcome.code == 0)
    #expect((outcome.output + outcome.messages).utf8.allSatisfy { $0 < 128 })
    #expect(outcome.output.contains("####"))
  }

  @Test func `CSV has a row for each gap`() throws {
    let outcome = try run([
      "compare", CompareCommandTests.example, "Mara", "Jonas", "--format", "csv", "--quiet",
    ])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("first,second,factor,first_chance"))
    #expect(lines.count > 10)
    #expect(
      lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 28 })
  }

  @Test func `a comparison is explained with contributions that sum`() throws {
    let document = try object([
      "explain", CompareCommandTests.example, "arithmetic-11-4", "--judges", "Mara,quill-1",
    ])
    let pair = try #require((document["comparisons"] as? [[String: Any]])?.first)
    let views = try #require(pair["views"] as? [[String: Any]])
    #expect(views.count == 2)
    for view in views {
      let parts = try #require(view["contributions"] as? [[String: Any]])
      let sum = parts.reduce(0.0) {
        $0 + ((($1["logOdds"] as? [String: Any])?["value"] as? Double) ?? 0)
      }
      let total = (view["logOdds"] as? [String: Any])?["value"] as? Double
      #expect(isClose(sum, total ?? .nan, 1e-9))
    }
    let text = try run([
      "explain", CompareCommandTests.example, "--judges", "ember-4,quill-1", "--quiet",
    ])
    #expect(text.code == 0)
    #expect(text.output.contains("these judges decide differently"))
    #expect(text.output.contains("Sum, in log-odds for A"))
  }

  @Test func `a comparison or judge that is not there is named with what is`() throws {
    let id = try run(["explain", CompareCommandTests.example, "arithmetic-11-44", "--quiet"])
    #expect(id.code == 64)
    #expect(id.messages.contains("did you mean arithmetic-11-4?"))
    let judge = try run([
      "explain", CompareCommandTests.example, "arithmetic-11-4", "--judges", "mara", "--quiet",
    ])
    #expect(judge.code == 64)
    #expect(judge.messages.contains("did you mean Mara?"))
  }

  private static let weights = """
    judge,scenario,factor,percent
    gpt-4,code,harmless,62
    gpt-4,code,clear,55
    gpt-4,code,longer,41
    crowd,code,harmless,51
    crowd,code,clear,58
    crowd,code,longer,66
    gpt-4,chat,harmless,60
    gpt-4,chat,clear,50
    gpt-4,chat,longer,45
    crowd,chat,harmless,55
    crowd,chat,clear,52
    crowd,chat,longer,70

    """

  @Test func `a table of published weights is compared without intervals`() throws {
    let outcome = try run(
      ["compare", "weights.csv"], files: ["weights.csv": CompareCommandTests.weights])
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("2 judges"))
    #expect(outcome.output.contains("no intervals"))
    #expect(outcome.output.contains("mean of scenarios"))
  }

  @Test func `a number that is no percentage is named with its line`() throws {
    let broken = CompareCommandTests.weights.replacingOccurrences(of: "clear,55", with: "clear,155")
    let outcome = try run(["compare", "weights.csv"], files: ["weights.csv": broken])
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("weights.csv:3"))
    #expect(outcome.messages.contains("between 0 and 100"))
    let twice = CompareCommandTests.weights + "crowd,chat,longer,70\n"
    let repeated = try run(["compare", "weights.csv"], files: ["weights.csv": twice])
    #expect(repeated.code == 65)
    #expect(repeated.messages.contains("weights.csv:14"))
  }

  @Test func `PandaLM's people agree as published`() throws {
    guard let folder = SharedFolder.url("data/pandalm") else { return }
    let document = try object(["compare", folder.path, "--factor", "length.words"])
    let agreement = try #require(document["agreement"] as? [String: Any])
    let pairs = try #require(agreement["pairs"] as? [[String: Any]])
    let people = pairs.filter { pair in
      ["first", "second"].allSatisfy { (pair[$0] as? String)?.hasPrefix("annotator") ?? false }
    }
    let kappas = people.compactMap {
      ($0["kappa"] as? [String: Any])?["value"] as? Double
    }
    // Cohen's kappa as scikit-learn's cohen_kappa_score has it: 0.852 (1 and 2), 0.879 (1 and 3),
    // 0.862 (2 and 3). Counting each comparison in both directions moves no printed digit.
    #expect(kappas.count == 3)
    for (kappa, published) in zip(kappas, [0.852, 0.879, 0.862]) {
      #expect(abs(kappa - published) < 0.0006)
    }
  }
}
