import Charts
import Preferences

/// A factor whose weight depends on the task.
struct ScenarioFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    let groups = (view.analysis.scenarios?.groups ?? []).filter { $0.judge == nil }
    return groups.flatMap { group in
      group.weights.filter { $0.factor != "position" }.compactMap { finding($0, of: group) }
    }.enumerated().sorted {
      (-$0.element.score, $0.offset) < (-$1.element.score, $1.offset)
    }.prefix(2).map(\.element)
  }

  private func finding(
    _ weight: ScenarioWeights.Weight, of group: ScenarioWeights.Group
  ) -> Finding? {
    let ranked = weight.scenarios.filter(\.isPrintable).enumerated().sorted {
      (-$0.element.estimate, $0.offset) < (-$1.element.estimate, $1.offset)
    }.map(\.element)
    guard let most = ranked.first, let least = ranked.last, ranked.count > 1 else { return nil }
    let evidence = Finding.Evidence.shift(
      kind: group.kind, factor: weight.factor, more: most.scenario, less: least.scenario)
    guard evidence.holds(in: view) else { return nil }
    // What a reader is told about is where the factor counts more, whichever way it counts.
    let far = abs(most.chance - 0.5) >= abs(least.chance - 0.5) ? most : least
    let near = far == most ? least : most
    let noun = words.text("finding-scenario", group.kind.rawValue)
    let verb = words.text("finding-scenario", far.chance > 0.5 ? "reward" : "penalise")
    let title = Phrases.fitting(
      Phrases.shorter(view.phrase(of: weight.factor)).map {
        words.text(
          "finding-scenario", "title",
          [
            "subject": Phrases.capitalized(noun), "verb": verb, "factor": $0,
            "scenario": Phrases.name(far.scenario, limit: 20),
          ])
      } + [words.text("finding-scenario", "neutral")], limit: Finding.titleLimit)
    let text = words.text(
      "finding-scenario", "text",
      [
        "subject": noun, "far": Phrases.name(far.scenario), "near": Phrases.name(near.scenario),
        "farChance": chance(far), "farInterval": interval(far), "nearChance": chance(near),
        "nearInterval": interval(near),
      ])
    return Finding(
      kind: .scenario,
      score: 50 * (most.chance - least.chance) * Double(group.judges.count)
        / Double(max(view.fitted.count, 1)), title: title, text: text, figures: [.scenarios],
      chart: MiniChart(view: view).chart(
        view.title(of: weight.factor),
        rows: [far, near].map { ($0.scenario, group.kind.shape, $0.interval, chance($0)) }),
      evidence: [evidence])
  }

  private func chance(_ effect: ScenarioWeights.Effect) -> String {
    NumberStyle.chance(effect.chance, isDecided: effect.state == .decided)
  }

  private func interval(_ effect: ScenarioWeights.Effect) -> String {
    NumberStyle.interval(
      effect.chanceLower, effect.chanceUpper, isDecided: effect.state == .decided)
  }
}

extension ScenarioWeights.Effect {
  /// Whether all numbers are finite.
  var isPrintable: Bool {
    [estimate, chance, chanceLower, chanceUpper].allSatisfy(NumberStyle.isPrintable)
      && chanceLower > 0 && chanceUpper < 1
  }

  /// The effect as charts take it.
  var interval: IntervalEstimate {
    IntervalEstimate(
      value: estimate, lower: Logit.logOdds(chance: chanceLower),
      upper: Logit.logOdds(chance: chanceUpper),
      state: state.mark)
  }
}
