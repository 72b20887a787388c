import Preferences

/// Every coefficient of many judges, a column for each, as regression tables have it.
///
/// A cell holds the estimate with its standard error in brackets; below stand each judge's
/// verdicts, prompts and log-likelihood.
struct CoefficientTables {
  let view: AnalysisView
  let words: ReportWords

  /// With more judges than this a table of its own for each would fill a book.
  static let mostSingle = 12
  /// Judges side by side in a table.
  private static let across = 6

  /// The tables; the first one's number is `first`.
  func tables(from first: Int) -> [Table] {
    let fits = view.fitted
    return stride(from: 0, to: fits.count, by: Self.across).enumerated().map { index, start in
      let end = min(start + Self.across, fits.count)
      return table(
        Array(fits[start..<end]), number: first + index,
        title: words.text(
          "appendix", "judgesTitle",
          [
            "first": NumberStyle.count(start + 1), "last": NumberStyle.count(end),
            "count": NumberStyle.count(fits.count),
          ]))
    }
  }

  private func table(_ fits: [JudgeFit], number: Int, title: String) -> Table {
    let names = 145.3
    let room = (493.3 - names) / Double(Self.across)
    return Table(
      number: "Table A\(number)", title: title,
      columns: [.init(head: ["Factor"], width: names, isNumeric: false)]
        + fits.map { .init(head: [$0.judge], width: room) },
      rows: factorRows(fits) + appliesRows(fits) + [countRow("verdicts", fits, \.usable)]
        + [countRow("clusters", fits, \.clusters), likelihoodRow(fits)],
      note: words.text("appendix", "judgesNote"), rowHeight: 11,
      destination: "table-a\(number)")
  }

  /// The factors that at least one of the judges has, then position.
  private func factorRows(_ fits: [JudgeFit]) -> [Table.Row] {
    let rows = view.factors.compactMap { factor -> Table.Row? in
      let effects = fits.map { fit in fit.coefficients.first { $0.factor == factor.name } }
      return row(view.title(of: factor.name), effects)
    }
    let position = row(view.title(of: "position"), fits.map(\.positionBias), hasRule: true)
    return rows + [position].compactMap(\.self)
  }

  private func appliesRows(_ fits: [JudgeFit]) -> [Table.Row] {
    var columns: [String] = []
    for column in fits.flatMap(\.applies).map(\.factor) where !columns.contains(column) {
      columns.append(column)
    }
    return columns.compactMap { column in
      row(
        view.title(ofColumn: column),
        fits.map { fit in fit.applies.first { $0.factor == column } })
    }
  }

  /// A row of effects; nil where no judge has one.
  private func row(_ title: String, _ effects: [Coefficient?], hasRule: Bool = false) -> Table.Row?
  {
    guard effects.contains(where: { $0 != nil }) else { return nil }
    return Table.Row(
      cells: [.init(text: title, style: .quiet)]
        + effects.map { effect in
          guard let effect else { return .init(text: NumberStyle.absent, style: .quiet) }
          return .init(
            text: NumberStyle.estimate(effect.estimate) + " ("
              + NumberStyle.estimate(effect.standardError) + ")",
            style: effect.isDecided ? .strong : .plain)
        }, hasRule: hasRule)
  }

  private func countRow(
    _ part: String, _ fits: [JudgeFit], _ count: KeyPath<JudgeFit, Int>
  ) -> Table.Row {
    Table.Row(
      cells: [.init(text: words.text("appendix", part), style: .quiet)]
        + fits.map { .init(text: NumberStyle.count($0[keyPath: count])) },
      hasRule: part == "verdicts")
  }

  private func likelihoodRow(_ fits: [JudgeFit]) -> Table.Row {
    Table.Row(
      cells: [.init(text: words.text("appendix", "likelihood"), style: .quiet)]
        + fits.map {
          .init(text: $0.logLikelihood.map(NumberStyle.logLikelihood) ?? NumberStyle.absent)
        })
  }
}
