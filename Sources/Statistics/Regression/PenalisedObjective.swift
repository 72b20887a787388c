import RealModule

/// A log-likelihood with a penalty that is a sum over its parameters.
struct PenalisedObjective<Base: Likelihood, Penalty: ParameterPenalty>: Objective {
  let base: Base
  let penalty: Penalty

  var parameterCount: Int { base.parameterCount }
  var scales: [Double] { base.scales }
  var isConcave: Bool { Penalty.isConvex }

  func derivatives(at parameters: [Double]) -> Derivatives {
    var result = base.derivatives(at: parameters)
    for index in parameters.indices {
      let term = penalty.term(index, parameters[index])
      result.value -= term.value
      result.gradient[index] -= term.slope
      result.information[index, index] += term.curvature
    }
    return result
  }

  func largestShift(along step: [Double]) -> Double { base.largestShift(along: step) }
}

/// What a parameter's size costs.
protocol ParameterPenalty: Sendable {
  /// Whether the curvature is never negative.
  static var isConvex: Bool { get }
  /// The cost of parameter `index` at `value`, with its derivatives.
  func term(_ index: Int, _ value: Double) -> (value: Double, slope: Double, curvature: Double)
}

/// Half the penalty times the square.
struct SquarePenalty: ParameterPenalty {
  static let isConvex = true
  let penalties: [Double]

  func term(_ index: Int, _ value: Double) -> (value: Double, slope: Double, curvature: Double) {
    let penalty = index < penalties.count ? penalties[index] : 0
    return (0.5 * penalty * value * value, penalty * value, penalty)
  }
}

/// Minus the logarithm of a Student density, up to a constant.
struct StudentPenalty: ParameterPenalty {
  static let isConvex = false
  let degreesOfFreedom: Double
  let scales: [Double]

  func term(_ index: Int, _ value: Double) -> (value: Double, slope: Double, curvature: Double) {
    guard index < scales.count else { return (0, 0, 0) }
    let factor = degreesOfFreedom + 1
    let spread = degreesOfFreedom * scales[index] * scales[index]
    let total = spread + value * value
    return (
      0.5 * factor * Double.log(onePlus: value * value / spread), factor * value / total,
      factor * (spread - value * value) / (total * total)
    )
  }
}
