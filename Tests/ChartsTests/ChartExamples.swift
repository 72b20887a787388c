import Charts

/// Invented but typical data for pictures, the same in every run.
enum ChartExamples {
  static let factors = [
    "No severe errors", "Rich information", "No moderate errors", "Meets constraints",
    "On topic", "Original ideas", "Step-by-step", "Cites sources", "Clear", "Not repetitive",
    "Fluent", "Well formatted", "Longer (twice as long)", "Complex wording",
    "Rhetorical devices", "Authoritative", "Friendly", "Empathetic", "Humorous", "Informal",
    "Harmless", "Corrects the user", "Backs the user’s stance", "Admits limits",
    "Clarifies intent", "Polite", "Persuasive", "Interactive", "Grammatical",
    "箇条書きを使う（日本語の長い要因名）",
    "A very long factor name that somebody typed without a thought for the layout",
  ]

  static let judges = [
    "Crowd", "Experts", "ember-4", "atlas-405b", "borealis-large", "cedar-72b", "atlas-70b",
    "日本語の評価者グループ", "a-very-long-model-name-12b-instruct-2024-07-18", "cedar-7b",
  ]

  /// An estimate with its state, from a value and a standard error.
  static func estimate(_ value: Double, _ error: Double) -> IntervalEstimate {
    let lower = value - 1.96 * error
    let upper = value + 1.96 * error
    let indifferent = lower > -0.2 && upper < 0.2
    return IntervalEstimate(
      value: value, lower: lower, upper: upper, innerLower: value - 0.954 * error,
      innerUpper: value + 0.954 * error,
      state: lower > 0 || upper < 0 ? .decided : indifferent ? .indifferent : .undecided)
  }

  /// Numbers between -1 and 1 that look random (multiples of the golden ratio).
  static func scatter(_ index: Int) -> Double {
    let place = Double(index + 1) * 0.618_033_988_749_895
    return 2 * (place - place.rounded(.down)) - 1
  }

  static func forest(rows count: Int, comparators: Bool = true) -> [ForestRow] {
    (0..<count).map { index in
      let value = 0.6 - 1.2 * Double(index) / Double(max(count - 1, 1))
      return ForestRow(
        label: factors[index % factors.count],
        content: .effect(estimate(value, 0.05 + 0.06 * abs(scatter(index)))),
        comparator: comparators ? value + 0.8 * scatter(index + 7) : nil,
        differing: 40 + 137 * index)
    }
  }

  static let degenerateRows = [
    ForestRow(label: "Cites sources", content: .neverDiffers(pairs: 3000), differing: 0),
    ForestRow(
      label: "Humorous", content: .tooFewPairs(differing: 23, estimate: 0.3), differing: 23),
    ForestRow(label: "Sings", content: .tooFewPairs(differing: 1, estimate: nil), differing: 1),
    ForestRow(label: "Harmless", content: .allWon(pairs: 9, lower: 0.2), differing: 9),
    ForestRow(label: "Swears", content: .allLost(pairs: 12, upper: -0.3), differing: 12),
    ForestRow(label: "Step-by-step", content: .effect(estimate(0, 0.05)), differing: 1200),
    ForestRow(label: "Polite", content: .none(reason: "same as Friendly"), differing: 1200),
    ForestRow(label: "Wide", content: .effect(estimate(-0.8, 1.6)), differing: 31),
  ]

  static func heatmap(
    people: Int, llms: Int, others: Int = 0, factorCount: Int, pooled: [MarkShape] = [],
    withStates: Bool = false
  ) -> HeatmapChart {
    let shapes =
      Array(repeating: MarkShape.circle, count: people)
      + Array(repeating: .diamond, count: llms) + Array(repeating: .square, count: others)
    var columns = shapes.enumerated().map { index, shape in
      HeatmapChart.Column(title: judges[index % judges.count], shape: shape)
    }
    if withStates {
      columns[columns.count - 1].noModel =
        "no model fitted: picked the first response in all 412 pairs"
    }
    let titles = ["Content", "Style", "Stance & safety"]
    let perGroup = (factorCount + 2) / 3
    let groups = (0..<3).map { group in
      let range = (group * perGroup)..<min((group + 1) * perGroup, factorCount)
      return HeatmapChart.Group(
        title: titles[group],
        rows: range.map { row(factor: $0, columns: columns, pooled: pooled, withStates) })
    }
    return HeatmapChart(columns: columns, groups: groups, pooled: pooled)
  }

  private static func row(
    factor: Int, columns: [HeatmapChart.Column], pooled: [MarkShape], _ withStates: Bool
  ) -> HeatmapChart.Row {
    var cells = columns.indices.map { column -> HeatmapChart.Cell in
      let value = 0.7 * scatter(factor) + 0.3 * scatter(factor * 17 + column)
      let effect = estimate(value, 0.12)
      return .effect(logOdds: effect.value, state: effect.state)
    }
    if withStates && factor % 4 == 1 {
      cells[0] = .neverDiffers
      if cells.count > 1 { cells[1] = .missing }
    }
    return HeatmapChart.Row(
      label: factors[factor % factors.count], cells: cells,
      pooled: pooled.indices.map { estimate(0.7 * scatter(factor) + 0.1 * Double($0), 0.1) },
      differing: pooled.isEmpty ? nil : 31 * (factor + 1),
      data: [.init(key: "factor", value: "factor-\(factor)")])
  }

  static func dumbbell(rows count: Int) -> DumbbellChart {
    DumbbellChart(
      peopleTitle: "Crowd", llmTitle: "LLM median",
      rows: (0..<count).map { index in
        let people = 0.4 * scatter(index)
        let llm = people + 0.7 - 0.1 * Double(index)
        let gap = 100 * (Logit.chance(logOdds: llm) - Logit.chance(logOdds: people))
        return DumbbellChart.Row(
          label: factors[index], people: people, llm: llm,
          individuals: (0..<9).map { llm + 0.2 * scatter(index * 9 + $0) }, gap: gap,
          gapBounds: .init(lower: gap - 4, upper: gap + 5))
      })
  }

  static let mini = MiniIntervalChart(
    title: "No severe errors",
    rows: [
      .init(label: "Crowd", shape: .circle, estimate: estimate(0.3, 0.08), number: "58%"),
      .init(label: "LLM median", shape: .diamond, estimate: estimate(0.95, 0.03), number: "72%"),
      .init(label: "delta-rm", shape: .square, estimate: estimate(0.1, 0.1), number: "52%"),
    ], axis: ChanceAxis(covering: [0.1, 1.1]))

  static let accuracy = BarToCeilingChart(rows: [
    .init(
      label: "Crowd", shape: .circle, majority: 0.51, lengthOnly: 0.57, model: 0.62,
      modelBounds: .init(lower: 0.6, upper: 0.64), ceiling: .known(0.765)),
    .init(
      label: "ember-4", shape: .diamond, majority: 0.5, lengthOnly: 0.575, model: 0.705,
      modelBounds: .init(lower: 0.69, upper: 0.72), ceiling: .unknown),
    .init(label: "delta-rm", shape: .square, majority: 0.5, model: 0.72, ceiling: .deterministic),
  ])

  static let paired = PairedForestChart(
    first: .init(title: "Crowd", shape: .circle),
    second: .init(title: "ember-4", shape: .diamond),
    rows: [
      .init(
        label: "No severe errors", first: .effect(estimate(0.3, 0.07)),
        second: .effect(estimate(1.1, 0.1)), differing: 895),
      .init(
        label: "Admits limits", first: .effect(estimate(-0.5, 0.09)),
        second: .neverDiffers(pairs: 3000)),
    ])

  /// Every kind of chart at the widths it is used at.
  static let all: [(name: String, chart: any Chart, width: Double)] = {
    let full = 493.3
    let half = 240.6
    let degenerate = ForestChart(
      shape: .diamond, rows: degenerateRows, axis: ChanceAxis(lowerPercent: 30, upperPercent: 75),
      others: .init(
        label: "45 other factors", values: (0..<45).map { 0.25 * scatter($0) },
        remark: "all 44–56%, none decided"))
    return [
      ("forest of 5", ForestChart(shape: .circle, rows: forest(rows: 5)), full),
      ("forest of 24", ForestChart(shape: .circle, rows: forest(rows: 24)), full),
      ("forest of 60", ForestChart(shape: .diamond, rows: forest(rows: 60)), full),
      ("half forest", ForestChart(shape: .diamond, rows: forest(rows: 30)), half),
      ("degenerate forest", degenerate, full), ("half degenerate forest", degenerate, half),
      ("paired forest", paired, full), ("half paired forest", paired, half),
      (
        "heat table", heatmap(people: 3, llms: 2, factorCount: 16, pooled: [.circle, .diamond]),
        full
      ),
      (
        "heat table with states",
        heatmap(
          people: 1, llms: 3, factorCount: 31, pooled: [.circle, .diamond], withStates: true), full
      ),
      ("matrix of 6", heatmap(people: 1, llms: 5, factorCount: 12, withStates: true), full),
      ("matrix of 12", heatmap(people: 2, llms: 9, others: 1, factorCount: 24), full),
      ("matrix of 14", heatmap(people: 2, llms: 11, others: 1, factorCount: 31), full),
      (
        "dense of 40", heatmap(people: 2, llms: 36, others: 2, factorCount: 30, withStates: true),
        full
      ),
      ("dense of 60 factors", heatmap(people: 1, llms: 19, factorCount: 60), full),
      ("dumbbell", dumbbell(rows: 12), full), ("narrow dumbbell", dumbbell(rows: 6), 300),
      ("mini", mini, 168), ("accuracy", accuracy, full), ("narrow accuracy", accuracy, 320),
    ] + comparing
  }()
}
