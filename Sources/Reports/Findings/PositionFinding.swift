import Preferences

/// Judges who pick by the place of a response.
struct PositionFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    let biased = view.fitted.compactMap { fit -> (fit: JudgeFit, bias: Coefficient)? in
      guard let bias = fit.positionBias, bias.isPrintable, bias.isDecided else { return nil }
      return (fit, bias)
    }.enumerated().sorted {
      (-abs($0.element.bias.points), $0.offset) < (-abs($1.element.bias.points), $1.offset)
    }.map(\.element)
    guard let first = biased.first else { return [] }
    var sentences = [
      words.text(
        "finding-position", "text",
        [
          "judge": Phrases.name(first.fit.judge), "chance": NumberStyle.chance(first.bias),
          "interval": NumberStyle.interval(first.bias),
        ])
    ]
    let same = biased.dropFirst().filter { ($0.bias.points > 0) == (first.bias.points > 0) }
    if !same.isEmpty {
      sentences.append(
        words.text(
          "finding-position", "others",
          [
            "others": words.list(
              same.map { "\(Phrases.name($0.fit.judge)) (\(NumberStyle.chance($0.bias)))" },
              atMost: 2),
            "verb": same.count == 1 ? "does" : "do",
          ]))
    }
    sentences.append(words.text("finding-position", "advice"))
    let mini = MiniChart(view: view)
    return [
      Finding(
        kind: .position,
        score: abs(first.bias.points) * Double(biased.count) / Double(view.fitted.count),
        title: title(biased.map(\.fit), first), text: sentences.joined(separator: " "),
        figures: [],
        chart: mini.chart(
          words.text("words", "picksFirst"), rows: biased.map { mini.row($0.fit, $0.bias) }),
        evidence: biased.map {
          .decidedPosition(judge: $0.fit.judge, isFirst: $0.bias.points > 0)
        })
    ]
  }

  private func title(
    _ biased: [JudgeFit], _ first: (fit: JudgeFit, bias: Coefficient)
  ) -> String {
    let count = words.number(biased.count)
    if biased.count > 1 {
      return words.text(
        "finding-position", "several", ["count": Phrases.capitalized(count)])
    }
    let part = first.bias.points > 0 ? "first" : "second"
    return Phrases.fitting(
      [
        words.text("finding-position", part, ["subject": Phrases.name(first.fit.judge, limit: 24)]),
        words.text("finding-position", "neutral", ["count": count]),
      ], limit: Finding.titleLimit)
  }
}
