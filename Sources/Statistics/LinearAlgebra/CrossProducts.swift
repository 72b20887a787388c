/// Adds pairs of rows to a sum of products: entry (j, k) grows by x_ij y_ik.
///
/// Four pairs at a time, as ``RowProducts`` does.
struct CrossProducts {
  /// The entries of a left row, and the rows of the sums.
  let width: Int
  /// The entries of a right row, and the columns of the sums.
  let otherWidth: Int
  let sums: UnsafeMutablePointer<Double>

  /// Adds the pairs of rows at these places.
  func add(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, rows: [(Int, Int)]
  ) {
    var place = 0
    while place + 4 <= rows.count {
      addFour(
        (0..<4).map { left + rows[place + $0].0 * width },
        (0..<4).map { right + rows[place + $0].1 * otherWidth })
      place += 4
    }
    while place < rows.count {
      addOne(left + rows[place].0 * width, right + rows[place].1 * otherWidth)
      place += 1
    }
  }

  private func addFour(_ left: [UnsafePointer<Double>], _ right: [UnsafePointer<Double>]) {
    let (first, second, third, fourth) = (right[0], right[1], right[2], right[3])
    for row in 0..<width {
      let (one, two) = (left[0][row], left[1][row])
      let (three, four) = (left[2][row], left[3][row])
      let sums = sums + row * otherWidth
      var column = 0
      while column < otherWidth {
        sums[column] +=
          (one * first[column] + two * second[column])
          + (three * third[column] + four * fourth[column])
        column += 1
      }
    }
  }

  private func addOne(_ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>) {
    for row in 0..<width {
      let sums = sums + row * otherWidth
      var column = 0
      while column < otherWidth {
        sums[column] += left[row] * right[column]
        column += 1
      }
    }
  }
}
