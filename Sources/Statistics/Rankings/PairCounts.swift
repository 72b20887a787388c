import RealModule

/// How often each of two items won, for pairs that met.
public struct PairCounts: Sendable, Equatable {
  /// One pair.
  public struct Pair: Sendable, Equatable {
    /// The first item.
    public let first: Int
    /// The second item.
    public let second: Int
    /// Wins of the first.
    public var wins: Double
    /// Ties.
    public var ties: Double
    /// Wins of the second.
    public var losses: Double

    /// Joins a pair with its counts.
    public init(first: Int, second: Int, wins: Double, ties: Double = 0, losses: Double) {
      self.first = first
      self.second = second
      self.wins = wins
      self.ties = ties
      self.losses = losses
    }

    /// The number of comparisons.
    public var total: Double { wins + ties + losses }
  }

  /// The pairs, each with its smaller item first, ascending.
  public let pairs: [Pair]
  /// The number of items.
  public let itemCount: Int

  /// Counts pairs; entries of the same pair are added up.
  public init(_ entries: [Pair], itemCount: Int) {
    self.itemCount = itemCount
    let turned = entries.map { pair in
      pair.first < pair.second
        ? pair
        : Pair(
          first: pair.second, second: pair.first, wins: pair.losses, ties: pair.ties,
          losses: pair.wins)
    }
    var pairs: [Pair] = []
    for pair in turned.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
      if let last = pairs.last, last.first == pair.first, last.second == pair.second {
        pairs[pairs.count - 1].wins += pair.wins
        pairs[pairs.count - 1].ties += pair.ties
        pairs[pairs.count - 1].losses += pair.losses
      } else {
        pairs.append(pair)
      }
    }
    self.pairs = pairs
  }

  /// Counts comparisons with outcomes 1 (first won), 0 (second won) or 1/2 (a tie).
  public init(first: [Int], second: [Int], outcomes: [Double], itemCount: Int) {
    self.init(
      first.indices.map { row in
        Pair(
          first: first[row], second: second[row], wins: outcomes[row] == 1 ? 1 : 0,
          ties: outcomes[row] == 0.5 ? 1 : 0, losses: outcomes[row] == 0 ? 1 : 0)
      }, itemCount: itemCount)
  }

  /// The share of its comparisons with each column's item that each row's item won, ties half;
  /// nil where they never met.
  public var winShares: [[Double?]] {
    var shares = [[Double?]](
      repeating: [Double?](repeating: nil, count: itemCount), count: itemCount)
    for pair in pairs where pair.total > 0 {
      let share = (pair.wins + 0.5 * pair.ties) / pair.total
      shares[pair.first][pair.second] = share
      shares[pair.second][pair.first] = 1 - share
    }
    return shares
  }

  /// The log-likelihood of decided verdicts when every pair has its own share.
  public var saturatedLogLikelihood: Double {
    var sum = 0.0
    for pair in pairs {
      let decided = pair.wins + pair.losses
      if pair.wins > 0 { sum += pair.wins * Double.log(pair.wins / decided) }
      if pair.losses > 0 { sum += pair.losses * Double.log(pair.losses / decided) }
    }
    return sum
  }

  /// The Bradley-Terry fit of the decided verdicts, one weighted row a pair and side.
  public func bradleyTerry() throws(FitError) -> (abilities: [Double], logLikelihood: Double) {
    let design = BradleyTerry.design(
      first: pairs.map(\.first), second: pairs.map(\.second), systemCount: itemCount)
    let fit = try LogisticRegression.fit(
      design: design,
      outcomes: pairs.map { pair in
        let decided = pair.wins + pair.losses
        return decided > 0 ? pair.wins / decided : 0.5
      },
      weights: pairs.map { $0.wins + $0.losses })
    let raw = [0] + fit.coefficients
    let center = mean(raw)
    return (raw.map { $0 - center }, fit.logLikelihood)
  }

  /// The test that one strength per item explains the shares: G2 = 2 (saturated - fitted).
  ///
  /// With few comparisons a pair the chi-square distribution is rough.
  public func lackOfFit() throws(FitError) -> LikelihoodRatio {
    let fitted = try bradleyTerry()
    let met = pairs.count { $0.wins + $0.losses > 0 }
    return LikelihoodRatio(
      statistic: 2 * (saturatedLogLikelihood - fitted.logLikelihood),
      degreesOfFreedom: met - (itemCount - 1))
  }
}
