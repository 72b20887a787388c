import CKernels

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
@inline(__always)
func addMultiples(
  of rows: UnsafePointer<Double>, stride: Int, factors: UnsafePointer<Double>, rowCount: Int,
  to sums: UnsafeMutablePointer<Double>, count: Int
) {
  penchant_add_multiples(rows, stride, factors, rowCount, sums, count)
}
