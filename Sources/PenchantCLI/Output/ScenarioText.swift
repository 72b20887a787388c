import Preferences
import Reports

/// What judges reward in each scenario.
enum ScenarioText {
  /// A table for each group of judges; nothing where scenarios were not asked for.
  static func lines(_ analysis: Analysis, on terminal: Terminal) -> [String] {
    (analysis.scenarios?.groups ?? []).flatMap { [""] + block($0, on: terminal) }
  }

  private static func block(_ group: ScenarioWeights.Group, on terminal: Terminal) -> [String] {
    let fitted = group.scenarios.filter(\.isFitted)
    let few = group.scenarios.filter { !$0.isFitted && $0.pairs > 0 }
    var head = "\(name(of: group)) by scenario"
    if group.status != .notFitted {
      head +=
        ": \(NumberStyle.count(group.verdicts, "decided verdict")), "
        + "\(NumberStyle.count(group.clusters, "prompt")), chances with 95 % intervals"
    }
    var lines = [terminal.legible(head)]
    if !group.weights.isEmpty {
      var table = TextTable(
        [.left("Factor"), .right("all"), .right("differ by"), .right("p")]
          + fitted.map { .right($0.name) })
      for weight in group.weights {
        table.rows.append(
          [
            weight.factor, chance(weight.chance, weight.chanceLower, weight.chanceUpper),
            NumberStyle.estimate(weight.deviation),
            NumberStyle.probability(weight.deviationPValue),
          ]
            + weight.scenarios.map { chance($0.chance, $0.chanceLower, $0.chanceUpper) })
      }
      lines += table.lines(on: terminal)
    }
    if !few.isEmpty {
      let names = few.map { "\($0.name) (\(NumberStyle.count($0.pairs)))" }
      lines.append(
        terminal.legible(
          "too few pairs for weights of their own: " + names.joined(separator: ", ")))
    }
    return lines + group.diagnostics.map { terminal.legible("note: \($0.message)") }
  }

  private static func name(of group: ScenarioWeights.Group) -> String {
    if let judge = group.judge { return judge }
    let kind =
      switch group.kind {
      case .human: "people"
      case .llm: "LLMs"
      case .rewardModel: "reward models"
      case .rule: "rules"
      }
    return "\(kind) (\(group.judges.joined(separator: ", ")))"
  }

  private static func chance(_ chance: Double, _ lower: Double, _ upper: Double) -> String {
    let state = EffectState(chanceLower: lower, chanceUpper: upper)
    return NumberStyle.chance(chance, isDecided: state == .decided) + " "
      + NumberStyle.interval(lower, upper, isDecided: state == .decided)
  }
}
