import Charts
import Preferences

/// What drives each judge: the reference judge over the full width, the others as panels.
struct JudgesSection {
  let content: ReportContent

  func write(on flow: any ReportFlow) {
    let figures = content.figures.filter { $0.key == .reference }
    flow.begin(.judges, needing: (figures.first?.figure.size.height ?? 0) + 16)
    guard !figures.isEmpty else {
      flow.paragraph(
        content.words.text(
          "judges", content.view.fitted.isEmpty ? "noModel" : "onlyOne"))
      return
    }
    flow.place(figures, before: 4)
    let others = content.figures.filter { $0.key == .others }
    guard let source = content.sources[.others], let first = others.first else { return }
    if content.hasOthersInAppendix {
      flow.paragraph(
        content.words.text(
          "judges", "inAppendix",
          [
            "count": NumberStyle.word(others.count), "figure": "\(first.number)",
          ]), before: 14)
    } else {
      flow.placePanels(others, of: source, before: 22)
    }
  }
}
