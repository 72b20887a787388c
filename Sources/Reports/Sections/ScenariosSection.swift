import Charts
import Preferences

/// Whether the weights depend on the task, and what a change of a response would do.
struct ScenariosSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .scenarios)
    flow.begin(.scenarios, needing: figures.first.map { $0.figure.size.height + 16 } ?? 14)
    guard !figures.isEmpty else {
      flow.paragraph(words.text("scenarios", reasonForNothing))
      return
    }
    flow.place(figures, before: 4)
  }

  private var reasonForNothing: String {
    view.analysis.data.scenarios.count < 2 ? "noScenarios" : "notPart"
  }
}
