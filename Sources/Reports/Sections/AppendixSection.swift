import Charts
import Preferences

/// The forests that had no room, and every coefficient as a table.
struct AppendixSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let panels = content.hasOthersInAppendix ? content.figures.filter { $0.key == .others } : []
    flow.begin(
      .appendix, needing: panels.isEmpty ? 200 : 110 + (panels.map(\.figure.size.height).max() ?? 0)
    )
    if view.fitted.isEmpty {
      flow.paragraph(words.text("appendix", "nothing"))
      return
    }
    if content.hasOthersInAppendix, let source = content.sources[.others] {
      flow.placePanels(panels, of: source, before: 4)
    }
    let gaps = GapsTable(view: view, words: words)
    if !view.gaps.isEmpty { flow.place(gaps.table) }
    let first = view.gaps.isEmpty ? 1 : 2
    var tables =
      view.fitted.count > CoefficientTables.mostSingle
      ? CoefficientTables(view: view, words: words).tables(from: first)
      : view.fitted.enumerated().map { table(of: $0.element, number: $0.offset + first) }
    // What holds for all tables stands below the last, not alone on a page after it.
    tables[tables.count - 1].note += " " + words.text("appendix", "note")
    for table in tables { flow.place(table) }
  }

  private func table(of fit: JudgeFit, number: Int) -> Table {
    var rows = view.factors.compactMap { factor in
      fit.coefficients.first { $0.factor == factor.name }
    }.map { row($0, name: view.title(of: $0.factor)) }
    if let position = fit.positionBias {
      rows.append(row(position, name: view.title(of: "position"), hasRule: true))
    }
    for applies in fit.applies {
      rows.append(
        row(
          applies,
          name: words.text("appendix", "applies", ["factor": names(of: applies.factor)]))
      )
    }
    for (index, omitted) in fit.omitted.enumerated() {
      rows.append(
        Table.Row(
          cells: [
            .init(text: view.title(of: omitted.factor), style: .quiet),
            .init(text: "–", style: .quiet), .init(text: ""), .init(text: ""),
            .init(text: ""), .init(text: ""), .init(text: ""),
            .init(text: NumberStyle.count(omitted.differing), style: .quiet),
          ], hasRule: index == 0))
    }
    return Table(
      number: "Table A\(number)", title: fit.judge,
      columns: [
        .init(head: ["Factor"], width: 166, isNumeric: false),
        .init(head: ["Estimate", "log-odds"], width: 42),
        .init(head: ["Standard", "error"], width: 42),
        .init(head: ["95%", "interval"], width: 72), .init(head: ["Chance", ""], width: 42),
        .init(head: ["95%", "interval"], width: 52), .init(head: ["q", ""], width: 36),
        .init(head: ["Pairs that", "differ"], width: 41.3),
      ], rows: rows, note: note(of: fit), rowHeight: 11, destination: "table-a\(number)")
  }

  /// The titles of the factors that a column of availability stands for.
  private func names(of column: String) -> String {
    (AnalysisView.applying(column) ?? [column]).map { Phrases.factor(view.title(of: $0)) }
      .joined(separator: ", ")
  }

  private func row(_ effect: Coefficient, name: String, hasRule: Bool = false) -> Table.Row {
    let style: Table.Cell.Style = effect.isDecided ? .strong : .plain
    return Table.Row(
      cells: [
        .init(text: name, style: effect.isDecided ? .strong : .quiet),
        .init(text: NumberStyle.estimate(effect.estimate), style: style),
        .init(text: NumberStyle.estimate(effect.standardError)),
        .init(
          text: "\(NumberStyle.estimate(effect.lower)) to \(NumberStyle.estimate(effect.upper))"),
        .init(text: NumberStyle.chance(effect), style: style),
        .init(text: NumberStyle.interval(effect)),
        .init(text: effect.qValue.map(NumberStyle.probability) ?? "–"),
        .init(text: NumberStyle.count(effect.differing)),
      ], hasRule: hasRule)
  }

  private func note(of fit: JudgeFit) -> String {
    var sentences = [
      words.text(
        "appendix", "counts",
        [
          "verdicts": NumberStyle.count(fit.usable, "verdict"),
          "clusters": NumberStyle.count(fit.clusters, "prompt"),
          "likelihood": fit.logLikelihood.map(NumberStyle.logLikelihood) ?? NumberStyle.absent,
        ])
    ]
    let omitted = fit.omitted.map { "\(view.title(of: $0.factor)): \($0.message)" }
    if !omitted.isEmpty {
      sentences.append(
        words.text(
          "appendix", "omitted", ["factors": omitted.prefix(4).joined(separator: "; ")]))
    }
    return sentences.joined(separator: " ")
  }
}
