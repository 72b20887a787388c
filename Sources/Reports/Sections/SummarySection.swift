import Charts
import Preferences

/// Page 1: the answer, the facts, five findings, and how to read the rest.
struct SummarySection {
  let content: ReportContent
  let contents: [ReportOutlineEntry]

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on composer: PageComposer) {
    composer.beginSummary()
    title(on: composer)
    facts(on: composer)
    findings(on: composer)
    let foot = SummaryFoot(content: content, contents: contents)
    // The foot stands at the bottom of the page, however many findings there are.
    composer.space(max(0, composer.remaining - foot.height(composer) - 0.1))
    foot.write(on: composer)
  }

  private func title(on composer: PageComposer) {
    let text = composer.text
    composer.space(0)
    composer.place(14) { canvas in
      canvas.draw(
        words.text("summary", "overline").uppercased(), text.overline, at: Point(0, 14))
    }
    let title = TextBlock(
      content.title, text.reportTitle, leading: Leading.reportTitle, width: composer.width,
      limit: 2, measuring: composer.measuring)
    composer.place(title.height + 6) { title.draw(on: $0, y: 4) }
    let answer = TextBlock(
      StandFirst(view: view, words: words).text, text.standfirst, leading: Leading.standfirst,
      width: composer.width, limit: 2, measuring: composer.measuring)
    composer.place(answer.height, before: 2) { answer.draw(on: $0) }
  }

  private func facts(on composer: PageComposer) {
    let facts = SummaryFacts(view: view, words: words).facts
    let theme = composer.theme
    let height = 47.0
    composer.place(height, before: 9) { canvas in
      let lines = [
        (0.5, StrokeStyle(theme.ink, width: 1)), (height, StrokeStyle(theme.grid, width: 0.5)),
      ]
      for (y, style) in lines {
        canvas.stroke(.line(from: Point(0, y), to: Point(composer.width, y)), style)
      }
      let step = composer.width / Double(facts.count)
      for (index, fact) in facts.enumerated() {
        let x = Double(index) * step
        canvas.draw(
          canvas.shortened(fact.number, composer.text.factNumber, to: step - 8),
          composer.text.factNumber, at: Point(x, 19))
        TextBlock(
          fact.words, composer.text.factLabel, leading: 9, width: step - 10, limit: 2,
          measuring: canvas
        ).draw(on: canvas, x: x, y: 23)
      }
    }
  }

  private func findings(on composer: PageComposer) {
    let text = composer.text
    let found = content.findings
    composer.place(25, before: 4) { canvas in
      canvas.draw(heading(found.count), text.sectionTitle, at: Point(0, 17))
      guard !found.isEmpty else { return }
      canvas.draw(
        words.text("summary", "key"), TextStyle(size: 6.8, color: composer.theme.tertiary),
        at: Point(composer.width, 17), anchor: .end)
    }
    let foot = SummaryFoot(content: content, contents: contents).height(composer)
    let blocks = found.map { FindingBlock($0, content: content, composer: composer) }
    let natural = blocks.reduce(0) { $0 + $1.height }
    let slack = composer.remaining - foot - natural - 8
    let gap = found.isEmpty ? 0 : min(14, max(2, slack / Double(found.count)))
    for (index, block) in blocks.enumerated() {
      composer.place(block.height, before: index == 0 ? 2 : gap) { canvas in
        if index > 0 {
          canvas.stroke(
            .line(from: Point(20, -gap / 2 - 1), to: Point(composer.width, -gap / 2 - 1)),
            StrokeStyle(composer.theme.grid, width: 0.5))
        }
        block.draw(on: canvas, number: index + 1)
      }
    }
    if found.isEmpty { composer.paragraph(nothing, before: 2) }
  }

  /// What stands in place of findings.
  var nothing: String {
    view.imported == nil ? words.text("summary", "nothing") : words.text("imported", "allowed")
  }

  /// "Five findings".
  func heading(_ count: Int) -> String {
    if view.imported != nil { return words.text("imported", "heading") }
    return words.text(
      "summary", count == 0 ? "noFindings" : count == 1 ? "oneFinding" : "findings",
      ["count": Phrases.capitalized(words.number(count))])
  }
}
