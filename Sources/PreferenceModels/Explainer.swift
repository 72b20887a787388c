import Preferences
import Statistics

/// Explains a judge's model: other scales, marginal effects, shares, length, reach.
struct Explainer: Sendable {
  let fitter: JudgeFitter
  let model: JudgeModel
  /// The printed coefficients, in the order of the factor columns.
  let coefficients: [Coefficient]
  /// Turns a column of another model into a coefficient.
  let coefficient: @Sendable (Int, JudgeModel) -> Coefficient
  /// Whether the shares of the fit are wanted, which take most of the time.
  let hasShares: Bool
  let seed: UInt64
  /// What held-out predictions lose without each factor, by its place.
  var importances: [Int: SignFlipImportance] = [:]
  /// Assesses a model without length by cross-validation; nil where models are not assessed.
  var assessing: (@Sendable (JudgeRows) -> Validator.Assessment?)?

  /// The explanation, with what it could not say.
  func explanation() -> (explanation: Explanation, notes: [Diagnostic]) {
    var notes: [Diagnostic] = []
    var division: FitDivision?
    if hasShares {
      do {
        division = try FitDivision(model, seed: seed)
      } catch {
        notes.append(
          Diagnostic(
            code: .notConverged,
            message: "no shares of the fit: a model on fewer factors has no estimate"))
      }
    }
    let plain = withoutLength
    let plainWeights = plain.map(weights) ?? []
    let plainDivision = hasShares ? plain.flatMap { try? FitDivision($0, seed: seed) } : nil
    let plainImportances =
      hasShares ? plain.flatMap { assessing?($0.rows) }?.importances ?? [:] : [:]
    let effects = marginalEffects()
    var factors: [FactorExplanation] = []
    for (place, coefficient) in coefficients.enumerated() {
      let column = factorColumns[place]
      let factor = model.rows.columns[column]
      let plainPlace = plain.flatMap { other in
        other.rows.columns.filter(\.isFactor).firstIndex(of: factor)
      }
      factors.append(
        FactorExplanation(
          factor: coefficient.factor, oddsRatio: oddsRatio(coefficient.estimate),
          oddsRatioLower: oddsRatio(coefficient.lower),
          oddsRatioUpper: oddsRatio(coefficient.upper),
          marginalEffect: effects.map { $0.estimates[column] * ratio(place) },
          marginalEffectError: effects.map { $0.errors[column] * ratio(place) },
          part: division?.parts[place],
          withoutLength: plainPlace.map { plainWeights[$0] },
          partWithoutLength: plainPlace.flatMap { plainDivision?.parts[$0] },
          importance: importance(importances, factor),
          importanceWithoutLength: plainPlace.flatMap { _ in
            importance(plainImportances, factor)
          }, reach: reach(coefficient)))
    }
    return (Explanation(shares: division?.shares, factors: factors), notes)
  }

  /// Places of the factors among the columns of the model.
  private var factorColumns: [Int] {
    model.rows.columns.indices.filter { model.rows.columns[$0].isFactor }
  }

  /// What a printed effect is per, over what the column was divided by.
  private func ratio(_ place: Int) -> Double {
    let column = model.rows.columns[factorColumns[place]]
    return coefficients[place].scale / JudgeRows.scale(of: column, fitter.differences)
  }

  private func marginalEffects() -> (estimates: [Double], errors: [Double])? {
    guard let fit = model.fit else { return nil }
    let effects = MarginalEffects(fit, weights: model.rows.weights)
    return (effects.estimates, effects.standardErrors(covariance: model.covariance))
  }

  /// The model without any factor of length; nil where that is no other model.
  private var withoutLength: JudgeModel? {
    let length = model.rows.columns.indices.filter { index in
      guard case .factor(let factor) = model.rows.columns[index] else { return false }
      return fitter.differences.columns[factor].factor.family == .length
    }
    guard !length.isEmpty, length.count < factorColumns.count else { return nil }
    return try? fitter.fit(model.rows.without(length, because: []))
  }

  private func weights(_ other: JudgeModel) -> [Coefficient] {
    other.rows.columns.indices.filter { other.rows.columns[$0].isFactor }
      .map { coefficient($0, other) }
  }

  private func importance(
    _ found: [Int: SignFlipImportance], _ column: JudgeRows.Column
  ) -> FactorExplanation.Importance? {
    guard case .factor(let factor) = column, let importance = found[factor] else { return nil }
    let interval = WaldInterval(
      estimate: importance.increase, standardError: importance.standardError,
      degreesOfFreedom: Double(max(model.rows.clusterCount - 1, 1)))
    return FactorExplanation.Importance(
      increase: importance.increase, standardError: importance.standardError,
      lower: interval.lower, upper: interval.upper)
  }

  private func reach(_ coefficient: Coefficient) -> FactorExplanation.Reach? {
    guard coefficient.state != .decided else { return nil }
    let count = Double(model.rows.entries.count)
    return FactorExplanation.Reach(
      standardError: coefficient.standardError,
      unitVariance: count * coefficient.standardError * coefficient.standardError)
  }
}

extension FactorExplanation.Reach {
  /// A chance of 55 % is the smallest that is not called indifferent.
  private static let relevantEffect = logit(0.55)

  /// What an estimate with this error can show; nil where it has none to speak of.
  ///
  /// `unitVariance` is the number of comparisons times the squared error: it holds the inflation
  /// by other factors, by prompts and by the variance of verdicts together.
  init?(standardError: Double, unitVariance: Double) {
    let needed = Power.comparisonCount(
      effect: Self.relevantEffect, varianceInflation: unitVariance, meanVariance: 1)
    guard standardError > 0, needed < 1e12 else { return nil }
    let detectable = Power.minimumDetectableEffect(standardError: standardError)
    self.init(
      detectable: detectable, detectableChance: expit(detectable),
      comparisonsNeeded: Int(needed.rounded(.up)))
  }
}

extension JudgeRows.Column {
  /// Whether the column is a factor, not position and not a mark of what applies.
  var isFactor: Bool {
    if case .factor = self { true } else { false }
  }

  /// Whether the column only says that factors apply to one response and not the other.
  var isMark: Bool {
    if case .applies = self { true } else { false }
  }
}
