import Charts
import Preferences

/// Who rewards what, in one figure.
struct WeightsSection {
  let content: ReportContent

  func write(on flow: any ReportFlow) {
    let figures = content.figures.filter { $0.key == .weights }
    flow.begin(
      .weights, needing: (figures.first?.figure.size.height ?? 0) + (figures.count == 1 ? 76 : 4))
    guard !figures.isEmpty else {
      flow.paragraph(content.words.text("weights", "noModel"))
      for fit in content.view.unfitted {
        flow.paragraph("**\(Phrases.name(fit.judge))**: \(fit.reasonWithoutModel).", before: 3)
      }
      return
    }
    flow.place(figures, before: 4)
    let assessed = AccuracyFigure(view: content.view, words: content.words).assessed
    guard !assessed.isEmpty else { return }
    flow.panel(
      content.words.text("weights", "limitTitle"),
      content.words.text(
        "weights",
        content.view.modelled.contains { $0.family == .length } ? "limit" : "limitWithoutLength",
        ["range": AccuracyFigure.range(assessed.map(\.validation.accuracy))]))
  }
}
