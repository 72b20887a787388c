import Charts
import Preferences

/// Why judges part on single pairs.
struct DisagreementsSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .disagreements)
    flow.begin(
      .disagreements, needing: figures.first.map { min($0.figure.size.height + 60, 560) } ?? 14)
    guard !figures.isEmpty else {
      flow.paragraph(words.text("disagreements", reasonForNothing))
      return
    }
    flow.paragraph(introduction)
    flow.place(figures)
  }

  private var introduction: String {
    let pair = view.analysis.disagreements.first
    let judges = (pair?.views ?? []).prefix(2).map { Phrases.name($0.judge) }
    return words.text(
      "disagreements", "intro",
      [
        "judges": Phrases.list(judges),
        "count": NumberStyle.count(pair?.candidates ?? 0, "pair"),
      ])
  }

  private var reasonForNothing: String {
    if view.analysis.judges.count < 2 { return "oneJudge" }
    if view.fitted.count < 2 { return "noModels" }
    return view.analysis.similarity == nil ? "notPart" : "none"
  }
}
