import Charts
import Preferences

/// Whether the weights depend on the task, and what a change of a response would do.
struct ScenariosSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .scenarios)
    flow.begin(
      .scenarios, needing: figures.first.map { min($0.figure.size.height + 60, 560) } ?? 14)
    let hasScenarios = figures.contains { $0.key == .scenarios }
    if !hasScenarios { flow.paragraph(words.text("scenarios", reasonForNothing)) }
    if hasScenarios, let spread { flow.paragraph(spread) }
    flow.place(figures, before: hasScenarios ? 10 : 16)
  }

  private var reasonForNothing: String {
    if view.analysis.data.scenarios.count < 2 { return "noScenarios" }
    return view.analysis.scenarios == nil ? "notPart" : "tooFew"
  }

  /// How many weights differ by scenario, for each kind of judge.
  private var spread: String? {
    let told = (view.analysis.scenarios?.groups ?? []).filter { $0.judge == nil }.compactMap {
      group -> String? in
      let weights = group.weights.filter { $0.factor != "position" }
      guard !weights.isEmpty else { return nil }
      return words.text(
        "scenarios", "spread",
        [
          "kind": words.text("scenarios", group.kind.rawValue),
          "count": NumberStyle.count(weights.count { $0.deviationPValue < 0.05 }),
          "all": NumberStyle.count(weights.count, "weight"),
        ])
    }
    return told.isEmpty
      ? nil : words.text("scenarios", "spreads", ["kinds": Phrases.list(told)])
  }
}
