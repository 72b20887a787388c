import Charts
import Preferences

/// What was compared, by whom, and what was measured.
struct DataSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on composer: PageComposer) {
    composer.begin(.data, needing: 240)
    let data = view.analysis.data
    composer.paragraph(
      words.text(
        "data", "intro",
        [
          "pairs": NumberStyle.count(data.comparisons, "pair"),
          "clusters": NumberStyle.count(data.clusters, "prompt"),
          "verdicts": NumberStyle.count(data.verdicts, "verdict"),
          "judges": NumberStyle.count(view.analysis.judges.count, "judge"),
        ]))
    composer.place(JudgesTable(view: view, words: words).table)
    if data.scenarios.count > 1 { composer.place(scenarios) }
    if !data.factors.isEmpty { composer.place(factors) }
  }

  private var scenarios: Table {
    let all = view.analysis.data.scenarios
    let total = max(view.analysis.data.comparisons, 1)
    let shown = all.prefix(14)
    var rows = shown.map { scenario in
      Table.Row(cells: [
        .init(text: scenario.name),
        .init(text: NumberStyle.count(scenario.comparisons)),
        .init(text: NumberStyle.share(Double(scenario.comparisons) / Double(total))),
      ])
    }
    if all.count > shown.count {
      let rest = all.dropFirst(shown.count).reduce(0) { $0 + $1.comparisons }
      rows.append(
        Table.Row(cells: [
          .init(text: NumberStyle.count(all.count - shown.count, "other scenario"), style: .quiet),
          .init(text: NumberStyle.count(rest)),
          .init(text: NumberStyle.share(Double(rest) / Double(total))),
        ]))
    }
    return Table(
      number: "Table 2", title: words.text("data", "scenariosTitle"),
      columns: [
        .init(head: ["Scenario"], width: 180, isNumeric: false),
        .init(head: ["Pairs"], width: 60), .init(head: ["Share"], width: 60),

      ], rows: rows, destination: "table-2")
  }

  private var factors: Table {
    let hasScenarios = view.analysis.data.scenarios.count > 1
    var previous: FactorFamily?
    let rows = view.analysis.data.factors.map { use in
      let isNew = previous != nil && previous != use.factor.family
      previous = use.factor.family
      let share =
        use.measured == 0
        ? NumberStyle.absent : NumberStyle.share(Double(use.differing) / Double(use.measured))
      return Table.Row(
        cells: [
          .init(text: view.title(of: use.factor.name)),
          .init(text: use.factor.name, style: .quiet),
          .init(
            text: use.factor.unit.isEmpty ? NumberStyle.absent : use.factor.unit, style: .quiet),
          .init(
            text: use.factor.transform == .logRatio ? "ratio (log)" : "difference", style: .quiet),
          .init(text: NumberStyle.count(use.measured)), .init(text: share),
          .init(text: use.inModel ? "yes" : "no", style: use.inModel ? .plain : .quiet),
        ], hasRule: isNew)
    }
    return Table(
      number: hasScenarios ? "Table 3" : "Table 2", title: words.text("data", "factorsTitle"),
      columns: [
        .init(head: ["More of the factor means"], width: 132, isNumeric: false),
        .init(head: ["Name"], width: 112, isNumeric: false),
        .init(head: ["Unit"], width: 72, isNumeric: false),
        .init(head: ["Compared", "as"], width: 52, isNumeric: false),
        .init(head: ["Pairs", "measured"], width: 42),
        .init(head: ["Pairs that", "differ"], width: 44),
        .init(head: ["In the", "models"], width: 39.3),
      ], rows: rows, note: words.text("data", "factorsNote"),
      rowHeight: rows.count > 16 ? 11 : 13.2,
      destination: hasScenarios ? "table-3" : "table-2")
  }
}
