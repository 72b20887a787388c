import Charts
import Preferences

/// Why two judges part on one pair: the texts with their evidence, and what each factor adds
/// to each judge's choice.
struct DisagreementFigure {
  let view: AnalysisView
  let words: ReportWords

  /// Smaller differences share one row.
  static let mostRows = 9
  /// The figures of the pairs that are shown.
  static let keys: [FigureKey] = [.disagreement, .secondDisagreement]

  /// A figure for each pair.
  var sources: [FigureSource] {
    view.analysis.disagreements.prefix(Self.keys.count).enumerated().compactMap { index, pair in
      guard pair.views.count >= 2, pair.responses.count == 2,
        pair.views.prefix(2).allSatisfy({ NumberStyle.isPrintable($0.logOdds.value) })
      else { return nil }
      return source(pair, index: index)
    }
  }

  /// A factor with what it adds to both judges' log-odds.
  private struct Row {
    var factor: String
    var first: Double
    var second: Double
    var apart: Double { abs(first - second) }
  }

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("figures-comparing", part, values)
  }

  private func source(_ pair: ExplainedPair, index: Int) -> FigureSource {
    let rows = rows(of: pair)
    let shown = Array(rows.prefix(Self.mostRows))
    let numbers = numbers(of: pair, shown: shown)
    var panels: [[PanelsChart.Panel]] = []
    if let passages = passages(of: pair, numbers: numbers) {
      panels.append([.init(chart: passages)])
    }
    panels.append([
      .init(
        chart: butterfly(
          pair, shown, rest: Array(rows.dropFirst(Self.mostRows)), numbers: numbers))
    ])
    return FigureSource(
      key: Self.keys[index], title: title(pair, rows),
      subtitle: subtitle(pair, hasMarks: !numbers.isEmpty),
      note: note(pair, rows, isFirst: index == 0),
      description: text(
        "partDescription",
        [
          "pair": QuotedText(pair.comparison, mostWords: 8).marked.text,
          "top": rows.isEmpty
            ? NumberStyle.absent
            : rows.prefix(2).map { difference($0, of: pair) }.joined(separator: "; ")
              .replacing("**", with: ""),
        ]),
      parts: [.init(name: "disagreement-\(index + 1)", chart: PanelsChart(rows: panels, gap: 8))])
  }

  private func name(_ view: ExplainedPair.View, limit: Int = 24) -> String {
    Phrases.name(view.judge, limit: limit)
  }

  /// Contributions of both judges by factor, those that set them apart most first.
  private func rows(of pair: ExplainedPair) -> [Row] {
    let sides = pair.views.prefix(2).map { view in
      Dictionary(
        view.contributions.filter { NumberStyle.isPrintable($0.logOdds.value) }.map {
          ($0.factor, $0.logOdds.value)
        }, uniquingKeysWith: { first, _ in first })
    }
    var names: [String] = []
    for contribution in pair.views.prefix(2).flatMap(\.contributions)
    where !names.contains(contribution.factor) {
      names.append(contribution.factor)
    }
    return names.map {
      Row(factor: $0, first: sides[0][$0] ?? 0, second: sides[1][$0] ?? 0)
    }.enumerated().sorted {
      (-$0.element.apart, $0.offset) < (-$1.element.apart, $1.offset)
    }.map(\.element)
  }

  private func phrase(of factor: String) -> String {
    Phrases.name(Phrases.short(Phrases.factor(view.title(ofColumn: factor))), limit: 32)
  }

  /// A number for each shown factor that can point at words, in the order of the texts.
  ///
  /// Words that are cut off, or stand inside those of another factor, give no number.
  private func numbers(of pair: ExplainedPair, shown: [Row]) -> [String: Int] {
    let wanted = shown.map(\.factor)
    var numbers: [String: Int] = [:]
    for response in pair.responses {
      guard let text = response.text else { continue }
      let kept = Self.visible(response.passages.filter { wanted.contains($0.factor) })
      // The place in the list stands for the passage until its factor has a number.
      let quoted = QuotedText(
        text,
        passages: kept.enumerated().map {
          .init(range: $0.element.start..<$0.element.end, number: $0.offset)
        })
      for mark in quoted.marked.marks where numbers[kept[mark.number].factor] == nil {
        numbers[kept[mark.number].factor] = numbers.count + 1
      }
    }
    return numbers
  }

  /// More passages of one factor in a text tint it without telling more.
  private static let mostPassages = 4

  /// Passages in the order of the text, without those that overlap the one before.
  private static func visible(_ passages: [ExplainedPair.Passage]) -> [ExplainedPair.Passage] {
    var kept: [ExplainedPair.Passage] = []
    var counts: [String: Int] = [:]
    for passage in passages.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) })
    where passage.start >= 0 && passage.start < passage.end {
      guard passage.start >= kept.last?.end ?? 0,
        counts[passage.factor, default: 0] < mostPassages
      else { continue }
      counts[passage.factor, default: 0] += 1
      kept.append(passage)
    }
    return kept
  }

  private func passages(of pair: ExplainedPair, numbers: [String: Int]) -> PassagesChart? {
    guard pair.responses.contains(where: { $0.text != nil }) else { return nil }
    let columns = pair.responses.map { response -> PassagesChart.Column in
      let quoted = QuotedText(
        response.text ?? text("partNoText"),
        passages: Self.visible(response.passages.filter { numbers[$0.factor] != nil })
          .compactMap { passage in
            numbers[passage.factor].map {
              .init(range: passage.start..<passage.end, number: $0)
            }
          })
      let system = response.system.map { QuotedText($0, mostWords: 8).marked.text } ?? ""
      return PassagesChart.Column(
        title: text("partResponse", ["letter": response.side.rawValue]),
        remark: system.isEmpty
          ? quoted.length
          : text("partWrittenBy", ["length": quoted.length, "system": system]),
        text: quoted.marked)
    }
    return PassagesChart(
      promptTitle: text("partPrompt"),
      prompt: QuotedText(pair.prompt ?? "", mostWords: 60).marked, columns: columns)
  }

  private func butterfly(
    _ pair: ExplainedPair, _ shown: [Row], rest: [Row], numbers: [String: Int]
  ) -> ButterflyChart {
    let sides = pair.views.prefix(2).map { view in
      ButterflyChart.Side(
        title: name(view), shape: view.kind.shape,
        total: text(
          "partSum",
          [
            "sum": ButterflyChart.signed(view.logOdds.value),
            "letter": pair.responses[0].side.rawValue, "chance": percent(view.chance.value),
          ]))
    }
    let differences = Dictionary(
      pair.factors.map { ($0.factor, $0.difference) }, uniquingKeysWith: { first, _ in first })
    var rows = shown.map { row in
      let difference = differences[row.factor] ?? 0
      return ButterflyChart.Row(
        label: view.title(ofColumn: row.factor), marks: numbers[row.factor].map { [$0] } ?? [],
        holder: difference == 0 ? "" : pair.responses[difference > 0 ? 0 : 1].side.rawValue,
        left: row.first, right: row.second)
    }
    if !rest.isEmpty {
      rows.append(
        ButterflyChart.Row(
          label: text(
            "partOthers", ["count": NumberStyle.count(rest.count, "other")]),
          holder: "", left: rest.reduce(0) { $0 + $1.first },
          right: rest.reduce(0) { $0 + $1.second }, isQuiet: true))
    }
    return ButterflyChart(
      left: sides[0], right: sides[1], rows: rows,
      letters: (pair.responses[0].side.rawValue, pair.responses[1].side.rawValue))
  }

  private func percent(_ chance: Double) -> String {
    NumberStyle.share(chance).replacing("%", with: "")
  }

  /// What sets the two apart most, where they pick different winners.
  private func title(_ pair: ExplainedPair, _ rows: [Row]) -> String {
    let names = ["first": name(pair.views[0]), "second": name(pair.views[1])]
    let neutral = text("partNeutral", names)
    let isOpposite = pair.views[0].logOdds.value * pair.views[1].logOdds.value < 0
    guard isOpposite, let first = rows.first, first.apart > 0 else { return neutral }
    let wordings = [phrase(of: first.factor), Phrases.name(phrase(of: first.factor), limit: 20)]
      .map { text("partTitle", names.merging(["factor": $0]) { $1 }) }
    return wordings.first { $0.count <= 85 } ?? neutral
  }

  private func subtitle(_ pair: ExplainedPair, hasMarks: Bool) -> String {
    let letters = pair.responses.map(\.side.rawValue)
    let chances = pair.views.prefix(2).map { view -> String in
      let values = [
        "judge": name(view), "chance": percent(view.chance.value),
        "verdicts": verdicts(view, letters),
      ]
      guard let lower = view.chance.lower, let upper = view.chance.upper else {
        return text("partChance", values)
      }
      let interval = percent(lower) + "\u{2013}" + percent(upper)
      return text("partChanceInterval", values.merging(["interval": interval]) { $1 })
    }
    let id = QuotedText(pair.comparison, mostWords: 8).marked.text
    let scenario = pair.scenario.map {
      text("partScenario", ["name": QuotedText($0, mostWords: 8).marked.text])
    }
    var sentences = [
      text(
        "partSubtitle",
        [
          "pair": Phrases.name(id, limit: 40), "scenario": scenario ?? "", "letter": letters[0],
          "chances": chances.joined(separator: ", "),
        ])
    ]
    if hasMarks { sentences.append(text("partMarks")) }
    return sentences.joined(separator: " ")
  }

  private func verdicts(_ view: ExplainedPair.View, _ letters: [String]) -> String {
    let all = view.forFirst + view.ties + view.forSecond
    if all == 1 {
      if view.ties == 1 { return text("partTied") }
      return text("partPicked", ["letter": letters[view.forFirst == 1 ? 0 : 1]])
    }
    return text(
      "partVotes",
      [
        "votes": NumberStyle.count(view.forFirst), "all": NumberStyle.count(all),
        "letter": letters[0],
      ])
  }

  private func difference(_ row: Row, of pair: ExplainedPair) -> String {
    text(
      "partDifference",
      [
        "factor": phrase(of: row.factor), "first": name(pair.views[0]),
        "second": name(pair.views[1]), "one": ButterflyChart.signed(row.first),
        "other": ButterflyChart.signed(row.second),
      ])
  }

  private func note(_ pair: ExplainedPair, _ rows: [Row], isFirst: Bool) -> String {
    var sentences: [String] = []
    let differing = rows.filter { $0.apart >= 0.005 }.prefix(3)
    if !differing.isEmpty {
      sentences.append(
        text(
          "partWhy",
          ["differences": differing.map { difference($0, of: pair) }.joined(separator: "; ")]))
    }
    // Two of these figures fit one page; the second need not repeat how to read it.
    if isFirst { sentences.append(text("partRead")) }
    let part =
      switch pair.choice {
      case .largest: "partLargest"
      case .median: "partMedian"
      case .named: ""
      }
    if !part.isEmpty, pair.candidates > 0 {
      sentences.append(
        text(part, ["candidates": NumberStyle.count(pair.candidates, "pair")]))
    }
    if pair.views.prefix(2).contains(where: { $0.position != nil }) {
      sentences.append(text("partPosition"))
    }
    return sentences.joined(separator: " ")
  }
}
