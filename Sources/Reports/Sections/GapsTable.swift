import Preferences

/// Every factor on the mean person and the mean LLM judge, and the gap between them.
struct GapsTable {
  let view: AnalysisView
  let words: ReportWords

  var table: Table {
    Table(
      number: "Table A1", title: words.text("appendix", "gapsTitle"),
      columns: [
        .init(head: ["Factor"], width: 168, isNumeric: false),
        .init(head: ["People", "chance"], width: 48), .init(head: ["95%", "interval"], width: 60),
        .init(head: ["LLM judges", "chance"], width: 50),
        .init(head: ["95%", "interval"], width: 60), .init(head: ["Gap", "points"], width: 40),
        .init(head: ["95%", "interval"], width: 67.3),
      ], rows: view.gaps.map(row), note: words.text("appendix", "gapsNote"), rowHeight: 11,
      destination: "table-a1")
  }

  private func row(_ gap: KindComparison.Gap) -> Table.Row {
    Table.Row(cells: [
      .init(text: view.title(of: gap.factor), style: gap.decided ? .strong : .quiet),
      chance(gap.people), interval(gap.people), chance(gap.llms), interval(gap.llms),
      .init(
        text: NumberStyle.points(gap.points, isDecided: gap.decided),
        style: gap.decided ? .strong : .plain),
      .init(
        text: NumberStyle.pointsInterval(
          gap.pointsLower, gap.pointsUpper, isDecided: gap.decided)),
    ])
  }

  private func chance(_ effect: KindComparison.Effect) -> Table.Cell {
    .init(
      text: NumberStyle.chance(effect.chance, isDecided: effect.isDecided),
      style: effect.isDecided ? .strong : .plain)
  }

  private func interval(_ effect: KindComparison.Effect) -> Table.Cell {
    .init(
      text: NumberStyle.interval(
        effect.chanceLower, effect.chanceUpper, isDecided: effect.isDecided))
  }
}
