import Preferences
import Reports

/// What wins with nothing held equal beside what judges weigh, people against LLMs.
struct AloneText {
  let text: CompareText

  private var terminal: Terminal { text.terminal }

  /// A table over all data, and one for each scenario where scenarios were asked for.
  var blocks: [[String]] {
    guard let concordance = text.document.concordance, let kinds = text.document.kinds else {
      return []
    }
    let all = block(concordance, kinds, scenario: nil)
    guard text.document.scenarios != nil else { return [all] }
    var seen: Set<String> = []
    let scenarios = concordance.gaps.compactMap(\.scenario).filter { seen.insert($0).inserted }
    return [all] + scenarios.map { block(concordance, kinds, scenario: $0) }
  }

  private func block(
    _ concordance: FactorConcordance, _ kinds: KindComparison, scenario: String?
  ) -> [String] {
    let gaps = concordance.gaps.filter { $0.scenario == scenario }.sorted {
      (abs($1.points.value), $0.factor) < (abs($0.points.value), $1.factor)
    }
    let shown = text.limit.map { Array(gaps.prefix($0)) } ?? gaps
    guard !shown.isEmpty else { return [] }
    let titles = text.titles
    var table = TextTable(
      [.left("Factor", limit: 24), .right("people"), .right("tau b")]
        + (scenario == nil ? [.right("equal")] : [])
        + [.right("LLMs"), .right("tau b")]
        + (scenario == nil ? [.right("equal")] : []) + [.right("gap")])
    for gap in shown {
      let weights = kinds.gaps.first { $0.factor == gap.factor }
      table.rows.append(
        [titles[gap.factor] ?? gap.factor]
          + side(
            concordance.reading(gap.factor, by: .human, in: scenario), weights?.people,
            hasWeight: scenario == nil)
          + side(
            concordance.reading(gap.factor, by: .llm, in: scenario), weights?.llms,
            hasWeight: scenario == nil)
          + [
            NumberStyle.points(gap.points.value, isDecided: gap.decided) + (gap.decided ? "*" : "")
          ])
    }
    let head =
      terminal.paint("Nothing held equal", .bold)
      + terminal.paint(
        terminal.legible(
          "  how often more of the factor wins" + (scenario.map { ", in \($0)" } ?? "")), .faint)
    return [head] + table.lines(on: terminal)
      + (scenario == nil
        ? text.note(
          "people, LLMs: (C + T/2) / (C + D + T) over decided verdicts, C for more of the factor, "
            + "D for less, T equal; tau b = (C - D) / sqrt((C + D + T)(C + D + Ty)), Ty ties; "
            + "equal: the chance with all else held equal; * the interval of the gap excludes "
            + "zero. Intervals are in the JSON.") : [])
  }

  private func side(
    _ reading: FactorConcordance.Reading?, _ weight: KindComparison.Effect?, hasWeight: Bool
  ) -> [String] {
    [
      reading.map { NumberStyle.share($0.winRate.value) } ?? NumberStyle.absent,
      reading?.tauB.map { NumberStyle.fixed($0.value, decimals: 2) } ?? NumberStyle.absent,
    ]
      + (hasWeight
        ? [
          weight.map { NumberStyle.chance($0.chance, isDecided: $0.state == .decided) }
            ?? NumberStyle.absent
        ] : [])
  }
}
