/// The interval of a parameter by the profile of a likelihood.
///
/// All values b with `2 (l_max - l_p(b))` up to the chi-square quantile, where `l_p` is the
/// largest value with the parameter held at b. It ignores clusters: right for independent rows,
/// or with Firth's penalty.
///
/// Source: Venzon & Moolgavkar (1988).
public struct ProfileInterval: Sendable, Equatable {
  /// The lower end; minus infinity where the likelihood never falls enough.
  public let lower: Double
  /// The upper end; infinity where the likelihood never falls enough.
  public let upper: Double

  /// The interval of parameter `index` around the maximum of `objective`.
  ///
  /// Each search for the other parameters starts on the tangent of their best values, or, where
  /// `followsTangent` is false, at their estimates; where `continues` is true, on results nearby.
  /// `neighbour` is the interval at another level, which tells such a search where to look first.
  public init(
    of index: Int, objective: some Objective, estimate: [Double], information: Matrix,
    value: Double, level: Double = 0.95, solver: NewtonSolver = NewtonSolver(),
    followsTangent: Bool = true, continues: Bool = false,
    neighbour: (interval: ProfileInterval, level: Double)? = nil
  ) throws(FitError) {
    guard let factor = Cholesky(information) else { throw .singular(iteration: 0) }
    func target(_ level: Double) -> Double { NormalDistribution().quantile(0.5 + level / 2) }
    if continues {
      var solver = solver
      // The value and its slope are asked for, not the place: they are flat at the top.
      solver.stepTolerance = .infinity
      solver.decrementTolerance = min(solver.decrementTolerance, 1e-13)
      let search = ContinuedProfileSearch(
        index: index, objective: objective, estimate: estimate, value: value,
        tangent: factor.solve(Matrix.identity(estimate.count).column(index)),
        solver: solver, target: target(level))
      let ratio = target(level) / target(neighbour?.level ?? level)
      func first(_ side: Double, _ end: Double?) -> Double {
        guard let end, end.isFinite, end != estimate[index] else {
          return side * target(level) * search.spread
        }
        return (end - estimate[index]) * ratio
      }
      lower = try search.end(side: -1, from: first(-1, neighbour?.interval.lower))
      upper = try search.end(side: 1, from: first(1, neighbour?.interval.upper))
      return
    }
    let search = ProfileSearch(
      index: index, objective: objective, estimate: estimate, value: value,
      // How all parameters move when this one is dragged along: column `index` of the inverse.
      tangent: factor.solve(Matrix.identity(estimate.count).column(index)),
      followsTangent: followsTangent, solver: solver,
      target: target(level))
    lower = try search.end(side: -1)
    upper = try search.end(side: 1)
  }

  /// The interval of a coefficient of a fit.
  public init(of column: Int, fit: LogisticFit, level: Double = 0.95) throws(FitError) {
    self = try Self.make(fit.likelihood, fit, column, level)
  }

  private static func make(
    _ likelihood: some Likelihood, _ fit: LogisticFit, _ column: Int, _ level: Double
  ) throws(FitError) -> ProfileInterval {
    try ProfileInterval(
      of: column, objective: likelihood, estimate: fit.coefficients,
      information: fit.information, value: fit.logLikelihood, level: level)
  }
}

/// The search for the ends, on the signed root of the statistic, which is nearly a straight line.
private struct ProfileSearch<Function: Objective> {
  let index: Int
  let objective: Function
  let estimate: [Double]
  let value: Double
  let tangent: [Double]
  let followsTangent: Bool
  let solver: NewtonSolver
  let target: Double

  func end(side: Double) throws(FitError) -> Double {
    let spread = tangent[index].squareRoot()
    var inner = 0.0
    var innerExcess = -target
    var outer = side * target * spread
    var outerExcess = try excess(at: outer)
    // The root can lie far out on a flat side; 40 doublings pass any finite one.
    for _ in 0..<40 where outerExcess < 0 {
      inner = outer
      innerExcess = outerExcess
      outer *= 2
      outerExcess = try excess(at: outer)
    }
    guard outerExcess >= 0 else { return side * .infinity }
    var lastWasInner: Bool?
    for _ in 0..<200 {
      var next = outer - outerExcess * (outer - inner) / (outerExcess - innerExcess)
      if !(min(inner, outer)...max(inner, outer)).contains(next) { next = (inner + outer) / 2 }
      let found = try excess(at: next)
      if abs(found) < 1e-10 { return estimate[index] + next }
      // The Illinois rule: an end kept twice running counts half, so that none stays for ever.
      if found < 0 {
        inner = next
        innerExcess = found
        if lastWasInner == true { outerExcess /= 2 }
      } else {
        outer = next
        outerExcess = found
        if lastWasInner == false { innerExcess /= 2 }
      }
      lastWasInner = found < 0
      if abs(outer - inner) < 1e-12 * (abs(outer) + spread) { break }
    }
    return estimate[index] + (inner + outer) / 2
  }

  /// The root of the statistic minus its target, with the parameter `distance` from its best
  /// value.
  private func excess(at distance: Double) throws(FitError) -> Double {
    var start = estimate
    if followsTangent {
      for parameter in start.indices {
        start[parameter] += distance * tangent[parameter] / tangent[index]
      }
    }
    start[index] = estimate[index] + distance
    let found = try solver.maximise(objective, from: start, holding: [index])
    return (2 * max(value - found.derivatives.value, 0)).squareRoot() - target
  }
}
