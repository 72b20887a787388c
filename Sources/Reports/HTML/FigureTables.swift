import Charts
import Preferences

/// The numbers behind a figure as tables.
struct FigureTables {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  /// The figure's own tables, or those of the report that hold its numbers, or what its
  /// marks say.
  func tables(of source: FigureSource) -> [Table] {
    if !source.tables.isEmpty { return source.tables }
    if source.key == .weights { return [weights] }
    if source.key == .reference { return view.reference.map { [forest(of: $0)] } ?? [] }
    if source.key == .others {
      return view.fitted.filter { $0.judge != view.reference?.judge }.map(forest)
    }
    if source.key == .kinds { return [GapsTable(view: view, words: words).table] }
    if source.key == .accuracy { return [QualitySection(content: content).table] }
    return [marks(of: source)]
  }

  /// Every factor on every judge.
  private var weights: Table {
    let judges = JudgeOrder(view).judges.filter { $0.status != .notFitted }
    let rows = view.modelled.map { factor in
      Table.Row(
        cells: [.init(text: view.title(of: factor.name))]
          + judges.map { fit in
            guard let effect = view.effect(of: factor.name, on: fit) else {
              return .init(text: NumberStyle.absent, style: .quiet)
            }
            return .init(
              text: NumberStyle.effect(effect), style: effect.isDecided ? .strong : .plain)
          })
    }
    return Table(
      number: "", title: words.text("html", "weightsTable"),
      columns: [.init(head: [words.text("html", "factor")], width: 120, isNumeric: false)]
        + judges.map { .init(head: [$0.judge], width: 60) }, rows: rows,
      note: words.text("html", "decidedNote"))
  }

  /// Every effect on a judge, the strongest first.
  private func forest(of fit: JudgeFit) -> Table {
    let rows = view.strongestEffects(on: fit).map { factor, effect in
      let style: Table.Cell.Style = effect.isDecided ? .strong : .plain
      return Table.Row(
        cells: [
          .init(text: view.title(of: factor)),
          .init(text: NumberStyle.chance(effect), style: style),
          .init(text: NumberStyle.interval(effect)),
          .init(text: NumberStyle.count(effect.differing)),
        ])
    }
    return Table(
      number: "", title: fit.judge,
      columns: [
        .init(head: [words.text("html", "factor")], width: 160, isNumeric: false),
        .init(head: [words.text("html", "chance")], width: 60),
        .init(head: [words.text("html", "interval")], width: 60),
        .init(head: [words.text("html", "differing")], width: 60),
      ], rows: rows)
  }

  /// What the marks of a picture say aloud.
  private func marks(of source: FigureSource) -> Table {
    let spoken = source.parts.flatMap { part in
      RecordingCanvas.recording(part.chart, width: PaperSize.contentWidth).groupTitles
    }
    let rows = spoken.map { title in
      let parts = title.split(separator: ": ", maxSplits: 1).map(String.init)
      return Table.Row(cells: [
        .init(text: parts.first ?? ""), .init(text: parts.count > 1 ? parts[1] : ""),
      ])
    }
    return Table(
      number: "", title: source.title,
      columns: [
        .init(head: [words.text("html", "mark")], width: 160, isNumeric: false),
        .init(head: [words.text("html", "shows")], width: 160, isNumeric: false),
      ], rows: rows)
  }
}
