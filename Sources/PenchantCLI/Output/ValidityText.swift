import FactorValidity
import Reports

/// The benchmark of factors as a table.
struct ValidityText {
  private let report: ValidityReport
  private let showsFiles: Bool

  init(_ report: ValidityReport, showsFiles: Bool = true) {
    self.report = report
    self.showsFiles = showsFiles
  }

  /// Lines for a terminal, with a summary and what the marks mean.
  func lines(on terminal: Terminal) -> [String] {
    var table = TextTable([
      .left("Factor", limit: 34), .left("Gold", limit: 44), .left("Measure", limit: 19),
      .right("Value"), .left("95% interval"), .right("Given length"), .right("Target"),
      .right("Rows"), .left("Result"),
    ])
    for figure in report.figures { table.rows.append(row(figure)) }
    return table.lines(on: terminal) + [""]
      + notes.flatMap { TextWrap.lines($0, width: terminal.width) }.map(terminal.legible)
  }

  private func row(_ figure: ValidityFigure) -> [String] {
    [
      figure.subject, gold(figure), figure.measure.rawValue, number(figure.value),
      figure.lower.flatMap { lower in
        figure.upper.map { "\(number(lower))–\(number($0))" }
      } ?? "",
      figure.givenLength.map(number) ?? "", target(figure), NumberStyle.count(figure.rows),
      (figure.status == .noTarget ? "" : figure.status.rawValue) + (figure.isSeen ? " †" : ""),
    ]
  }

  private func gold(_ figure: ValidityFigure) -> String {
    var text = figure.file
    if figure.gold != "label" && figure.gold != "score" { text += " " + figure.gold }
    if !figure.subset.isEmpty { text += " " + figure.subset }
    return text
  }

  private func target(_ figure: ValidityFigure) -> String {
    guard let target = figure.target else { return "" }
    let sign = figure.measure.isError ? "≤ " : ""
    return sign + number(target) + (figure.givenLengthTarget.map { " (\(number($0)))" } ?? "")
  }

  private func number(_ value: Double?) -> String {
    value.map { NumberStyle.fixed($0, decimals: 3) } ?? NumberStyle.absent
  }

  private var notes: [String] {
    let figures = report.figures
    let count = { (status: ValidityFigure.Status) in figures.count { $0.status == status } }
    var notes = [
      "\(count(.met)) targets met, \(count(.within)) missed by less than the interval, "
        + "\(count(.below)) below. Given length: Spearman's correlation with the gold after the "
        + "number of words is taken out. † this file was looked at while rules of the factor "
        + "were chosen: an upper bound."
    ]
    let refused = figures.filter { $0.refused > 0 }
    if !refused.isEmpty {
      notes.append(
        "Refused, because the factor was fitted on them: "
          + refused.map { "\(NumberStyle.count($0.refused, "row")) of \(gold($0))" }
          .joined(separator: ", ") + ".")
    }
    let controls = figures.filter { $0.status == .noClaim }
    if !controls.isEmpty {
      notes.append(
        "Correctness is not measurable without a reference or a source; no factor claims it on "
          + controls.map(\.file).joined(separator: ", ")
          + ". Factors of stated requirements and equations speak of these alone.")
    }
    for figure in figures where figure.status == .claims {
      notes.append(
        "Correctness is claimed where it cannot be measured: \(figure.file), "
          + "\(NumberStyle.count(figure.rows - figure.nulls, "row")).")
    }
    if showsFiles, !report.filesWithoutFactor.isEmpty {
      notes.append(
        "Without a factor: " + report.filesWithoutFactor.joined(separator: ", ") + ".")
    }
    return notes
  }

  /// Comma-separated values, a row for each figure.
  var csv: String {
    var text = CSVText([
      "subject", "file", "gold", "subset", "measure", "value", "lower", "upper", "given_length",
      "given_length_lower", "given_length_upper", "target", "given_length_target", "rows",
      "groups", "nulls", "refused", "seen", "status",
    ])
    for figure in report.figures {
      text.add([
        figure.subject, figure.file, figure.gold, figure.subset, figure.measure.rawValue,
        CSVText.number(figure.value), CSVText.number(figure.lower), CSVText.number(figure.upper),
        CSVText.number(figure.givenLength), CSVText.number(figure.givenLengthLower),
        CSVText.number(figure.givenLengthUpper), CSVText.number(figure.target),
        CSVText.number(figure.givenLengthTarget), "\(figure.rows)", "\(figure.groups)",
        "\(figure.nulls)", "\(figure.refused)", figure.isSeen ? "1" : "0",
        figure.status.rawValue,
      ])
    }
    for file in showsFiles ? report.filesWithoutFactor : [] {
      text.add(["", file] + [String](repeating: "", count: 16) + ["no factor"])
    }
    return text.text
  }
}
