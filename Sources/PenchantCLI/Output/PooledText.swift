import Preferences
import Reports

/// What pooled judges have in common, and how far they differ.
enum PooledText {
  /// A table of means and deviations between judges; nothing where judges are not pooled.
  static func lines(_ analysis: Analysis, on terminal: Terminal) -> [String] {
    guard let pooled = analysis.pooled else { return [] }
    var table = TextTable([
      .left("Factor"), .right("mean"), .right("error"), .right("95 % interval"),
      .right("judges differ by"), .right("p"),
    ])
    for weight in pooled.weights {
      table.rows.append([
        weight.factor, SignedNumber.text(weight.mean), NumberStyle.estimate(weight.standardError),
        SignedNumber.text(weight.lower) + " – " + SignedNumber.text(weight.upper),
        NumberStyle.estimate(weight.deviation), NumberStyle.probability(weight.deviationPValue),
      ])
    }
    let head =
      "\(NumberStyle.count(pooled.judges, "judge")) pooled: mean weights, and the standard "
      + "deviation of judges around them"
    let notes = analysis.diagnostics.filter { $0.code == .fewJudges || $0.code == .notConverged }
    return ["", terminal.legible(head)] + table.lines(on: terminal)
      + notes.map { terminal.legible("note: \($0.message)") }
  }
}
