import Charts
import Preferences

/// Why judges part on single pairs.
struct DisagreementsSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .disagreements)
    flow.begin(.disagreements, needing: figures.first.map { $0.figure.size.height + 16 } ?? 14)
    guard !figures.isEmpty else {
      flow.paragraph(words.text("disagreements", reasonForNothing))
      return
    }
    flow.place(figures, before: 4)
  }

  private var reasonForNothing: String { view.analysis.judges.count < 2 ? "oneJudge" : "notPart" }
}
