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

/// The first and second derivatives of half the log-determinant of X'WX.
///
/// With M = (X'WX)^-1, v = p (1 - p) and I_j the derivative of X'WX by coefficient j, the
/// gradient is `tr(M I_j) / 2` and the second derivative `tr(M I_jk) / 2 - tr(M I_j M I_k) / 2`.
/// The gradient costs O(n p^2); the second derivatives, O(n p^3), are only made when read.
private struct JeffreysPenalty {
  private let inverse: Matrix
  private let design: Matrix
  /// What a row contributes by: its weight and variance with their derivatives, and x'Mx.
  private let terms: [Term]

  private struct Term {
    let row: Int
    /// w v (1 - 2p), the derivative of the weighted variance by the linear predictor.
    let slope: Double
    /// Half of the second derivative, times x'Mx.
    let bend: Double
    /// x'Mx.
    let spread: Double
  }

  init(likelihood: RowLikelihood<BinaryFamily>, parameters: [Double], inverse: Matrix) {
    self.inverse = inverse
    design = likelihood.design
    let predictors = likelihood.design * parameters
    var terms: [Term] = []
    terms.reserveCapacity(design.rowCount)
    for row in 0..<design.rowCount {
      let weight = likelihood.weights?[row] ?? 1
      if weight == 0 { continue }
      let chance = expit(predictors[row])
      let rest = expit(-predictors[row])
      let variance = weight * chance * rest
      let spread = JeffreysPenalty.quadraticForm(inverse, design, row)
      terms.append(
        Term(
          row: row, slope: variance * (rest - chance),
          bend: 0.5 * variance * (1 - 6 * chance * rest) * spread, spread: spread))
    }
    self.terms = terms
  }

  /// x'Mx of a row of the design, without a copy of the row.
  private static func quadraticForm(_ matrix: Matrix, _ design: Matrix, _ row: Int) -> Double {
    let width = design.columnCount
    var sum = 0.0
    matrix.storage.withUnsafeBufferPointer { matrix in
      design.storage.withUnsafeBufferPointer { entries in
        let start = row * width
        for first in 0..<width {
          let value = entries[start + first]
          if value == 0 { continue }
          var inner = 0.5 * matrix[first * width + first] * value
          for second in (first + 1)..<max(width, first + 1) {
            inner += matrix[first * width + second] * entries[start + second]
          }
          sum += value * inner
        }
      }
    }
    return 2 * sum
  }

  var gradient: [Double] {
    let width = design.columnCount
    var gradient = [Double](repeating: 0, count: width)
    design.storage.withUnsafeBufferPointer { entries in
      for term in terms {
        let scale = 0.5 * term.slope * term.spread
        let start = term.row * width
        for column in 0..<width { gradient[column] += scale * entries[start + column] }
      }
    }
    return gradient
  }

  var secondDerivatives: Matrix {
    let sums = thirdMoments()
    let products = slopes(sums.triples).map { inverse * $0 }
    let turned = products.map(\.transposed)
    var result = sums.curvature
    for first in products.indices {
      for second in first..<products.count {
        // tr(A B) = sum of a_jk b_kj.
        let trace = dot(products[first].storage, turned[second].storage)
        result[first, second] -= 0.5 * trace
      }
    }
    result.mirrorUpperTriangle()
    return result
  }

  /// The sums of bend x_j x_k, and those of v' x_j x_k x_l for j <= k <= l, which hold every I_j.
  private func thirdMoments() -> (curvature: Matrix, triples: [Double]) {
    let width = design.columnCount
    var curvature = Matrix(rowCount: width, columnCount: width)
    var triples = [Double](repeating: 0, count: width * (width + 1) * (width + 2) / 6)
    design.storage.withUnsafeBufferPointer { entries in
      triples.withUnsafeMutableBufferPointer { triples in
        curvature.storage.withUnsafeMutableBufferPointer { curvature in
          for term in terms {
            let start = term.row * width
            var position = 0
            for first in 0..<width {
              let scaled = term.slope * entries[start + first]
              let bent = term.bend * entries[start + first]
              for second in first..<width {
                curvature[first * width + second] += bent * entries[start + second]
                let product = scaled * entries[start + second]
                for third in second..<width {
                  triples[position] += product * entries[start + third]
                  position += 1
                }
              }
            }
          }
        }
      }
    }
    return (curvature, triples)
  }

  /// The matrices I_j, one per coefficient.
  private func slopes(_ triples: [Double]) -> [Matrix] {
    let width = design.columnCount
    var slopes = [Matrix](
      repeating: Matrix(rowCount: width, columnCount: width), count: width)
    var position = 0
    for first in 0..<width {
      for second in first..<width {
        for third in second..<width {
          let value = triples[position]
          position += 1
          slopes[first][second, third] = value
          slopes[first][third, second] = value
          slopes[second][first, third] = value
          slopes[second][third, first] = value
          slopes[third][first, second] = value
          slopes[third][second, first] = value
        }
      }
    }
    return slopes
  }
}
