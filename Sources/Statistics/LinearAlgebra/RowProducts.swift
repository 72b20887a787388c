import CKernels

/// Adds rows to a sum of products: entry (j, k) grows by w_i x_ij x_ik, upper triangle only.
///
/// Eight rows at a time, so that the sums are read and written once for all eight.
struct RowProducts {
  /// The entries of a row.
  let width: Int
  /// The entries between the rows of the sums.
  let stride: Int
  let sums: UnsafeMutablePointer<Double>

  /// Adds `count` consecutive rows with their weights.
  func add(_ rows: UnsafePointer<Double>, count: Int, weights: UnsafePointer<Double>) {
    penchant_add_row_products(rows, count, width, weights, sums, stride)
  }
}
