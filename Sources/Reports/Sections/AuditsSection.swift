import Charts
import Preferences

/// What moves judges besides the responses, and what to do about it.
struct AuditsSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  /// More audits that were not possible than this are counted, not told.
  private static let mostReasons = 6

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .audits)
    let audits = view.analysis.audits?.audits ?? []
    flow.begin(.audits, needing: figures.first.map { min($0.figure.size.height + 16, 560) } ?? 14)
    guard !figures.isEmpty || !audits.isEmpty else {
      flow.paragraph(words.text("audits", "notPart"))
      return
    }
    flow.place(figures, before: 4)
    if !audits.isEmpty {
      flow.panel(words.text("audits", "actionsTitle"), actions(of: audits), before: 14)
    }
    for sentence in reasons(of: audits) { flow.paragraph(sentence, before: 4) }
  }

  /// One sentence for each step, the judges of all audits that ask for it together.
  private func actions(of audits: [Audit]) -> [String] {
    var names: [AuditAction.Step: [String]] = [:]
    for action in audits.flatMap(\.actions) {
      let told = names[action.step] ?? []
      names[action.step] = told + action.names.filter { !told.contains($0) }
    }
    let sentences = AuditAction.Step.allCases.compactMap { step in
      names[step].map { AuditAction(step, for: $0).words(words) }
    }
    return sentences.isEmpty ? [words.text("audits", "noAction")] : sentences
  }

  /// What could not be checked, and why.
  private func reasons(of audits: [Audit]) -> [String] {
    let missing = audits.filter { $0.state == .notPossible }
    var sentences = missing.prefix(Self.mostReasons).map { audit in
      words.text(
        "audits", "notPossible",
        [
          "audit": words.text("audits", audit.name.rawValue), "reason": audit.reason ?? "",
        ])
    }
    let rest = missing.dropFirst(Self.mostReasons)
    if !rest.isEmpty {
      sentences.append(
        words.text(
          "audits", "otherNotPossible",
          ["audits": Phrases.list(rest.map { words.text("audits", $0.name.rawValue) })]))
    }
    return sentences
  }
}
