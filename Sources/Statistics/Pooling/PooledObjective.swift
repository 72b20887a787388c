/// The sum of log-likelihoods with the same parameters: one model for all judges.
struct PooledObjective: Objective {
  let likelihoods: [any Likelihood]

  var parameterCount: Int { likelihoods.first?.parameterCount ?? 0 }
  var scales: [Double] { likelihoods.first?.scales ?? [] }

  func derivatives(at parameters: [Double]) -> Derivatives {
    var total = Derivatives(
      value: 0, gradient: [Double](repeating: 0, count: parameterCount),
      information: Matrix(rowCount: parameterCount, columnCount: parameterCount))
    for likelihood in likelihoods {
      let part = likelihood.derivatives(at: parameters)
      total.value += part.value
      for index in part.gradient.indices { total.gradient[index] += part.gradient[index] }
      total.information = total.information + part.information
    }
    return total
  }

  func largestShift(along step: [Double]) -> Double {
    likelihoods.map { $0.largestShift(along: step) }.max() ?? 0
  }

  /// The fit of the sum.
  static func fit(_ likelihoods: [any Likelihood]) throws(FitError) -> NewtonSolver.Maximum {
    let objective = PooledObjective(likelihoods: likelihoods)
    return try NewtonSolver().maximise(
      objective, from: [Double](repeating: 0, count: objective.parameterCount))
  }
}
