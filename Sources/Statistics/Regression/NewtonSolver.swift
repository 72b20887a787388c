/// How an iterative search ended.
public enum FitStatus: String, Sendable, Codable {
  /// Both tolerances were reached.
  case converged
  /// Rounding stopped the search just short of its tolerance; the digits shown are right.
  case atPrecision
}

/// Maximises an objective by Newton steps with halving.
///
/// A step is capped so that no row's linear predictor moves by more than ``largestShift``, and
/// halved while the objective falls. The search ends when the decrement g'd is below
/// `decrementTolerance * (1 + |value|)` and no scaled parameter moves by `stepTolerance`.
public struct NewtonSolver: Sendable {
  /// The largest number of steps.
  public var maximumIterations = 100
  /// The tolerance on the decrement g'd, relative to 1 + |value|.
  public var decrementTolerance = 1e-12
  /// The tolerance on the step, in units of one over the scale of each column.
  public var stepTolerance = 1e-10
  /// The largest change of a linear predictor in one step.
  public var largestShift = 10.0

  /// The defaults of this project.
  public init() {}

  /// Where a search ended.
  public struct Maximum: Sendable {
    /// The parameters.
    public var parameters: [Double]
    /// The value, gradient and information there.
    public var derivatives: Derivatives
    /// The number of steps taken.
    public var iterations: Int
    /// How the search ended.
    public var status: FitStatus
  }

  /// The maximum of `objective` over the parameters not in `held`, which keep their start.
  ///
  /// - Throws: ``FitError/singular(iteration:)`` or
  ///   ``FitError/notConverged(iterations:decrement:)``.
  public func maximise(
    _ objective: some Objective, from start: [Double], holding held: [Int] = []
  ) throws(FitError) -> Maximum {
    let free = (0..<objective.parameterCount).filter { !held.contains($0) }
    let scales = objective.scales
    var parameters = start
    var current = objective.derivatives(at: parameters)
    var decrement = Double.infinity
    for iteration in 0..<maximumIterations {
      let gradient = free.map { current.gradient[$0] }
      let block = current.information.block(free)
      guard
        let freeStep = Cholesky(block)?.solve(gradient)
          ?? (objective.isConcave ? nil : Self.ascent(block, gradient))
      else { throw .singular(iteration: iteration) }
      decrement = dot(gradient, freeStep)
      guard decrement.isFinite else { throw .singular(iteration: iteration) }
      var step = [Double](repeating: 0, count: parameters.count)
      var size = 0.0
      for (index, change) in zip(free, freeStep) {
        step[index] = change
        size = max(size, abs(change) * scales[index])
      }
      let tolerance = decrementTolerance * (1 + abs(current.value))
      if decrement < tolerance && size < stepTolerance {
        return Maximum(
          parameters: parameters, derivatives: current, iterations: iteration, status: .converged)
      }
      // No further step can change a digit of the value, though a flat direction still moves.
      if decrement < 1e-20 * (1 + abs(current.value)) {
        return Maximum(
          parameters: parameters, derivatives: current, iterations: iteration, status: .atPrecision)
      }
      // Close to the top no row moves far, and the pass over all rows can be saved.
      let shift = decrement > 1e-6 ? objective.largestShift(along: step) : 0
      if shift > largestShift {
        for index in step.indices { step[index] *= largestShift / shift }
      }
      guard let next = climb(objective, from: parameters, value: current.value, along: step)
      else {
        // Close to the top, rounding of the value hides the last gains.
        guard decrement < 1e-8 * (1 + abs(current.value)) else { break }
        return Maximum(
          parameters: parameters, derivatives: current, iterations: iteration, status: .atPrecision)
      }
      parameters = next.parameters
      current = next.derivatives
    }
    // Along a ridge that is all but flat the value is right long before the last digit of the
    // parameters; a runaway still gains by a constant factor and is refused.
    guard !objective.isConcave, decrement < decrementTolerance * (1 + abs(current.value)) else {
      throw .notConverged(iterations: maximumIterations, decrement: decrement)
    }
    return Maximum(
      parameters: parameters, derivatives: current, iterations: maximumIterations,
      status: .atPrecision)
  }

  /// A step upwards where the function is not concave: every direction of negative curvature
  /// is treated as if it curved the other way.
  private static func ascent(_ information: Matrix, _ gradient: [Double]) -> [Double]? {
    guard information.storage.allSatisfy(\.isFinite) else { return nil }
    let units = information.diagonal.map { 1 / max(abs($0), 1e-300).squareRoot() }
    var scaled = information.scalingColumns(by: units)
    for row in units.indices {
      for column in units.indices { scaled[row, column] *= units[row] }
    }
    let eigen = SymmetricEigen(scaled)
    let floor = 1e-4 * (eigen.values.map(abs).max() ?? 1)
    let step = eigen.applying { 1 / max(abs($0), floor) } * zip(gradient, units).map { $0 * $1 }
    return zip(step, units).map { $0 * $1 }
  }

  private func climb(
    _ objective: some Objective, from parameters: [Double], value: Double, along step: [Double]
  ) -> (parameters: [Double], derivatives: Derivatives)? {
    // A fall within rounding of the sum is not a fall.
    let floor = value - 1e-13 * (1 + abs(value))
    var length = 1.0
    for _ in 0..<40 {
      let trial = zip(parameters, step).map { $0 + length * $1 }
      let found = objective.derivatives(at: trial)
      if found.value >= floor { return (trial, found) }
      length /= 2
    }
    return nil
  }
}
