import PreferenceModels
import Preferences
import Reports

/// `penchant compare` on a table of published weights.
struct ImportedWeightsRun {
  let published: PublishedWeights
  /// Rows shown; nil for all.
  let limit: Int?
  let output: OutputOptions

  func run() async throws {
    let table = published.table
    let found = await table.similarity()
    let document = CompareDocument(
      table, run: published.run, similarity: found.judges, scenarios: found.scenarios)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(document))
    case .csv: StandardStreams.print(csv(document))
    case .table:
      StandardStreams.print(lines(table, document, on: .output).joined(separator: "\n"))
    }
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
