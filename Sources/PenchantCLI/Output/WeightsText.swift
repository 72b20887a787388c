import Preferences
import Reports

/// Weights as a terminal table with an interval plot.
struct WeightsText {
  /// Factors shown for each judge; nil for all.
  let limit: Int?
  let terminal: Terminal

  /// The lines of one part: a block for each judge.
  func lines(_ part: WeightsPart) -> [String] {
    let titles = part.analysis.data.factors.map { ($0.factor.name, $0.factor.title) }
    let byName = Dictionary(titles, uniquingKeysWith: { first, _ in first })
    let blocks = part.analysis.judges.map { block($0, part.scenario, byName) }
    return Array(blocks.joined(separator: [""]))
  }

  /// One row for each judge, scenario and factor.
  static func csv(_ parts: [WeightsPart]) -> String {
    var text = CSVText([
      "judge", "kind", "scenario", "factor", "chance", "chance_lower", "chance_upper", "state",
      "differing", "comparisons", "clusters", "status",
    ])
    for part in parts {
      for fit in part.analysis.judges {
        for row in fit.rankedCoefficients {
          text.add(
            [fit.judge, fit.kind.rawValue, part.scenario ?? "", row.factor]
              + [row.chance, row.chanceLower, row.chanceUpper].map { CSVText.number($0) }
              + [
                row.state.rawValue, "\(row.differing)", "\(fit.comparisons)", "\(fit.clusters)",
                fit.status.rawValue,
              ])
        }
      }
    }
    return text.text
  }

  private func block(
    _ fit: JudgeFit, _ scenario: String?, _ titles: [String: String]
  ) -> [String] {
    var lines = [JudgeHeading.line(fit, on: terminal)]
    if let scenario { lines.append(terminal.legible("scenario \(scenario)")) }
    guard !fit.coefficients.isEmpty else {
      return lines + fit.diagnostics.map { terminal.legible($0.message) }
    }
    lines.append(
      terminal.paint(
        "chance of picking the response with more of the factor, all else equal", .faint))
    lines.append("")
    let rows = shown(fit)
    let plot = IntervalPlot(rows, columns: terminal.width - 58, terminal: terminal)
    lines.append(
      terminal.paint(
        ColumnWidth.fit("Factor", 28) + plot.head + "  chance     95%   effect", .faint))
    lines += rows.map { row(of: $0, fit.kind, titles, plot) }
    lines.append(terminal.paint(closing(fit, rows.count), .faint))
    lines += fit.diagnostics.map { terminal.legible("note: \($0.message)") }
    return lines
  }

  /// The factors with the largest effects, from most rewarded to most penalised.
  private func shown(_ fit: JudgeFit) -> [Coefficient] {
    guard let limit, fit.coefficients.count > limit else { return fit.rankedCoefficients }
    let strongest = fit.coefficients.sorted {
      (abs($1.estimate), $0.factor) < (abs($0.estimate), $1.factor)
    }
    let names = Set(strongest.prefix(limit).map(\.factor))
    return fit.rankedCoefficients.filter { names.contains($0.factor) }
  }

  private func row(
    of coefficient: Coefficient, _ kind: JudgeKind, _ titles: [String: String],
    _ plot: IntervalPlot
  ) -> String {
    let title = titles[coefficient.factor] ?? coefficient.factor
    let interval = NumberStyle.interval(coefficient)
    let name = ColumnWidth.fit(title, 27) + " "
    let numbers =
      ColumnWidth.fit(NumberStyle.chance(coefficient), 8, alignRight: true)
      + ColumnWidth.fit(interval, 8, alignRight: true) + "   "
    return terminal.legible(name) + plot.line(coefficient, kind) + terminal.legible(numbers)
      + effect(coefficient)
  }

  private func effect(_ coefficient: Coefficient) -> String {
    switch coefficient.state {
    case .decided:
      let word = NumberStyle.magnitude(coefficient.chance, coefficient.state) ?? ""
      return coefficient.estimate > 0
        ? terminal.paint(terminal.mark("▲ ", "+ ") + word, .green)
        : terminal.paint(terminal.mark("▼ ", "- ") + word, .purple)
    case .indifferent: return terminal.mark("≈", "~") + " indifferent"
    case .undecided: return terminal.paint("undecided", .faint)
    }
  }

  private func closing(_ fit: JudgeFit, _ shown: Int) -> String {
    let more = fit.coefficients.count - shown
    let rest = more > 0 ? terminal.mark("… ", "... ") + "\(more) more with --all. " : ""
    return rest + terminal.mark("●", "*") + " 95% interval excludes 50%, "
      + terminal.mark("○", "o") + " does not."
  }
}
