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

  /// Where a search for a judge's mode ended, and what is known of the likelihood there.
  struct Mode {
    /// The mode, in z.
    var point: [Double]
    var coefficients: [Double]
    /// The derivatives of the log-likelihood in the coefficients; nil before the first search.
    var derivatives: Derivatives?

    static func unknown(_ width: Int) -> Mode {
      let zeros = [Double](repeating: 0, count: width)
      return Mode(point: zeros, coefficients: zeros, derivatives: nil)
    }
  }

  struct Evaluation {
    var value: Double
    var gradient: [Double]
    var judges: [Judge]
  }

  /// The value with its slopes in (mu, parameters of L), or nil where a mode was not found.
  ///
  /// `modes` holds the mode of each judge; searches start from there and leave the new ones.
  func evaluate(_ parameters: [Double], modes: inout [Mode]) -> Evaluation? {
    let means = Array(parameters[..<layout.width])
    let factor = layout.factor(Array(parameters[layout.width...]))
    var result = Evaluation(
      value: 0, gradient: [Double](repeating: 0, count: parameters.count), judges: [])
    for (index, likelihood) in likelihoods.enumerated() {
      guard
        let mode = Self.mode(
          likelihood, means, factor, from: Self.start(modes[index], means, factor))
          ?? Self.mode(likelihood, means, factor, from: means.map { _ in 0 })
      else { return nil }
      modes[index] = mode
      guard add(likelihood, factor, mode, to: &result) else { return nil }
    }
    return result
  }

  /// The inverse of minus the second derivatives, or nil where they are not negative definite.
  func parameterCovariance(at parameters: [Double], modes: [Mode]) -> Matrix? {
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

  /// Where Newton's step leads from a mode of other parameters, by the derivatives known there:
  /// close to the new mode, and without a pass over the rows.
  private static func start(_ mode: Mode, _ means: [Double], _ factor: Matrix) -> [Double] {
    guard let known = mode.derivatives else { return mode.point }
    let transposed = factor.transposed
    let curvature =
      Matrix.identity(means.count) + transposed * known.information * factor
    let moved = zip(zip(means, factor * mode.point), mode.coefficients).map { $0.0 + $0.1 - $1 }
    let slopes = zip(known.gradient, known.information * moved).map { $0 - $1 }
    let gradient = zip(transposed * slopes, mode.point).map { $0 - $1 }
    guard let step = Cholesky(curvature)?.solve(gradient) else { return mode.point }
    return zip(mode.point, step).map { $0 + $1 }
  }

  private static func mode(
    _ likelihood: some Likelihood, _ means: [Double], _ factor: Matrix, from start: [Double]
  ) -> Mode? {
    let objective = ModeObjective(base: likelihood, means: means, factor: factor)
    guard let found = try? NewtonSolver().maximise(objective, from: start) else { return nil }
    return objective.mode(at: found.parameters)
  }

  private func add(
    _ likelihood: some Likelihood, _ factor: Matrix, _ mode: Mode, to result: inout Evaluation
  ) -> Bool {
    let width = layout.width
    let coefficients = mode.coefficients
    let found = mode.derivatives ?? likelihood.derivatives(at: coefficients)
    let mode = mode.point
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
  private let latest = Latest()

  /// The point that was looked at last, so that the mode needs no further pass over the rows.
  ///
  /// A search runs in one task, so no two touch it at a time.
  private final class Latest: @unchecked Sendable {
    var mode: LaplaceMarginal.Mode?
  }

  init(base: Base, means: [Double], factor: Matrix) {
    self.base = base
    self.means = means
    self.factor = factor
  }

  var parameterCount: Int { means.count }
  var scales: [Double] { [Double](repeating: 1, count: means.count) }

  /// The mode that a search has ended at.
  func mode(at parameters: [Double]) -> LaplaceMarginal.Mode {
    if let mode = latest.mode, mode.point == parameters { return mode }
    let coefficients = zip(means, factor * parameters).map { $0 + $1 }
    return LaplaceMarginal.Mode(
      point: parameters, coefficients: coefficients,
      derivatives: base.derivatives(at: coefficients))
  }

  func derivatives(at parameters: [Double]) -> Derivatives {
    let coefficients = zip(means, factor * parameters).map { $0 + $1 }
    let found = base.derivatives(at: coefficients)
    latest.mode = LaplaceMarginal.Mode(
      point: parameters, coefficients: coefficients, derivatives: found)
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
