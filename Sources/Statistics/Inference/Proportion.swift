import RealModule

/// A share of successes among independent trials.
public struct Proportion: Sendable, Equatable {
  /// The number of successes.
  public let successes: Int
  /// The number of trials.
  public let trials: Int

  /// Joins successes with trials.
  public init(successes: Int, trials: Int) {
    precondition((0...trials).contains(successes), "\(successes) successes in \(trials) trials")
    self.successes = successes
    self.trials = trials
  }

  /// The share; not a number without trials.
  public var share: Double { Double(successes) / Double(trials) }

  /// The interval of Wilson (1927), which stays within 0 to 1.
  public func wilsonInterval(level: Double = 0.95) -> (lower: Double, upper: Double) {
    Self.wilsonInterval(share: share, trials: Double(trials), level: level)
  }

  /// Wilson's interval of a share among trials that need not be whole.
  static func wilsonInterval(
    share: Double, trials: Double, level: Double
  ) -> (lower: Double, upper: Double) {
    let quantile = NormalDistribution().quantile(0.5 + level / 2)
    let square = quantile * quantile
    let center = (share + square / (2 * trials)) / (1 + square / trials)
    let spread =
      quantile / (1 + square / trials)
      * (share * (1 - share) / trials + square / (4 * trials * trials)).squareRoot()
    return (max(0, center - spread), min(1, center + spread))
  }

  /// Wilson's interval of the mean of outcomes from 0 to 1 that depend on each other within
  /// clusters.
  ///
  /// It is that of `n / D (z / t)^2` independent trials: D is the variance between clusters over
  /// the binomial one, at least 1 (Kish 1965), and z / t the ratio of the normal quantile to
  /// that of Student's t with G - 1 degrees of freedom (Korn & Graubard 1998). A single cluster
  /// counts as one trial.
  public static func clusteredInterval(
    _ outcomes: [Double], clusters: Clusters, level: Double = 0.95
  ) -> (lower: Double, upper: Double) {
    let count = Double(outcomes.count)
    let share = mean(outcomes)
    let groups = Double(clusters.occupiedCount)
    guard groups > 1 else { return wilsonInterval(share: share, trials: 1, level: level) }
    var sums = [Double](repeating: 0, count: clusters.count)
    for (cluster, outcome) in zip(clusters.indices, outcomes) { sums[cluster] += outcome - share }
    let binomial = share * (1 - share) / count
    let clustered = groups / (groups - 1) * dot(sums, sums) / (count * count)
    let effect = binomial > 0 ? min(max(clustered / binomial, 1), count) : 1
    let ratio =
      NormalDistribution().quantile(0.5 + level / 2)
      / StudentT(degreesOfFreedom: groups - 1).quantile(0.5 + level / 2)
    return wilsonInterval(
      share: share, trials: max(1, count / effect * ratio * ratio), level: level)
  }

  /// The exact two-sided p-value of a true share of `share`.
  ///
  /// The sum of the probabilities of all counts that are no likelier than the one seen.
  public func exactPValue(share: Double = 0.5) -> Double {
    let logs = (0...trials).map { logProbability($0, share) }
    let seen = logs[successes] + 1e-7
    var sum = 0.0
    for log in logs where log <= seen { sum += Double.exp(log) }
    return min(1, sum)
  }

  private func logProbability(_ count: Int, _ share: Double) -> Double {
    let rest = trials - count
    let choices =
      Double.logGamma(Double(trials + 1)) - Double.logGamma(Double(count + 1))
      - Double.logGamma(Double(rest + 1))
    let wins = count > 0 ? Double(count) * Double.log(share) : 0
    let losses = rest > 0 ? Double(rest) * Double.log(onePlus: -share) : 0
    return choices + wins + losses
  }
}
