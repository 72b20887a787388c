/// Which cluster (prompt) each row belongs to.
public struct Clusters: Sendable, Equatable {
  /// The cluster of each row, from 0 to `count - 1`.
  public let indices: [Int]
  /// The number of clusters.
  public let count: Int

  /// Clusters given by their numbers, which must lie in 0 to `count - 1`.
  ///
  /// Give judges of the same prompts the same numbers and the same count; then their
  /// influences can be stacked.
  public init(indices: [Int], count: Int) {
    precondition(
      indices.allSatisfy { (0..<count).contains($0) }, "a cluster lies outside 0..<\(count)")
    self.indices = indices
    self.count = count
  }

  /// Clusters given by any keys, numbered in order of first appearance.
  public init<Key: Hashable>(_ keys: [Key]) {
    var numbers: [Key: Int] = [:]
    var found: [Int] = []
    found.reserveCapacity(keys.count)
    for key in keys {
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      found.append(number)
    }
    indices = found
    count = numbers.count
  }

  /// Every row a cluster of its own.
  public static func singletons(_ rowCount: Int) -> Clusters {
    Clusters(indices: Array(0..<rowCount), count: rowCount)
  }

  /// The number of rows of each cluster.
  public var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for index in indices { sizes[index] += 1 }
    return sizes
  }

  /// The rows of each cluster, ascending.
  public var rows: [[Int]] {
    var rows = [[Int]](repeating: [], count: count)
    for (row, index) in indices.enumerated() { rows[index].append(row) }
    return rows
  }

  /// The number of clusters that have rows.
  public var occupiedCount: Int { sizes.count { $0 > 0 } }

  /// The clusters that have rows, numbered without gaps in the same order, and their numbers here.
  public var occupied: (clusters: Clusters, numbers: [Int]) {
    let numbers = sizes.enumerated().filter { $0.element > 0 }.map(\.offset)
    guard numbers.count < count else { return (self, numbers) }
    var places = [Int](repeating: 0, count: count)
    for (place, number) in numbers.enumerated() { places[number] = place }
    return (Clusters(indices: indices.map { places[$0] }, count: numbers.count), numbers)
  }

  /// The clusters that rows share in both this grouping and another.
  public func crossed(with other: Clusters) -> Clusters {
    precondition(other.indices.count == indices.count, "groupings of different rows")
    return Clusters(zip(indices, other.indices).map { $0 * other.count + $1 })
  }
}
