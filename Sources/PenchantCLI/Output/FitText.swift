import Preferences
import Reports

/// Fits for people and for spreadsheets.
enum FitText {
  /// A block for each judge: what it is fitted on, its coefficients, its caveats.
  static func lines(_ analysis: Analysis, on terminal: Terminal) -> [String] {
    Array(analysis.judges.map { block($0, on: terminal) }.joined(separator: [""]))
  }

  /// One row for each judge and coefficient.
  static func csv(_ analysis: Analysis) -> String {
    var text = CSVText([
      "judge", "kind", "status", "estimator", "factor", "estimate", "standard_error", "lower",
      "upper", "p_value", "q_value", "scale", "per_unit", "chance", "chance_lower",
      "chance_upper", "state", "differing", "comparisons", "clusters",
    ])
    for fit in analysis.judges {
      let rows = (fit.positionBias.map { [$0] } ?? []) + fit.coefficients + fit.applies
      for row in rows {
        let numbers =
          [row.estimate, row.standardError, row.lower, row.upper, row.pValue]
          .map { CSVText.number($0) } + [CSVText.number(row.qValue)]
          + [row.scale, row.perUnit, row.chance, row.chanceLower, row.chanceUpper]
          .map { CSVText.number($0) }
        text.add(
          [fit.judge, fit.kind.rawValue, fit.status.rawValue, fit.estimator, row.factor]
            + numbers
            + [row.state.rawValue, "\(row.differing)", "\(fit.comparisons)", "\(fit.clusters)"])
      }
    }
    return text.text
  }

  private static func block(_ fit: JudgeFit, on terminal: Terminal) -> [String] {
    var lines = [JudgeHeading.line(fit, on: terminal)]
    let rows = (fit.positionBias.map { [$0] } ?? []) + fit.coefficients
    if !rows.isEmpty {
      var table = TextTable([
        .left("Factor"), .right("estimate"), .right("error"), .right("95 % interval"),
        .right("chance"), .right("q"), .right("differ"), .left("state"),
      ])
      for row in rows {
        table.rows.append([
          row.factor, SignedNumber.text(row.estimate), NumberStyle.estimate(row.standardError),
          SignedNumber.text(row.lower) + " – " + SignedNumber.text(row.upper),
          NumberStyle.share(row.chance), row.qValue.map(NumberStyle.probability) ?? "",
          "\(row.differing)", row.state.rawValue,
        ])
      }
      lines += table.lines(on: terminal)
      lines += PosteriorText.lines(rows, on: terminal)
    }
    lines += ValidationText.lines(fit, on: terminal)
    lines += fit.omitted.map { terminal.legible("\($0.factor): \($0.message)") }
    lines += fit.diagnostics.map { terminal.legible("note: \($0.message)") }
    return lines
  }
}
