/// A log-likelihood of parameters multiplied by units, so that searches see columns of size 1.
struct ScaledLikelihood<Base: Likelihood>: Likelihood {
  let base: Base
  /// What each parameter of the base is multiplied by.
  let units: [Double]

  var parameterCount: Int { base.parameterCount }
  var scales: [Double] { zip(base.scales, units).map { $0 / $1 } }
  var design: Matrix { base.design }

  var weights: [Double]? { base.weights }

  func reweighted(_ weights: [Double]) -> any Likelihood {
    base.reweighted(weights).scaled(by: units)
  }

  func derivatives(at parameters: [Double]) -> Derivatives {
    let inverse = units.map { 1 / $0 }
    let found = base.derivatives(at: original(parameters))
    return Derivatives(
      value: found.value, gradient: zip(found.gradient, inverse).map { $0 * $1 },
      information: found.information.scalingRowsAndColumns(by: inverse))
  }

  func scores(at parameters: [Double]) -> Matrix {
    base.scores(at: original(parameters)).scalingColumns(by: units.map { 1 / $0 })
  }

  func informationSlope(at parameters: [Double], spread: Matrix) -> [Double] {
    let inverse = units.map { 1 / $0 }
    return zip(
      base.informationSlope(
        at: original(parameters), spread: spread.scalingRowsAndColumns(by: inverse)), inverse
    ).map { $0 * $1 }
  }

  func largestShift(along step: [Double]) -> Double {
    base.largestShift(along: original(step))
  }

  private func original(_ parameters: [Double]) -> [Double] {
    zip(parameters, units).map { $0 / $1 }
  }
}

extension Likelihood {
  /// The same log-likelihood of parameters multiplied by units.
  func scaled(by units: [Double]) -> any Likelihood {
    ScaledLikelihood(base: self, units: units)
  }
}
