/// The weighted log-likelihood of a design and the responses to it.
///
/// The value is the sum over rows of w_i log P(y_i | x_i'b, shared parameters). Sums run over
/// blocks of rows in a fixed order, so the same numbers give the same bits everywhere.
struct RowLikelihood<Family: ResponseFamily>: Likelihood {
  let design: Matrix
  let weights: [Double]?
  let family: Family
  let scales: [Double]

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

  /// Rows per block; short enough for partial sums to keep their digits.
  private static var blockLength: Int { 1024 }

  func derivatives(at parameters: [Double]) -> Derivatives {
    var total = DerivativeSums(width: design.columnCount, shared: family.sharedCount)
    var block = total
    var start = 0
    while start < design.rowCount {
      let end = min(start + Self.blockLength, design.rowCount)
      block.clear()
      add(rows: start..<end, at: parameters, to: &block)
      total.add(block)
      start = end
    }
    return total.derivatives
  }

  func scores(at parameters: [Double]) -> Matrix {
    let width = design.columnCount
    var result = Matrix(rowCount: design.rowCount, columnCount: parameterCount)
    visit(rows: 0..<design.rowCount, at: parameters) { row, weight, _, gradient, _ in
      for column in 0..<width {
        result[row, column] = weight * gradient[0] * design[row, column]
      }
      for index in 0..<family.sharedCount {
        result[row, width + index] = weight * gradient[1 + index]
      }
    }
    return result
  }

  func largestShift(along step: [Double]) -> Double {
    var largest = 0.0
    let width = design.columnCount
    design.storage.withUnsafeBufferPointer { entries in
      step.withUnsafeBufferPointer { step in
        var position = 0
        while position < entries.count {
          var sum = 0.0
          var column = 0
          while column < width {
            sum += entries[position + column] * step[column]
            column += 1
          }
          if abs(sum) > largest { largest = abs(sum) }
          position += width
        }
      }
    }
    return largest
  }

  private func add(rows: Range<Int>, at parameters: [Double], to sums: inout DerivativeSums) {
    let width = design.columnCount
    let hasShared = family.sharedCount > 0
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * rows.count) { scratch in
      scratch.initialize(repeating: 0)
      guard let slopes = scratch.baseAddress else { return }
      let bends = slopes + rows.count
      design.storage.withUnsafeBufferPointer { entries in
        guard let base = entries.baseAddress else { return }
        sums.accumulate { accumulator in
          visit(rows: rows, at: parameters) { row, weight, value, gradient, information in
            accumulator.addValue(weight * value)
            slopes[row - rows.lowerBound] = weight * gradient[0]
            bends[row - rows.lowerBound] = weight * information[0]
            if hasShared {
              accumulator.addShared(
                row: base + row * width, weight: weight, slopes: gradient,
                information: information)
            }
          }
          accumulator.addRows(
            base + rows.lowerBound * width, count: rows.count, slopes: slopes, bends: bends)
        }
      }
    }
  }

  @inline(__always)
  private func visit(
    rows: Range<Int>, at parameters: [Double],
    _ body: (
      _ row: Int, _ weight: Double, _ value: Double, _ gradient: UnsafePointer<Double>,
      _ information: UnsafePointer<Double>
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
            var sum = 0.0
            var column = 0
            while column < width {
              sum += columns[column] * coefficients[column]
              column += 1
            }
            let value = family.evaluate(
              row: row, linearPredictor: sum, shared: coefficients + width, gradient: gradient,
              information: information)
            body(row, weight, value, gradient, information)
          }
        }
      }
    }
  }
}
