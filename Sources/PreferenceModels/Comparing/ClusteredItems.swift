import Preferences
import Statistics

/// Items of clusters, for intervals that take clusters as units.
struct ClusteredItems: Sendable {
  /// The cluster of each item, as numbered in the table.
  let clusters: Clusters
  /// Clusters that have items.
  let occupied: Int
  /// The place of each item's cluster among the occupied ones, in order of their numbers.
  let places: [Int]

  init(_ indices: [Int], count: Int) {
    clusters = Clusters(indices: indices, count: count)
    var place = [Int](repeating: 0, count: count)
    var next = 0
    for (cluster, size) in clusters.sizes.enumerated() where size > 0 {
      place[cluster] = next
      next += 1
    }
    occupied = next
    places = indices.map { place[$0] }
  }

  /// An estimate with Student's interval from the influences of the items.
  func estimate(
    _ value: Double, influences: [Double], within range: ClosedRange<Double>
  ) -> Estimate {
    let sums = InfluenceError.sums(influences, by: clusters)
    let error = InfluenceError.standardError(sums, clusterCount: occupied)
    guard error.isFinite else { return Estimate(value) }
    let interval = WaldInterval(
      estimate: value, standardError: error, degreesOfFreedom: Double(occupied - 1))
    return Estimate(
      value, lower: max(interval.lower, range.lowerBound),
      upper: min(interval.upper, range.upperBound))
  }

  /// A share with its interval; Wilson's where all items are the same.
  func share(_ value: Double, influences: [Double]) -> Estimate {
    guard influences.allSatisfy({ $0 == 0 }), value == 0 || value == 1 else {
      return estimate(value, influences: influences, within: 0...1)
    }
    let count = influences.count
    let wilson = Proportion(successes: value == 1 ? count : 0, trials: count).wilsonInterval()
    return Estimate(value, lower: max(wilson.lower, 0), upper: min(wilson.upper, 1))
  }

  /// The mean of shares; nil for none.
  func mean(_ values: [Double]) -> Estimate? {
    guard !values.isEmpty else { return nil }
    let center = Statistics.mean(values)
    let count = Double(values.count)
    return share(center, influences: values.map { ($0 - center) / count })
  }
}
