import Charts
import Preferences

/// An analysis with what every figure and sentence looks up in it.
struct AnalysisView: Sendable {
  let analysis: Analysis
  /// Judges with a model.
  let fitted: [JudgeFit]
  /// Judges without one.
  let unfitted: [JudgeFit]
  /// The names of all factors that some model has or leaves out, in catalogue order.
  let factors: [Factor]
  private let byName: [String: Factor]
  private let effects: [String: [String: Coefficient]]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    fitted = analysis.judges.filter { $0.status != .notFitted }
    unfitted = analysis.judges.filter { $0.status == .notFitted }
    byName = Dictionary(
      analysis.data.factors.map { ($0.factor.name, $0.factor) }, uniquingKeysWith: { $1 })
    effects = Dictionary(
      fitted.map { fit in
        let usable = fit.coefficients.filter(\.isPrintable)
        return (
          fit.judge,
          Dictionary(usable.map { ($0.factor, $0) }, uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
    let mentioned = Set(
      analysis.judges.flatMap { $0.coefficients.map(\.factor) + $0.omitted.map(\.factor) })
    factors = analysis.data.factors.map(\.factor).filter { mentioned.contains($0.name) }
  }

  /// Factors that at least one model has.
  var modelled: [Factor] {
    factors.filter { factor in fitted.contains { effect(of: factor.name, on: $0) != nil } }
  }

  /// The effect of a factor on a judge; nil where the model has none.
  func effect(of factor: String, on fit: JudgeFit) -> Coefficient? {
    effects[fit.judge]?[factor]
  }

  /// The words of a factor's row.
  func title(of factor: String) -> String {
    if factor == "position" { return "Shown first" }
    let title = byName[factor]?.title ?? factor
    return title.isEmpty ? factor : title
  }

  /// A factor's title within a sentence.
  func phrase(of factor: String) -> String {
    byName[factor]?.family == .given ? title(of: factor) : Phrases.factor(title(of: factor))
  }

  /// A factor's title within a sentence, cut where it is very long.
  func quoted(_ factor: String) -> String { Phrases.name(phrase(of: factor), limit: 60) }

  /// The family of a factor.
  func family(of factor: String) -> FactorFamily? { byName[factor]?.family }

  /// Judges of a kind with a model.
  func fitted(_ kind: JudgeKind) -> [JudgeFit] { fitted.filter { $0.kind == kind } }

  /// The judge others are compared with: the people with most verdicts, else the judge
  /// with most; of equals the first.
  var reference: JudgeFit? {
    let people = fitted(.human)
    return (people.isEmpty ? fitted : people).enumerated().max {
      ($0.element.comparisons, -$0.offset) < ($1.element.comparisons, -$1.offset)
    }?.element
  }

  /// The gap between people and LLMs in a factor.
  func gap(of factor: String) -> KindComparison.Gap? {
    analysis.kinds?.gaps.first { $0.factor == factor }
  }

  /// Gaps whose numbers can be printed, in table order.
  var gaps: [KindComparison.Gap] {
    (analysis.kinds?.gaps ?? []).filter { gap in
      [gap.points, gap.pointsLower, gap.pointsUpper].allSatisfy(NumberStyle.isPrintable)
        && gap.people.isPrintable && gap.llms.isPrintable
    }
  }

  /// What rows are sorted by: the LLMs' mean, else the median of all judges; log-odds.
  func typicalEffect(of factor: String) -> Double {
    if let gap = gap(of: factor), gap.llms.isPrintable { return gap.llms.estimate }
    let llms = fitted(.llm)
    let values = (llms.isEmpty ? fitted : llms).compactMap {
      effect(of: factor, on: $0)?.estimate
    }.sorted()
    return values.isEmpty ? 0 : values[values.count / 2]
  }
}

extension JudgeKind {
  /// The shape of a judge's mark.
  var shape: MarkShape {
    switch self {
    case .human: .circle
    case .llm: .diamond
    case .rewardModel, .rule: .square
    }
  }
}

extension EffectState {
  /// The look of an effect.
  var mark: MarkState {
    switch self {
    case .decided: .decided
    case .indifferent: .indifferent
    case .undecided: .undecided
    }
  }
}

extension Coefficient {
  /// Whether all numbers that figures show exist.
  var isPrintable: Bool {
    [estimate, standardError, chance, chanceLower, chanceUpper].allSatisfy(
      NumberStyle.isPrintable)
  }

  /// Distance from indifference in percentage points.
  var points: Double { 100 * chance - 50 }

  /// The effect with its nested intervals, in log-odds.
  var interval: IntervalEstimate {
    IntervalEstimate(
      value: estimate, lower: lower, upper: upper, innerLower: innerLower,
      innerUpper: innerUpper, state: state.mark)
  }

  /// Whether the effect is decided.
  var isDecided: Bool { state == .decided }
}

extension KindComparison.Effect {
  /// Whether all numbers that figures show exist.
  var isPrintable: Bool {
    [estimate, standardError, chance, chanceLower, chanceUpper].allSatisfy(
      NumberStyle.isPrintable)
  }

  /// The mean with its interval, in log-odds.
  var interval: IntervalEstimate {
    IntervalEstimate(
      value: estimate, lower: Logit.logOdds(chance: chanceLower),
      upper: Logit.logOdds(chance: chanceUpper), state: state.mark)
  }

  /// Distance from indifference in percentage points.
  var points: Double { 100 * chance - 50 }

  /// Whether the mean is decided.
  var isDecided: Bool { state == .decided }
}

extension JudgeFit {
  /// Verdicts that could be used.
  var usable: Int { comparisons - abstentions }

  /// Why there is no model, in a few words.
  var reasonWithoutModel: String {
    let message =
      diagnostics.first { $0.message.contains("no model fitted") }?.message
      ?? diagnostics.first {
        [.tooFewVerdicts, .constantVerdict, .notConverged, .neverDiffers].contains($0.code)
      }?.message ?? "no model fitted"
    return message
  }
}
