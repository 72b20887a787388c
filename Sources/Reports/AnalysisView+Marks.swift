import Charts
import Preferences

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

  /// Whether the effect survives the screen over all judges and factors, where there was one.
  ///
  /// What is looked for among many cells needs it: one interval in twenty excludes 50 % by chance.
  var isFirm: Bool { isDecided && (qValue ?? 0) < 0.05 }
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
