import Charts
import Preferences

/// Where the means of people and LLM judges part.
struct GapFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    view.gaps.filter(\.decided).enumerated().sorted {
      (-abs($0.element.points), $0.offset) < (-abs($1.element.points), $1.offset)
    }.prefix(4).map { finding($0.element) }
  }

  private func finding(_ gap: KindComparison.Gap) -> Finding {
    let covered = (view.analysis.kinds?.people.count ?? 0) + (view.analysis.kinds?.llms.count ?? 0)
    let text = words.text(
      "finding-gap", covered == 2 ? "textOfTwo" : "text",
      [
        "people": chance(gap.people), "peopleInterval": interval(gap.people),
        "llms": chance(gap.llms), "llmsInterval": interval(gap.llms),
        "judges": words.count(covered, "judge"), "person": peopleName, "llm": llmName,
        "points": NumberStyle.points(gap.points, isDecided: true),
        "pointsInterval": words.pointsInterval(
          gap.pointsLower, gap.pointsUpper, isDecided: true),
      ])
    return Finding(
      kind: .gap,
      score: abs(gap.points) * Double(covered) / Double(max(view.fitted.count, 1)),
      title: title(gap), text: text, figures: [.kinds],
      chart: MiniChart(view: view).chart(
        view.title(of: gap.factor),
        rows: [
          (peopleName, .circle, gap.people.interval, chance(gap.people)),
          (llmName, .diamond, gap.llms.interval, chance(gap.llms)),
        ]), evidence: [.decidedGap(factor: gap.factor, isMore: gap.points > 0)])
  }

  /// The claim names a side only where that side's mean is decided.
  private func title(_ gap: KindComparison.Gap) -> String {
    let llmsUp = gap.llms.isDecided && gap.llms.points > 0
    let llmsDown = gap.llms.isDecided && gap.llms.points < 0
    let peopleUp = gap.people.isDecided && gap.people.points > 0
    let peopleDown = gap.people.isDecided && gap.people.points < 0
    let part: String
    if (llmsUp && peopleDown) || (llmsDown && peopleUp) {
      part = "opposite"
    } else if gap.points > 0 {
      part = llmsUp ? "llmsMore" : peopleDown ? "peopleLess" : "opposite"
    } else {
      part = peopleUp ? "peopleMore" : llmsDown ? "llmsLess" : "opposite"
    }
    let phrase = view.phrase(of: gap.factor)
    return Phrases.shorter(phrase).flatMap { factor in
      [part, "opposite"].map { words.text("finding-gap", $0, ["factor": factor]) }
    }.first { $0.count <= Finding.titleLimit } ?? words.text("finding-gap", "neutral")
  }

  private var peopleName: String {
    let names = view.analysis.kinds?.people ?? []
    return names.count == 1 ? names[0] : words.text("words", "peopleMean")
  }

  private var llmName: String {
    let names = view.analysis.kinds?.llms ?? []
    return names.count == 1 ? names[0] : words.text("words", "llmMean")
  }

  private func chance(_ effect: KindComparison.Effect) -> String {
    NumberStyle.chance(effect.chance, isDecided: effect.isDecided)
  }

  private func interval(_ effect: KindComparison.Effect) -> String {
    NumberStyle.interval(effect.chanceLower, effect.chanceUpper, isDecided: effect.isDecided)
  }
}
