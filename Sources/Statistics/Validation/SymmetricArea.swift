import RealModule

/// The area under the ROC curve of predictions of which response wins, each row counted in both
/// directions, with an error clustered by prompt.
///
/// With m_i the predicted log-odds of the response that won, the area is the mean over all pairs
/// of rows of `[m_i + m_j > 0] + [m_i + m_j = 0] / 2`: it does not depend on which response is
/// called A. Its influence is `2 (V_i - area) / n`, V_i the mean over j.
///
/// Source: DeLong, DeLong & Clarke-Pearson (1988); Obuchowski (1997) for clusters.
public struct SymmetricArea: Sendable, Equatable {
  /// The area.
  public let area: Double
  /// Its standard error; not a number with a single cluster.
  public let standardError: Double
  /// Clusters with rows.
  public let clusterCount: Int

  /// The area of the log-odds of winners; nil without rows.
  public init?(winners: [Double], clusters: Clusters) {
    guard !winners.isEmpty else { return nil }
    let sorted = winners.sorted()
    let count = Double(winners.count)
    let placements = winners.map { margin in
      // Rows j with m_j > -m_i win, those with m_j = -m_i count half.
      let below = Self.count(of: sorted) { $0 < -margin }
      let upTo = Self.count(of: sorted) { $0 <= -margin }
      return (count - Double(upTo) + 0.5 * Double(upTo - below)) / count
    }
    let area = mean(placements)
    self.area = area
    clusterCount = clusters.occupiedCount
    var sums = [Double](repeating: 0, count: clusters.count)
    for (row, cluster) in clusters.indices.enumerated() {
      sums[cluster] += 2 * (placements[row] - area) / count
    }
    let groups = Double(clusterCount)
    standardError =
      clusterCount > 1
      ? (groups / (groups - 1) * sums.reduce(0) { $0 + $1 * $1 }).squareRoot() : .nan
  }

  /// The 95 % interval, by t with G - 1 degrees of freedom on the log-odds scale; nil where there
  /// is none.
  public var interval: (lower: Double, upper: Double)? {
    guard standardError.isFinite, standardError > 0, area > 0, area < 1 else { return nil }
    let wald = WaldInterval(
      estimate: Double.log(area / (1 - area)), standardError: standardError / (area * (1 - area)),
      degreesOfFreedom: Double(clusterCount - 1))
    return (expit(wald.lower), expit(wald.upper))
  }

  /// How many leading entries fulfil a condition that holds up to some point.
  private static func count(of sorted: [Double], where isLow: (Double) -> Bool) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if isLow(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
