import Charts
import Preferences

/// Who is alike: judges by their weights (tree and map) and by their verdicts (agreement).
///
/// All stands in one figure where it fits a page, else in two.
struct SimilarityFigure {
  let view: AnalysisView
  let words: ReportWords
  let measuring: any TextMeasuring

  /// Below this many factors correlations say little (specification of the tree).
  static let fewFactors = 5
  /// More judges than this share branches.
  static let mostLeaves = 40
  /// More judges than this have no name on the map, but for people and typical ones.
  static let mostNames = 24
  /// What stands around the charts of a figure: number, title, subtitle and note.
  private static let around = 110.0

  /// The figures, none where there is nothing to draw.
  var sources: [FigureSource] {
    let agreement = AgreementFigure(view: view, words: words)
    guard let similarity = view.analysis.similarity, let tree = similarity.tree else {
      return [agreement.source].compactMap(\.self)
    }
    let alike = alike(similarity, tree)
    let both = agreement.panel.map { PanelsChart(rows: [alike, [$0]]) }
    let room = PaperSize.tallest - Self.around
    if let both,
      both.size(width: PaperSize.contentWidth, measuring: measuring).height <= room
    {
      return [
        source(
          similarity, tree, chart: both, note: [note(similarity, tree), agreement.note])
      ]
    }
    return [
      source(
        similarity, tree, chart: PanelsChart(rows: [alike]), note: [note(similarity, tree)]),
      agreement.source,
    ].compactMap(\.self)
  }

  private func source(
    _ similarity: JudgeSimilarity, _ tree: JudgeSimilarity.Tree, chart: PanelsChart,
    note: [String]
  ) -> FigureSource {
    var subtitle = text(hasSupport(tree) ? "treeSubtitle" : "treeSubtitlePlain")
    if let map = similarity.map {
      subtitle +=
        " "
        + text(map.points.contains { $0.spread != nil } ? "mapSubtitle" : "mapSubtitlePlain")
    }
    return FigureSource(
      key: .similarity, title: title(similarity, tree), subtitle: subtitle,
      note: note.filter { !$0.isEmpty }.joined(separator: " "),
      description: text("similarityDescription", ["top": mostAlike(similarity)]),
      parts: [.init(name: "similarity", chart: chart)])
  }

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("figures-comparing", part, values)
  }

  private func hasSupport(_ tree: JudgeSimilarity.Tree) -> Bool {
    tree.joins.contains { $0.support != nil }
  }

  /// Tree and map side by side; the tree alone where there is no map.
  private func alike(
    _ similarity: JudgeSimilarity, _ tree: JudgeSimilarity.Tree
  ) -> [PanelsChart.Panel] {
    let chart = dendrogram(similarity, tree)
    guard let map = similarity.map else {
      return [.init(letter: "a", width: 0.62, chart: chart)]
    }
    let height = chart.size(width: 220, measuring: measuring).height
    let places = places(similarity, map)
    return [
      .init(letter: "a", width: 0.49, chart: chart),
      .init(
        letter: "b", left: 0.52, width: 0.48,
        chart: MapChart(
          places: places, remark: text("mapShare", ["share": NumberStyle.share(map.share)]),
          height: min(max(height - 10, 110), 230))),
    ]
  }

  private func dendrogram(
    _ similarity: JudgeSimilarity, _ tree: JudgeSimilarity.Tree
  ) -> DendrogramChart {
    let clusters = JudgeClusters(similarity, tree: tree, count: Self.mostLeaves)
    let kinds = kinds(similarity)
    var place: [String: Int] = [:]
    var leaves: [DendrogramChart.Leaf] = []
    for (index, cluster) in clusters.groups.enumerated() {
      for judge in cluster.judges { place[judge] = index }
      let more = cluster.judges.count - 1
      leaves.append(
        .init(
          label: cluster.medoid + (more > 0 ? " (+\(more))" : ""),
          shape: (kinds[cluster.medoid] ?? .llm).shape))
    }
    // The branch of a judge while joins are added.
    var branch = Array(leaves.indices)
    var joins: [DendrogramChart.Join] = []
    for join in tree.joins.dropFirst(clusters.joined) {
      guard let first = join.first.first.flatMap({ place[$0] }),
        let second = join.second.first.flatMap({ place[$0] })
      else { continue }
      joins.append(
        .init(
          first: branch[first], second: branch[second], height: max(join.height, 0),
          support: join.support))
      let new = leaves.count + joins.count - 1
      for judge in join.first + join.second {
        if let leaf = place[judge] { branch[leaf] = new }
      }
    }
    return DendrogramChart(leaves: leaves, joins: joins, axisTitle: text("treeAxis"))
  }

  private func kinds(_ similarity: JudgeSimilarity) -> [String: JudgeKind] {
    Dictionary(
      similarity.judges.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  private func places(
    _ similarity: JudgeSimilarity, _ map: JudgeSimilarity.Map
  ) -> [MapChart.Place] {
    let kinds = kinds(similarity)
    let index = Dictionary(
      map.points.enumerated().map { ($0.element.judge, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let typical: Set<String>
    if map.points.count > Self.mostNames, let tree = similarity.tree {
      typical = Set(JudgeClusters(similarity, tree: tree, count: 8).groups.map(\.medoid))
    } else {
      typical = Set(map.points.map(\.judge))
    }
    return map.points.map { point in
      let kind = kinds[point.judge] ?? .llm
      return MapChart.Place(
        label: point.judge, shape: kind.shape, x: point.x, y: point.y,
        halo: point.spread ?? 0, nearest: index[point.nearest],
        isNamed: kind == .human || typical.contains(point.judge))
    }
  }

  /// Correlations that exist, with their judges.
  private func correlations(
    _ similarity: JudgeSimilarity
  ) -> [(pair: JudgeSimilarity.Pair, value: Double)] {
    similarity.pairs.compactMap { pair in
      guard let value = pair.pearson?.value, NumberStyle.isPrintable(value) else { return nil }
      return (pair, value)
    }
  }

  private func mostAlike(_ similarity: JudgeSimilarity) -> String {
    let ranked = correlations(similarity).enumerated().sorted {
      (-$0.element.value, $0.offset) < (-$1.element.value, $1.offset)
    }.prefix(3).map(\.element)
    return ranked.isEmpty
      ? NumberStyle.absent
      : ranked.map {
        "\(Phrases.name($0.pair.first)) and \(Phrases.name($0.pair.second)) "
          + NumberStyle.fixed($0.value, decimals: 2)
      }.joined(separator: "; ")
  }

  /// What the last join says where resamples agree, else the range of correlations.
  private func title(
    _ similarity: JudgeSimilarity, _ tree: JudgeSimilarity.Tree
  ) -> String {
    let count = NumberStyle.word(similarity.judges.count)
    var wordings: [String] = []
    if let last = tree.joins.last,
      (last.support ?? 0) >= DendrogramChart.supported
        || rootIsSupported(tree)
    {
      let kinds = kinds(similarity)
      let sides = [last.first, last.second].map { Set($0.compactMap { kinds[$0] }) }
      if Set(sides) == [[.human], [.llm]] { wordings.append(text("similarityKinds")) }
      if let alone = [last.first, last.second].first(where: { $0.count == 1 })?.first {
        wordings.append(text("similarityApart", ["judge": Phrases.name(alone, limit: 34)]))
      }
    }
    let values = correlations(similarity).map(\.value)
    if let low = values.min(), let high = values.max() {
      wordings.append(
        text(
          "similarityRange",
          [
            "count": count, "low": NumberStyle.fixed(low, decimals: 2),
            "high": NumberStyle.fixed(high, decimals: 2),
          ]))
    }
    return wordings.first { $0.count <= 85 } ?? text("similarityNeutral", ["count": count])
  }

  /// The two sides of the root are certain where resamples have the larger one: the group
  /// of all judges is in every tree.
  private func rootIsSupported(_ tree: JudgeSimilarity.Tree) -> Bool {
    guard let last = tree.joins.last else { return false }
    let sides = [last.first, last.second].filter { $0.count > 1 }
    return !sides.isEmpty
      && sides.allSatisfy { side in
        tree.joins.contains {
          Set($0.first + $0.second) == Set(side)
            && ($0.support ?? 0) >= DendrogramChart.supported
        }
      }
  }

  private func note(_ similarity: JudgeSimilarity, _ tree: JudgeSimilarity.Tree) -> String {
    let factors = NumberStyle.count(similarity.factors.count, "factor")
    var sentences = [text("similarityNote", ["factors": factors])]
    if similarity.factors.count < Self.fewFactors {
      sentences.append(text("similarityFew", ["factors": factors]))
    }
    if similarity.replicates > 0 {
      sentences.append(
        text(
          "similarityDraws",
          [
            "replicates": NumberStyle.count(similarity.replicates),
            "clusters": NumberStyle.count(similarity.clusters, "prompt"),
          ]))
    }
    if tree.leaves.count > Self.mostLeaves {
      sentences.append(text("similarityMedoids", ["leaves": NumberStyle.count(Self.mostLeaves)]))
    }
    if (similarity.map?.points.count ?? 0) > Self.mostNames {
      sentences.append(text("similarityNames"))
    }
    return sentences.joined(separator: " ")
  }
}
