import Charts
import Preferences

/// What moves judges besides the responses: position, own family, circular choices, length.
struct AuditsSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .audits)
    flow.begin(.audits, needing: figures.first.map { $0.figure.size.height + 16 } ?? 14)
    guard !figures.isEmpty else {
      flow.paragraph(words.text("audits", reasonForNothing))
      return
    }
    flow.place(figures, before: 4)
  }

  private var reasonForNothing: String { "notPart" }
}
