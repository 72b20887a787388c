import Preferences

/// Judges that have no model, and why.
struct UnfittedFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    guard let first = view.unfitted.first else { return [] }
    let others = view.unfitted.dropFirst().map { Phrases.name($0.judge) }
    var sentences = [
      words.text(
        "finding-unfitted", "text",
        ["judge": Phrases.name(first.judge), "reason": first.reasonWithoutModel])
    ]
    if !others.isEmpty {
      sentences.append(
        words.text(
          "finding-unfitted", "more", ["others": words.list(Array(others), atMost: 3)]))
    }
    let title =
      others.isEmpty
      ? words.text("finding-unfitted", "one", ["subject": Phrases.name(first.judge)])
      : words.text(
        "finding-unfitted", "several",
        ["count": Phrases.capitalized(words.number(view.unfitted.count))])
    let share = Double(view.unfitted.count) / Double(view.analysis.judges.count)
    return [
      Finding(
        kind: .unfitted, score: 10 * share, title: title,
        text: sentences.joined(separator: " "), figures: [], chart: nil,
        evidence: view.unfitted.map { .unfitted(judge: $0.judge) })
    ]
  }
}
