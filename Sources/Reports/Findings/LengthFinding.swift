import Preferences

/// How far judges go by length.
struct LengthFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    let lengths = DirectionCount.all(view, view.fitted).filter {
      view.family(of: $0.factor) == .length && isLength($0.factor)
    }
    return lengths.prefix(1).compactMap(finding)
  }

  /// More words or characters is "longer"; longer sentences are another matter.
  private func isLength(_ factor: String) -> Bool {
    ["length.words", "length.characters"].contains(factor)
  }

  private func finding(_ count: DirectionCount) -> Finding? {
    let ranked = view.strongestEffects(of: count.factor, on: count.judges)
    guard let first = ranked.first else { return nil }
    let isMost = 2 * count.count > view.fitted.count
    var sentences = [
      words.text(
        "finding-length", "text",
        [
          "judge": Phrases.name(first.fit.judge), "factor": view.quoted(count.factor),
          "chance": NumberStyle.chance(first.effect),
          "interval": NumberStyle.interval(first.effect),
        ])
    ]
    let tally = first.fit.tally
    if tally.lengthsDiffer > 0 {
      let raw = Double(tally.pickedLonger) / Double(tally.lengthsDiffer)
      sentences.append(words.text("finding-length", "raw", ["raw": NumberStyle.share(raw)]))
    }
    sentences.append(words.text("finding-length", "advice"))
    let evidence: Finding.Evidence =
      isMost
      ? .mostDecided(
        judges: view.fitted.map(\.judge), factor: count.factor, isMore: count.isReward)
      : .decided(judge: first.fit.judge, factor: count.factor, isMore: count.isReward)
    return Finding(
      kind: .length,
      score: count.points * Double(count.count) / Double(view.fitted.count),
      title: title(count, strongest: first.fit), text: sentences.joined(separator: " "),
      figures: [.weights],
      chart: MiniChart(view: view).chart(of: count.factor, on: ranked.map(\.fit)),
      evidence: [evidence])
  }

  private func title(_ count: DirectionCount, strongest: JudgeFit) -> String {
    let all = view.analysis.judges.count
    let part = count.isReward ? "longer" : "shorter"
    if count.count == 1 {
      return Phrases.fitting(
        [
          words.text(
            "finding-length", part + "One", ["subject": Phrases.name(strongest.judge)]),
          words.text("finding-length", "neutral", ["count": words.number(all)]),
        ], limit: Finding.titleLimit)
    }
    let subject =
      count.count == all
      ? words.all(all, "groupJudges")
      : Phrases.capitalized(words.some(count.count, of: all, "groupJudges"))
    return words.text("finding-length", part, ["subject": subject])
  }
}
