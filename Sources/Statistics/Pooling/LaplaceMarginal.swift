/// The Laplace-approximated marginal likelihood of judges with normal coefficients.
///
/// Coefficients are written b = mu + L z with z standard normal, so that a singular S = L L'
/// needs no special case: the judge's part is `l(b) - z'z / 2 - log|A| / 2` with
/// `A = I + L' H L`, at the mode of z.
struct LaplaceMarginal {
  let likelihoods: [any Likelihood]
  var layout: SpreadLayout

  /// A judge at its mode.
  struct Judge {
    let coefficients: [Double]
    let information: Matrix
    /// The covariance (H + S^-1)^-1 of the judge's coefficients given mu and S.
    let spread: Matrix
  }

  struct Evaluation {
    var value: Double
    var gradient: [Double]
    var judges: [Judge]
  }

  /// The value with its slopes in (mu, parameters of L), or nil where a mode was not found.
  ///
  /// `modes` holds the z of each judge; searches start there and leave the new ones.
  func evaluate(_ parameters: [Double], modes: inout [[Double]]) -> Evaluation? {
    let means = Array(parameters[..<layout.width])
    let factor = layout.factor(Array(parameters[layout.width...]))
    var result = Evaluation(
      value: 0, gradient: [Double](repeating: 0, count: parameters.count), judges: [])
    for (index, likelihood) in likelihoods.enumerated() {
      guard
        let mode = Self.mode(likelihood, means, factor, from: modes[index])
          ?? Self.mode(likelihood, means, factor, from: means.map { _ in 0 })
      else { return nil }
      modes[index] = mode
      guard add(likelihood, means, factor, mode, to: &result) else { return nil }
    }
    return result
  }

  /// The inverse of minus the second derivatives, or nil where they are not negative definite.
  func parameterCovariance(at parameters: [Double], modes: [[Double]]) -> Matrix? {
    let count = parameters.count
    var information = Matrix(rowCount: count, columnCount: count)
    for index in 0..<count {
      let step = 1e-4 * max(abs(parameters[index]), 0.1)
      var slopes: [[Double]] = []
      for sign in [1.0, -1] {
        var shifted = parameters
        shifted[index] += sign * step
        var modes = modes
        guard let found = evaluate(shifted, modes: &modes) else { return nil }
        slopes.append(found.gradient)
      }
      for other in 0..<count {
        let bend = (slopes[1][other] - slopes[0][other]) / (2 * step)
        information[index, other] += 0.5 * bend
        information[other, index] += 0.5 * bend
      }
    }
    return Cholesky(information, tolerance: 1e-8)?.inverse
  }

  private static func mode(
    _ likelihood: some Likelihood, _ means: [Double], _ factor: Matrix, from start: [Double]
  ) -> [Double]? {
    let objective = ModeObjective(base: likelihood, means: means, factor: factor)
    return try? NewtonSolver().maximise(objective, from: start).parameters
  }

  private func add(
    _ likelihood: some Likelihood, _ means: [Double], _ factor: Matrix, _ mode: [Double],
    to result: inout Evaluation
  ) -> Bool {
    let width = layout.width
    let coefficients = zip(means, factor * mode).map { $0 + $1 }
    let found = likelihood.derivatives(at: coefficients)
    let information = found.information
    let curvature =
      Matrix.identity(width) + factor.transposed * information * factor
    guard let root = Cholesky(curvature) else { return false }
    // K = L A^-1 and V = L A^-1 L'.
    let gain = root.solve(factor.transposed).transposed
    let spread = gain * factor.transposed
    result.value += found.value - 0.5 * dot(mode, mode) - 0.5 * root.logDeterminant
    result.judges.append(
      Judge(coefficients: coefficients, information: information, spread: spread))

    // How log|A| moves with b, and with that through the mode: e = (I - H V) c, f = A^-1 L' c.
    let slope = likelihood.informationSlope(at: coefficients, spread: spread)
    let drag = information * (spread * slope)
    let carried = zip(slope, drag).map { $0 - $1 }
    let turned = root.solve(factor.transposed * slope)
    let direct = information * gain
    for index in 0..<width {
      result.gradient[index] += found.gradient[index] - 0.5 * carried[index]
    }
    for (index, place) in layout.places.enumerated() {
      result.gradient[width + index] +=
        found.gradient[place.row] * mode[place.column] - direct[place.row, place.column]
        - 0.5 * carried[place.row] * mode[place.column]
        - 0.5 * found.gradient[place.row] * turned[place.column]
    }
    return true
  }
}

/// A judge's log-likelihood at mu + L z, minus z'z / 2.
private struct ModeObjective<Base: Likelihood>: Objective {
  let base: Base
  let means: [Double]
  let factor: Matrix

  var parameterCount: Int { means.count }
  var scales: [Double] { [Double](repeating: 1, count: means.count) }

  func derivatives(at parameters: [Double]) -> Derivatives {
    let coefficients = zip(means, factor * parameters).map { $0 + $1 }
    let found = base.derivatives(at: coefficients)
    let transposed = factor.transposed
    return Derivatives(
      value: found.value - 0.5 * dot(parameters, parameters),
      gradient: zip(transposed * found.gradient, parameters).map { $0 - $1 },
      information: Matrix.identity(means.count) + transposed * found.information * factor)
  }

  func largestShift(along step: [Double]) -> Double {
    base.largestShift(along: factor * step)
  }
}
