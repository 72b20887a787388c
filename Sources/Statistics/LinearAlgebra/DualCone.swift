/// The cone of vectors b with a'b >= 0 for every row a of a set.
enum DualCone {
  /// The projection of the sum of the rows onto the cone.
  ///
  /// By Moreau's decomposition it is r = c + sum of lambda_i a_i, where c is the sum of the rows
  /// and lambda >= 0 makes r as short as possible; an active-set search for non-negative least
  /// squares finds lambda (Lawson & Hanson 1974, chapter 23).
  static func projectionOfSum(_ rows: Matrix) -> [Double] {
    let width = rows.columnCount
    let sum = rows.weightedColumnSums([Double](repeating: 1, count: rows.rowCount))
    let size = norm(sum)
    guard size > 0 else { return sum }
    // Only the direction matters; a unit length makes the tolerances relative.
    let target = sum.map { $0 / size }
    var active: [Int] = []
    var multipliers: [Double] = []
    var residual = target
    for _ in 0..<(30 * width + 100) {
      guard let entering = mostViolated(rows, residual, excluding: active) else { break }
      active.append(entering)
      multipliers.append(0)
      while true {
        guard let solution = leastSquares(rows, active, target) else {
          // The newcomer depends on the active rows: no shorter residual with it.
          active.removeLast()
          multipliers.removeLast()
          return residual
        }
        if solution.allSatisfy({ $0 > 0 }) {
          multipliers = solution
          break
        }
        shrink(&active, &multipliers, towards: solution)
        if active.isEmpty { break }
      }
      residual = target
      for (index, multiplier) in zip(active, multipliers) {
        for column in 0..<width { residual[column] += multiplier * rows[index, column] }
      }
      if norm(residual) < 1e-9 { break }
    }
    return residual
  }

  private static func mostViolated(
    _ rows: Matrix, _ residual: [Double], excluding active: [Int]
  ) -> Int? {
    var worst = -1e-10
    var found: Int?
    for (index, product) in (rows * residual).enumerated()
    where product < worst && !active.contains(index) {
      worst = product
      found = index
    }
    return found
  }

  /// The multipliers that make |target + sum lambda_i a_i| smallest, without a sign condition.
  private static func leastSquares(
    _ rows: Matrix, _ active: [Int], _ target: [Double]
  ) -> [Double]? {
    let chosen = active.map { Array(rows.row($0)) }
    var gram = Matrix(rowCount: active.count, columnCount: active.count)
    for (first, left) in chosen.enumerated() {
      for (second, right) in chosen.enumerated() { gram[first, second] = dot(left, right) }
    }
    return Cholesky(gram, tolerance: 1e-12)?.solve(chosen.map { -dot($0, target) })
  }

  /// Moves as far towards `solution` as the signs allow and drops what reaches zero.
  private static func shrink(
    _ active: inout [Int], _ multipliers: inout [Double], towards solution: [Double]
  ) {
    var fraction = 1.0
    for (old, new) in zip(multipliers, solution) where new <= 0 {
      fraction = min(fraction, old / (old - new))
    }
    for index in multipliers.indices {
      multipliers[index] += fraction * (solution[index] - multipliers[index])
    }
    let keep = multipliers.indices.filter { multipliers[$0] > 1e-14 }
    // At least one multiplier is at zero by construction; rounding must not hide it.
    if keep.count == active.count {
      active.removeLast()
      multipliers.removeLast()
      return
    }
    active = keep.map { active[$0] }
    multipliers = keep.map { multipliers[$0] }
  }
}
