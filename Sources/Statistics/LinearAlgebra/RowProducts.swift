/// Adds rows to a sum of products: entry (j, k) grows by w_i x_ij x_ik, upper triangle only.
///
/// Four rows at a time, so that the sums are read and written once for all four. Compiled, this
/// is as quick as tiles held in registers and within a few percent of explicit vectors.
struct RowProducts {
  /// The entries of a row.
  let width: Int
  /// The entries between the rows of the sums.
  let stride: Int
  let sums: UnsafeMutablePointer<Double>

  /// Adds `count` consecutive rows with their weights.
  func add(_ rows: UnsafePointer<Double>, count: Int, weights: UnsafePointer<Double>) {
    var row = 0
    while row + 4 <= count {
      addFour(rows + row * width, weights + row)
      row += 4
    }
    while row < count {
      addOne(rows + row * width, weights[row])
      row += 1
    }
  }

  private func addFour(_ first: UnsafePointer<Double>, _ weights: UnsafePointer<Double>) {
    let second = first + width
    let third = second + width
    let fourth = third + width
    var row = 0
    while row < width {
      let one = weights[0] * first[row]
      let two = weights[1] * second[row]
      let three = weights[2] * third[row]
      let four = weights[3] * fourth[row]
      let sums = sums + row * stride
      var column = row
      while column < width {
        sums[column] +=
          (one * first[column] + two * second[column])
          + (three * third[column] + four * fourth[column])
        column += 1
      }
      row += 1
    }
  }

  private func addOne(_ entries: UnsafePointer<Double>, _ weight: Double) {
    var row = 0
    while row < width {
      let scaled = weight * entries[row]
      let sums = sums + row * stride
      var column = row
      while column < width {
        sums[column] += scaled * entries[column]
        column += 1
      }
      row += 1
    }
  }
}
