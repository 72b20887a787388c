/// The log-likelihood plus half the log-determinant of the information.
///
/// Far from the top its information is X'WX, whose short steps stay on the branch they start
/// on; close to it, minus the exact second derivatives, because scoring alone needs thousands
/// of steps under separation.
struct FirthObjective: Objective {
  let likelihood: RowLikelihood<BinaryFamily>
  /// The parameters that the search does not move.
  var held: [Int] = []

  var parameterCount: Int { likelihood.parameterCount }
  var scales: [Double] { likelihood.scales }
  var isConcave: Bool { false }

  /// The decrement of a scoring step below which the exact second derivatives take over.
  private static let nearness = 1e-2

  func derivatives(at parameters: [Double]) -> Derivatives {
    var result = likelihood.derivatives(at: parameters)
    guard let factor = Cholesky(result.information) else {
      result.value = -.infinity
      return result
    }
    result.value += 0.5 * factor.logDeterminant
    let penalty = JeffreysPenalty(
      likelihood: likelihood, parameters: parameters, inverse: factor.inverse)
    let slope = penalty.gradient
    for column in parameters.indices { result.gradient[column] += slope[column] }
    let free = parameters.indices.filter { !held.contains($0) }
    let gradient = free.map { result.gradient[$0] }
    let step = Cholesky(result.information.block(free))?.solve(gradient) ?? []
    if !step.isEmpty, dot(gradient, step) < Self.nearness {
      result.information = result.information - penalty.secondDerivatives
    }
    return result
  }

  func largestShift(along step: [Double]) -> Double {
    likelihood.largestShift(along: step)
  }
}
