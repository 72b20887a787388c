import Foundation
import Preferences
import TestSupport
import Testing

/// Reports on a table of published weights, as a user would make them.
@Suite struct PublishedWeightsTests {
  /// Percentages of judges (one person, the rest LLMs), factors and scenarios.
  private func table(judges: Int = 18, factors: Int = 8, scenarios: Int = 3) -> String {
    var lines = ["judge,kind,scenario,factor,percent"]
    for judge in 0..<judges {
      for scenario in 0..<scenarios {
        for factor in 0..<factors {
          // Any numbers within 20 and 80 that differ by judge, scenario and factor.
          let value = 50 + (judge * 7 + factor * 13 + scenario * 5 + judge * factor * 3) % 61 - 30
          lines.append(
            "judge-\(judge),\(judge == 0 ? "human" : "llm"),scenario \(scenario),"
              + "factor \(factor),\(value)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func analysis(_ outcome: BuiltBinary.Outcome) throws -> Analysis {
    #expect(outcome.code == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Analysis.self, from: Data(outcome.output.utf8))
  }

  @Test func `a table becomes heatmap, tree and map, and says that there are no intervals`() throws
  {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(table(), to: "weights.csv")
    let outcome = try binary.run(
      ["report", "weights.csv", "-o", "weights.html", "--format", "json", "--quiet"])
    let analysis = try analysis(outcome)
    let imported = try #require(analysis.imported)
    #expect(imported.judges.count == 18 && imported.factors.count == 8)
    #expect(imported.judges[0].kind == .human && imported.unit == .percent)
    #expect(analysis.judges.isEmpty && analysis.run.inputs.first?.sha256.count == 64)
    #expect(analysis.similarity?.tree?.leaves.count == 18)
    #expect(analysis.similarity?.pairs.allSatisfy { $0.pearson?.lower == nil } == true)
    let page = try String(
      contentsOf: binary.folder.appendingPathComponent("weights.html"), encoding: .utf8)
    for part in [
      "Published weights of 18 judges", "No intervals", "Weights of 18 judges on 8 factors",
      "Mean weights in 3 scenarios", "1 − correlation", "By scenario.",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    for part in ["undecided", "95%", "NaN", "verdicts predicted"] {
      #expect(!page.contains(part), "\(part)")
    }
  }

  @Test func `a saved analysis of weights is drawn again to the same bytes`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(table(), to: "weights.csv")
    let first = try binary.run(
      ["report", "weights.csv", "-o", "a.pdf", "--format", "json", "--sections", "weights"])
    #expect(first.code == 0 && first.messages.contains("a.pdf"))
    try binary.write(first.output, to: "saved.json")
    let figures = try binary.run(["report", "weights.csv", "-o", "one.svg", "--quiet"])
    let again = try binary.run(["report", "saved.json", "-o", "two.svg", "--quiet"])
    #expect(figures.code == 0 && again.code == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: binary.folder.appendingPathComponent("one.svg").path
    ).sorted()
    #expect(
      names == ["01-weights-heatmap.svg", "02-similarity.svg", "03-weights-by-scenario.svg"])
    for name in names {
      let bytes = try ["one.svg", "two.svg"].map {
        try Data(contentsOf: binary.folder.appendingPathComponent("\($0)/\(name)"))
      }
      #expect(bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test(arguments: [(1, 4), (2, 4), (3, 2), (45, 40)])
  func `few and many judges have their report`(_ judges: Int, _ factors: Int) throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(table(judges: judges, factors: factors, scenarios: 1), to: "weights.csv")
    let outcome = try binary.run(["report", "weights.csv", "-o", "weights.pdf"])
    #expect(outcome.code == 0 && outcome.messages.contains("weights.pdf"), "\(outcome.messages)")
  }

  @Test func `weights and chances that mean the same make the same analysis`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let percent = "judge,factor,percent\na,x,60\na,y,30\nb,x,75\nb,y,50\n"
    let weight =
      "judge,factor,weight\na,x,0.4054651081081644\na,y,-0.8472978603872036\n"
      + "b,x,1.0986122886681098\nb,y,0\n"
    let weights = try [percent, weight].map { text in
      try binary.write(text, to: "weights.csv")
      return try analysis(
        binary.run(["report", "weights.csv", "--format", "json", "--quiet"])
      ).imported?.judges.flatMap { $0.weights.compactMap(\.mean) } ?? []
    }
    #expect(weights[0].count == 4)
    for (one, other) in zip(weights[0], weights[1]) { #expect(abs(one - other) < 1e-12) }
  }

  @Test func `weights reads a table of published weights, and says what it lacks`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    try binary.write(
      "judge,scenario,factor,percent\na,s,x,75\na,t,x,75\na,s,y,30\na,t,y,30\nb,s,x,50\nb,s,y,90\n",
      to: "weights.csv")
    let shown = try binary.run(["weights", "weights.csv", "--by", "scenario"])
    #expect(shown.code == 0, "\(shown.messages)")
    for part in ["2 factors", "mean of 2 scenarios", "1.10", "no intervals"] {
      #expect(shown.output.contains(part), "\(part)")
    }
    let one = try binary.run(["weights", "weights.csv", "b", "--format", "csv"])
    #expect(one.output.hasPrefix("judge,kind,factor,scenario,log_odds\nb,"))
    #expect(!one.output.contains("\na,"))
    let json = try binary.run(["weights", "weights.csv", "--format", "json"])
    #expect(json.output.contains("\"penchant.weights/1\"") && json.output.contains("\"imported\""))
    let moved = try binary.run(["weights", "weights.csv", "a", "--set", "x=0"])
    #expect(moved.code == 64 && moved.messages.contains("no verdicts behind them"))
    #expect(try binary.run(["weights", "weights.csv", "c"]).code == 64)
  }
}
