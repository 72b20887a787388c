import Preferences
import Reports

/// `penchant weights --format json` of a table of published weights.
struct PublishedWeightsDocument: Encodable {
  let schema = "penchant.weights/1"
  let run: RunInfo
  let imported: ImportedWeights
}

/// Published weights as terminal tables, a block for each judge, most rewarded first.
struct PublishedWeightsText {
  let weights: ImportedWeights
  /// Whether each scenario has a column.
  let hasScenarios: Bool
  /// Factors shown for each judge; nil for all.
  let limit: Int?
  let terminal: Terminal

  var lines: [String] {
    let blocks = weights.judges.map(block)
    return Array((blocks + [[notice]]).joined(separator: [""]))
  }

  private var notice: String {
    terminal.paint(
      terminal.legible(
        "note: log-odds "
          + (weights.unit == .percent ? "of the percentages" : "as the table has them")
          + "; published weights have no verdicts behind them, hence no intervals"), .faint)
  }

  private func block(_ judge: ImportedWeights.WeighedJudge) -> [String] {
    let known = judge.weights.filter { $0.mean != nil }
    let scenarios = hasScenarios && weights.scenarios.count > 1 ? weights.scenarios : []
    var facts = [judge.kind.rawValue, NumberStyle.count(known.count, "factor")]
    if weights.scenarios.count > 1 {
      facts.append("mean of " + NumberStyle.count(weights.scenarios.count, "scenario"))
    }
    let head =
      terminal.paint(terminal.legible(judge.judge), .bold)
      + terminal.paint(
        terminal.legible("  " + (facts + ["imported weights"]).joined(separator: " · ")), .faint)
    var table = TextTable(
      [.left("Factor", limit: 40), .right("log-odds")] + scenarios.map { .right($0) })
    let rows = shown(known)
    for weight in rows {
      table.rows.append(
        [weight.factor, number(weight.mean)]
          + zip(scenarios, weight.scenarios).map { number($1) })
    }
    let more = known.count - rows.count
    return [head] + table.lines(on: terminal)
      + (more > 0
        ? [terminal.paint(terminal.legible("… \(more) more with --all."), .faint)] : [])
  }

  /// The largest weights, from most rewarded to most penalised.
  private func shown(_ known: [ImportedWeights.Weight]) -> [ImportedWeights.Weight] {
    let strongest = known.sorted {
      (abs($1.mean ?? 0), $0.factor) < (abs($0.mean ?? 0), $1.factor)
    }
    return strongest.prefix(limit ?? known.count).sorted {
      ($1.mean ?? 0, $0.factor) < ($0.mean ?? 0, $1.factor)
    }
  }

  private func number(_ value: Double?) -> String {
    value.map(NumberStyle.estimate) ?? NumberStyle.absent
  }
}
