import Charts
import Preferences

/// The first screen: title, answer, facts, findings and how to read the numbers.
struct HTMLSummary {
  let content: ReportContent
  let colors: SVGColors

  private var words: ReportWords { content.words }
  private var summary: SummaryFacts { SummaryFacts(view: content.view, words: words) }

  /// The title with the answer and the facts.
  var head: String {
    let facts = summary.facts.map { fact in
      HTMLText.element(
        "div", [:],
        HTMLText.element("dt", [:], HTMLText.escaped(fact.words))
          + HTMLText.element("dd", [:], HTMLText.escaped(fact.number)))
    }
    return [
      HTMLText.element(
        "p", ["class": "overline"],
        HTMLText.escaped(words.text("summary", "overline")) + " · "
          + HTMLText.escaped(content.view.analysis.data.title)),
      HTMLText.element("h1", [:], HTMLText.escaped(content.title)),
      HTMLText.element(
        "p", ["class": "standfirst"],
        HTMLText.marked(StandFirst(view: content.view, words: words).text)),
      HTMLText.element("dl", ["class": "facts"], "\n" + facts.joined(separator: "\n") + "\n"),
    ].joined(separator: "\n")
  }

  /// The findings and the box below them.
  var section: String {
    let found = content.findings
    let id = ReportSection.summary.destination
    let summary = SummarySection(content: content, contents: [])
    let heading = summary.heading(found.count)
    var lines = [
      HTMLText.open("section", ["id": id, "aria-labelledby": id + "-heading"]),
      HTMLText.element("h2", ["id": id + "-heading"], HTMLText.escaped(heading)),
    ]
    if found.isEmpty {
      lines.append(HTMLText.element("p", [:], HTMLText.escaped(summary.nothing)))
    } else {
      lines.append(
        HTMLText.element(
          "p", ["class": "subtitle"], HTMLText.escaped(words.text("summary", "key"))))
      lines.append("<ol class=\"findings\">")
      lines += found.enumerated().map { item($0.element, number: $0.offset + 1) }
      lines.append("</ol>")
    }
    lines += [box, "</section>"]
    return lines.joined(separator: "\n")
  }

  private func item(_ finding: Finding, number: Int) -> String {
    let links = finding.figures.compactMap(content.number).map { figure in
      HTMLText.element(
        "a", ["href": "#figure-\(figure)"],
        HTMLText.escaped(words.text("html", "figure", ["number": "\(figure)"])))
    }
    var text = HTMLText.element("h3", [:], HTMLText.escaped(finding.title))
    text += HTMLText.element("p", [:], HTMLText.marked(finding.text))
    if !links.isEmpty {
      text += HTMLText.element("p", ["class": "links"], "→ " + links.joined(separator: ", "))
    }
    var parts = HTMLText.element("div", [:], text)
    if let chart = finding.chart { parts += "\n" + picture(chart, finding, number) }
    return HTMLText.element("li", [:], "\n" + parts)
  }

  private func picture(_ chart: MiniIntervalChart, _ finding: Finding, _ number: Int) -> String {
    let said = RecordingCanvas.recording(chart, width: Self.chartWidth).groupTitles
    return HTMLText.element(
      "div", ["class": "mini"],
      "\n"
        + SVGTextCanvas.document(
          of: chart, width: Self.chartWidth, title: "\(finding.title): \(chart.title)",
          description: said.joined(separator: "; "), identifier: "finding-\(number)",
          colors: colors, measuring: content.measuring))
  }

  private static let chartWidth = 176.0

  /// How to read the numbers, and the words for sizes.
  private var box: String {
    let foot = SummaryFoot(content: content, contents: [])
    let sizes = foot.sizes.map { size in
      HTMLText.element(
        "div", [:],
        HTMLText.element("dt", [:], HTMLText.escaped(size.range))
          + HTMLText.element("dd", [:], HTMLText.escaped(size.word)))
    }
    let marks: [(String, String)] = [
      (HTMLMark(words: words).markup(.circle), "human"),
      (HTMLMark(words: words).markup(.diamond), "llm"),
      (HTMLMark(words: words).markup(.square), "other"),
    ]
    let key = marks.map { $0.0 + " " + HTMLText.escaped(words.text("html", $0.1)) }
    return [
      "<div class=\"box\">", "<div>",
      HTMLText.element("h3", [:], HTMLText.escaped(words.text("summary", "readTitle"))),
      HTMLText.element("p", [:], HTMLText.marked(foot.reading)),
      HTMLText.element("p", ["class": "key"], key.joined(separator: " &#160; ")),
      "</div>", "<div>",
      HTMLText.element("h3", [:], HTMLText.escaped(words.text("summary", "wordsTitle"))),
      HTMLText.element("dl", ["class": "sizes"], sizes.joined()), "</div>", "</div>",
    ].joined(separator: "\n")
  }
}
