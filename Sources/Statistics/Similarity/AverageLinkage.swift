/// A tree of groups, built by joining the two closest groups again and again.
///
/// The distance between groups is the mean distance between their members.
public struct AverageLinkage: Sendable, Equatable {
  /// One joining of two groups.
  public struct Merge: Sendable, Equatable {
    /// The members of the two groups, ascending.
    public let members: [[Int]]
    /// The distance at which they join.
    public let height: Double
  }

  /// The joinings, from the closest on.
  public let merges: [Merge]
  private let count: Int

  /// The tree of a square table of distances.
  ///
  /// - Complexity: O(n^3) for n items.
  public init(distances: Matrix) {
    count = distances.rowCount
    var groups = (0..<count).map { [$0] }
    var merges: [Merge] = []
    while groups.count > 1 {
      var closest = (first: 0, second: 1, height: Double.infinity)
      for first in groups.indices {
        for second in groups.indices.dropFirst(first + 1) {
          let height = Self.mean(distances, groups[first], groups[second])
          if height < closest.height { closest = (first, second, height) }
        }
      }
      let (first, second) = (closest.first, closest.second)
      merges.append(Merge(members: [groups[first], groups[second]], height: closest.height))
      groups[first] = (groups[first] + groups[second]).sorted()
      groups.remove(at: second)
    }
    self.merges = merges
  }

  /// The items in an order in which no branches cross.
  ///
  /// Of two groups that join, the one with the smaller first item comes first.
  public var leaves: [Int] {
    var orders = (0..<count).map { [$0] }
    for merge in merges {
      // Orders are kept under the smallest member, which is the first of `members`.
      let (left, right) = (merge.members[0][0], merge.members[1][0])
      let first = min(left, right)
      orders[first] = orders[first] + orders[max(left, right)]
    }
    return orders.first ?? []
  }

  /// The group of each item when the tree is cut into `groupCount` groups, numbered by first
  /// appearance.
  public func groups(_ groupCount: Int) -> [Int] {
    var labels = Array(0..<count)
    for merge in merges.prefix(count - groupCount) {
      let target = labels[merge.members[0][0]]
      for item in merge.members[1] { labels[item] = target }
    }
    return Clusters(labels).indices
  }

  private static func mean(_ distances: Matrix, _ first: [Int], _ second: [Int]) -> Double {
    var sum = 0.0
    for left in first { for right in second { sum += distances[left, right] } }
    return sum / Double(first.count * second.count)
  }
}
