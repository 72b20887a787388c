/// How often two rows of one group are ordered by a number as by their gold.
public struct PairAccuracy: Sendable {
  /// Pairs in the right order, ties counting half, for each group.
  public private(set) var right: [Double]
  /// Pairs with different gold, for each group.
  public private(set) var count: [Double]

  /// Compares all pairs within groups; a missing number (not a number) is a tie.
  ///
  /// `groups` are numbers of groups from 0 to `groupCount` - 1.
  public init(_ values: [Double], gold: [Double], groups: [Int], groupCount: Int) {
    right = [Double](repeating: 0, count: groupCount)
    count = [Double](repeating: 0, count: groupCount)
    var members = [[Int]](repeating: [], count: groupCount)
    for (row, group) in groups.enumerated() { members[group].append(row) }
    for (group, rows) in members.enumerated() {
      for (place, one) in rows.enumerated() {
        for other in rows.dropFirst(place + 1) where gold[one] != gold[other] {
          let (high, low) = gold[one] > gold[other] ? (one, other) : (other, one)
          count[group] += 1
          if values[high] > values[low] {
            right[group] += 1
          } else if !(values[high] < values[low]) {
            right[group] += 0.5
          }
        }
      }
    }
  }

  /// The share of pairs in the right order, group g counted `weights[g]` times.
  public func share(_ weights: [Double]) -> Double {
    var sum = 0.0
    var total = 0.0
    for (group, weight) in weights.enumerated() {
      sum += weight * right[group]
      total += weight * count[group]
    }
    return sum / total
  }
}
