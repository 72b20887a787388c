/// The first and second derivatives of half the log-determinant of X'WX.
///
/// With M = (X'WX)^-1, v = p (1 - p) and I_j the derivative of X'WX by coefficient j, the
/// gradient is `tr(M I_j) / 2` and the second derivative `tr(M I_jk) / 2 - tr(M I_j M I_k) / 2`.
/// The gradient costs O(n p^2); the second derivatives are only made when read.
struct JeffreysPenalty {
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

  /// The second derivatives, by whichever of two sums is the shorter.
  ///
  /// Both are exact: ``throughRows`` costs n^2 p, ``throughMoments`` n p^3 / 6 and p^4.
  var secondDerivatives: Matrix {
    let count = Double(terms.count)
    let width = Double(design.columnCount)
    let cube = width * width * width
    return count * count * width < count * cube / 6 + 2 * width * cube
      ? throughRows : throughMoments
  }

  /// As the sum over rows i and l: `tr(M I_j M I_k)` is the sum of
  /// `v'_i v'_l (x_i'M x_l)^2 x_ij x_lk`.
  var throughRows: Matrix {
    let width = design.columnCount
    let count = terms.count
    // A column after the other, so that one row meets all others in a single sweep.
    var columns = [Double](repeating: 0, count: width * count)
    design.storage.withUnsafeBufferPointer { entries in
      for (place, term) in terms.enumerated() {
        for column in 0..<width {
          columns[column * count + place] = entries[term.row * width + column]
        }
      }
    }
    var result = Matrix(rowCount: width, columnCount: width)
    var meetings = [Double](repeating: 0, count: count)
    var sums = [Double](repeating: 0, count: width)
    for term in terms {
      let own = Array(design.row(term.row))
      fillMeetings(of: inverse * own, columns, &meetings)
      addMet(meetings, to: &sums)
      for first in 0..<width {
        let bent = term.bend * own[first]
        let scaled = 0.5 * term.slope * own[first]
        for second in first..<width {
          result[first, second] += bent * own[second] - scaled * sums[second]
        }
      }
    }
    result.mirrorUpperTriangle()
    return result
  }

  /// `v'_l (y'x_l)^2` for every row l.
  private func fillMeetings(
    of vector: [Double], _ columns: [Double], _ meetings: inout [Double]
  ) {
    let count = terms.count
    meetings.withUnsafeMutableBufferPointer { meetings in
      columns.withUnsafeBufferPointer { columns in
        for place in 0..<count { meetings[place] = 0 }
        for (column, factor) in vector.enumerated() {
          let start = column * count
          for place in 0..<count { meetings[place] += factor * columns[start + place] }
        }
        for place in 0..<count { meetings[place] *= meetings[place] * terms[place].slope }
      }
    }
  }

  /// The sums of `meetings_l x_l`.
  private func addMet(_ meetings: [Double], to sums: inout [Double]) {
    let width = design.columnCount
    sums.withUnsafeMutableBufferPointer { sums in
      design.storage.withUnsafeBufferPointer { entries in
        for column in 0..<width { sums[column] = 0 }
        for (place, term) in terms.enumerated() {
          let start = term.row * width
          for column in 0..<width { sums[column] += meetings[place] * entries[start + column] }
        }
      }
    }
  }

  /// As traces of the products of the matrices M I_j.
  var throughMoments: Matrix {
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
