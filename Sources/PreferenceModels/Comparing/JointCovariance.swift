import Preferences
import Statistics

/// The joint covariance of the weights of several judges who saw the same prompts.
///
/// A block `sum_c psi_c phi_c'` for every two judges, over the prompts that both judged, from
/// which every test across judges takes its covariance. Blocks of many judges take a fraction of
/// the work and the room of stacking their influences for each test anew.
///
/// Source: Weesie (1999).
struct JointCovariance: Sendable {
  /// The block of judges i and j, i not above j, at `place(i, j)`.
  private let blocks: [Matrix]
  private let count: Int

  /// Multiplies the influences of every two judges.
  init(_ judges: [JudgeInfluence]) async {
    let count = judges.count
    let pairs = (0..<count).flatMap { first in (first..<count).map { (first, $0) } }
    blocks = await concurrently(pairs.count) { place in
      judges[pairs[place].0].weights.crossProduct(judges[pairs[place].1].weights)
    }
    self.count = count
  }

  /// The covariance of weights of one judge (rows) with weights of another (columns).
  func block(_ first: Int, _ rows: [Int], _ second: Int, _ columns: [Int]) -> Matrix {
    let isTurned = first > second
    let whole = blocks[place(min(first, second), max(first, second))]
    var part = Matrix(rowCount: rows.count, columnCount: columns.count)
    for (row, own) in rows.enumerated() {
      for (column, other) in columns.enumerated() {
        part[row, column] = isTurned ? whole[other, own] : whole[own, other]
      }
    }
    return part
  }

  /// The covariance of sums of weights over judges, `sum_j s_j b_j[columns_j]`, with other such
  /// sums; a term is the judge, its sign or share, and the places of its weights.
  func covariance(
    _ left: [(judge: Int, share: Double, columns: [Int])],
    _ right: [(judge: Int, share: Double, columns: [Int])]
  ) -> Matrix {
    var sum = Matrix(
      rowCount: left.first?.columns.count ?? 0, columnCount: right.first?.columns.count ?? 0)
    for one in left {
      for other in right {
        let part = block(one.judge, one.columns, other.judge, other.columns)
        let share = one.share * other.share
        for place in sum.storage.indices { sum.storage[place] += share * part.storage[place] }
      }
    }
    return sum
  }

  private func place(_ first: Int, _ second: Int) -> Int {
    first * count - first * (first - 1) / 2 + second - first
  }
}
