import Charts
import Preferences

/// Whether weights depend on the task: the factors whose effects differ most between
/// scenarios, one small panel each.
struct ScenariosFigure {
  let view: AnalysisView
  let words: ReportWords

  /// So many factors are shown.
  static let mostPanels = 6
  /// So many scenarios are shown, the largest.
  static let mostRows = 16

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("figures-audits", part, values)
  }

  /// At most two groups: people and LLM judges, else the first kinds that have a fit.
  private var groups: [ScenarioWeights.Group] {
    guard let weights = view.analysis.scenarios else { return [] }
    let kinds = JudgeKind.allCases.compactMap { weights.kind($0) }.filter {
      $0.status != .notFitted && !$0.weights.isEmpty
    }
    let main = kinds.filter { $0.kind == .human || $0.kind == .llm }
    return Array((main.isEmpty ? kinds : main).prefix(2))
  }

  /// The figure; nil where no kind of judge has weights by scenario.
  var source: FigureSource? {
    let groups = groups
    let factors = ranked(groups)
    guard !groups.isEmpty, !factors.isEmpty else { return nil }
    let shown = Array(factors.prefix(Self.mostPanels))
    let all = scenarios(groups)
    let names = Array(all.prefix(Self.mostRows))
    let chart = ScenarioPanelsChart(
      labels: names.map { QuotedText($0, mostWords: 12).marked.text },
      panels: shown.map { panel($0.factor, names, groups) })
    return FigureSource(
      key: .scenarios, title: title(factors),
      subtitle: text("scenariosSubtitle", ["series": Phrases.list(groups.map(series))]),
      note: note(groups, all, shown: shown.count, of: factors.count),
      description: text(
        "scenariosDescription",
        [
          "top": "Most different: "
            + shown.prefix(3).map { view.title(of: $0.factor) }.joined(separator: "; ") + "."
        ]), parts: [.init(name: "scenarios", chart: chart)])
  }

  private func series(_ group: ScenarioWeights.Group) -> String {
    switch group.kind {
    case .human: text("scenariosPeople")
    case .llm: text("scenariosLLMs")
    default:
      text(
        "scenariosOthers",
        ["kind": group.kind == .rule ? "rules" : "reward models"])
    }
  }

  /// Scenarios in the order of the largest group, which has them by size.
  private func scenarios(_ groups: [ScenarioWeights.Group]) -> [String] {
    var names: [String] = []
    for scenario in groups.flatMap(\.scenarios) where !names.contains(scenario.name) {
      names.append(scenario.name)
    }
    return names
  }

  /// Factors by how much their effects differ between scenarios: those whose spread is not
  /// noise first, then by the largest spread of the groups.
  private func ranked(
    _ groups: [ScenarioWeights.Group]
  ) -> [(factor: String, isDecided: Bool)] {
    var found: [(factor: String, isDecided: Bool, spread: Double)] = []
    for factor in view.factors {
      let weights = groups.compactMap { group in
        group.weights.first { $0.factor == factor.name && NumberStyle.isPrintable($0.deviation) }
      }
      guard !weights.isEmpty else { continue }
      let decided = weights.filter { $0.deviationPValue < Self.level && $0.deviation > 0 }
      let spreads = (decided.isEmpty ? weights : decided).map(\.deviation)
      found.append((factor.name, !decided.isEmpty, spreads.max() ?? 0))
    }
    return found.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      if one.isDecided != two.isDecided { return one.isDecided }
      return (-one.spread, left.offset) < (-two.spread, right.offset)
    }.map { ($0.element.factor, $0.element.isDecided) }
  }

  /// A spread with a larger p-value may be noise.
  private static let level = 0.05

  private func panel(
    _ factor: String, _ scenarios: [String], _ groups: [ScenarioWeights.Group]
  ) -> ScenarioPanelsChart.Panel {
    let weights = groups.map { group in group.weights.first { $0.factor == factor } }
    let rows = scenarios.map { scenario in
      zip(groups, weights).map { group, weight -> ScenarioPanelsChart.Entry in
        guard let effect = weight?.scenarios.first(where: { $0.scenario == scenario }),
          [effect.estimate, effect.chanceLower, effect.chanceUpper].allSatisfy(
            NumberStyle.isPrintable)
        else { return .remark(text("scenariosFew")) }
        return .effect(
          IntervalEstimate(
            value: effect.estimate, lower: Logit.logOdds(chance: effect.chanceLower),
            upper: Logit.logOdds(chance: effect.chanceUpper), state: effect.state.mark),
          group.kind.shape)
      }
    }
    return ScenarioPanelsChart.Panel(
      title: view.title(of: factor), rows: rows,
      overall: zip(groups, weights).compactMap { group, weight in
        weight.flatMap {
          NumberStyle.isPrintable($0.estimate)
            ? .init(value: $0.estimate, shape: group.kind.shape) : nil
        }
      })
  }

  private func title(_ factors: [(factor: String, isDecided: Bool)]) -> String {
    guard let first = factors.first, first.isDecided else { return text("scenariosSame") }
    return Phrases.shorter(view.phrase(of: first.factor)).map {
      text("scenariosShift", ["factor": $0])
    }.first { $0.count <= 85 } ?? text("scenariosSame")
  }

  private func note(
    _ groups: [ScenarioWeights.Group], _ all: [String], shown: Int, of count: Int
  ) -> String {
    var pairs: [String] = []
    for name in all.prefix(Self.mostRows) {
      let most = groups.flatMap(\.scenarios).filter { $0.name == name }.map(\.pairs).max() ?? 0
      pairs.append(
        Phrases.name(QuotedText(name, mostWords: 12).marked.text) + " " + NumberStyle.count(most))
    }
    var sentences = [text("scenariosPairs", ["pairs": pairs.joined(separator: ", ")])]
    if all.count > Self.mostRows {
      sentences.append(
        text(
          "scenariosMore",
          ["count": NumberStyle.count(all.count - Self.mostRows, "scenario")]))
    }
    if count > shown {
      sentences.append(
        text(
          "scenariosShown",
          [
            "shown": Phrases.capitalized(NumberStyle.word(shown)),
            "all": NumberStyle.count(count, "factor"),
          ]))
    }
    if groups.flatMap(\.scenarios).contains(where: { !$0.isFitted }) {
      sentences.append(
        text("scenariosLeast", ["least": NumberStyle.count(ScenarioWeights.leastPairs)]))
    }
    return sentences.joined(separator: " ")
  }
}
