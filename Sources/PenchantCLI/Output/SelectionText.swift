import PreferenceModels
import Preferences
import Reports

/// Ranked candidates as terminal tables, one for each prompt.
struct SelectionText {
  let terminal: Terminal
  /// Candidates behind the winner that are shown: those that need the smallest turn.
  let nearest: Int

  /// The lines of a selection.
  func lines(_ selection: Selection) -> [String] {
    let by: String =
      switch selection.basis {
      case .judge: "the fitted weights of \(selection.name)"
      case .whatIf: "the weights of \(selection.name)"
      case .direction: "the direction \(selection.name)"
      }
    var lines = [terminal.legible("ranked by \(by)")]
    for prompt in selection.prompts { lines += [""] + block(prompt, selection) }
    let degrees = NumberStyle.fixed(selection.within, decimals: 0)
    let shares =
      selection.draws == 0
      ? "exact" : "\(NumberStyle.count(selection.draws)) directions drawn, seed \(selection.seed)"
    lines.append("")
    lines.append(
      terminal.paint(
        "turn: how far the weights must turn before this one wins; wins: share of the "
          + "directions within \(degrees)\(terminal.mark("°", " degrees")) it wins (\(shares)).",
        .faint))
    return lines
  }

  /// One row for each candidate.
  static func csv(_ selection: Selection) -> String {
    var text = CSVText([
      "prompt", "candidate", "rank", "value", "margin", "margin_lower", "margin_upper", "chance",
      "angle", "win_share", "missing",
    ])
    for prompt in selection.prompts {
      for row in prompt.candidates {
        let numbers = [
          row.value, row.margin, row.marginLower, row.marginUpper, row.chance, row.angle,
          row.winShare,
        ].map { CSVText.number($0) }
        text.add(
          [prompt.prompt, row.candidate, "\(row.rank)"] + numbers
            + [row.missing.joined(separator: " ")])
      }
    }
    return text.text
  }

  private func block(_ prompt: Selection.PromptRanking, _ selection: Selection) -> [String] {
    var lines: [String] = []
    if !prompt.prompt.isEmpty {
      let title =
        ColumnWidth.of(prompt.prompt) > terminal.width
        ? ColumnWidth.fit(prompt.prompt, terminal.width) : prompt.prompt
      lines.append(terminal.legible(title))
    }
    let hasChance = selection.basis != .direction
    var table = TextTable(
      [.right("#"), .left("Candidate", limit: 36), .right(hasChance ? "log-odds" : "projection")]
        + (hasChance ? [.right("winner over it"), .right("95%")] : [.right("margin")])
        + [.right("turn"), .right("wins")])
    for row in shown(prompt) {
      let turn = row.angle.map {
        NumberStyle.fixed($0, decimals: 1) + terminal.mark("°", "")
      }
      table.rows.append(
        ["\(row.rank)", row.candidate, NumberStyle.estimate(row.value)]
          + (hasChance
            ? [row.rank == 1 ? "" : row.chance.map { NumberStyle.chance($0) } ?? "", interval(row)]
            : [NumberStyle.estimate(row.margin)])
          + [turn ?? "", NumberStyle.share(row.winShare)])
    }
    lines += table.lines(on: terminal)
    lines += notes(prompt)
    return lines
  }

  /// The winner and the candidates that need the smallest turn, in the order of their rank.
  private func shown(_ prompt: Selection.PromptRanking) -> [Selection.Ranked] {
    let behind = prompt.candidates.dropFirst().sorted {
      ($0.angle ?? 0, $0.rank) < ($1.angle ?? 0, $1.rank)
    }
    let kept = Set(behind.prefix(nearest).map(\.rank))
    return prompt.candidates.filter { $0.rank == 1 || kept.contains($0.rank) }
  }

  private func interval(_ row: Selection.Ranked) -> String {
    guard row.rank > 1, let lower = row.marginLower, let upper = row.marginUpper else { return "" }
    return NumberStyle.interval(
      WhatIfJudge.chance(estimate: lower), WhatIfJudge.chance(estimate: upper),
      isDecided: lower > 0)
  }

  private func notes(_ prompt: Selection.PromptRanking) -> [String] {
    var notes: [String] = []
    let hidden = prompt.candidates.count - shown(prompt).count
    if hidden > 0 { notes.append("\(hidden) more with --nearest \(prompt.candidates.count)") }
    if prompt.robustWinner != prompt.candidates[0].candidate {
      notes.append("\(prompt.robustWinner) wins along most of the nearby directions")
    }
    let missing = Set(prompt.candidates.flatMap(\.missing)).sorted()
    if !missing.isEmpty {
      notes.append("some candidates have no value of \(missing.joined(separator: ", ")): counted 0")
    }
    return notes.map { terminal.paint(terminal.legible($0), .faint) }
  }
}
