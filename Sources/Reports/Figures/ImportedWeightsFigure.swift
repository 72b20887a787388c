import Charts
import Preferences

/// Published weights: the means of each judge, and those of each kind by scenario.
///
/// Every cell is coloured by its weight. There are no verdicts behind the weights, so nothing
/// says which of them are decided.
struct ImportedWeightsFigure {
  let view: AnalysisView
  let words: ReportWords
  let measuring: any TextMeasuring
  let imported: ImportedWeights

  /// The figures, in the order of their sections.
  var sources: [FigureSource] { [means, byScenario].compactMap(\.self) }

  // MARK: Judges

  private var means: FigureSource? {
    let judges = ordered
    guard !judges.isEmpty else { return nil }
    let shown = JudgeChoice(judges, view.analysis.similarity).columns
    let columns = shown.map { HeatmapChart.Column(title: $0.title, shape: $0.judge.kind.shape) }
    let chart = HeatmapChart(
      columns: columns,
      groups: [
        .init(
          title: "",
          rows: factors.map { factor in
            row(imported.factors[factor], shown.map { $0.judge.weights[factor].mean })
          })
      ])
    let scenarios = imported.scenarios.count
    return FigureSource(
      key: .weights, title: title(judges.count),
      subtitle: text(columns.count < Self.dense ? "subtitle" : "subtitleDense"),
      note: [
        scenarios > 1 ? text("means", ["scenarios": NumberStyle.count(scenarios)]) : "",
        shown.count < judges.count
          ? text("medoids", ["branches": NumberStyle.count(shown.count)]) : "",
        text("order"), text(imported.unit == .weight ? "unitWeight" : "unitChance"),
        isIncomplete ? text("gaps") : "",
      ].filter { !$0.isEmpty }.joined(separator: " "),
      description: description(judges), parts: parts(of: chart, named: "weights-heatmap"),
      tables: [
        table(
          title(judges.count), columns: judges.map(\.judge),
          rows: factors.map { factor in
            (imported.factors[factor], judges.map { $0.weights[factor].mean })
          })
      ])
  }

  /// From this many columns on, cells have no numbers.
  private static let dense = 15

  /// Judges by kind, within a kind in the order of the tree.
  private var ordered: [ImportedWeights.WeighedJudge] {
    let leaves = Dictionary(
      (view.analysis.similarity?.tree?.leaves ?? []).enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return imported.judges.enumerated().sorted { left, right in
      (left.element.kind, leaves[left.element.judge] ?? .max, left.offset)
        < (right.element.kind, leaves[right.element.judge] ?? .max, right.offset)
    }.map(\.element)
  }

  /// Factors, what LLMs (else all judges) reward most first.
  private var factors: [Int] {
    let llms = imported.judges.filter { $0.kind == .llm }
    let judges = llms.isEmpty ? imported.judges : llms
    let typical = imported.factors.indices.map { factor in
      mean(judges.compactMap { $0.weights[factor].mean }) ?? -.infinity
    }
    return imported.factors.indices.sorted { (-typical[$0], $0) < (-typical[$1], $1) }
  }

  private var isIncomplete: Bool {
    imported.judges.contains { $0.weights.contains { $0.scenarios.contains(nil) } }
  }

  private func title(_ judges: Int) -> String {
    text(
      "title",
      [
        "judges": NumberStyle.count(judges, "judge"),
        "factors": NumberStyle.count(imported.factors.count, "factor"),
      ])
  }

  private func description(_ judges: [ImportedWeights.WeighedJudge]) -> String {
    let top = factors.prefix(3).map { imported.factors[$0] }
    return text(
      "description",
      [
        "judges": NumberStyle.count(judges.count, "judge"),
        "factors": NumberStyle.count(imported.factors.count, "factor"),
        "top": Phrases.list(top.map { Phrases.name($0, limit: 40) }),
      ])
  }

  // MARK: Scenarios

  /// The mean weights of each kind by scenario; nil with fewer than two.
  private var byScenario: FigureSource? {
    guard imported.scenarios.count > 1 else { return nil }
    let kinds = JudgeKind.allCases.filter { kind in imported.judges.contains { $0.kind == kind } }
    let places = kinds.flatMap { kind in imported.scenarios.indices.map { (kind, $0) } }
      .prefix(WeightsFigure.mostJudges)
    let columns = places.map { kind, scenario in
      HeatmapChart.Column(title: imported.scenarios[scenario], shape: kind.shape)
    }
    let rows = factors.map { factor in
      (
        imported.factors[factor],
        places.map { kind, scenario in
          mean(
            imported.judges.filter { $0.kind == kind }.compactMap {
              $0.weights[factor].scenarios[scenario]
            })
        }
      )
    }
    let chart = HeatmapChart(
      columns: columns, groups: [.init(title: "", rows: rows.map(row))], showsStrip: false)
    let told = kinds.map { kind in
      words.count(imported.judges.count { $0.kind == kind }, kind.rawValue)
    }
    return FigureSource(
      key: .scenarios,
      title: text("scenarioTitle", ["scenarios": NumberStyle.count(imported.scenarios.count)]),
      subtitle: text("scenarioSubtitle", ["kinds": Phrases.list(told)]),
      note: text("scenarioNote"),
      description: text(
        "scenarioDescription", ["scenarios": NumberStyle.count(imported.scenarios.count)]),
      parts: parts(of: chart, named: "weights-by-scenario"),
      tables: [
        table(
          text("scenarioTitle", ["scenarios": NumberStyle.count(imported.scenarios.count)]),
          columns: places.map { kind, scenario in
            kinds.count > 1
              ? "\(imported.scenarios[scenario]), \(kind.rawValue)" : imported.scenarios[scenario]
          }, rows: rows)
      ])
  }

  // MARK: Both

  private func row(_ factor: String, _ weights: [Double?]) -> HeatmapChart.Row {
    HeatmapChart.Row(
      label: factor,
      cells: weights.map { weight in
        weight.map { NumberStyle.isPrintable($0) ? .weight(logOdds: $0) : .missing } ?? .missing
      }, data: [.init(key: "factor", value: factor)])
  }

  private func parts(of chart: HeatmapChart, named name: String) -> [FigureSource.Part] {
    chart.parts(
      height: PaperSize.tallest - WeightsFigure.roomForWords, width: PaperSize.contentWidth,
      measuring: measuring
    ).enumerated().map { index, part in
      .init(name: name + (index == 0 ? "" : "-\(index + 1)"), chart: part)
    }
  }

  private func table(
    _ title: String, columns: [String], rows: [(factor: String, weights: [Double?])]
  ) -> Table {
    Table(
      number: "", title: title,
      columns: [.init(head: [words.text("html", "factor")], width: 120, isNumeric: false)]
        + columns.map { .init(head: [$0], width: 60) },
      rows: rows.map { row in
        Table.Row(
          cells: [.init(text: row.factor)]
            + row.weights.map { weight in
              weight.map { .init(text: NumberStyle.chance(Logit.chance(logOdds: $0))) }
                ?? .init(text: NumberStyle.absent, style: .quiet)
            })
      })
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("imported", part, values)
  }
}

/// The judges that a picture has room for: all, or the most typical one of each branch.
private struct JudgeChoice {
  let columns: [(title: String, judge: ImportedWeights.WeighedJudge)]

  init(_ judges: [ImportedWeights.WeighedJudge], _ similarity: JudgeSimilarity?) {
    guard judges.count > WeightsFigure.mostJudges, let similarity, let tree = similarity.tree
    else {
      columns = judges.prefix(WeightsFigure.mostJudges).map { ($0.judge, $0) }
      return
    }
    let groups = JudgeClusters(similarity, tree: tree, count: WeightsFigure.mostJudges).groups
    let sizes = Dictionary(
      groups.map { ($0.medoid, $0.judges.count) }, uniquingKeysWith: { first, _ in first })
    columns = judges.compactMap { judge in
      sizes[judge.judge].map { size in
        (judge.judge + (size > 1 ? " (+\(size - 1))" : ""), judge)
      }
    }
  }
}
