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
    var penalty = JeffreysPenalty(inverse: factor.inverse)
    let design = likelihood.design
    let predictors = design * parameters
    for row in 0..<design.rowCount {
      let weight = likelihood.weights?[row] ?? 1
      if weight == 0 { continue }
      penalty.add(Array(design.row(row)), weight: weight, linearPredictor: predictors[row])
    }
    for column in parameters.indices { result.gradient[column] += penalty.gradient[column] }
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
private struct JeffreysPenalty {
  private let inverse: Matrix
  private(set) var gradient: [Double]
  private var curvature: Matrix
  /// The sums of v' x_j x_k x_l for j <= k <= l, which hold every I_j.
  private var triples: [Double]

  init(inverse: Matrix) {
    self.inverse = inverse
    let width = inverse.rowCount
    gradient = [Double](repeating: 0, count: width)
    curvature = Matrix(rowCount: width, columnCount: width)
    triples = [Double](repeating: 0, count: width * (width + 1) * (width + 2) / 6)
  }

  mutating func add(_ row: [Double], weight: Double, linearPredictor: Double) {
    let chance = expit(linearPredictor)
    let rest = expit(-linearPredictor)
    let variance = weight * chance * rest
    let spread = inverse.quadraticForm(row)
    let slope = variance * (rest - chance)
    let bend = 0.5 * variance * (1 - 6 * chance * rest) * spread
    let width = row.count
    row.withUnsafeBufferPointer { row in
      triples.withUnsafeMutableBufferPointer { triples in
        curvature.storage.withUnsafeMutableBufferPointer { curvature in
          var position = 0
          for first in 0..<width {
            gradient[first] += 0.5 * slope * spread * row[first]
            let scaled = slope * row[first]
            let bent = bend * row[first]
            for second in first..<width {
              curvature[first * width + second] += bent * row[second]
              let product = scaled * row[second]
              for third in second..<width {
                triples[position] += product * row[third]
                position += 1
              }
            }
          }
        }
      }
    }
  }

  var secondDerivatives: Matrix {
    let products = slopes.map { inverse * $0 }
    var result = curvature
    for first in products.indices {
      for second in first..<products.count {
        // tr(A B) = sum of a_jk b_kj.
        let trace = dot(products[first].storage, products[second].transposed.storage)
        result[first, second] -= 0.5 * trace
      }
    }
    result.mirrorUpperTriangle()
    return result
  }

  /// The matrices I_j, one per coefficient.
  private var slopes: [Matrix] {
    let width = gradient.count
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
