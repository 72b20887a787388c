import Charts
import Preferences

/// What was computed, what it cannot say, and how to compute it again.
struct MethodsSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on composer: PageComposer) {
    composer.begin(.methods, needing: 200)
    formula(on: composer)
    composer.columns(
      ["model", "intervals", "ties"].map { words.text("methods", $0) },
      ["fifty", "causes", "multiple"].map { words.text("methods", $0) }, before: 12)
    let estimators = Estimators(fits: view.fitted).sentences
    if !estimators.isEmpty {
      composer.heading(words.text("methods", "estimatorsTitle"))
      for sentence in estimators { composer.paragraph(sentence, before: 3) }
    }
    let caveats = Caveats(view: view, words: words).sentences
    composer.heading(words.text("methods", "caveatsTitle"))
    if caveats.isEmpty { composer.paragraph(words.text("methods", "noCaveats")) }
    for sentence in caveats { composer.paragraph(sentence, before: 3) }
    reproducibility(on: composer)
  }

  private func formula(on composer: PageComposer) {
    let height = 34.0
    composer.place(height, before: 4) { canvas in
      canvas.fill(
        .rectangle(
          Rectangle(x: 0, y: 0, width: composer.width, height: height), radius: 3),
        composer.theme.tint)
      let style = TextStyle(size: 9.2, weight: 500, color: composer.theme.ink)
      let line = words.text("methods", "formula")
      canvas.draw(
        canvas.shortened(line, style, to: composer.width - 24), style, at: Point(12, 20.5))
    }
  }

  private func reproducibility(on composer: PageComposer) {
    let run = view.analysis.run
    composer.heading(words.text("methods", "runTitle"))
    composer.paragraph(words.text("methods", "run"))
    var rows: [(String, String)] = [
      ("Version", "penchant \(run.version)"), ("Run", RunName(run).text), ("Seed", "\(run.seed)"),
    ]
    for option in run.options.sorted(by: { $0.key < $1.key }) {
      rows.append(("Option", "\(option.key) = \(option.value)"))
    }
    for input in run.inputs {
      rows.append((Phrases.name(input.name, limit: 26), "sha256 \(input.sha256)"))
    }
    let name = TextStyle(size: 7.2, color: composer.theme.secondary)
    for (index, row) in rows.enumerated() {
      composer.place(10.6, before: index == 0 ? 6 : 0) { canvas in
        canvas.draw(canvas.shortened(row.0, name, to: 112), name, at: Point(0, 8))
        let style = composer.text.code.resized(6.8)
        canvas.draw(
          canvas.shortened(row.1, style, to: composer.width - 118), style, at: Point(118, 8))
      }
    }
  }
}
