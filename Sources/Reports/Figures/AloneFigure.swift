import Charts
import Preferences

/// What wins when nothing is held equal, for people and for LLM judges; beside it, in the
/// tables, the same factors with all others held equal.
struct AloneFigure {
  let view: AnalysisView
  let words: ReportWords

  /// The gaps of win rates over all data, for factors that both kinds weigh.
  private var gaps: [FactorConcordance.Gap] {
    (view.analysis.concordance?.gaps ?? []).filter { gap in
      gap.scenario == nil && NumberStyle.isPrintable(gap.points.value) && gap.points.bounds != nil
        && view.gap(of: gap.factor) != nil
    }
  }

  var source: FigureSource? {
    guard let concordance = view.analysis.concordance, !gaps.isEmpty else { return nil }
    let ranked = gaps.enumerated().sorted {
      (-abs($0.element.points.value), $0.offset) < (-abs($1.element.points.value), $1.offset)
    }.map(\.element)
    let shown = ranked.prefix(KindsFigure.mostRows).enumerated().sorted {
      (-$0.element.points.value, $0.offset) < (-$1.element.points.value, $1.offset)
    }.map(\.element)
    let chart = DumbbellChart(
      peopleTitle: text("people"), llmTitle: text("llms"),
      rows: shown.compactMap { row($0, concordance) })
    return FigureSource(
      key: .alone, title: title(ranked),
      subtitle: text(
        "subtitle",
        [
          "shown": ranked.count > shown.count
            ? text("largest", ["count": "\(shown.count)", "all": "\(ranked.count)"])
            : text("all", ["count": "\(shown.count)"])
        ]),
      note: text(
        "note",
        [
          "decided": NumberStyle.count(ranked.count(where: \.decided)),
          "all": NumberStyle.count(ranked.count, "gap excludes", "gaps exclude"),
        ]),
      description: text(
        "description",
        [
          "top": ranked.prefix(3).map {
            "\(view.title(of: $0.factor)) \(NumberStyle.points($0.points.value))"
          }.joined(separator: "; ")
        ]), parts: [.init(name: "nothing-held-equal", chart: chart)],
      tables: [table(concordance)] + scenarioTables(concordance))
  }

  private func row(
    _ gap: FactorConcordance.Gap, _ concordance: FactorConcordance
  ) -> DumbbellChart.Row? {
    guard let people = concordance.reading(gap.factor, by: .human),
      let llms = concordance.reading(gap.factor, by: .llm), let bounds = gap.points.bounds
    else { return nil }
    return DumbbellChart.Row(
      label: view.title(of: gap.factor), people: logOdds(people), llm: logOdds(llms),
      gap: gap.points.value, gapBounds: .init(lower: bounds.lower, upper: bounds.upper),
      data: [.init(key: "factor", value: gap.factor)])
  }

  /// A win rate on the axis; all or none is drawn near its end.
  private func logOdds(_ reading: FactorConcordance.Reading) -> Double {
    Logit.logOdds(chance: min(max(reading.winRate.value, 0.01), 0.99))
  }

  private func title(_ ranked: [FactorConcordance.Gap]) -> String {
    guard let first = ranked.first(where: \.decided) else { return text("same") }
    let points = NumberStyle.points(abs(first.points.value), isDecided: true)
    return Phrases.shorter(view.phrase(of: first.factor)).map {
      text("part", ["factor": $0, "points": String(points.drop { $0 == "+" })])
    }.first { $0.count <= 85 } ?? text("neutral")
  }

  // MARK: Tables

  /// Every factor alone and held equal, for both kinds.
  func table(_ concordance: FactorConcordance) -> Table {
    table(
      concordance, title: text("tableTitle"), scenario: nil,
      equal: { factor, kind in
        view.gap(of: factor).map { gap in
          let effect = kind == .human ? gap.people : gap.llms
          return (NumberStyle.chance(effect.chance, isDecided: effect.isDecided), effect.isDecided)
        }
      })
  }

  /// The same by scenario, beside the weights of each scenario where there are some.
  private func scenarioTables(_ concordance: FactorConcordance) -> [Table] {
    var seen: Set<String> = []
    let scenarios = concordance.gaps.compactMap(\.scenario).filter { seen.insert($0).inserted }
    return scenarios.map { scenario in
      table(
        concordance, title: text("scenarioTitle", ["scenario": Phrases.name(scenario)]),
        scenario: scenario,
        equal: { factor, kind in
          view.analysis.scenarios?.kind(kind)?.weights.first { $0.factor == factor }?.scenarios
            .first { $0.scenario == scenario }.map {
              (
                NumberStyle.chance($0.chance, isDecided: $0.state == .decided),
                $0.state == .decided
              )
            }
        })
    }
  }

  private func table(
    _ concordance: FactorConcordance, title: String, scenario: String?,
    equal: (String, JudgeKind) -> (text: String, isDecided: Bool)?
  ) -> Table {
    let names = concordance.gaps.filter { $0.scenario == scenario }.map(\.factor)
    let head = [("people", "win rate"), ("people", "τb"), ("people", "held equal")]
    return Table(
      number: "", title: title,
      columns: [.init(head: [words.text("html", "factor")], width: 150, isNumeric: false)]
        + (head + head.map { ("LLM judges", $0.1) }).map {
          .init(head: [$0.0, $0.1], width: 57)
        },
      rows: names.map { factor in
        Table.Row(
          cells: [.init(text: view.title(of: factor))]
            + [JudgeKind.human, .llm].flatMap { kind -> [Table.Cell] in
              let reading = concordance.reading(factor, by: kind, in: scenario)
              let held = equal(factor, kind)
              return [
                .init(text: reading.map(winRate) ?? NumberStyle.absent),
                .init(
                  text: reading?.tauB.map { NumberStyle.fixed($0.value, decimals: 2) }
                    ?? NumberStyle.absent),
                .init(
                  text: held?.text ?? NumberStyle.absent,
                  style: held?.isDecided == true ? .strong : .plain),
              ]
            })
      }, note: text("tableNote"))
  }

  private func winRate(_ reading: FactorConcordance.Reading) -> String {
    guard let bounds = reading.winRate.bounds else {
      return NumberStyle.share(reading.winRate.value)
    }
    return "\(NumberStyle.share(reading.winRate.value)) "
      + "(\(NumberStyle.interval(bounds.lower, bounds.upper, isDecided: false)))"
  }

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("figures-alone", part, values)
  }
}
