import Charts
import Preferences

/// An analysis with what every figure and sentence looks up in it.
struct AnalysisView: Sendable {
  let analysis: Analysis
  /// Published weights in place of models; nil where there are verdicts.
  var imported: ImportedWeights? { analysis.imported }
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

  /// The words of a column: of a factor, or of "NAMES (applies)", which says to which response
  /// those factors apply.
  func title(ofColumn column: String) -> String {
    guard let factors = Self.applying(column) else { return title(of: column) }
    let others = factors.count - 1
    return title(of: factors[0]) + (others > 0 ? " +\(others)" : "") + " (applies)"
  }

  /// The factors that a column of availability stands for; nil for other columns.
  static func applying(_ column: String) -> [String]? {
    let ending = " (applies)"
    guard column.hasSuffix(ending) else { return nil }
    return column.dropLast(ending.count).split(separator: ", ").map(String.init)
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

  /// The factor with the largest decided mean of a kind; the first of equals.
  func strongestMean(
    _ side: KeyPath<KindComparison.Gap, KindComparison.Effect>
  ) -> (factor: String, effect: KindComparison.Effect)? {
    gaps.enumerated().filter { $0.element[keyPath: side].isDecided }.max {
      (abs($0.element[keyPath: side].points), -$0.offset)
        < (abs($1.element[keyPath: side].points), -$1.offset)
    }.map { ($0.element.factor, $0.element[keyPath: side]) }
  }

  /// All effects on a judge, in the order of the catalogue.
  func effects(on fit: JudgeFit) -> [(factor: String, effect: Coefficient)] {
    factors.compactMap { factor in
      effect(of: factor.name, on: fit).map { (factor.name, $0) }
    }
  }

  /// All effects on a judge, the farthest from 50 % first.
  func strongestEffects(on fit: JudgeFit) -> [(factor: String, effect: Coefficient)] {
    effects(on: fit).enumerated().sorted {
      (-abs($0.element.effect.points), $0.offset) < (-abs($1.element.effect.points), $1.offset)
    }.map(\.element)
  }

  /// The effects of a factor on judges, the farthest from 50 % first.
  func strongestEffects(
    of factor: String, on fits: [JudgeFit]
  ) -> [(fit: JudgeFit, effect: Coefficient)] {
    fits.compactMap { fit in effect(of: factor, on: fit).map { (fit, $0) } }
      .enumerated().sorted {
        (-abs($0.element.1.points), $0.offset) < (-abs($1.element.1.points), $1.offset)
      }.map { (fit: $0.element.0, effect: $0.element.1) }
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
