/// Predicted chances against what came true, in bins of equal numbers of verdicts.
///
/// Every verdict counts in both directions, (p, y) and (1 - p, 1 - y), so the curve turns into
/// itself when responses are swapped, and the upper half of the bins holds each verdict once.
/// Bins are cut on that half, at equal numbers of verdicts; equal chances stay together. The
/// number of bins is even: a bin across 1/2 would hold verdicts and their mirror images, and
/// come true half the time whatever the model.
///
/// Verdicts of a cluster depend on each other. The interval of a share is that of Wilson (1927)
/// for `n / D` verdicts, D the design effect of the bin's clusters (Kish 1965), with the
/// correction of Korn & Graubard (1998) for few clusters.
public struct CalibrationCurve: Sendable, Equatable {
  /// The verdicts whose chance lies in one range.
  public struct Bin: Sendable, Equatable {
    /// The number of verdicts.
    public let count: Int
    /// Their mean predicted chance.
    public let meanProbability: Double
    /// The share that came true.
    public let share: Double
    /// The lower end of the 95 % interval of the share.
    public let lower: Double
    /// The upper end of the 95 % interval of the share.
    public let upper: Double

    /// The same verdicts from the other side.
    var mirrored: Bin {
      Bin(
        count: count, meanProbability: 1 - meanProbability, share: 1 - share, lower: 1 - upper,
        upper: 1 - lower)
    }
  }

  /// The bins by ascending chance; those without verdicts are left out.
  public let bins: [Bin]

  /// Bins verdicts by their predicted chance.
  ///
  /// - Parameters:
  ///   - probabilities: The predicted chance of A, a row each.
  ///   - outcomes: 1 where A won, 0 where B won.
  ///   - clusters: The cluster of each row.
  ///   - binCount: The number of bins, even.
  public init(
    _ probabilities: [Double], outcomes: [Double], clusters: [Int], binCount: Int = 10
  ) {
    precondition(binCount > 0 && binCount % 2 == 0, "\(binCount) bins, not an even number")
    precondition(
      probabilities.count == outcomes.count && outcomes.count == clusters.count,
      "\(probabilities.count) probabilities, \(outcomes.count) outcomes, \(clusters.count) clusters"
    )
    let rows = zip(zip(probabilities, outcomes), clusters).map { pair, cluster in
      Row(probability: pair.0, outcome: pair.1, cluster: cluster)
    }
    let half = binCount / 2
    // Chances of swapped rows may differ in the last digit, and must still stay together.
    let ranks = midRanks(rows.map { ($0.chance * 1e12).rounded() })
    var members = [[Row]](repeating: [], count: half)
    for (row, rank) in zip(rows, ranks) {
      let place = Int((rank - 0.5) * Double(half) / Double(rows.count))
      members[min(place, half - 1)].append(row)
    }
    let upper = members.filter { !$0.isEmpty }.map { Self.bin($0.sorted(by: Row.precedes)) }
    bins = upper.reversed().map(\.mirrored) + upper
  }

  /// A verdict seen from the response that is predicted to win.
  private struct Row {
    let chance: Double
    /// 1 where it won; at even chances neither side is the predicted one, and both count half.
    let outcome: Double
    let cluster: Int

    init(probability: Double, outcome: Double, cluster: Int) {
      chance = max(probability, 1 - probability)
      self.outcome =
        probability == 0.5 ? 0.5 : (probability > 0.5 ? outcome : 1 - outcome)
      self.cluster = cluster
    }

    /// An order that does not depend on that of the input, for sums with the same digits.
    static func precedes(_ left: Row, _ right: Row) -> Bool {
      (left.cluster, left.chance, left.outcome) < (right.cluster, right.chance, right.outcome)
    }
  }

  private static func bin(_ rows: [Row]) -> Bin {
    let share = mean(rows.map(\.outcome))
    let interval = Proportion.clusteredInterval(
      rows.map(\.outcome), clusters: Clusters(rows.map(\.cluster)))
    return Bin(
      count: rows.count, meanProbability: mean(rows.map(\.chance)), share: share,
      lower: interval.lower, upper: interval.upper)
  }
}
