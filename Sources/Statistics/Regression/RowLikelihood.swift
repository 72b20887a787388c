/// The weighted log-likelihood of a design and the responses to it.
///
/// The value is the sum over rows of w_i log P(y_i | x_i'b, shared parameters). Sums run over
/// ``RowBlocks``, so the same numbers give the same bits on any number of cores.
struct RowLikelihood<Family: ResponseFamily>: Likelihood {
  let design: Matrix
  private(set) var weights: [Double]?
  let family: Family
  let scales: [Double]
  /// Whether other cores may help with the sums.
  var isShared = true
  /// Whether rows of weight 0 are many enough to be packed away before the products.
  private var isSparse = false

  init(design: Matrix, weights: [Double]?, family: Family) {
    precondition(
      family.count == design.rowCount, "\(family.count) responses, \(design.rowCount) rows")
    self.design = design
    self.weights = weights
    self.family = family
    scales =
      rootMeanSquares(design) + [Double](repeating: 1, count: family.sharedCount)
  }

  var parameterCount: Int { design.columnCount + family.sharedCount }

  private var blocks: RowBlocks { RowBlocks(rowCount: design.rowCount, isShared: isShared) }

  func reweighted(_ weights: [Double]) -> any Likelihood {
    precondition(weights.count == design.rowCount, "\(weights.count) weights")
    var result = self
    result.weights = weights
    result.isSparse = weights.count { $0 == 0 } * 8 > weights.count
    result.isShared = false
    return result
  }

  // Likelihoods behind `any` would otherwise run through the unspecialised code.
  @_specialize(where Family == BinaryFamily)
  func derivatives(at parameters: [Double]) -> Derivatives {
    let width = design.columnCount
    let shared = family.sharedCount
    let sums = blocks.sums(DerivativeSums.count(width: width, shared: shared)) { rows, base in
      add(
        rows: rows, at: parameters, to: DerivativeSums(width: width, shared: shared, base: base))
    }
    return DerivativeSums.derivatives(sums, width: width, shared: shared)
  }

  @_specialize(where Family == BinaryFamily)
  func scores(at parameters: [Double]) -> Matrix {
    let width = design.columnCount
    let shared = family.sharedCount
    let size = width + shared
    var result = Matrix(rowCount: design.rowCount, columnCount: size)
    result.storage.withUnsafeMutableBufferPointer { scores in
      guard let scores = scores.baseAddress else { return }
      blocks.perform { _, rows in
        visit(rows: rows, at: parameters) { row, entries, weight, _, gradient, _ in
          let slope = weight * gradient[0]
          let target = scores + row * size
          var column = 0
          while column < width {
            target[column] = slope * entries[column]
            column += 1
          }
          for index in 0..<shared { target[width + index] = weight * gradient[1 + index] }
        }
      }
    }
    return result
  }

  func largestShift(along step: [Double]) -> Double {
    let predictors = design * Array(step[..<design.columnCount])
    return predictors.reduce(0) { max($0, abs($1)) }
  }

  private func add(rows: Range<Int>, at parameters: [Double], to sums: DerivativeSums) {
    let width = design.columnCount
    let hasShared = family.sharedCount > 0
    let packed = isSparse ? rows.count * width : 0
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * rows.count + packed) { scratch in
      guard let slopes = scratch.baseAddress else { return }
      slopes.initialize(repeating: 0, count: 2 * rows.count)
      let bends = slopes + rows.count
      let pack = bends + rows.count
      var count = 0
      visit(rows: rows, at: parameters) { row, entries, weight, value, gradient, information in
        let place = isSparse ? count : row - rows.lowerBound
        sums.addValue(weight * value)
        slopes[place] = weight * gradient[0]
        bends[place] = weight * information[0]
        if isSparse { (pack + count * width).initialize(from: entries, count: width) }
        if hasShared {
          sums.addShared(
            row: entries, weight: weight, slopes: gradient, information: information)
        }
        count += 1
      }
      guard !isSparse else {
        return sums.addRows(pack, count: count, slopes: slopes, bends: bends)
      }
      design.storage.withUnsafeBufferPointer { entries in
        guard let base = entries.baseAddress else { return }
        sums.addRows(
          base + rows.lowerBound * width, count: rows.count, slopes: slopes, bends: bends)
      }
    }
  }

  /// Gives every row that has weight to `body`, with its log-probability and derivatives.
  @inline(__always)
  private func visit(
    rows: Range<Int>, at parameters: [Double],
    _ body: (
      _ row: Int, _ entries: UnsafePointer<Double>, _ weight: Double, _ value: Double,
      _ gradient: UnsafePointer<Double>, _ information: UnsafePointer<Double>
    ) -> Void
  ) {
    let width = design.columnCount
    let size = 1 + family.sharedCount
    // One more entry than needed, so that the pointer to the shared ones is never empty.
    let padded = parameters + [0]
    withUnsafeTemporaryAllocation(of: Double.self, capacity: size + size * size) { scratch in
      guard let gradient = scratch.baseAddress else { return }
      scratch.initialize(repeating: 0)
      let information = gradient + size
      padded.withUnsafeBufferPointer { parameters in
        design.storage.withUnsafeBufferPointer { entries in
          guard let coefficients = parameters.baseAddress, let first = entries.baseAddress
          else { return }
          var row = rows.lowerBound
          while row < rows.upperBound {
            defer { row += 1 }
            var weight = 1.0
            if let weights { weight = weights[row] }
            if weight == 0 { continue }
            let columns = first + row * width
            let value = family.evaluate(
              row: row, linearPredictor: product(columns, coefficients, count: width),
              shared: coefficients + width, gradient: gradient, information: information)
            body(row, columns, weight, value, gradient, information)
          }
        }
      }
    }
  }
}
