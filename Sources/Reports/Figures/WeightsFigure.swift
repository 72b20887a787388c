import Charts
import Preferences

/// Who rewards what: all judges and all factors in one picture.
///
/// One judge: its forest. Two: a paired forest. From three: a matrix, where up to five
/// judges of both kinds stand beside the means of the kinds.
struct WeightsFigure {
  let view: AnalysisView
  let words: ReportWords
  let measuring: any TextMeasuring

  /// More judges than this do not fit on a page.
  static let mostJudges = 40
  /// From this many factors on, those that nobody decides are left to the appendix.
  static let manyFactors = 30
  /// Height of number, title, subtitle and note around a chart.
  static let roomForWords = 105.0

  var source: FigureSource? {
    switch view.fitted.count {
    case 0: nil
    case 1: single
    case 2 where view.unfitted.isEmpty: paired
    default: matrix
    }
  }

  private var single: FigureSource? {
    guard let judge = view.fitted.first else { return nil }
    let forest = ForestFigure(view: view, words: words)
    var source = forest.source(of: judge, key: .weights)
    source.parts[0].name = "weights-forest"
    return source
  }

  private var paired: FigureSource {
    let (first, second) = (view.fitted[0], view.fitted[1])
    let ranked = view.factors.sorted { strength($0.name) > strength($1.name) }
    let shown = Set(ranked.prefix(26).map(\.name))
    let rows = view.factors.filter { shown.contains($0.name) }
      .sorted { view.typicalEffect(of: $0.name) > view.typicalEffect(of: $1.name) }
      .map { factor in
        let content = [first, second].map { ForestFigure.content(of: factor.name, $0, view) }
        let differing = [first, second].compactMap {
          view.effect(of: factor.name, on: $0)?.differing
        }.max()
        return PairedForestChart.Row(
          label: view.title(of: factor.name), first: content[0], second: content[1],
          differing: differing, data: [.init(key: "factor", value: factor.name)])
      }
    let chart = PairedForestChart(
      first: .init(title: first.judge, shape: first.kind.shape),
      second: .init(title: second.judge, shape: second.kind.shape), rows: rows)
    let left = view.factors.count - rows.count
    return FigureSource(
      key: .weights, title: WeightsTitle(view: view, words: words).text,
      subtitle: words.text("figures", "pairedSubtitle"),
      note: [
        left > 0
          ? words.text("figures", "leftOut", ["count": NumberStyle.count(left, "factor")]) : "",
        words.text("figures", "unitNote"),
      ].filter { !$0.isEmpty }.joined(separator: " "),
      description: description, parts: [.init(name: "weights-paired", chart: chart)])
  }

  /// The largest decided effect, else the largest effect, in points.
  private func strength(_ factor: String) -> Double {
    view.fitted.compactMap { view.effect(of: factor, on: $0) }
      .map { abs($0.points) + ($0.isDecided ? 100 : 0) }.max() ?? 0
  }

  private var matrix: FigureSource {
    let order = JudgeOrder(view).judges.prefix(Self.mostJudges)
    let judges = Array(order)
    let modelled = view.modelled
    let kept = modelled.filter { factor in
      modelled.count <= Self.manyFactors
        || judges.contains { view.effect(of: factor.name, on: $0)?.isDecided == true }
    }
    let columns = judges.map { fit in
      HeatmapChart.Column(
        title: fit.judge, shape: fit.kind.shape,
        noModel: fit.status == .notFitted
          ? Phrases.name(fit.reasonWithoutModel, limit: 90) : nil)
    }
    let shapes: [MarkShape] =
      judges.count <= 5 && !view.gaps.isEmpty ? [.circle, .diamond] : []
    let groups = FactorGroups(view: view).groups(of: kept).map { title, factors in
      HeatmapChart.Group(
        title: title, rows: factors.map { row($0, judges, withMeans: !shapes.isEmpty) })
    }
    let axis = axis(shapes)
    let parts = split(groups) {
      HeatmapChart(columns: columns, groups: $0, pooled: shapes, axis: axis)
    }
    return FigureSource(
      key: .weights, title: WeightsTitle(view: view, words: words).text,
      subtitle: words.text(
        "figures",
        shapes.isEmpty
          ? (judges.count >= 15 ? "denseSubtitle" : "heatSubtitle")
          : "tableSubtitle"),
      note: note(parts, judges: judges, factors: kept), description: description,
      parts: parts.enumerated().map { index, chart in
        .init(name: "weights-heatmap" + (index == 0 ? "" : "-\(index + 1)"), chart: chart)
      })
  }

  private func axis(_ shapes: [MarkShape]) -> ChanceAxis? {
    guard !shapes.isEmpty else { return nil }
    return ChanceAxis(covering: view.gaps.flatMap { [$0.people.interval, $0.llms.interval] })
  }

  private func row(
    _ factor: Factor, _ judges: [JudgeFit], withMeans: Bool
  ) -> HeatmapChart.Row {
    let gap = withMeans ? view.gaps.first { $0.factor == factor.name } : nil
    let effects = judges.map { view.effect(of: factor.name, on: $0) }
    return HeatmapChart.Row(
      label: view.title(of: factor.name),
      cells: zip(judges, effects).map { fit, effect in
        if let effect { return .effect(logOdds: effect.estimate, state: effect.state.mark) }
        if fit.status == .notFitted { return .noModel }
        let omitted = fit.omitted.first { $0.factor == factor.name }
        return omitted?.reason == .neverDiffers ? .neverDiffers : .missing
      },
      pooled: withMeans ? [gap?.people.interval, gap?.llms.interval] : [],
      differing: withMeans ? effects.compactMap { $0?.differing }.max() : nil,
      data: [.init(key: "factor", value: factor.name)])
  }

  /// Charts of so many groups each as fit on a page with the words around them.
  ///
  /// A group that is too tall by itself is halved.
  private func split(
    _ groups: [HeatmapChart.Group], _ chart: ([HeatmapChart.Group]) -> HeatmapChart
  ) -> [HeatmapChart] {
    func fits(_ groups: [HeatmapChart.Group]) -> Bool {
      let size = chart(groups).size(width: PaperSize.contentWidth, measuring: measuring)
      return size.height <= PaperSize.tallest - Self.roomForWords
    }
    if groups.isEmpty || fits(groups) { return groups.isEmpty ? [] : [chart(groups)] }
    var pending = groups[...]
    var part: [HeatmapChart.Group] = []
    var parts: [HeatmapChart] = []
    while let group = pending.first {
      if fits(part + [group]) {
        part.append(group)
        pending.removeFirst()
      } else if !part.isEmpty {
        parts.append(chart(part))
        part = []
      } else if group.rows.count > 1 {
        let half = group.rows.count / 2
        pending.removeFirst()
        pending =
          [
            .init(title: group.title, rows: Array(group.rows[..<half])),
            .init(title: group.title, rows: Array(group.rows[half...])),
          ] + pending
      } else {
        part.append(group)
        pending.removeFirst()
      }
    }
    return part.isEmpty ? parts : parts + [chart(part)]
  }

  private func note(
    _ parts: [HeatmapChart], judges: [JudgeFit], factors: [Factor]
  ) -> String {
    let decided = parts.reduce(0) { $0 + $1.decidedCells.decided }
    let all = parts.reduce(0) { $0 + $1.decidedCells.all }
    let hasGaps = parts.contains { chart in
      chart.groups.contains { group in
        group.rows.contains { $0.cells.contains(.missing) || $0.cells.contains(.neverDiffers) }
      }
    }
    var sentences = [
      words.text(
        "figures", "cells",
        [
          "decided": NumberStyle.count(decided), "all": NumberStyle.count(all),
          // An interval of 95 % excludes the truth one time in twenty.
          "chance": NumberStyle.count(Int((0.05 * Double(all)).rounded())),
        ])
    ]
    if hasGaps {
      sentences.append(words.text("figures", "cellGaps"))
    }
    let unmodelled = view.factors.count - view.modelled.count
    if unmodelled > 0 {
      sentences.append(
        words.text("figures", "inNoModel", ["count": NumberStyle.count(unmodelled, "factor")]))
    }
    let left = view.modelled.count - factors.count
    if left > 0 {
      sentences.append(
        words.text("figures", "nobodyDecides", ["count": NumberStyle.count(left, "factor")]))
    }
    let unseen = view.analysis.judges.count - judges.count
    if unseen > 0 {
      sentences.append(
        words.text("figures", "unseenJudges", ["count": NumberStyle.count(unseen, "judge")]))
    }
    sentences.append(words.text("figures", "orderNote"))
    sentences.append(words.text("figures", "unitNote"))
    return sentences.joined(separator: " ")
  }

  private var description: String {
    let top = DirectionCount.all(view, view.fitted).prefix(3).map { claim in
      "\(view.title(of: claim.factor)): \(claim.isReward ? "more" : "less") preferred by "
        + "\(claim.count) of \(claim.measured)"
    }
    return words.text(
      "figures", "weightsDescription",
      [
        "judges": NumberStyle.count(view.fitted.count, "judge"),
        "factors": NumberStyle.count(view.factors.count, "factor"),
        "top": top.isEmpty ? "no effect is decided" : top.joined(separator: "; "),
      ])
  }
}
