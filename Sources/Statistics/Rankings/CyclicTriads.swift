/// The circles i over j over k over i in a tournament where every pair met once.
///
/// `d = n(n-1)(2n-1)/12 - sum a_i^2 / 2` from the numbers of wins a_i. Being more consistent
/// than coin flips is a low bar: a fitted Bradley-Terry model is the better comparison.
///
/// Source: Kendall & Babington Smith (1940).
public struct CyclicTriads: Sendable, Equatable {
  /// The wins of each item.
  public let wins: [Int]
  /// The number of circles of three.
  public let count: Int
  /// The number to expect of coin flips.
  public let expectedAtRandom: Double
  /// One minus the count over the largest possible one: 1 for a ranking, 0 for full circles.
  public let consistency: Double
  /// The statistic against coin flips; large values are more consistent than chance.
  public let statistic: Double
  /// Its degrees of freedom.
  public let degreesOfFreedom: Double
  /// Its p-value; rough below 8 items.
  public let pValue: Double

  /// Counts the circles of a tournament of `itemCount` items, more than 4.
  public init(winners: [Int], losers: [Int], itemCount: Int) {
    let size = Double(itemCount)
    precondition(
      winners.count == itemCount * (itemCount - 1) / 2 && losers.count == winners.count,
      "\(winners.count) verdicts for \(itemCount) items that should each meet once")
    var wins = [Int](repeating: 0, count: itemCount)
    for winner in winners { wins[winner] += 1 }
    self.wins = wins
    let squares = wins.reduce(0) { $0 + $1 * $1 }
    count = (itemCount * (itemCount - 1) * (2 * itemCount - 1) - 6 * squares) / 12
    let triples = size * (size - 1) * (size - 2) / 6
    expectedAtRandom = triples / 4
    let largest =
      itemCount.isMultiple(of: 2)
      ? (size * size * size - 4 * size) / 24 : (size * size * size - size) / 24
    consistency = 1 - Double(count) / largest
    degreesOfFreedom = size * (size - 1) * (size - 2) / ((size - 4) * (size - 4))
    statistic = 8 / (size - 4) * (triples / 4 - Double(count) + 0.5) + degreesOfFreedom
    pValue = ChiSquare(degreesOfFreedom: degreesOfFreedom).upperTail(statistic)
  }
}
