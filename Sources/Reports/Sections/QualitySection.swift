import Charts
import Preferences

/// How far the models can be trusted.
struct QualitySection {
  let content: ReportContent

  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures.filter { $0.key == .accuracy }
    // What fits on one page as a whole is not spread over two.
    let whole =
      figures.reduce(0) { $0 + $1.figure.size.height } + Double(table.rows.count)
      * table.rowHeight + 190
    flow.begin(.quality, needing: figures.isEmpty ? 14 : whole < 640 ? whole : 170)
    guard !figures.isEmpty else {
      flow.paragraph(words.text("quality", "notAssessed"))
      return
    }
    flow.place(figures, before: 4)
    let assessed = AccuracyFigure(view: content.view, words: words).assessed
    flow.columns(
      [words.text("quality", "accuracy")], [chances(of: assessed.map(\.validation))],
      before: 16)
    flow.place(table)
  }

  /// What log loss and calibration say about the chances.
  private func chances(of validations: [Validation]) -> String {
    [losses(of: validations), calibration(of: validations)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func calibration(of validations: [Validation]) -> String {
    let errors = validations.compactMap(\.calibration).filter {
      NumberStyle.isPrintable($0.error) && NumberStyle.isPrintable($0.noise)
    }
    guard !errors.isEmpty else { return "" }
    return words.text(
      "quality", "calibration",
      [
        "error": range(errors.map { 100 * $0.error }),
        "noise": range(errors.map { 100 * $0.noise }),
      ])
  }

  private func range(_ values: [Double]) -> String {
    let ends = [values.min() ?? 0, values.max() ?? 0].map { NumberStyle.fixed($0, decimals: 1) }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "–")
  }

  private func losses(of validations: [Validation]) -> String {
    let losses = validations.map(\.logLoss).filter(NumberStyle.isPrintable)
    guard let best = losses.min(), let worst = losses.max() else {
      return words.text("quality", "noLoss")
    }
    return words.text(
      "quality", worst < Self.coinFlip ? "calibrated" : "overconfident",
      [
        "best": NumberStyle.fixed(best, decimals: 3),
        "worst": NumberStyle.fixed(worst, decimals: 3),
        "coin": NumberStyle.fixed(Self.coinFlip, decimals: 3),
        "count": NumberStyle.count(losses.count { $0 >= Self.coinFlip }, "model does", "models do"),
      ])
  }

  /// Mean negative log-likelihood of always saying one half: log 2.
  private static let coinFlip = 0.693147

  /// Every judge's predictions in numbers.
  var table: Table {
    let assessed = AccuracyFigure(view: content.view, words: words).assessed
    var previous: JudgeKind?
    let rows = assessed.map { fit, validation in
      let isNew = previous != nil && previous != fit.kind
      previous = fit.kind
      return Table.Row(
        cells: [
          .init(text: fit.judge, mark: fit.kind.shape),
          .init(text: NumberStyle.count(validation.verdicts)),
          .init(text: NumberStyle.preciseShare(validation.accuracy), style: .strong),
          .init(text: interval(validation)),
          .init(text: validation.baselines.longer.map(NumberStyle.preciseShare) ?? "–"),
          .init(text: NumberStyle.preciseShare(validation.baselines.majority)),
          .init(text: NumberStyle.fixed(validation.logLoss, decimals: 3)),
          .init(text: validation.auc.map { NumberStyle.fixed($0, decimals: 2) } ?? "–"),
          .init(
            text: validation.calibration.map {
              NumberStyle.fixed(100 * $0.error, decimals: 1)
            } ?? "–"),
          .init(text: validation.ceiling.map(NumberStyle.preciseShare) ?? "–"),
        ], hasRule: isNew)
    }
    return Table(
      number: "Table 3", title: words.text("quality", "tableTitle"),
      columns: [
        .init(head: ["Judge"], width: 96, isNumeric: false),
        .init(head: ["Verdicts", "predicted"], width: 44), .init(head: ["Accuracy"], width: 42),
        .init(head: ["95% interval"], width: 56), .init(head: ["Length", "only"], width: 42),
        .init(head: ["Majority"], width: 42), .init(head: ["Log loss"], width: 38),
        .init(head: ["Area under", "ROC"], width: 46),
        .init(head: ["Calibration", "error"], width: 48), .init(head: ["Ceiling"], width: 39.3),
      ], rows: rows, note: words.text("quality", "tableNote"), destination: "table-3")
  }

  private func interval(_ validation: Validation) -> String {
    guard let lower = validation.accuracyLower, let upper = validation.accuracyUpper,
      NumberStyle.isPrintable(lower), NumberStyle.isPrintable(upper)
    else { return NumberStyle.absent }
    return NumberStyle.fixed(100 * lower, decimals: 1) + "–"
      + NumberStyle.fixed(100 * upper, decimals: 1)
  }
}
