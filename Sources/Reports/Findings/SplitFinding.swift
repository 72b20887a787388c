import Preferences

/// A factor that some judges reward and others penalise, both decided.
struct SplitFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    view.modelled.compactMap { split($0.name) }.enumerated().sorted {
      (-$0.element.score, $0.offset) < (-$1.element.score, $1.offset)
    }.prefix(3).map(\.element)
  }

  private func split(_ factor: String) -> Finding? {
    let decided = view.fitted.compactMap { fit in
      view.effect(of: factor, on: fit).map { (fit: fit, effect: $0) }
    }.filter(\.effect.isDecided)
    let ups = decided.filter { $0.effect.points > 0 }
    let downs = decided.filter { $0.effect.points < 0 }
    guard let up = ups.max(by: { $0.effect.points < $1.effect.points }),
      let down = downs.min(by: { $0.effect.points < $1.effect.points }),
      up.effect.isFirm, down.effect.isFirm
    else { return nil }
    let text = words.text(
      "finding-split", "text",
      [
        "up": NumberStyle.chance(up.effect), "upInterval": NumberStyle.interval(up.effect),
        "upJudge": Phrases.name(up.fit.judge), "down": NumberStyle.chance(down.effect),
        "downInterval": NumberStyle.interval(down.effect),
        "downJudge": Phrases.name(down.fit.judge),
        "ups": Phrases.capitalized(counted(ups.count, "rewardOne", "rewardMany")),
        "downs": counted(downs.count, "penaliseOne", "penaliseMany"),
      ])
    let phrase = view.phrase(of: factor)
    let title = Phrases.fitting(
      Phrases.shorter(phrase).map {
        words.text("finding-split", "title", ["factor": $0])
      }, limit: Finding.titleLimit)
    return Finding(
      kind: .split,
      score: (up.effect.points - down.effect.points) / 2
        * Double(2 * min(ups.count, downs.count)) / Double(view.fitted.count),
      title: title, text: text, figures: [.weights],
      chart: MiniChart(view: view).chart(of: factor, on: [up.fit, down.fit]),
      evidence: [
        .decided(judge: up.fit.judge, factor: factor, isMore: true),
        .decided(judge: down.fit.judge, factor: factor, isMore: false),
      ])
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    words.text(
      "finding-split", count == 1 ? one : many, ["count": words.number(count)])
  }
}
