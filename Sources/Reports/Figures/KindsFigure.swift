import Charts
import Preferences

/// Where people and LLM judges part: the largest gaps between their means.
struct KindsFigure {
  let view: AnalysisView
  let words: ReportWords

  /// Smaller gaps are told in the note.
  static let mostRows = 12

  var source: FigureSource? {
    guard let kinds = view.analysis.kinds, !view.gaps.isEmpty else { return nil }
    let ranked = view.gaps.enumerated().sorted {
      (-abs($0.element.points), $0.offset) < (-abs($1.element.points), $1.offset)
    }.map(\.element)
    let shown = ranked.prefix(Self.mostRows).enumerated().sorted {
      (-$0.element.points, $0.offset) < (-$1.element.points, $1.offset)
    }.map(\.element)
    let people = kinds.people.count == 1 ? Phrases.name(kinds.people[0], limit: 20) : "People"
    let llms = kinds.llms.count == 1 ? Phrases.name(kinds.llms[0], limit: 20) : "LLM mean"
    let chart = DumbbellChart(peopleTitle: people, llmTitle: llms, rows: shown.map(row))
    return FigureSource(
      key: .kinds, title: title(ranked), subtitle: subtitle(kinds, count: shown.count),
      note: note(Array(ranked.dropFirst(Self.mostRows)), kinds),
      description: words.text(
        "figures", "kindsDescription",
        [
          "top": ranked.prefix(3).map {
            "\(view.title(of: $0.factor)) \(NumberStyle.points($0.points))"
          }.joined(separator: "; ")
        ]), parts: [.init(name: "people-and-llms", chart: chart)])
  }

  private func row(_ gap: KindComparison.Gap) -> DumbbellChart.Row {
    func effects(_ kind: JudgeKind, _ names: [String]) -> [Double] {
      guard names.count > 1 else { return [] }
      return view.fitted(kind).compactMap { view.effect(of: gap.factor, on: $0)?.estimate }
    }
    return DumbbellChart.Row(
      label: view.title(of: gap.factor), people: gap.people.estimate,
      llm: gap.llms.estimate, individuals: effects(.llm, view.analysis.kinds?.llms ?? []),
      otherPeople: effects(.human, view.analysis.kinds?.people ?? []), gap: gap.points,
      gapBounds: .init(lower: gap.pointsLower, upper: gap.pointsUpper),
      data: [.init(key: "factor", value: gap.factor)])
  }

  private func title(_ ranked: [KindComparison.Gap]) -> String {
    let decided = ranked.filter(\.decided)
    guard let first = decided.first else { return words.text("figures", "kindsSame") }
    let phrase = view.phrase(of: first.factor)
    let points = NumberStyle.points(abs(first.points), isDecided: true)
    return
      Phrases.shorter(phrase).map {
        words.text(
          "figures", "kindsPart",
          ["factor": $0, "points": points.hasPrefix("+") ? String(points.dropFirst()) : points])
      }.first { $0.count <= 85 } ?? words.text("figures", "kindsNeutral")
  }

  private func subtitle(_ kinds: KindComparison, count: Int) -> String {
    words.text(
      "figures", "kindsSubtitle",
      [
        "people": kinds.people.count == 1
          ? Phrases.name(kinds.people[0])
          : "mean of \(NumberStyle.word(kinds.people.count)) people (hollow: each)",
        "llms": kinds.llms.count == 1
          ? Phrases.name(kinds.llms[0])
          : "mean of \(NumberStyle.word(kinds.llms.count)) LLM judges (ticks: each)",
        "shown": view.gaps.count > count
          ? "\(count) largest of \(view.gaps.count)" : "all \(count) factors",
      ])
  }

  private func note(_ rest: [KindComparison.Gap], _ kinds: KindComparison) -> String {
    let decided = view.gaps.count(where: \.decided)
    var sentences = [
      words.text(
        "figures", "kindsNote",
        [
          "decided": NumberStyle.count(decided),
          "all": NumberStyle.count(view.gaps.count, "gap excludes", "gaps exclude"),
          "chance": NumberStyle.fixed(0.05 * Double(view.gaps.count), decimals: 1),
          "clusters": NumberStyle.count(kinds.clusters, "prompt"),
        ])
    ]
    if let largest = rest.map({ abs($0.points) }).max() {
      sentences.append(
        words.text(
          "figures", "kindsRest",
          [
            "count": NumberStyle.count(rest.count, "factor"),
            "points": NumberStyle.fixed(largest, decimals: 1),
          ]))
    }
    return sentences.joined(separator: " ")
  }
}
