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
    var rows: [[Double]] = []
    for row in 0..<design.rowCount where (weights?[row] ?? 1) > 0 {
      let columns = Array(design.row(row))
      if outcomes[row] > 0 { rows.append(columns) }
      if outcomes[row] < 1 { rows.append(columns.map { -$0 }) }
    }
    return detect(constraints: rows, columnScales: rootMeanSquares(design))
  }

  /// Decides whether some direction b has a'b >= 0 for every row a, and above 0 for some.
  ///
  /// The projection of the sum of the rows onto the cone of such directions is found; it is
  /// zero exactly when the cone holds nothing but directions with a'b = 0 throughout. The rows
  /// left at zero are searched again among themselves, so that the direction found separates
  /// every row that can be separated.
  static func detect(constraints: [[Double]], columnScales: [Double]) -> Separation {
    let width = columnScales.count
    let rows = constraints.compactMap { row -> [Double]? in
      let scaled = zip(row, columnScales).map { $0 / $1 }
      let length = norm(scaled)
      return length > 0 ? scaled.map { $0 / length } : nil
    }
    var open = rows
    var direction = [Double](repeating: 0, count: width)
    // Each pass separates at least one more row, within the rows that all earlier directions
    // leave at zero; at most one pass per dimension is needed.
    for _ in 0..<width where !open.isEmpty {
      let found = DualCone.projectionOfSum(open)
      let size = norm(found)
      guard size > 1e-7 else { break }
      let unit = found.map { $0 / size }
      direction = Self.combine(direction, unit, over: rows)
      open = open.filter { dot($0, unit) <= 1e-8 }
    }
    let largest = direction.map(abs).max() ?? 0
    guard largest > 0 else { return none(columnCount: width) }
    let certified = rows.allSatisfy { dot($0, direction) >= -1e-8 * largest }
    guard certified else { return none(columnCount: width) }
    let cleaned = zip(direction, columnScales).map { entry, scale in
      abs(entry) > 1e-7 * largest ? entry / scale : 0
    }
    return Separation(status: open.isEmpty ? .complete : .quasi, direction: cleaned)
  }

  /// The larger multiple of `first` plus `second` that keeps every row of `first` at or above 0.
  private static func combine(
    _ first: [Double], _ second: [Double], over rows: [[Double]]
  ) -> [Double] {
    guard first.contains(where: { $0 != 0 }) else { return second }
    var multiple = 1.0
    for row in rows {
      let gain = dot(row, first)
      let loss = -dot(row, second)
      if gain > 1e-8 && loss > 0 { multiple = max(multiple, 2 * loss / gain) }
    }
    return zip(first, second).map { multiple * $0 + $1 }
  }
}
