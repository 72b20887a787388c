import Preferences
import Reports

/// One comparison, explained for people.
struct ExplainText {
  let analysis: Analysis
  /// Whether all factors and whole texts are shown.
  let isWhole: Bool
  let terminal: Terminal

  /// Factors shown, the largest differences between judges first.
  private static let mostFactors = 9
  /// Longer texts are cut at the end of a sentence.
  private static let mostWords = 110

  /// The lines of a comparison.
  func lines(_ pair: ExplainedPair) -> [String] {
    var lines = heading(pair)
    if let prompt = pair.prompt { lines += [""] + passage("Prompt", prompt) }
    for response in pair.responses {
      guard let text = response.text else { continue }
      let words = words(of: response, in: pair, text)
      let author = response.system.map { " · written by \($0)" } ?? ""
      lines +=
        [""]
        + passage(
          "\(response.side.rawValue) · \(NumberStyle.count(words, "word"))\(author)", text,
          marks: marks(response, in: pair))
    }
    return lines + legend(pair) + [""] + verdicts(pair) + [""] + contributions(pair)
  }

  private func heading(_ pair: ExplainedPair) -> [String] {
    let name =
      terminal.paint(terminal.legible(pair.comparison), .bold)
      + terminal.paint(terminal.legible(pair.scenario.map { "  scenario \($0)" } ?? ""), .faint)
    guard pair.candidates > 0 else { return [name] }
    let count = NumberStyle.count(pair.candidates, "comparison")
    return [name]
      + TextWrap.lines(
        "one of \(count) that these judges decide differently and both models get right",
        width: terminal.width
      ).map { terminal.paint(terminal.legible($0), .faint) }
  }

  private func passage(
    _ title: String, _ text: String, marks: [MarkedPassage.Mark] = []
  ) -> [String] {
    [terminal.paint(terminal.legible(title), .faint)]
      + MarkedPassage(text, marks: marks, limit: isWhole ? nil : Self.mostWords)
      .lines(on: terminal, width: terminal.width - 2).map { "  " + $0 }
  }

  /// The words behind the contributions that are shown, numbered as those.
  private func marks(
    _ response: ExplainedPair.ShownResponse, in pair: ExplainedPair
  ) -> [MarkedPassage.Mark] {
    let numbers = numbers(pair)
    return response.passages.compactMap { passage in
      numbers[passage.factor].map { number in
        MarkedPassage.Mark(
          start: passage.start, end: passage.end, number: number,
          look: look(of: passage.factor, in: pair, side: response.side))
      }
    }
  }

  /// The numbers of the shown factors, from 1.
  private func numbers(_ pair: ExplainedPair) -> [String: Int] {
    let rows = rows(pair)
    let shown = isWhole ? rows : Array(rows.prefix(ExplainText.mostFactors))
    return Dictionary(
      shown.enumerated().map { ($1.name, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Green where the words move the first judge towards the response in front, purple where
  /// away from it; none while the weight is undecided.
  private func look(of factor: String, in pair: ExplainedPair, side: Side) -> Terminal.Look? {
    guard let judge = pair.views.first?.judge,
      let weight = analysis.judges.first(where: { $0.judge == judge })?.coefficients
        .first(where: { $0.factor == factor }), weight.state == .decided
    else { return nil }
    return (weight.estimate > 0) == (side == pair.responses[0].side) ? .green : .purple
  }

  private func legend(_ pair: ExplainedPair) -> [String] {
    guard let view = pair.views.first, pair.responses.contains(where: { !$0.passages.isEmpty })
    else { return [] }
    let front = pair.responses[0].side.rawValue
    let colours =
      terminal.hasColor
      ? "; green moves \(view.judge) towards \(front), purple away from it" : ""
    return [""]
      + TextWrap.lines(
        "Marked: words behind a factor, with its number below\(colours).", width: terminal.width
      ).map { terminal.paint(terminal.legible($0), .faint) }
  }

  /// The words as the factor of length counts them, which knows scripts without blanks.
  private func words(
    of response: ExplainedPair.ShownResponse, in pair: ExplainedPair, _ text: String
  ) -> Int {
    let length = pair.factors.first { $0.factor == "length.words" }
    let value = response.side == pair.responses[0].side ? length?.first : length?.second
    return value.map { Int($0.rounded()) } ?? text.split(whereSeparator: \.isWhitespace).count
  }

  private func verdicts(_ pair: ExplainedPair) -> [String] {
    let front = pair.responses[0].side
    var table = TextTable([
      .left("Judge", limit: 24), .left("picked"), .right("chance of \(front.rawValue)"),
      .right("95%"),
    ])
    for view in pair.views {
      table.rows.append([
        view.judge, picked(view, front), NumberStyle.chance(view.chance.value),
        view.chance.lower.flatMap { lower in
          view.chance.upper.map { NumberStyle.interval(lower, $0, isDecided: false) }
        } ?? "",
      ])
    }
    return table.lines(on: terminal)
  }

  private func picked(_ view: ExplainedPair.View, _ front: Side) -> String {
    let total = view.forFirst + view.ties + view.forSecond
    guard total > 0 else { return "not judged" }
    let parts = [
      (front.rawValue, view.forFirst), ("tie", view.ties),
      (front.opposite.rawValue, view.forSecond),
    ].filter { $0.1 > 0 }
    if total == 1 { return parts[0].0 }
    return parts.map { "\($0.0) \($0.1)×" }.joined(separator: ", ")
  }

  private func contributions(_ pair: ExplainedPair) -> [String] {
    let front = pair.responses[0].side
    var table = TextTable(
      [
        .left("Factor", limit: 33), .right(front.rawValue), .right(front.opposite.rawValue),
      ] + pair.views.map { .right($0.judge) })
    let rows = rows(pair)
    let shown = isWhole ? rows : Array(rows.prefix(ExplainText.mostFactors))
    for (place, row) in shown.enumerated() {
      let number = ColumnWidth.fit("\(place + 1)", shown.count > 9 ? 2 : 1, alignRight: true)
      table.rows.append(
        ["\(number) \(row.title)", row.first, row.second] + row.parts.map(SignedNumber.text))
    }
    let others = rows.dropFirst(shown.count)
    if !others.isEmpty {
      table.rows.append(
        ["\(NumberStyle.count(others.count, "other"))", "", ""]
          + pair.views.indices.map { judge in
            SignedNumber.text(others.reduce(0) { $0 + $1.parts[judge] })
          })
    }
    table.rows.append(
      ["Sum, in log-odds for \(front.rawValue)", "", ""]
        + pair.views.map { SignedNumber.text($0.logOdds.value) })
    return table.lines(on: terminal) + why(pair, rows)
  }

  /// The factors that set the judges apart the most, in words.
  private func why(_ pair: ExplainedPair, _ rows: [Row]) -> [String] {
    guard pair.views.count == 2 else { return [] }
    let apart = rows.prefix(3).filter { abs($0.parts[0] - $0.parts[1]) >= 0.1 }
    guard !apart.isEmpty else { return [] }
    let parts = apart.map { row in
      "\(row.title) (\(pair.views[0].judge) \(SignedNumber.text(row.parts[0])), "
        + "\(pair.views[1].judge) \(SignedNumber.text(row.parts[1])))"
    }
    return TextWrap.lines(
      "Largest differences: " + parts.joined(separator: "; ") + ".", width: terminal.width
    ).map { terminal.paint(terminal.legible($0), .faint) }
  }

  private struct Row {
    let name: String
    let title: String
    let first: String
    let second: String
    let parts: [Double]
    /// How far the judges' contributions lie apart, or their size for one judge.
    let size: Double
  }

  private func rows(_ pair: ExplainedPair) -> [Row] {
    let titles = Dictionary(
      analysis.data.factors.map { ($0.factor.name, $0.factor.title) },
      uniquingKeysWith: { first, _ in first })
    let values = Dictionary(
      pair.factors.map { ($0.factor, $0) }, uniquingKeysWith: { first, _ in first })
    var names: [String] = []
    for view in pair.views {
      for part in view.contributions where !names.contains(part.factor) {
        names.append(part.factor)
      }
    }
    return names.map { name -> Row in
      let parts = pair.views.map { view in
        view.contributions.first { $0.factor == name }?.logOdds.value ?? 0
      }
      let size =
        parts.count > 1
        ? (parts.max() ?? 0) - (parts.min() ?? 0) : abs(parts.first ?? 0)
      return Row(
        name: name, title: titles[name] ?? name, first: ExplainText.number(values[name]?.first),
        second: ExplainText.number(values[name]?.second), parts: parts, size: size)
    }.enumerated().sorted {
      ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
    }.map(\.element)
  }

  /// A factor value with as many digits as its size asks for.
  private static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    if value == value.rounded() { return NumberStyle.fixed(value, decimals: 0) }
    return NumberStyle.fixed(value, decimals: abs(value) >= 100 ? 0 : (abs(value) >= 10 ? 1 : 2))
  }

  /// One row for each comparison, judge and factor; numbers speak for response A.
  static func csv(_ pairs: [ExplainedPair]) -> String {
    var text = CSVText([
      "comparison", "judge", "chance_a", "chance_a_lower", "chance_a_upper", "factor", "value_a",
      "value_b", "log_odds", "log_odds_lower", "log_odds_upper",
    ])
    for pair in pairs {
      let isTurned = pair.responses[0].side == .b
      for view in pair.views {
        let chance = isTurned ? view.chance.complement : view.chance
        for part in view.contributions {
          let value = pair.factors.first { $0.factor == part.factor }
          let logOdds = isTurned ? part.logOdds.negated : part.logOdds
          text.add(
            [pair.comparison, view.judge]
              + [chance.value, chance.lower, chance.upper].map(CSVText.number) + [part.factor]
              + (isTurned ? [value?.second, value?.first] : [value?.first, value?.second])
              .map(CSVText.number)
              + [logOdds.value, logOdds.lower, logOdds.upper].map(CSVText.number))
        }
      }
    }
    return text.text
  }
}

extension Estimate {
  /// The same number for the other response, in log-odds.
  fileprivate var negated: Estimate {
    Estimate(-value, lower: upper.map { -$0 }, upper: lower.map { -$0 })
  }

  /// The same number for the other response, as a chance.
  fileprivate var complement: Estimate {
    Estimate(1 - value, lower: upper.map { 1 - $0 }, upper: lower.map { 1 - $0 })
  }
}
