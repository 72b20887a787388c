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
    let quantile = NormalDistribution().quantile(0.5 + level / 2)
    let count = Double(trials)
    let square = quantile * quantile
    let center = (share + square / (2 * count)) / (1 + square / count)
    let spread =
      quantile / (1 + square / count)
      * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    return (center - spread, center + spread)
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
