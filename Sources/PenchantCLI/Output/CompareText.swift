import Preferences
import Reports

/// A comparison of judges for people.
struct CompareText {
  let document: CompareDocument
  let analysis: Analysis
  /// Factors or pairs shown; nil for all.
  let limit: Int?
  let terminal: Terminal

  init(_ document: CompareDocument, analysis: Analysis, limit: Int?, terminal: Terminal) {
    self.document = document
    self.analysis = analysis
    self.limit = limit
    self.terminal = terminal
  }

  /// With more judges than this, pairs share one table.
  private static let mostBlocks = 3

  /// All lines.
  var lines: [String] {
    var blocks: [[String]] = []
    if document.judges.count <= CompareText.mostBlocks {
      blocks += document.pairs.map(ComparePairText(text: self).block)
      blocks += AloneText(text: self).blocks
    } else {
      blocks.append(overview)
      blocks.append(
        CompareTreeText(
          tree: document.similarity?.tree, limit: limit, terminal: terminal
        ).lines)
      blocks.append(kindsBlock)
      blocks += AloneText(text: self).blocks
      blocks += document.pairs.filter { $0.disagreement != nil }
        .map(ComparePairText(text: self).disagreement)
    }
    blocks.append(scenarioBlock)
    blocks.append(agreementBlock)
    blocks.append(without)
    blocks.append(hints)
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// Every two judges in a row, the least alike first.
  private var overview: [String] {
    let likeness = document.similarity?.pairs ?? []
    let rows = document.pairs.map { pair in
      (
        pair,
        likeness.first { $0.first == pair.first && $0.second == pair.second },
        document.agreement?.pairs.first { $0.first == pair.first && $0.second == pair.second }
      )
    }.enumerated().sorted { left, right in
      let one = left.element.1?.pearson?.value ?? 2
      let two = right.element.1?.pearson?.value ?? 2
      return (one, left.offset) < (two, right.offset)
    }.map(\.element)
    var table = TextTable([
      .left("Least alike first", limit: 27), .right("alike"), .right("95%"), .right("kappa"),
      .right("95%"), .right("q"),
    ])
    let shown = limit.map { Array(rows.prefix($0)) } ?? rows
    for (pair, similarity, agreement) in shown {
      table.rows.append([
        JudgePairName.text(pair.first, pair.second, width: 27),
        CompareNumbers.coefficient(similarity?.pearson), CompareNumbers.ends(similarity?.pearson),
        CompareNumbers.coefficient(agreement?.kappa), CompareNumbers.ends(agreement?.kappa),
        pair.equality?.qValue.map(NumberStyle.probability) ?? NumberStyle.absent,
      ])
    }
    let prompts = document.similarity?.clusters ?? 0
    let head =
      terminal.paint(NumberStyle.count(document.judges.count, "judge"), .bold)
      + terminal.paint(
        terminal.legible(
          "  \(NumberStyle.count(rows.count, "pair")) of judges · "
            + "\(NumberStyle.count(document.similarity?.factors.count ?? 0, "factor")) · "
            + NumberStyle.count(prompts, "prompt")), .faint)
    var lines = [head]
    if let test = document.allJudges {
      lines.append("all judges have the same weights: " + CompareNumbers.test(test))
    }
    lines += [""] + table.lines(on: terminal)
    let more = rows.count - shown.count
    lines += note(
      (more > 0 ? "… \(more) more with --all. " : "")
        + "alike = correlation of weights; kappa = agreement of verdicts beyond chance; q = "
        + "same weights, adjusted over the pairs.")
    return lines
  }

  private var kindsBlock: [String] {
    guard let kinds = document.kinds else { return [] }
    let titles = titles
    var table = GapTable(terminal: terminal, first: "people", second: "LLMs")
    let gaps = kinds.gaps.sorted {
      (abs($1.points), $0.factor) < (abs($0.points), $1.factor)
    }
    for gap in limit.map({ Array(gaps.prefix($0)) }) ?? gaps {
      table.add(
        title: titles[gap.factor] ?? gap.factor,
        first: Estimate(
          gap.people.chance, lower: gap.people.chanceLower, upper: gap.people.chanceUpper),
        second: Estimate(gap.llms.chance, lower: gap.llms.chanceLower, upper: gap.llms.chanceUpper),
        points: Estimate(gap.points, lower: gap.pointsLower, upper: gap.pointsUpper),
        isDecided: gap.decided)
    }
    let people = NumberStyle.count(kinds.people.count, "person", "people")
    let head =
      terminal.paint("People and LLMs", .bold)
      + terminal.paint(
        terminal.legible(
          "  mean weights of \(people) and \(NumberStyle.count(kinds.llms.count, "LLM"))"),
        .faint)
    return [head]
      + (document.kindsEquality.map { ["the same mean weights: " + CompareNumbers.test($0)] } ?? [])
      + [""] + table.lines
  }

  private var scenarioBlock: [String] {
    guard let scenarios = document.scenarios else { return [] }
    var table = TextTable([
      .left("Mean over scenarios", limit: 34), .right("alike"), .right("95%"), .right("scenarios"),
    ])
    let rows = scenarios.pairs.sorted { ($0.mean?.value ?? 2) < ($1.mean?.value ?? 2) }
    for pair in limit.map({ Array(rows.prefix($0)) }) ?? rows {
      table.rows.append([
        JudgePairName.text(pair.first, pair.second, width: 34),
        CompareNumbers.coefficient(pair.mean),
        CompareNumbers.ends(pair.mean),
        "\(pair.scenarios.count { $0.pearson != nil }) of \(pair.scenarios.count)",
      ])
    }
    return table.lines(on: terminal)
      + note("Correlation of weights within each scenario, averaged over scenarios.")
  }

  private var agreementBlock: [String] {
    guard let agreement = document.agreement, agreement.judges.count > 2 else { return [] }
    var table = TextTable([
      .left("Agreement on the same pairs", limit: 28), .right("equal"), .right("95%"),
      .right("kappa"), .right("95%"), .right("pairs of judges"),
    ])
    for group in agreement.groups {
      let share = group.share
      table.rows.append([
        "\(kind(group.first)) – \(kind(group.second))", NumberStyle.share(share.value),
        share.lower.flatMap { lower in
          share.upper.map { NumberStyle.interval(lower, $0, isDecided: false) }
        } ?? "", CompareNumbers.coefficient(group.kappa), CompareNumbers.ends(group.kappa),
        "\(group.pairs)",
      ])
    }
    var lines = table.lines(on: terminal)
    for group in agreement.reliability {
      let who = group.kind.map { $0 == .human ? "people" : kind($0) + "s" } ?? "all judges"
      lines.append(
        terminal.legible(
          "Krippendorff's coefficient, \(who): \(CompareNumbers.both(group.nominal)) on "
            + NumberStyle.count(group.comparisons, "pair")))
    }
    if let ceiling = agreement.ceiling {
      lines.append(
        terminal.legible(
          "human ceiling: a person sides with most others in "
            + "\(CompareNumbers.share(ceiling.attainable)) of verdicts"))
    }
    return lines
  }

  /// Judges that no model could be fitted for.
  private var without: [String] {
    analysis.judges.filter { $0.status == .notFitted }.map { fit in
      terminal.legible("\(fit.judge): \(fit.diagnostics.last?.message ?? "no model fitted")")
    } + (document.similarity?.diagnostics ?? []).map { terminal.legible("note: \($0.message)") }
  }

  private var hints: [String] {
    guard let pair = document.disagreements.first else { return [] }
    let judges = pair.views.map(\.judge).joined(separator: ",")
    return note("explain one pair:  penchant explain INPUT \(pair.comparison) --judges \(judges)")
  }

  // MARK: Words

  /// Titles of factors by name.
  var titles: [String: String] {
    Dictionary(
      analysis.data.factors.map { ($0.factor.name, $0.factor.title) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Faint lines, broken at the width of the terminal.
  func note(_ text: String) -> [String] {
    TextWrap.lines(text, width: terminal.width).map {
      terminal.paint(terminal.legible($0), .faint)
    }
  }

  private func kind(_ kind: JudgeKind) -> String {
    switch kind {
    case .human: "person"
    case .llm: "LLM"
    case .rewardModel: "reward model"
    case .rule: "rule"
    }
  }
}
