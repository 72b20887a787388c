/// The agreement of two judges beyond chance when names of categories come in mirrored pairs.
///
/// Which of two responses is called A is arbitrary, so each item counts in both directions:
/// A and B then have equal shares, d/2 for a judge who decides a share d of the items, and the
/// agreement by chance is `d_1 d_2 / 2 + (1 - d_1)(1 - d_2)`. Without ties it is one half, and
/// kappa is `2 p - 1`.
///
/// Source: Cohen (1960), on the table of all items and their mirror images.
public struct SymmetricKappa: Sendable, Equatable {
  /// What is known of one item.
  public struct Item: Sendable, Equatable {
    /// The share of agreement: 0 or 1, or between where a judge has several verdicts.
    public let agreement: Double
    /// The share of the first judge's verdicts that are decided.
    public let firstDecided: Double
    /// The share of the second judge's verdicts that are decided.
    public let secondDecided: Double

    /// Creates an item.
    public init(agreement: Double, firstDecided: Double, secondDecided: Double) {
      self.agreement = agreement
      self.firstDecided = firstDecided
      self.secondDecided = secondDecided
    }
  }

  /// The mean share of agreement.
  public let share: Double
  /// The share of agreement by chance.
  public let expected: Double
  /// `(share - expected) / (1 - expected)`; not a number where both judges only tie.
  public let kappa: Double
  /// The influence of each item on `share`; they sum to 0.
  public let shareInfluences: [Double]
  /// The influence of each item on `kappa`.
  public let kappaInfluences: [Double]

  /// The agreement over items; nil for none.
  public init?(_ items: [Item]) {
    guard !items.isEmpty else { return nil }
    let count = Double(items.count)
    let share = items.reduce(0) { $0 + $1.agreement } / count
    let first = items.reduce(0) { $0 + $1.firstDecided } / count
    let second = items.reduce(0) { $0 + $1.secondDecided } / count
    let expected = first * second / 2 + (1 - first) * (1 - second)
    let rest = 1 - expected
    let kappa = rest > 0 ? (share - expected) / rest : .nan
    let firstSlope = 1.5 * second - 1
    let secondSlope = 1.5 * first - 1
    self.share = share
    self.expected = expected
    self.kappa = kappa
    shareInfluences = items.map { ($0.agreement - share) / count }
    kappaInfluences = items.map { item in
      let chance =
        firstSlope * (item.firstDecided - first) + secondSlope * (item.secondDecided - second)
      return ((item.agreement - share) - (1 - kappa) * chance) / (rest * count)
    }
  }
}

/// The agreement of two judges in grades beyond chance, a disagreement costing its square.
///
/// Each item counts in both directions, so mean grades are zero and chance costs
/// `E g^2 + E h^2`.
///
/// Source: Cohen (1968), on the table of all items and their mirror images.
public struct SymmetricWeightedKappa: Sendable, Equatable {
  /// `1 - E (g - h)^2 / (E g^2 + E h^2)`; not a number where all grades are zero.
  public let kappa: Double
  /// The influence of each item on `kappa`.
  public let influences: [Double]

  /// The agreement over items: the mean squared gap of grades, and the mean squares of both.
  public init?(gaps: [Double], firstSquares: [Double], secondSquares: [Double]) {
    guard !gaps.isEmpty else { return nil }
    let count = Double(gaps.count)
    let seen = mean(gaps)
    let chances = zip(firstSquares, secondSquares).map { $0 + $1 }
    let expected = mean(chances)
    let ratio = expected > 0 ? seen / expected : .nan
    kappa = 1 - ratio
    influences = zip(gaps, chances).map { gap, chance in
      -((gap - seen) - ratio * (chance - expected)) / (expected * count)
    }
  }
}
