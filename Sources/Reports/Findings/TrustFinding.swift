import Charts
import Preferences

/// Judges whose verdicts the factors hardly predict.
struct TrustFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    let weak = view.fitted.filter(\.isWeaklyPredicted)
    guard let worst = weak.min(by: { gain($0) < gain($1) }), let validation = worst.validation,
      let guess = worst.bestGuess
    else { return [] }
    let byLength = (validation.baselines.longer ?? 0) >= guess
    let text = words.text(
      "finding-trust", "text",
      [
        "judge": Phrases.name(worst.judge), "accuracy": NumberStyle.share(validation.accuracy),
        "baseline": words.text("finding-trust", byLength ? "length" : "majority"),
        "baselineAccuracy": NumberStyle.share(guess),
      ])
    let allByLength = weak.allSatisfy { fit in
      (fit.validation?.baselines.longer ?? 0) >= (fit.bestGuess ?? 1)
    }
    let title =
      weak.count == 1
      ? Phrases.fitting(
        [
          words.text(
            "finding-trust", allByLength ? "oneBeyondLength" : "one",
            ["subject": Phrases.name(worst.judge, limit: 20)]),
          words.text("finding-trust", "neutral"),
        ], limit: Finding.titleLimit)
      : words.text(
        "finding-trust", allByLength ? "severalBeyondLength" : "several",
        ["count": words.number(weak.count)])
    return [
      Finding(
        // Points that the model lacks to a clear gain of five.
        kind: .trust, score: max(0, 5 - 100 * gain(worst)) * share(weak.count), title: title,
        text: text, figures: [.accuracy], chart: nil,
        evidence: weak.map { .weakModel(judge: $0.judge) })
    ]
  }

  private func gain(_ fit: JudgeFit) -> Double {
    (fit.validation?.accuracy ?? 0) - (fit.bestGuess ?? 0)
  }

  private func share(_ count: Int) -> Double {
    Double(count) / Double(max(view.fitted.count, 1))
  }
}
