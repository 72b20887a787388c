import DataImport
import Foundation
import PreferenceModels
import Preferences
import Reports

/// `penchant compare` on a table of published weights.
struct ImportedWeightsRun {
  let path: String
  /// The only judges to look at; empty for all.
  let judges: [String]
  /// Rows shown; nil for all.
  let limit: Int?
  let output: OutputOptions

  func run() async throws {
    let table = try chosen(WeightReader.read(path))
    let found = await table.similarity()
    let name = URL(fileURLWithPath: path).lastPathComponent
    let document = CompareDocument(
      table,
      run: RunInfo(
        version: Penchant.version, seed: 1, options: ["weights": name], inputs: []),
      similarity: found.judges, scenarios: found.scenarios)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(document))
    case .csv: StandardStreams.print(csv(document))
    case .table:
      StandardStreams.print(lines(table, document, on: .output).joined(separator: "\n"))
    }
  }

  private func chosen(_ table: WeightTable) throws -> WeightTable {
    for name in judges where !table.judges.contains(where: { $0.name == name }) {
      let known = table.judges.map(\.name)
      let hint = Spelling.closest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
      throw CommandFailure(
        "there is no judge \"\(name)\" in \(path)",
        fix: hint + "judges are " + known.prefix(12).joined(separator: ", "), code: .usage)
    }
    let chosen = judges.isEmpty ? table : table.selecting(Set(judges))
    guard chosen.judges.count > 1 else {
      throw CommandFailure(
        "one judge alone cannot be compared", fix: "name two judges or more", code: .usage)
    }
    return chosen
  }

  private func lines(
    _ table: WeightTable, _ document: CompareDocument, on terminal: Terminal
  ) -> [String] {
    let pairs = document.similarity?.pairs ?? []
    var facts = [
      NumberStyle.count(pairs.count, "pair") + " of judges",
      NumberStyle.count(document.similarity?.factors.count ?? 0, "factor"),
    ]
    if table.scenarios.count > 1 {
      facts.append(NumberStyle.count(table.scenarios.count, "scenario"))
    }
    let head =
      terminal.paint(NumberStyle.count(table.judges.count, "judge"), .bold)
      + terminal.paint(
        terminal.legible("  " + facts.joined(separator: " · ") + " · imported weights"), .faint)
    var blocks = [[head], rows(pairs, document.scenarios, on: terminal)]
    blocks.append(
      CompareTreeText(
        tree: document.similarity?.tree, limit: limit, terminal: terminal
      ).lines)
    if let map = document.similarity?.map {
      blocks.append([
        "a map in two dimensions shows \(NumberStyle.share(map.share)) of the distances"
      ])
    }
    blocks.append(
      (document.similarity?.diagnostics ?? []).map { terminal.legible("note: \($0.message)") })
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// The pairs of judges, the least alike first.
  private func rows(
    _ pairs: [JudgeSimilarity.Pair], _ scenarios: ScenarioSimilarity?, on terminal: Terminal
  ) -> [String] {
    var columns: [TextTable.Column] = [
      .left("Least alike first", limit: 44), .right("alike"), .right("ranks"), .right("cosine"),
    ]
    if scenarios != nil { columns.append(.right("mean of scenarios")) }
    var table = TextTable(columns)
    let sorted = pairs.enumerated().sorted { left, right in
      let one = left.element.pearson?.value ?? 2
      let two = right.element.pearson?.value ?? 2
      return (one, left.offset) < (two, right.offset)
    }.map(\.element)
    let shown = limit.map { Array(sorted.prefix($0)) } ?? sorted
    for pair in shown {
      let mean = scenarios?.pairs.first { $0.first == pair.first && $0.second == pair.second }?.mean
      table.rows.append(
        [
          JudgePairName.text(pair.first, pair.second, width: 44),
          CompareNumbers.coefficient(pair.pearson), CompareNumbers.coefficient(pair.spearman),
          CompareNumbers.coefficient(pair.cosine),
        ] + (scenarios == nil ? [] : [CompareNumbers.coefficient(mean)]))
    }
    let more = sorted.count - shown.count
    return table.lines(on: terminal)
      + (more > 0
        ? [terminal.paint(terminal.legible("… \(more) more with --all."), .faint)] : [])
  }

  private func csv(_ document: CompareDocument) -> String {
    var text = CSVText(["first", "second", "pearson", "spearman", "cosine", "mean_of_scenarios"])
    for pair in document.similarity?.pairs ?? [] {
      let mean = document.scenarios?.pairs.first {
        $0.first == pair.first && $0.second == pair.second
      }?.mean
      text.add(
        [pair.first, pair.second]
          + [pair.pearson?.value, pair.spearman?.value, pair.cosine?.value, mean?.value]
          .map(CSVText.number))
    }
    return text.text
  }
}
