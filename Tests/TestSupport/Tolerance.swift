/// Tolerances by the reason for them.
///
/// Widening one needs a comment with the cause.
public enum Tolerance {
  /// The same formula in another order of operations.
  public static let roundOff = 1e-12
  /// Against numbers made by other software.
  public static let reference = 1e-7
  /// After an iterative solution.
  public static let iterative = 1e-6
}

/// Whether two numbers agree within `tolerance`, absolute below 1 and relative above.
public func isClose(_ left: Double, _ right: Double, _ tolerance: Double) -> Bool {
  if left == right { return true }
  return abs(left - right) <= tolerance * max(1, max(abs(left), abs(right)))
}
