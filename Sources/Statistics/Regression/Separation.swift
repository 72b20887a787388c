/// Whether some combination of the columns predicts every verdict without an error.
///
/// Complete separation: some direction b has z_i x_i'b > 0 in every row (z = 2y - 1).
/// Quasi-complete: at least 0 in every row and above 0 in some. Either way the largest
/// likelihood is not attained by any finite b (Albert & Anderson 1984).
public struct Separation: Sendable, Equatable {
  /// The kind of separation.
  public enum Status: String, Sendable, Codable {
    /// The verdicts overlap: a finite estimate exists.
    case none
    /// Some rows are predicted without an error, the others are undecided by the direction.
    case quasi
    /// Every row is predicted without an error.
    case complete
  }

  /// The kind of separation.
  public let status: Status
  /// The certificate: a direction, per unit of each column, in which the likelihood never
  /// falls; all zeros without separation.
  public let direction: [Double]

  /// Where each coefficient runs: 1 or -1 for plus or minus infinity, 0 where it stays finite.
  public var infiniteSigns: [Int] {
    direction.map { $0 > 0 ? 1 : ($0 < 0 ? -1 : 0) }
  }

  /// No separation of a number of columns.
  public static func none(columnCount: Int) -> Separation {
    Separation(status: .none, direction: [Double](repeating: 0, count: columnCount))
  }

  /// Decides whether the verdicts are separated, with a certificate.
  ///
  /// Rows with a weight of 0 do not count. An outcome between 0 and 1 pulls both ways, so it
  /// admits only directions with x_i'b = 0.
  ///
  /// - Complexity: O(n p) per step of an active-set search that takes about p steps.
  public static func detect(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil
  ) -> Separation {
    let width = design.columnCount
    var entries: [Double] = []
    entries.reserveCapacity(design.rowCount * width)
    for row in 0..<design.rowCount where (weights?[row] ?? 1) > 0 {
      if outcomes[row] > 0 { entries += design.row(row) }
      if outcomes[row] < 1 { entries += design.row(row).lazy.map { -$0 } }
    }
    return detect(constraints: &entries, columnScales: rootMeanSquares(design))
  }

  /// Decides whether some direction b has a'b >= 0 for every row a, and above 0 for some.
  ///
  /// The projection of the sum of the rows onto the cone of such directions is found; it is
  /// zero exactly when the cone holds nothing but directions with a'b = 0 throughout. The rows
  /// left at zero are searched again among themselves, so that the direction found separates
  /// every row that can be separated.
  ///
  /// - Parameters:
  ///   - constraints: The rows, one after the other; empty afterwards, since there may be a row
  ///     for each verdict and level, too many to be in memory twice.
  ///   - columnScales: What each column is divided by.
  /// - Returns: The kind of separation, with its certificate.
  static func detect(constraints: inout [Double], columnScales: [Double]) -> Separation {
    let width = columnScales.count
    let rows = unitRows(&constraints, columnScales: columnScales)
    var open = rows
    var direction = [Double](repeating: 0, count: width)
    // Each pass separates at least one more row, within the rows that all earlier directions
    // leave at zero; at most one pass per dimension is needed.
    for _ in 0..<width where open.rowCount > 0 {
      let found = DualCone.projectionOfSum(open)
      let size = norm(found)
      guard size > 1e-7 else { break }
      let unit = found.map { $0 / size }
      direction = Self.combine(direction, unit, over: rows)
      let products = open * unit
      open = open.selectingRows(products.indices.filter { products[$0] <= 1e-8 })
    }
    let largest = direction.map(abs).max() ?? 0
    guard largest > 0 else { return none(columnCount: width) }
    let certified = (rows * direction).allSatisfy { $0 >= -1e-8 * largest }
    guard certified else { return none(columnCount: width) }
    let cleaned = zip(direction, columnScales).map { entry, scale in
      abs(entry) > 1e-7 * largest ? entry / scale : 0
    }
    return Separation(status: open.rowCount == 0 ? .complete : .quasi, direction: cleaned)
  }

  /// The rows in units of their columns, each of length 1, without rows of zeros.
  private static func unitRows(_ entries: inout [Double], columnScales: [Double]) -> Matrix {
    let width = columnScales.count
    let rowCount = entries.count / max(1, width)
    var kept = 0
    entries.withUnsafeMutableBufferPointer { entries in
      for row in 0..<rowCount {
        var square = 0.0
        for column in 0..<width {
          let scaled = entries[row * width + column] / columnScales[column]
          entries[kept * width + column] = scaled
          square += scaled * scaled
        }
        guard square > 0 else { continue }
        let length = square.squareRoot()
        for column in 0..<width { entries[kept * width + column] /= length }
        kept += 1
      }
    }
    entries.removeLast((rowCount - kept) * width)
    defer { entries = [] }
    return Matrix(rowCount: kept, columnCount: width, storage: entries)
  }

  /// The larger multiple of `first` plus `second` that keeps every row of `first` at or above 0.
  private static func combine(
    _ first: [Double], _ second: [Double], over rows: Matrix
  ) -> [Double] {
    guard first.contains(where: { $0 != 0 }) else { return second }
    var multiple = 1.0
    for (gain, change) in zip(rows * first, rows * second) where gain > 1e-8 && change < 0 {
      multiple = max(multiple, -2 * change / gain)
    }
    return zip(first, second).map { multiple * $0 + $1 }
  }
}
