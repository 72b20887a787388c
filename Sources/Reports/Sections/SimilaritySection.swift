import Charts
import Preferences

/// Who is alike: judges by their weights and by their verdicts.
struct SimilaritySection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .similarity)
    flow.begin(.similarity, needing: figures.first.map { $0.figure.size.height + 16 } ?? 14)
    guard !figures.isEmpty else {
      flow.paragraph(words.text("similarity", reasonForNothing))
      return
    }
    flow.place(figures, before: 4)
  }

  private var reasonForNothing: String { view.analysis.judges.count < 2 ? "oneJudge" : "notPart" }
}
