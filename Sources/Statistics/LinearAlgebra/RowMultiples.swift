/// Adds rows of a table to sums, each times its factor: `sums_k += sum of f_i x_ik`.
///
/// Four rows at a time, so that the sums are read and written once for all four.
///
/// - Parameters:
///   - rows: The first entry of the first row.
///   - stride: The entries from one row to the next.
///   - factors: A factor for each row.
///   - rowCount: The number of rows.
///   - sums: Where the sums are.
///   - count: How many entries of each row are added.
func addMultiples(
  of rows: UnsafePointer<Double>, stride: Int, factors: UnsafePointer<Double>, rowCount: Int,
  to sums: UnsafeMutablePointer<Double>, count: Int
) {
  var row = 0
  while row + 4 <= rowCount {
    let first = rows + row * stride
    let second = first + stride
    let third = second + stride
    let fourth = third + stride
    let (one, two) = (factors[row], factors[row + 1])
    let (three, four) = (factors[row + 2], factors[row + 3])
    var entry = 0
    while entry < count {
      sums[entry] +=
        (one * first[entry] + two * second[entry]) + (three * third[entry] + four * fourth[entry])
      entry += 1
    }
    row += 4
  }
  while row < rowCount {
    let own = rows + row * stride
    let factor = factors[row]
    var entry = 0
    while entry < count {
      sums[entry] += factor * own[entry]
      entry += 1
    }
    row += 1
  }
}
