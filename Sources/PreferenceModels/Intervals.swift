import Preferences
import Statistics

/// Turns a model's estimates into coefficients with intervals, p-values and states.
enum Intervals {
  /// Level of the inner, thick interval of a chart.
  static let inner = 0.66

  /// The coefficient of one column of a model.
  static func coefficient(
    of column: Int, in model: JudgeModel, named name: String, scale: Double, differing: Int
  ) -> Coefficient {
    let estimate = model.coefficients[column]
    let error = max(model.covariance[column, column], 0).squareRoot()
    let degrees = model.degreesOfFreedom[column]
    let wald = WaldInterval(
      estimate: estimate, standardError: error, degreesOfFreedom: degrees)
    let waldInner = WaldInterval(
      estimate: estimate, standardError: error, degreesOfFreedom: degrees, level: inner)
    let profile = model.intervals?[column] ?? nil
    let lower = profile?.outer.lower ?? wald.lower
    let upper = profile?.outer.upper ?? wald.upper
    return Coefficient(
      factor: name, estimate: estimate, scale: scale, perUnit: estimate / scale,
      standardError: error, lower: lower, upper: upper,
      innerLower: profile?.inner.lower ?? waldInner.lower,
      innerUpper: profile?.inner.upper ?? waldInner.upper,
      pValue: profile?.pValue ?? wald.pValue, qValue: nil, chance: expit(estimate),
      chanceLower: expit(lower), chanceUpper: expit(upper),
      state: model.state(
        EffectState(chanceLower: expit(lower), chanceUpper: expit(upper))),
      differing: differing,
      degreesOfFreedom: profile == nil && degrees != model.commonDegrees ? degrees : nil,
      selected: model.selection?[column], ownShare: model.ownShares?[column],
      posterior: model.posteriors?[column])
  }
}

extension JudgeModel {
  /// What a penalised interval allows to say: that it is close to 50 % is the penalty's doing.
  func state(_ state: EffectState) -> EffectState {
    let isPenalised =
      estimator == EstimatorChoice.ridge.rawValue
      || estimator == EstimatorChoice.elasticNet.rawValue
    return isPenalised && state == .indifferent ? .undecided : state
  }
}

extension Coefficient {
  /// The same effect per another size of the difference.
  func perScale(_ other: Double) -> Coefficient {
    let ratio = other / scale
    var result = self
    result.scale = other
    result.estimate *= ratio
    result.standardError *= ratio
    result.lower *= ratio
    result.upper *= ratio
    result.innerLower *= ratio
    result.innerUpper *= ratio
    result.posterior?.mode *= ratio
    result.posterior?.priorDeviation *= ratio
    result.chance = expit(result.estimate)
    result.chanceLower = expit(result.lower)
    result.chanceUpper = expit(result.upper)
    result.state = EffectState(
      chanceLower: result.chanceLower, chanceUpper: result.chanceUpper)
    return result
  }
}
