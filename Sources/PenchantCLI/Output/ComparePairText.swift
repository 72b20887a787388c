import Preferences
import Reports

/// What is said about two judges.
struct ComparePairText {
  let text: CompareText

  private var terminal: Terminal { text.terminal }

  /// Heading, tests, gaps, disagreements.
  func block(_ pair: JudgeComparison.Pair) -> [String] {
    var lines = [heading(pair)] + tests(pair) + [""]
    var table = GapTable(terminal: terminal, first: pair.first, second: pair.second)
    let gaps = text.limit.map { Array(pair.gaps.prefix($0)) } ?? pair.gaps
    let titles = text.titles
    for gap in gaps {
      table.add(
        title: titles[gap.factor] ?? gap.factor, first: gap.first, second: gap.second,
        points: gap.points, isDecided: gap.decided)
    }
    lines += table.lines
    let more = pair.gaps.count - gaps.count
    lines += text.note(
      (more > 0 ? "… \(more) more with --all. " : "")
        + "Chance of picking the response with more of the factor; gap = \(pair.second) minus "
        + "\(pair.first), in points.")
    let parts = disagreement(pair)
    return lines + (parts.isEmpty ? [] : [""] + parts)
      + pair.diagnostics.flatMap { text.note("note: \($0.message)") }
  }

  private func heading(_ pair: JudgeComparison.Pair) -> String {
    let names =
      terminal.paint(terminal.legible(pair.first), .bold) + " and "
      + terminal.paint(terminal.legible(pair.second), .bold)
    let found = text.document.agreement?.pairs.first {
      $0.first == pair.first && $0.second == pair.second
    }
    guard let found else { return names }
    guard let share = found.share else {
      return names
        + terminal.paint(
          "  share \(NumberStyle.count(found.comparisons, "pair")): too few to count agreement",
          .faint)
    }
    return names
      + terminal.paint(
        terminal.legible(
          "  vote alike on \(NumberStyle.share(share.value)) of "
            + "\(NumberStyle.count(found.comparisons)) shared pairs"), .faint)
  }

  private func tests(_ pair: JudgeComparison.Pair) -> [String] {
    var lines: [String] = []
    let votes = text.document.agreement?.pairs.first {
      $0.first == pair.first && $0.second == pair.second
    }
    if let kappa = votes?.kappa {
      lines.append("agree?            kappa \(CompareNumbers.both(kappa)); by chance 0")
    }
    if let test = pair.equality {
      let verdict = test.pValue < 0.05 ? "they differ" : "no difference shown"
      lines.append("same weights?     \(verdict): " + CompareNumbers.test(test))
    } else {
      lines.append("same weights?     not tested: too few prompts")
    }
    if let test = pair.proportionality {
      let verdict = test.pValue < 0.05 ? "no" : "not ruled out"
      lines.append(
        "same priorities?  \(verdict): F(\(test.weights), \(test.degreesOfFreedom)) "
          + "\(NumberStyle.fixed(test.statistic, decimals: 2)), "
          + CompareNumbers.probability(test.pValue))
      lines += decisiveness(pair, test)
    }
    let alike = text.document.similarity?.pairs.first {
      $0.first == pair.first && $0.second == pair.second
    }
    if let alike {
      lines.append("alike?            correlation of weights \(CompareNumbers.both(alike.pearson))")
      lines.append("                  of their ranks \(CompareNumbers.both(alike.spearman))")
      lines.append(
        "                  cosine \(CompareNumbers.both(alike.cosine))"
          + (alike.disattenuated.map {
            "; \(NumberStyle.fixed($0, decimals: 2)) without estimation error"
          } ?? ""))
    }
    return lines.map(terminal.legible)
  }

  /// How decisive the second judge is, where weights may be proportional.
  private func decisiveness(
    _ pair: JudgeComparison.Pair, _ test: JudgeComparison.Proportionality
  ) -> [String] {
    guard test.pValue >= 0.05, test.ratio > 0, test.ratio < 20 else { return [] }
    let ratio = NumberStyle.fixed(test.ratio, decimals: 1)
    return ["                  \(pair.second)'s weights would be \(ratio) times as large"]
  }

  /// What the disagreements owe to which factor.
  func disagreement(_ pair: JudgeComparison.Pair) -> [String] {
    guard let found = pair.disagreement else { return [] }
    let head =
      "Where \(pair.first) and \(pair.second) part: "
      + "\(NumberStyle.count(found.differing)) of \(NumberStyle.count(found.shared)) pairs that "
      + "both decided"
    guard !found.parts.isEmpty else {
      return [terminal.paint(terminal.legible(head), .bold)]
        + found.diagnostics.flatMap { text.note($0.message) }
    }
    let heldOut =
      found.explainedHeldOut.map {
        $0 > 0
          ? " (\(NumberStyle.share($0)) on prompts held out)"
          : " (nothing on prompts held out: do not lean on it)"
      } ?? ""
    var lines = TextWrap.lines(head, width: terminal.width)
      .map { terminal.paint(terminal.legible($0), .bold) }
    lines += TextWrap.lines(
      "Factors account for \(NumberStyle.share(found.explained)) of it\(heldOut); the rest is left."
        + " Of that part:", width: terminal.width
    ).map(terminal.legible)
    var table = TextTable([
      .left("Factor", limit: 30), .right("share"), .right("log-odds"), .right("95%"),
      .right("by the models"),
    ])
    let titles = text.titles
    let shown = Array(found.parts.prefix(min(text.limit ?? found.parts.count, 5)))
    for part in text.limit == nil ? found.parts : shown {
      table.rows.append([
        titles[part.factor] ?? part.factor, NumberStyle.share(part.share),
        SignedNumber.text(part.logOdds.value), CompareNumbers.ends(part.logOdds),
        SignedNumber.text(part.fromModels),
      ])
    }
    return lines + table.lines(on: terminal)
      + text.note(
        "log-odds = \(pair.second) minus \(pair.first), from the disagreements alone; beside it "
          + "the same from the two models.")
  }
}
