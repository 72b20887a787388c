import Charts
import Preferences

/// Whose weights are alike: whether a person judges like an LLM rather than like other people.
struct NearestFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    let crossing = view.fitted(.human).flatMap { person in crossings(of: person) }
    let best = crossing.enumerated().max {
      ($0.element.score, -$0.offset) < ($1.element.score, -$1.offset)
    }?.element
    return [best ?? alike].compactMap(\.self)
  }

  /// A person nearer to an LLM judge than to another person, beyond doubt.
  private func crossings(of person: JudgeFit) -> [Finding] {
    let others = view.neighbours(of: person.judge)
    guard let near = others.first(where: { view.kind(of: $0.judge) == .llm }),
      let far = others.last(where: { view.kind(of: $0.judge) == .human }),
      Finding.Evidence.nearer(judge: person.judge, to: near.judge, than: far.judge)
        .holds(in: view)
    else { return [] }
    let text = words.text(
      "finding-nearest", "crossing",
      [
        "judge": Phrases.name(person.judge), "near": Phrases.name(near.judge),
        "far": Phrases.name(far.judge), "nearValue": NumberStyle.correlation(near.value),
        "farValue": NumberStyle.correlation(far.value),
        "nearInterval": words.correlationInterval(near.value),
        "farInterval": words.correlationInterval(far.value),
      ])
    let title = Phrases.fitting(
      [
        ["judge": person.judge, "near": near.judge, "far": far.judge],
        [
          "judge": Phrases.name(person.judge, limit: 16),
          "near": Phrases.name(near.judge, limit: 16),
          "far": Phrases.name(far.judge, limit: 12),
        ],
      ].map { words.text("finding-nearest", "title", $0) }
        + [words.text("finding-nearest", "neutral")], limit: Finding.titleLimit)
    return [
      Finding(
        kind: .nearest,
        score: Self.points * (near.value.value - far.value.value) * 3
          / Double(max(view.fitted.count, 3)), title: title, text: text,
        figures: [.similarity],
        chart: chart(of: person, [near, others.first { $0.judge != near.judge } ?? far, far]),
        evidence: [.nearer(judge: person.judge, to: near.judge, than: far.judge)])
    ]
  }

  /// The two judges whose weights are most alike, where the correlation is high beyond doubt.
  private var alike: Finding? {
    let pairs = (view.analysis.similarity?.pairs ?? []).filter { $0.pearson?.isPrintable == true }
    let best = pairs.enumerated().max {
      ($0.element.pearson?.value ?? -1, -$0.offset) < ($1.element.pearson?.value ?? -1, -$1.offset)
    }?.element
    guard let best, let value = best.pearson, pairs.count > 1,
      Finding.Evidence.alike(first: best.first, second: best.second).holds(in: view),
      let fit = view.fitted.first(where: { $0.judge == best.first })
    else { return nil }
    let title = Phrases.fitting(
      [
        words.text(
          "finding-nearest", "alikeTitle",
          [
            "first": Phrases.name(best.first, limit: 20),
            "second": Phrases.name(best.second, limit: 20),
          ]),
        words.text("finding-nearest", "neutral"),
      ], limit: Finding.titleLimit)
    let text = words.text(
      "finding-nearest", "alike",
      [
        "first": Phrases.name(best.first), "second": Phrases.name(best.second),
        "value": NumberStyle.correlation(value),
        "interval": words.correlationInterval(value),
      ])
    return Finding(
      kind: .nearest, score: Self.points * value.value * 2 / Double(view.fitted.count) / 2,
      title: title, text: text, figures: [.similarity],
      chart: chart(of: fit, Array(view.neighbours(of: best.first).prefix(3))),
      evidence: [.alike(first: best.first, second: best.second)])
  }

  /// What a correlation higher by one counts for beside effects in points.
  private static let points = 20.0

  private func chart(
    of fit: JudgeFit, _ others: [(judge: String, value: Estimate)]
  ) -> MiniIntervalChart {
    var told: Set<String> = []
    let rows = others.filter { told.insert($0.judge).inserted }.sorted {
      $0.value.value > $1.value.value
    }
    return MiniChart(view: view).linearChart(
      words.text("finding-nearest", "chart", ["judge": Phrases.name(fit.judge, limit: 20)]),
      rows: rows.compactMap { other in
        guard let bounds = other.value.bounds else { return nil }
        return (
          other.judge, view.kind(of: other.judge)?.shape ?? .square,
          IntervalEstimate(
            value: other.value.value, lower: bounds.lower, upper: bounds.upper,
            state: bounds.lower > 0 || bounds.upper < 0 ? .decided : .undecided),
          NumberStyle.correlation(other.value)
        )
      }, reference: 0
    ) { NumberStyle.fixed($0, decimals: 1) }
  }
}

extension AnalysisView {
  /// The kind of a judge.
  func kind(of judge: String) -> JudgeKind? {
    analysis.judges.first { $0.judge == judge }?.kind
  }

  /// The correlation of two judges' weights, where it has an interval.
  func correlation(_ first: String, _ second: String) -> Estimate? {
    analysis.similarity?.pairs.first {
      ($0.first == first && $0.second == second) || ($0.first == second && $0.second == first)
    }?.pearson.flatMap { $0.isPrintable ? $0 : nil }
  }

  /// The other judges by the correlation of their weights with this one's, highest first.
  func neighbours(of judge: String) -> [(judge: String, value: Estimate)] {
    fitted.filter { $0.judge != judge }.compactMap { other in
      correlation(judge, other.judge).map { (other.judge, $0) }
    }.enumerated().sorted {
      (-$0.element.1.value, $0.offset) < (-$1.element.1.value, $1.offset)
    }.map(\.element)
  }
}

extension Estimate {
  /// Whether the number and an interval can be printed.
  var isPrintable: Bool { NumberStyle.isPrintable(value) && bounds != nil }

  /// Both ends of the interval.
  var bounds: (lower: Double, upper: Double)? {
    guard let lower, let upper, NumberStyle.isPrintable(lower), NumberStyle.isPrintable(upper)
    else { return nil }
    return (lower, upper)
  }
}

extension NumberStyle {
  /// A correlation or an agreement beyond chance, with two decimals: "0.94".
  static func correlation(_ estimate: Estimate) -> String { fixed(estimate.value, decimals: 2) }
}
