import Charts
import Preferences

/// How predicted choices move when two responses are made alike, one factor after the other.
struct LadderFigure {
  let view: AnalysisView
  let words: ReportWords

  /// More people than this have no dashed line.
  static let mostDashed = 3

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("figures-audits", part, values)
  }

  /// The figure; nil where there is nothing to step through.
  var source: FigureSource? {
    guard let ladder = view.analysis.ladder, ladder.sides.count == 2, !ladder.steps.isEmpty
    else { return nil }
    let lines = ladder.lines.filter { line in
      line.logOdds.count == ladder.steps.count + 1
        && line.logOdds.allSatisfy { NumberStyle.isPrintable($0.value) }
    }
    guard let reference = lines.first(where: { $0.judge == ladder.reference }) else { return nil }
    let chart = LadderChart(
      steps: [text("ladderStart")] + ladder.steps.map(title(of:)),
      series: series(lines, ladder),
      sides: (
        above: text("ladderPrefers", ["letter": ladder.sides[0].rawValue]),
        below: text("ladderPrefers", ["letter": ladder.sides[1].rawValue])
      ))
    let hasThin = chart.series.contains { $0.look == .thin }
    let judge = Phrases.name(ladder.reference)
    return FigureSource(
      key: .ladder, title: title(ladder, reference),
      subtitle: text(
        "ladderSubtitle",
        [
          "letter": ladder.sides[0].rawValue,
          "pair": Phrases.name(QuotedText(ladder.comparison, mostWords: 8).marked.text, limit: 40),
          "thin": hasThin ? text("ladderThin") + " " : "",
        ]), note: text("ladderNote", ["judge": judge]),
      description: text(
        "ladderDescription",
        [
          "top": chart.series.filter { $0.look == .bold }.map { line in
            Phrases.name(line.title) + " "
              + line.values.map { NumberStyle.chance(Logit.chance(logOdds: $0)) }
              .joined(separator: ", ")
          }.joined(separator: "; ")
        ]), parts: [.init(name: "what-if", chart: chart)])
  }

  /// "Same politeness" for "more politeness", "Same: longer" where the factor is no amount.
  private func title(of step: WhatIfLadder.Step) -> String {
    let phrase = Phrases.name(Phrases.short(view.phrase(of: step.factor)), limit: 44)
    for amount in ["more ", "fewer ", "less "] where phrase.hasPrefix(amount) {
      return text("ladderStepAmount", ["factor": String(phrase.dropFirst(amount.count))])
    }
    return text("ladderStep", ["factor": phrase])
  }

  /// Bold are the reference judge and the mean of LLM judges, or the only one; other people
  /// are dashed while they are few, every other judge is thin.
  private func series(
    _ lines: [WhatIfLadder.Line], _ ladder: WhatIfLadder
  ) -> [LadderChart.Series] {
    let llms = lines.filter { $0.kind == .llm && $0.judge != nil }
    let people = lines.filter { $0.kind == .human && $0.judge != ladder.reference }
    return lines.compactMap { line in
      var look = LadderChart.Look.thin
      if line.judge == ladder.reference || line.judge == nil {
        look = .bold
      } else if line.kind == .llm && llms.count == 1 {
        look = .bold
      } else if line.kind == .human && people.count <= Self.mostDashed {
        look = .dashed
      } else if line.kind == .human {
        // A hundred people hide the lines to look at.
        return nil
      }
      let bounded = line.logOdds.filter { $0.lower != nil && $0.upper != nil }
      let hasBand = bounded.count == line.logOdds.count
      return LadderChart.Series(
        title: line.judge.map { Phrases.name($0, limit: 24) } ?? text("ladderMean"),
        shape: line.kind.shape, look: look, values: line.logOdds.map(\.value),
        lower: hasBand ? line.logOdds.compactMap(\.lower) : [],
        upper: hasBand ? line.logOdds.compactMap(\.upper) : [])
    }
  }

  /// The first step that changes the winner: of the LLM mean, else of the reference judge.
  private func title(_ ladder: WhatIfLadder, _ reference: WhatIfLadder.Line) -> String {
    let mean = ladder.lines.first { $0.judge == nil }
    for line in [mean, reference].compactMap(\.self) {
      let values = line.logOdds.map(\.value)
      let who =
        line.judge.map { Phrases.name($0) } ?? "the " + text("ladderMean")
      guard
        let step = ladder.steps.indices.first(where: {
          values[$0] != 0 && values[$0 + 1] * values[$0] < 0
        })
      else { continue }
      for factor in Phrases.shorter(view.phrase(of: ladder.steps[step].factor)) {
        let title = text("ladderFlips", ["factor": factor, "judge": who])
        if title.count <= 85 { return title }
      }
    }
    let values = reference.logOdds.map(\.value)
    let judge = Phrases.name(ladder.reference)
    let stays = values.allSatisfy { $0 * values[0] > 0 }
    return text(stays ? "ladderStays" : "ladderNeutral", ["judge": judge])
  }
}
