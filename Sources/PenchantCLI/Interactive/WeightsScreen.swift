import PreferenceModels
import Preferences
import Reports

/// The lines that `penchant weights -i` shows.
struct WeightsScreen {
  let terminal: Terminal
  /// Rows of the window.
  let height: Int

  /// The keys, as the bottom of the screen and the help say them.
  private static let keys = [
    ("j k ↓ ↑", "factor", "next and previous factor; lines of a pair"),
    ("a A", "judge A", "next and previous judge in slot A"),
    ("b B", "judge B", "next and previous judge in slot B, or none"),
    ("/", "", "judge A by a part of its name"),
    ("s S", "scenario", "next and previous scenario of the pairs"),
    ("+ - 0", "weigh", "move the weight of A by 0.1 log-odds, or to 0"),
    ("r R", "", "the fitted weight again; all fitted weights"),
    ("d", "disagreements", "only pairs on which A and B disagree, or all"),
    ("f", "", "only pairs that flip by the changed weights, or all"),
    ("← → n N", "pair", "previous and next pair of the filter"),
    ("Enter", "", "the pairs that differ in this factor; back"),
    ("p", "explain", "the pair with texts and contributions; back"),
    ("o u h", "", "order by effect, gap or table; chance or log-odds; hide undecided"),
    ("w", "save", "keep the changed weights in a file"),
    ("?", "help", "these keys; back"),
    ("q", "quit", "leave, as Ctrl-C does"),
  ]

  /// The screen for a state, as many lines as the window has at most.
  func lines(_ state: WeightsState, _ desk: WeightsDesk) throws -> [String] {
    switch state.view {
    case .help: return fitted(help())
    case .weights: return fitted(try weights(state, desk))
    case .pair: return fitted(try pair(state, desk))
    }
  }

  private func fitted(_ lines: [String]) -> [String] { Array(lines.prefix(height)) }

  private func faint(_ text: String) -> String { terminal.paint(terminal.legible(text), .faint) }

  private func help() -> [String] {
    [terminal.paint("Keys", .bold), ""]
      + Self.keys.map { key, _, words in
        ColumnWidth.fit(shown(key), 12) + terminal.legible(words)
      } + ["", faint("The same keys do the same on the page of penchant explore.")]
  }

  /// Keys as this terminal can show them.
  private func shown(_ keys: String) -> String {
    terminal.hasUnicode
      ? keys
      : keys.replacing("↓ ↑", with: "down up").replacing("← →", with: "left right")
  }

  // MARK: Weights

  private func weights(_ state: WeightsState, _ desk: WeightsDesk) throws -> [String] {
    let rows = desk.rows(state)
    let plot = IntervalPlot(
      rows.compactMap(\.a), columns: terminal.width - 60, terminal: terminal)
    var lines = heading(state, desk)
    lines.append(
      faint(
        "chance of picking the response with more of the factor, all else equal"
          + (state.isInLogOdds ? ", in log-odds" : "")))
    lines.append(
      terminal.paint(
        "  " + ColumnWidth.fit("Factor", 22) + plot.head
          + ["A", "95%", "B", "gap"].map {
            ColumnWidth.fit($0, $0 == "95%" ? 9 : 6, alignRight: true)
          }
          .joined() + "  what if", .faint))
    let below = try footer(state, desk)
    let room = max(3, height - lines.count - below.count)
    let at = state.factor.flatMap { name in rows.firstIndex { $0.name == name } } ?? 0
    let first = max(0, min(at - room / 2, rows.count - room))
    let shown = rows[first..<min(rows.count, first + room)]
    lines += shown.enumerated().map { place, row in
      line(row, state, desk, plot, isCurrent: first + place == at)
    }
    return lines + [String](repeating: "", count: room - shown.count) + below
  }

  private func heading(_ state: WeightsState, _ desk: WeightsDesk) -> [String] {
    let b = state.b.map { desk.judges[$0].judge } ?? terminal.mark("–", "-")
    let scenario = state.scenario.map { desk.scenarios[$0] } ?? "all"
    let typed = state.typing.map { "   judge: \($0)" + terminal.mark("▏", "_") } ?? ""
    return [
      terminal.paint("A ", .faint)
        + terminal.paint(terminal.legible(desk.judges[state.a].judge), .bold)
        + terminal.paint("  B ", .faint) + terminal.paint(terminal.legible(b), .bold)
        + faint("  scenario \(scenario)  order \(state.order.rawValue)")
        + terminal.legible(typed)
    ]
  }

  private func line(
    _ row: WeightsDesk.Row, _ state: WeightsState, _ desk: WeightsDesk, _ plot: IntervalPlot,
    isCurrent: Bool
  ) -> String {
    let kind = desk.judges[state.a].kind
    let title = terminal.legible(ColumnWidth.fit(row.title, 21)) + " "
    let cursor = isCurrent ? terminal.mark("▸ ", "> ") : "  "
    let gap = row.gap.map { NumberStyle.points($0) } ?? ""
    let numbers =
      ColumnWidth.fit(row.a.map { shown($0, state) } ?? "", 6, alignRight: true)
      + ColumnWidth.fit(row.a.map { interval($0, state) } ?? "", 9, alignRight: true)
      + ColumnWidth.fit(row.b.map { shown($0, state) } ?? "", 6, alignRight: true)
      + ColumnWidth.fit(gap, 6, alignRight: true)
    let changed = state.changes[row.name].map { "  " + SignedNumber.text($0) } ?? ""
    return terminal.paint(cursor, .bold) + (isCurrent ? terminal.paint(title, .bold) : title)
      + (row.a.map { plot.line($0, kind) } ?? String(repeating: " ", count: plot.width))
      + terminal.legible(numbers) + terminal.paint(terminal.legible(changed), .yellow)
  }

  private func shown(_ weight: Coefficient, _ state: WeightsState) -> String {
    state.isInLogOdds ? SignedNumber.text(weight.estimate) : NumberStyle.chance(weight)
  }

  private func interval(_ weight: Coefficient, _ state: WeightsState) -> String {
    guard state.isInLogOdds else { return NumberStyle.interval(weight) }
    return [weight.lower, weight.upper].map { NumberStyle.fixed($0, decimals: 1) }
      .joined(separator: "..")
  }

  // MARK: Below

  private func footer(_ state: WeightsState, _ desk: WeightsDesk) throws -> [String] {
    var lines = [""] + (try outcome(state, desk))
    lines.append(terminal.legible(try place(state, desk)))
    lines.append(
      state.notice.isEmpty ? "" : terminal.paint(terminal.legible(state.notice), .yellow))
    return lines + keyLines()
  }

  /// The keys with a short name, wrapped to the window.
  private func keyLines() -> [String] {
    let named = Self.keys.filter { !$0.1.isEmpty }.map { "\(shown($0.0)) \($0.1)" }
    var lines = [""]
    for key in named {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = key
      } else if ColumnWidth.of(last) + 2 + ColumnWidth.of(key) <= terminal.width {
        lines[lines.count - 1] += "  " + key
      } else {
        lines.append(key)
      }
    }
    return lines.map { terminal.paint($0, .faint) }
  }

  /// What the changed weights would pick.
  private func outcome(_ state: WeightsState, _ desk: WeightsDesk) throws -> [String] {
    guard let result = try desk.result(state) else { return [] }
    let judges = [state.a, state.b].compactMap { $0.map { desk.judges[$0].judge } }
    let agreement = judges.compactMap { name -> String? in
      guard let row = result.agreements.first(where: { $0.judge == name }),
        let share = row.agreement, let own = row.ownModel
      else { return nil }
      return "\(name) \(NumberStyle.share(share.share)) (own model \(NumberStyle.share(own.share)))"
    }
    let flips = result.flips.count
    return TextWrap.lines(
      "what if: \(NumberStyle.count(flips, "pair")) of \(NumberStyle.count(result.comparisons)) "
        + "\(flips == 1 ? "flips" : "flip"); agrees with " + agreement.joined(separator: ", "),
      width: terminal.width
    ).map { terminal.legible($0) }
  }

  /// Which pair of which pairs.
  private func place(_ state: WeightsState, _ desk: WeightsDesk) throws -> String {
    let count = try desk.pairs(state).count
    let kind = state.filter == .all ? "pairs" : state.filter.rawValue
    let factor = state.differs.map { name in
      " that differ in " + (desk.rows(state).first { $0.name == name }?.title ?? name)
    }
    guard count > 0, let pair = try desk.pair(state) else {
      return "no pair fits: \(kind)" + (factor ?? "")
    }
    let place = min(state.pair + 1, count)
    return "pair \(pair.pair.comparison), \(NumberStyle.count(place)) of "
      + "\(NumberStyle.count(count)) \(kind)" + (factor ?? "")
  }

  // MARK: Pair

  private func pair(_ state: WeightsState, _ desk: WeightsDesk) throws -> [String] {
    let head = heading(state, desk) + [terminal.legible(try place(state, desk)), ""]
    let below = ["", state.notice.isEmpty ? "" : terminal.legible(state.notice)] + keyLines()
    guard let (pair, row) = try desk.pair(state) else { return head + below }
    var body = ExplainText(analysis: desk.analysis, isWhole: false, terminal: terminal).lines(pair)
    if let chances = try desk.chances(state, row: row) {
      let arrow = terminal.mark("→", "->")
      body += [
        "",
        "what if: chance of A \(NumberStyle.chance(chances.before)) \(arrow) "
          + NumberStyle.chance(chances.after),
      ]
    }
    let room = max(3, height - head.count - below.count)
    let first = max(0, min(state.scroll, body.count - room))
    let shown = Array(body[first..<min(body.count, first + room)])
    let more =
      body.count > first + room ? [faint(terminal.mark("… ", "... ") + "more below: j")] : [""]
    return head + shown + [String](repeating: "", count: room - shown.count) + more
      + below.dropFirst()
  }
}
