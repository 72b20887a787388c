import Charts
import Preferences

/// How often judges decide alike on the same pairs.
struct AgreementFigure {
  let view: AnalysisView
  let words: ReportWords

  /// More judges than this leave only the ends of all pairs.
  static let mostJudges = 40
  /// So many pairs are shown at each end.
  static let ends = 20

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("figures-comparing", part, values)
  }

  /// Agreement with three judges or more; two are a sentence.
  private var agreement: JudgeAgreement? {
    view.analysis.agreement.flatMap { $0.judges.count > 2 ? $0 : nil }
  }

  /// Pairs with a printable kappa.
  private var kappas: [(pair: JudgeAgreement.Pair, kappa: Estimate)] {
    (view.analysis.agreement?.pairs ?? []).compactMap { pair in
      pair.kappa.flatMap { NumberStyle.isPrintable($0.value) ? (pair, $0) : nil }
    }
  }

  /// The figure by itself.
  var source: FigureSource? {
    guard let agreement, let panel else { return nil }
    let isRanked = agreement.judges.count > Self.mostJudges
    let heading =
      isRanked
      ? text(
        "agreementRanked",
        [
          "count": NumberStyle.count(agreement.judges.count),
          "pairs": NumberStyle.count(agreement.pairs.count, "pair"),
        ])
      : text("agreementPanel") + ". " + diagonal(agreement)
    return FigureSource(
      key: .agreement, title: title(agreement), subtitle: heading, note: note,
      description: description, parts: [.init(name: "agreement", chart: panel.chart)])
  }

  /// The table as a part of another figure.
  var panel: PanelsChart.Panel? {
    guard let agreement else { return nil }
    if agreement.judges.count > Self.mostJudges {
      return .init(letter: "c", title: text("agreementPanel"), chart: ranked)
    }
    return .init(
      letter: "c", title: text("agreementPanel"), subtitle: diagonal(agreement),
      chart: chart(agreement))
  }

  private func diagonal(_ agreement: JudgeAgreement) -> String {
    text(
      agreement.judges.contains { $0.repeated != nil }
        ? "agreementDiagonal" : "agreementNoRepeats")
  }

  /// The judges in the order of the tree; those without weights follow.
  private func order(_ agreement: JudgeAgreement) -> [JudgeAgreement.Own] {
    let leaves = view.analysis.similarity?.tree?.leaves ?? []
    let place = Dictionary(
      leaves.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    return agreement.judges.enumerated().sorted {
      (place[$0.element.judge] ?? leaves.count, $0.offset)
        < (place[$1.element.judge] ?? leaves.count, $1.offset)
    }.map(\.element)
  }

  private func chart(_ agreement: JudgeAgreement) -> AgreementChart {
    var cells: [String: [String: AgreementChart.Cell]] = [:]
    for pair in agreement.pairs {
      let cell: AgreementChart.Cell
      if pair.comparisons < JudgeAgreement.leastShared {
        cell = .tooFew
      } else if let kappa = pair.kappa, NumberStyle.isPrintable(kappa.value) {
        cell = .value(kappa.value)
      } else {
        cell = .none
      }
      cells[pair.first, default: [:]][pair.second] = cell
      cells[pair.second, default: [:]][pair.first] = cell
    }
    let judges = order(agreement)
    let rows = judges.enumerated().map { index, own in
      AgreementChart.Row(
        label: own.judge, shape: own.kind.shape,
        own: own.repeated.flatMap {
          NumberStyle.isPrintable($0.kappa.value) ? $0.kappa.value : nil
        },
        cells: judges[..<index].map { cells[own.judge]?[$0.judge] ?? .tooFew })
    }
    return AgreementChart(
      rows: rows, groups: groups(agreement), groupTitle: text("agreementGroups"))
  }

  private func groups(_ agreement: JudgeAgreement) -> [AgreementChart.Group] {
    agreement.groups.compactMap { group in
      guard NumberStyle.isPrintable(group.kappa.value) else { return nil }
      return .init(
        label: Self.name(group.first) + " – " + Self.name(group.second),
        value: group.kappa.value)
    }
  }

  private static func name(_ kind: JudgeKind) -> String {
    switch kind {
    case .human: "person"
    case .llm: "LLM"
    case .rewardModel: "reward model"
    case .rule: "rule"
    }
  }

  private var ranked: RankedPairsChart {
    let sorted = kappas.enumerated().sorted {
      (-$0.element.kappa.value, $0.offset) < (-$1.element.kappa.value, $1.offset)
    }.map { item in
      RankedPairsChart.Row(
        label: Phrases.name(item.element.pair.first, limit: 22) + " – "
          + Phrases.name(item.element.pair.second, limit: 22),
        value: item.element.kappa.value)
    }
    let ends = min(Self.ends, sorted.count / 2)
    return RankedPairsChart(columns: [
      .init(title: text("agreementHighest"), rows: Array(sorted.prefix(ends))),
      .init(title: text("agreementLowest"), rows: Array(sorted.suffix(ends).reversed())),
    ])
  }

  private func title(_ agreement: JudgeAgreement) -> String {
    let values = kappas.map(\.kappa.value)
    guard let low = values.min(), let high = values.max() else {
      return text("agreementNeutral", ["count": NumberStyle.word(agreement.judges.count)])
    }
    return text(
      "agreementTitle",
      [
        "low": NumberStyle.fixed(low, decimals: 2), "high": NumberStyle.fixed(high, decimals: 2),
      ])
  }

  private var description: String {
    let ranked = kappas.enumerated().sorted {
      (-$0.element.kappa.value, $0.offset) < (-$1.element.kappa.value, $1.offset)
    }.prefix(3).map(\.element)
    return text(
      "agreementDescription",
      [
        "top": ranked.isEmpty
          ? NumberStyle.absent
          : ranked.map {
            "\(Phrases.name($0.pair.first)) and \(Phrases.name($0.pair.second)) "
              + NumberStyle.fixed($0.kappa.value, decimals: 2)
          }.joined(separator: "; ")
      ])
  }

  /// Counts, the typical interval, and what letters in cells mean.
  var note: String {
    guard let agreement else { return "" }
    var sentences: [String] = []
    let counts = kappas.map(\.pair.comparisons)
    if let low = counts.min(), let high = counts.max() {
      let ends = [low, high].map { NumberStyle.count($0) }
      sentences.append(
        text(
          "agreementShared",
          ["range": low == high ? ends[0] : ends.joined(separator: "\u{2013}")]))
    }
    let margins = kappas.compactMap { _, kappa -> Double? in
      guard let lower = kappa.lower, let upper = kappa.upper else { return nil }
      return 50 * (upper - lower)
    }.sorted()
    if !margins.isEmpty {
      sentences.append(
        text(
          "agreementIntervals",
          [
            "margin": NumberStyle.fixed(margins[margins.count / 2], decimals: 0),
            "clusters": NumberStyle.count(agreement.clusters, "prompt"),
          ]))
    }
    if agreement.judges.count <= Self.mostJudges {
      if agreement.pairs.contains(where: { $0.comparisons < JudgeAgreement.leastShared }) {
        sentences.append(
          text(
            "agreementFew", ["least": NumberStyle.count(JudgeAgreement.leastShared)]))
      }
      if agreement.pairs.contains(where: {
        $0.comparisons >= JudgeAgreement.leastShared && $0.kappa == nil
      }) {
        sentences.append(text("agreementDash"))
      }
      if view.analysis.similarity?.tree != nil { sentences.append(text("agreementOrder")) }
    }
    return sentences.joined(separator: " ")
  }
}
