import Charts
import Preferences

/// What drives one judge: its effects with intervals, strongest reward first.
struct ForestFigure {
  let view: AnalysisView
  let words: ReportWords

  /// More rows than this share one strip, but for the strongest.
  static let mostRows = 38
  static let mostPanelRows = 14
  static let strongest = 15
  /// Fewer pairs than this say nothing (specification of degenerate rows).
  static let fewPairs = 30

  /// The figure of one judge, over the full width.
  func source(of fit: JudgeFit, key: FigureKey = .reference) -> FigureSource {
    let chart = chart(of: fit, isPanel: false)
    let name = Phrases.name(fit.judge)
    return FigureSource(
      key: key, title: title(of: fit),
      subtitle: words.text(
        "figures", comparesWithLLMs(fit) ? "forestSubtitleWithMean" : "forestSubtitle",
        ["judge": name]),
      note: note(of: fit), description: description(of: fit),
      parts: [.init(name: "forest-reference", chart: chart)])
  }

  /// The figures of several judges as panels; nil where none has an effect to draw.
  ///
  /// Panels draw intervals alone: pages of rows that say why there is none hide the others. A
  /// judge without any is named in the note.
  func panels(of all: [JudgeFit]) -> FigureSource? {
    let fits = all.filter { !drawable($0).isEmpty }
    guard !fits.isEmpty else { return nil }
    let bare = all.filter { drawable($0).isEmpty }.map { Phrases.name($0.judge) }
    return FigureSource(
      key: .others,
      title: panelsTitle(fits.count),
      subtitle: words.text("figures", "panelsSubtitle")
        + (view.factors.count > Self.mostPanelRows
          ? " "
            + words.text(
              "figures", "panelsStrongest", ["count": NumberStyle.count(Self.mostPanelRows)]) : ""),
      note: words.text("figures", "unitNote") + " "
        + (bare.isEmpty
          ? "" : words.text("figures", "panelsBare", ["judges": Phrases.list(bare, atMost: 6)])),
      description: panelsTitle(fits.count),
      parts: fits.enumerated().map { index, fit in
        .init(
          name: "forest-\(index + 1)", title: fit.judge, mark: fit.kind.shape,
          chart: chart(of: fit, isPanel: true))
      }, isPanels: true)
  }

  /// The effects of a judge that have an interval to draw.
  private func drawable(_ fit: JudgeFit) -> [(String, Coefficient)] {
    view.effects(on: fit).filter { factor, _ in
      switch Self.content(of: factor, fit, view) {
      case .effect, .allWon, .allLost: true
      case .neverDiffers, .tooFewPairs, .none: false
      }
    }
  }

  /// The title of the panels of so many judges.
  private func panelsTitle(_ count: Int) -> String {
    words.text(
      "figures", count == 1 ? "panelsTitleOne" : "panelsTitle",
      ["count": NumberStyle.word(count)])
  }

  /// What a row shows: an effect, or why there is none.
  static func content(
    of factor: String, _ fit: JudgeFit, _ view: AnalysisView
  ) -> ForestContent {
    if let effect = view.effect(of: factor, on: fit) {
      if !effect.upper.isFinite && effect.lower.isFinite {
        return .allWon(pairs: effect.differing, lower: effect.lower)
      }
      if !effect.lower.isFinite && effect.upper.isFinite {
        return .allLost(pairs: effect.differing, upper: effect.upper)
      }
      if effect.differing < fewPairs && effect.state == .undecided {
        return .tooFewPairs(differing: effect.differing, estimate: effect.estimate)
      }
      return .effect(effect.interval)
    }
    guard let omitted = fit.omitted.first(where: { $0.factor == factor }) else {
      return .none(reason: fit.status == .notFitted ? "no model" : "not measured")
    }
    switch omitted.reason {
    case .neverDiffers: return .neverDiffers(pairs: fit.usable)
    case .rarelyDiffers: return .tooFewPairs(differing: omitted.differing, estimate: nil)
    case .aliased: return .none(reason: "not separable from other factors")
    case .noValue: return .none(reason: "no value in any pair")
    }
  }

  private func chart(of fit: JudgeFit, isPanel: Bool) -> ForestChart {
    let effects = isPanel ? drawable(fit) : view.effects(on: fit)
    let limit = isPanel ? Self.mostPanelRows : Self.mostRows
    var shown = effects
    var rest: [Coefficient] = []
    if effects.count > limit {
      let ranked = effects.enumerated().sorted {
        (rank($0.element.1), $0.offset) < (rank($1.element.1), $1.offset)
      }.map(\.element)
      let count = isPanel ? Self.mostPanelRows : Self.strongest
      shown = Array(ranked.prefix(count))
      // Panels have no room for a strip: the appendix has every effect.
      rest = isPanel ? [] : ranked.dropFirst(count).map(\.1)
    }
    let ordered = shown.enumerated().sorted {
      (-$0.element.1.estimate, $0.offset) < (-$1.element.1.estimate, $1.offset)
    }.map(\.element.0)
    let omitted = isPanel ? [] : fit.omitted.map(\.factor).prefix(12)
    let rows = (ordered + omitted).map { factor in
      ForestRow(
        label: view.title(of: factor), content: Self.content(of: factor, fit, view),
        comparator: comparesWithLLMs(fit) ? view.gap(of: factor)?.llms.estimate : nil,
        differing: isPanel ? nil : view.effect(of: factor, on: fit)?.differing,
        data: [.init(key: "factor", value: factor)])
    }
    return ForestChart(
      shape: fit.kind.shape, rows: rows, axis: axis,
      others: rest.isEmpty ? nil : strip(of: rest))
  }

  /// Decided effects first, then by distance from 50 %; least is first.
  private func rank(_ effect: Coefficient) -> Double {
    -(abs(effect.points) + (effect.isDecided ? 100 : 0))
  }

  private func strip(of rest: [Coefficient]) -> ForestChart.OtherRows {
    let chances = rest.map(\.chance)
    let decided = rest.count(where: \.isDecided)
    let range = NumberStyle.interval(
      chances.min() ?? 0.5, chances.max() ?? 0.5, isDecided: false)
    return ForestChart.OtherRows(
      label: NumberStyle.count(rest.count, "other factor"), values: rest.map(\.estimate),
      remark: "all \(range)%, \(decided == 0 ? "none" : NumberStyle.count(decided)) decided")
  }

  /// One axis for all judges, so that forests can be compared.
  private var axis: ChanceAxis {
    ChanceAxis(
      covering: view.fitted.flatMap { fit in
        view.effects(on: fit).map(\.effect.interval)
      })
  }

  private func comparesWithLLMs(_ fit: JudgeFit) -> Bool {
    fit.kind == .human && !view.gaps.isEmpty
  }

  private func title(of fit: JudgeFit) -> String {
    let effects = view.strongestEffects(on: fit).filter(\.1.isDecided)
    let ups = effects.filter { $0.1.points > 0 }.map { quoted($0.0) }
    let downs = effects.filter { $0.1.points < 0 }.map { quoted($0.0) }
    let judge = Phrases.name(fit.judge)
    var wordings: [String] = []
    for count in [2, 1] {
      let up = Phrases.list(Array(ups.prefix(count)))
      if let down = downs.first, !ups.isEmpty {
        wordings.append(
          words.text(
            "figures", "forestBoth", ["judge": judge, "up": up, "down": down]))
      }
      if !ups.isEmpty {
        wordings.append(words.text("figures", "forestUp", ["judge": judge, "up": up]))
      } else if let down = downs.first {
        wordings.append(words.text("figures", "forestDown", ["judge": judge, "down": down]))
      }
    }
    let neutral = words.text("figures", "weightsOne", ["judge": judge])
    return wordings.first { $0.count <= 85 } ?? neutral
  }

  private func quoted(_ factor: String) -> String {
    "“\(Phrases.short(view.phrase(of: factor)))”"
  }

  private func note(of fit: JudgeFit) -> String {
    var sentences = [
      words.text(
        "figures", "forestCounts",
        [
          "judge": Phrases.name(fit.judge),
          "verdicts": NumberStyle.count(fit.usable, "verdict"),
          "clusters": NumberStyle.count(fit.clusters, "prompt"),
          "ties": NumberStyle.count(fit.ties, "tie"),
        ])
    ]
    if let validation = fit.validation, NumberStyle.isPrintable(validation.accuracy) {
      sentences.append(
        words.text(
          "figures", "forestAccuracy", ["accuracy": NumberStyle.share(validation.accuracy)]))
    }
    if let position = fit.positionBias, position.isPrintable {
      sentences.append(
        words.text("figures", "forestPosition", ["effect": NumberStyle.effect(position)]))
    }
    let hidden = fit.omitted.count - 12
    if hidden > 0 {
      sentences.append(
        words.text("figures", "leftOut", ["count": NumberStyle.count(hidden, "factor")]))
    }
    sentences.append(words.text("figures", "forestBand"))
    sentences.append(words.text("figures", "unitNote"))
    return sentences.joined(separator: " ")
  }

  private func description(of fit: JudgeFit) -> String {
    let top = view.strongestEffects(on: fit).prefix(3).map {
      "\(view.title(of: $0.0)) \(NumberStyle.effect($0.1))"
    }
    return words.text(
      "figures", "forestDescription",
      [
        "judge": Phrases.name(fit.judge),
        "top": top.isEmpty ? "no factor has an effect" : top.joined(separator: "; "),
      ])
  }
}
