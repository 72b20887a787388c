/// Numbers in order, ready to be ranked again and again under changing weights.
///
/// A bootstrap over rows changes only how often each row counts, never the order, so the sort is
/// paid for once.
public struct WeightedRanks: Sendable {
  private let order: [Int]
  /// Where runs of equal numbers begin in the order, and the end.
  private let runs: [Int]

  /// Orders the numbers, which are finite.
  public init(_ values: [Double]) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    self.order = order
    var runs: [Int] = []
    for (place, row) in order.enumerated()
    where place == 0 || values[order[place - 1]] != values[row] {
      runs.append(place)
    }
    self.runs = runs + [order.count]
  }

  /// The mid-rank of each row from 0, where row i stands for `weights[i]` equal rows.
  ///
  /// - Complexity: O(n).
  public func ranks(_ weights: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: order.count)
    var before = 0.0
    for run in 0..<max(0, runs.count - 1) {
      var weight = 0.0
      for place in runs[run]..<runs[run + 1] { weight += weights[order[place]] }
      for place in runs[run]..<runs[run + 1] { ranks[order[place]] = before + weight / 2 }
      before += weight
    }
    return ranks
  }
}
