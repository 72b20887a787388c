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
    let spreads = quadraticForms(inverse, rowsOf: design)
    var terms: [Term] = []
    terms.reserveCapacity(design.rowCount)
    for row in 0..<design.rowCount {
      let weight = likelihood.weights?[row] ?? 1
      if weight == 0 { continue }
      let chance = expit(predictors[row])
      let rest = expit(-predictors[row])
      let variance = weight * chance * rest
      let spread = spreads[row]
      terms.append(
        Term(
          row: row, slope: variance * (rest - chance),
          bend: 0.5 * variance * (1 - 6 * chance * rest) * spread, spread: spread))
    }
    self.terms = terms
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
  /// Both are exact: ``throughRows`` costs n^2 p, ``throughMoments`` n p^3 / 6 and 2 p^4.
  var secondDerivatives: Matrix {
    let count = Double(terms.count)
    let width = Double(design.columnCount)
    let cube = width * width * width
    return count * count * width < count * cube / 6 + 2 * width * cube
      ? throughRows : throughMoments
  }

  /// As the sum over rows i and l: `tr(M I_j M I_k)` is the sum of
  /// `v'_i v'_l (x_i'M x_l)^2 x_ij x_lk`.
  ///
  /// Each pair of rows is met once, and the half that is left out is the transpose.
  var throughRows: Matrix {
    let width = design.columnCount
    let rows = design.selectingRows(terms.map(\.row))
    let slopes = terms.map(\.slope)
    let columns = rows.transposed
    let directions = rows * inverse
    var meetings = [Double](repeating: 0, count: terms.count)
    var met: [Double] = []
    met.reserveCapacity(terms.count * width)
    for place in terms.indices {
      fillMeetings(place, directions, columns, slopes, &meetings)
      met += sums(from: place, meetings, rows)
    }
    let half =
      columns.scalingColumns(by: slopes.map { 0.5 * $0 })
      * Matrix(rowCount: terms.count, columnCount: width, storage: met)
    let curvature = columns.scalingColumns(by: terms.map(\.bend)) * rows
    var result = curvature - half - half.transposed
    result.mirrorUpperTriangle()
    return result
  }

  /// `v'_l (x_i'M x_l)^2` for the row i at `place` and every row l from there on, half of it for
  /// the row itself.
  private func fillMeetings(
    _ place: Int, _ directions: Matrix, _ columns: Matrix, _ slopes: [Double],
    _ meetings: inout [Double]
  ) {
    let count = columns.columnCount
    meetings.withUnsafeMutableBufferPointer { meetings in
      columns.storage.withUnsafeBufferPointer { columns in
        directions.storage.withUnsafeBufferPointer { directions in
          guard let sums = meetings.baseAddress, let columns = columns.baseAddress,
            let directions = directions.baseAddress
          else { return }
          let width = design.columnCount
          for other in place..<count { sums[other] = 0 }
          addMultiples(
            of: columns + place, stride: count, factors: directions + place * width,
            rowCount: width, to: sums + place, count: count - place)
          for other in place..<count { sums[other] *= sums[other] * slopes[other] }
          sums[place] *= 0.5
        }
      }
    }
  }

  /// The sums of `meetings_l x_l` over the rows l from `place` on.
  private func sums(from place: Int, _ meetings: [Double], _ rows: Matrix) -> [Double] {
    let width = rows.columnCount
    var sums = [Double](repeating: 0, count: width)
    sums.withUnsafeMutableBufferPointer { sums in
      meetings.withUnsafeBufferPointer { meetings in
        rows.storage.withUnsafeBufferPointer { rows in
          guard let sums = sums.baseAddress, let meetings = meetings.baseAddress,
            let rows = rows.baseAddress
          else { return }
          addMultiples(
            of: rows + place * width, stride: width, factors: meetings + place,
            rowCount: terms.count - place, to: sums, count: width)
        }
      }
    }
    return sums
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
    curvature.storage.withUnsafeMutableBufferPointer { curvature in
      design.storage.withUnsafeBufferPointer { entries in
        guard let sums = curvature.baseAddress, let entries = entries.baseAddress else { return }
        let products = RowProducts(width: width, stride: width, sums: sums)
        var bends = [Double](repeating: 0, count: design.rowCount)
        for term in terms { bends[term.row] = term.bend }
        bends.withUnsafeBufferPointer { bends in
          guard let bends = bends.baseAddress else { return }
          products.add(entries, count: design.rowCount, weights: bends)
        }
      }
    }
    var moments = ThirdMoments(width: width)
    moments.add(design, at: terms.map(\.row), weights: terms.map(\.slope))
    return (curvature, moments.sums)
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
