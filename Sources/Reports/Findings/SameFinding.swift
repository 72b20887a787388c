import Charts
import Preferences

/// That nothing sets people and LLM judges apart, or that nothing moves any judge.
struct SameFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] { noEffect + noGap }

  private var noGap: [Finding] {
    guard Finding.Evidence.noGap.holds(in: view),
      let widest = view.gaps.max(by: { abs($0.points) < abs($1.points) })
    else { return [] }
    let text = words.text(
      "finding-same", "kindsText",
      [
        "count": NumberStyle.count(view.gaps.count), "factor": view.quoted(widest.factor),
        "points": NumberStyle.points(widest.points),
        "pointsInterval": words.pointsInterval(
          widest.pointsLower, widest.pointsUpper, isDecided: false),
      ])
    let chart = MiniChart(view: view).chart(
      view.title(of: widest.factor),
      rows: [
        (
          words.text("words", "peopleMean"), .circle, widest.people.interval,
          NumberStyle.chance(widest.people.chance)
        ),
        (
          words.text("words", "llmMean"), .diamond, widest.llms.interval,
          NumberStyle.chance(widest.llms.chance)
        ),
      ])
    return [
      Finding(
        kind: .same, score: abs(widest.points), title: words.text("finding-same", "kinds"),
        text: text, figures: [.kinds], chart: chart, evidence: [.noGap])
    ]
  }

  private var noEffect: [Finding] {
    let effects = view.fitted.flatMap { fit in
      view.effects(on: fit).map(\.effect)
    }
    guard !effects.isEmpty, Finding.Evidence.noEffect.holds(in: view) else { return [] }
    let text = words.text(
      "finding-same", "factorsText",
      [
        "count": NumberStyle.count(effects.count),
        "indifferent": NumberStyle.count(effects.count { $0.state == .indifferent }),
      ])
    return [
      Finding(
        kind: .same, score: 100, title: words.text("finding-same", "factors"), text: text,
        figures: [.weights], chart: nil, evidence: [.noEffect])
    ]
  }
}
