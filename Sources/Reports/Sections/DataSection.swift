import Charts
import Preferences

/// What was compared, by whom, and what was measured.
struct DataSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    flow.begin(.data, needing: 240)
    let data = view.analysis.data
    flow.paragraph(
      words.text(
        "data", "intro",
        [
          "pairs": NumberStyle.count(data.comparisons, "pair"),
          "clusters": NumberStyle.count(data.clusters, "prompt"),
          "verdicts": NumberStyle.count(data.verdicts, "verdict"),
          "judges": NumberStyle.count(view.analysis.judges.count, "judge"),
        ]))
    if data.scenarios.count > 1 { flow.paragraph(scenarios, before: 4) }
    flow.place(JudgesTable(view: view, words: words).table)

    if !data.factors.isEmpty { flow.place(factors) }
  }

  /// The scenarios in one sentence, the largest first.
  private var scenarios: String {
    let all = view.analysis.data.scenarios
    let total = Double(max(view.analysis.data.comparisons, 1))
    let told = all.prefix(12).map {
      "\($0.name) \(NumberStyle.count($0.comparisons)) "
        + "(\(NumberStyle.share(Double($0.comparisons) / total)))"
    }
    let rest = all.dropFirst(told.count)
    let more =
      rest.isEmpty
      ? []
      : [
        "\(NumberStyle.count(rest.count, "other scenario")) "
          + NumberStyle.count(rest.reduce(0) { $0 + $1.comparisons })
      ]
    return words.text(
      "data", "scenarios", ["scenarios": (told + more).joined(separator: ", ")])
  }

  private var factors: Table {
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
      number: "Table 2", title: words.text("data", "factorsTitle"),
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
      destination: "table-2")
  }
}
