import Charts
import Preferences

/// Where people and LLM judges part, and what they share.
struct KindsSection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .kinds)
    let height = figures.first?.figure.size.height ?? 0
    flow.begin(.kinds, needing: figures.isEmpty ? 14 : min(height + 90, 120))
    guard !figures.isEmpty else {
      flow.paragraph(words.text("kinds", reasonForNothing))
      return
    }
    flow.columns([shared], [apart])
    flow.place(figures)
  }

  private var reasonForNothing: String {
    let kinds = Set(view.analysis.judges.map(\.kind))
    if !kinds.contains(.human) { return "noPeople" }
    if !kinds.contains(.llm) { return "noLLMs" }
    return view.analysis.kinds == nil ? "noModels" : "noFactors"
  }

  private var shared: String {
    let both = view.gaps.filter {
      $0.people.isDecided && $0.llms.isDecided
        && ($0.people.points > 0) == ($0.llms.points > 0)
    }
    func names(_ isReward: Bool) -> [String] {
      both.filter { ($0.llms.points > 0) == isReward }
        .sorted {
          abs($0.llms.points + $0.people.points) > abs($1.llms.points + $1.people.points)
        }.map { "“\(Phrases.name(Phrases.short(view.phrase(of: $0.factor)), limit: 40))”" }
    }
    var sentences: [String] = []
    for (isReward, part) in [(true, "bothReward"), (false, "bothPenalise")] {
      let names = names(isReward)
      if !names.isEmpty {
        sentences.append(words.text("kinds", part, ["factors": Phrases.list(names, atMost: 4)]))
      }
    }
    return sentences.isEmpty ? words.text("kinds", "bothNothing") : sentences.joined(separator: " ")
  }

  private var apart: String {
    let decided = view.gaps.filter(\.decided).sorted { abs($0.points) > abs($1.points) }
    let values = [
      "count": NumberStyle.count(decided.count), "all": NumberStyle.count(view.gaps.count),
      "chance": NumberStyle.fixed(0.05 * Double(view.gaps.count), decimals: 1),
    ]
    guard let first = decided.first else { return words.text("kinds", "apartNothing", values) }
    let largest = words.text(
      "kinds", "largest",
      [
        "factor": view.quoted(first.factor),
        "points": NumberStyle.points(first.points, isDecided: true),
        "interval": NumberStyle.pointsInterval(
          first.pointsLower, first.pointsUpper, isDecided: true),
      ])
    return words.text("kinds", decided.count == 1 ? "apartOne" : "apart", values) + " " + largest
  }
}
