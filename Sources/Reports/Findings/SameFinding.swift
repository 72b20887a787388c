import Charts
import Preferences

/// That nothing sets people and LLM judges apart, or that nothing moves any judge.
struct SameFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] { noEffect + noneFirm + noGap }

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

  private var effects: [Coefficient] {
    view.fitted.flatMap { fit in view.effects(on: fit).map(\.effect) }
  }

  private var noneFirm: [Finding] {
    guard Finding.Evidence.noneFirm.holds(in: view),
      let smallest = effects.compactMap(\.qValue).min()
    else { return [] }
    let text = words.text(
      "finding-same", "noneFirmText",
      [
        "decided": NumberStyle.count(effects.count(where: \.isDecided)),
        "count": NumberStyle.count(effects.count),
        "chance": NumberStyle.count(Int((0.05 * Double(effects.count)).rounded())),
        "q": NumberStyle.probability(smallest),
      ])
    return [
      Finding(
        kind: .same, score: 100, title: words.text("finding-same", "noneFirm"), text: text,
        figures: [.weights], chart: nil, evidence: [.noneFirm])
    ]
  }

  private var noEffect: [Finding] {
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
