import Preferences

/// What was computed, what it cannot say, and how to compute it again.
struct MethodsSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    flow.begin(.methods, needing: 300)
    guard view.imported == nil else {
      flow.columns(
        [words.text("imported", "source"), words.text("imported", "intervals")],
        [words.text("imported", "similarity")], before: 4)
      return reproducibility(on: flow)
    }
    flow.formula(words.text("methods", "formula"), before: 4)
    flow.columns(
      (["model", "intervals", "ties"] + comparing).map { words.text("methods", $0) },
      ["fifty", "causes", "multiple"].map { words.text("methods", $0) }, before: 12)
    let estimators = Estimators(fits: view.fitted).sentences
    if !estimators.isEmpty {
      flow.heading(words.text("methods", "estimatorsTitle"))
      for sentence in estimators { flow.paragraph(sentence, before: 3) }
    }
    let caveats = Caveats(view: view, words: words).sentences
    flow.heading(words.text("methods", "caveatsTitle"))
    if caveats.isEmpty { flow.paragraph(words.text("methods", "noCaveats")) }
    for sentence in caveats { flow.paragraph(sentence, before: 3) }
    reproducibility(on: flow)
  }

  /// What was compared beyond the models, for those parts that this analysis has.
  private var comparing: [String] {
    let analysis = view.analysis
    return (analysis.similarity == nil ? [] : ["similarity"])
      + (analysis.agreement == nil ? [] : ["agreement"])
      + (analysis.scenarios == nil ? [] : ["scenarios"])
  }

  private func reproducibility(on flow: any ReportFlow) {
    let run = view.analysis.run
    flow.heading(words.text("methods", "runTitle"))
    flow.paragraph(words.text("methods", "run"))
    var rows: [(name: String, value: String)] = [
      ("Version", "penchant \(run.version)"), ("Run", RunName(run).text), ("Seed", "\(run.seed)"),
    ]
    for option in run.options.sorted(by: { $0.key < $1.key }) {
      rows.append(("Option", "\(option.key) = \(option.value)"))
    }
    if let command = content.options.command { rows.append(("Command", command)) }
    if let fonts = content.options.fonts { rows.append(("Fonts", fonts)) }
    for input in run.inputs {
      rows.append((Phrases.name(input.name, limit: 26), "sha256 \(input.sha256)"))
    }
    flow.listing(rows, before: 6)
  }
}
